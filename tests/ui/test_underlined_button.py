"""The line under a button's word keeps clear of its letters."""

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.bridge.notice import Choice, Notice
from tests.ui.conftest import OpenDesktop


@pytest.fixture
def desktop(open_desktop: OpenDesktop) -> Desktop:
    return open_desktop("demo")


def _free_above_line(button: QPushButton) -> int:
    """Return how many rows without ink there are between the line and the letters above it."""
    image = button.grab().toImage()
    ground = image.pixelColor(1, image.height() // 2)
    inked = [
        sum(image.pixelColor(x, y) != ground for x in range(image.width()))
        for y in range(image.height())
    ]
    line = max(y for y, ink in enumerate(inked) if ink)
    return next(n for n in range(line) if inked[line - 1 - n])


@pytest.mark.parametrize("is_mirrored", [False, True])
def test_a_line_is_clear_of_han_letters_as_of_others(
    desktop: Desktop, qtbot: QtBot, *, is_mirrored: bool
) -> None:
    bar = desktop.window.notice_bar
    side = bar.layoutDirection()
    bar.setLayoutDirection(type(side)(int(is_mirrored)))
    bar.show_notice(Notice("Told.", choices=(Choice("Resume", 0), Choice("重国显", 1))))
    buttons = [each for each in bar.findChildren(QPushButton) if each.isVisible()]
    qtbot.waitUntil(lambda: all(each.width() > 20 for each in buttons))
    free = [_free_above_line(each) for each in buttons]
    bar.setLayoutDirection(side)

    assert [each.text() for each in buttons] == ["Resume", "重国显"]
    assert free == [2, 2]
