"""Which backups stay."""

import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest

from liaobots_desktop.store.thinning import surplus

NOW = datetime(2026, 6, 15, 12, tzinfo=UTC)


@dataclass(frozen=True)
class Copy:
    made_at: datetime
    is_good: bool = True


@pytest.fixture(autouse=True)
def _in_utc(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()


def before(**ago: float) -> Copy:
    return Copy(NOW - timedelta(**ago))


def kept(copies: list[Copy]) -> list[Copy]:
    gone = surplus(copies, NOW, lambda copy: copy.is_good)
    return [copy for copy in copies if copy not in gone]


def test_all_of_today_stay() -> None:
    copies = [before(hours=hours) for hours in range(12)]

    assert kept(copies) == copies


def test_of_each_of_the_last_days_the_newest_stays() -> None:
    copies = [before(days=1, hours=hours) for hours in range(12)]
    copies += [before(days=2, hours=hours) for hours in range(3)]

    assert kept(copies) == [copies[0], copies[12]]


def test_after_ten_days_one_a_week_stays_and_after_eight_weeks_one_a_month() -> None:
    copies = [before(days=days) for days in range(400)]
    days = [(NOW - copy.made_at).days for copy in kept(copies)]

    assert days[:10] == list(range(10))
    assert days[10:19] == [10, 15, 22, 29, 36, 43, 50, 57, 64]
    assert days[19:] == [66, 76, 107, 135, 166, 197, 227, 258, 288, 319, 350]


def test_two_years_of_backups_leave_some_thirty() -> None:
    copies = [before(hours=hours) for hours in range(0, 2 * 365 * 24, 6)]

    assert len(kept(copies)) == 32


def test_thinning_what_was_thinned_removes_nothing() -> None:
    once = kept([before(days=days, hours=hours) for days in range(300) for hours in (0, 5)])

    assert kept(once) == once


def test_an_unreadable_one_takes_no_place_and_is_left_alone() -> None:
    broken = Copy(NOW - timedelta(days=3), is_good=False)
    copies = [broken, before(days=3, hours=2), before(days=3, hours=4)]

    assert kept(copies) == copies[:2]


def test_the_newest_good_one_stays_whatever_its_age() -> None:
    broken = [Copy(NOW - timedelta(hours=hours), is_good=False) for hours in range(30)]
    old = [before(days=1000), before(days=1001), before(days=1400)]

    assert kept(broken + old) == [*broken, old[0]]


def test_what_is_older_than_all_goes_in_favour_of_a_newer_good_one() -> None:
    copies = [before(days=2), before(days=1000), before(days=1001)]

    assert kept(copies) == copies[:1]


def test_those_of_a_clock_that_was_ahead_stay() -> None:
    copies = [before(days=-400), before(days=-1), before(hours=1)]

    assert kept(copies) == copies
