"""The words of a menu that says what it acts on: a place and a verb of one English word."""

import pytest

from liaobots_desktop.store.settings import Settings
from liaobots_desktop.ui.actions.table import find
from tests.ui.conftest import OpenDesktop


@pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen
@pytest.mark.parametrize(
    ("code", "place", "verb", "pin"),
    [
        ("en", "Archive", "Archive", "Pin"),
        ("ru", "Архив", "В архив", "Закрепить"),
        ("ar", "الأرشيف", "أرشفة", "تثبيت"),
    ],
)
def test_the_archive_and_to_archive_are_two_words(
    open_desktop: OpenDesktop, code: str, place: str, verb: str, pin: str
) -> None:
    desktop = open_desktop("demo")
    desktop.account.choose(Settings.language, code)
    said = [find(name).short_text for name in ("view.archive", "chat.archive", "chat.pin")]
    desktop.account.choose(Settings.language, "en")

    assert said == [place, verb, pin]
