"""Dates in the order in which the user's language writes them."""

from datetime import date, datetime

import pytest
from PySide6.QtCore import QLocale

from liaobots_desktop.bridge.dates import clock, written


@pytest.mark.parametrize(
    ("language", "form", "text"),
    [
        ("en", "d MMM", "5 Nov"),
        ("ru", "MMM yyyy", "нояб. 2026"),
        ("zh_CN", "d MMM", "11月5日"),
        ("zh_CN", "d MMM yyyy", "2026年11月5日"),
        ("zh_TW", "MMM yyyy", "2026年11月"),
        ("ja", "yyyy", "2026年"),
    ],
)
def test_a_short_date_is_written_as_in_the_language_where_the_user_is(
    language: str, form: str, text: str
) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(language))
    shown = written(date(2026, 11, 5), form)
    QLocale.setDefault(before)

    assert shown == text


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("C", "14:02"),
        ("en_GB", "14:02"),
        ("en_US", "2:02\u202fPM"),
        ("ru", "14:02"),
        ("zh_CN", "14:02"),
        ("ar_AE", "2:02 م"),
    ],
)
def test_a_time_is_written_as_people_write_it_there(language: str, text: str) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(language))
    shown = clock(datetime(2026, 11, 5, 14, 2).astimezone())
    QLocale.setDefault(before)

    assert shown == text
