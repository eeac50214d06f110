"""The place of the window comes back, also maximised, and never where no screen is."""

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from tests.ui.conftest import OpenDesktop
from tests.ui.test_window_memory import ended, started

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen


def test_a_window_on_a_screen_that_is_gone_comes_back_on_one_that_is_there(
    open_desktop: OpenDesktop,
) -> None:
    first = started(open_desktop)
    first.window.resize(700, 500)
    first.window.move(QPoint(9000, 7000))
    ended(first)
    window = started(open_desktop).window
    screen = window.screen().availableGeometry()

    assert screen.contains(window.geometry().center())
    assert (window.width(), window.height()) == (700, 500)


def test_a_maximised_window_comes_back_so_and_knows_its_size(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    first = started(open_desktop)
    first.window.resize(700, 500)
    first.window.showMaximized()
    qtbot.waitUntil(first.window.isMaximized)
    ended(first)
    window = started(open_desktop).window
    was_maximised = window.isMaximized()
    window.showNormal()

    assert was_maximised
    assert (window.width(), window.height()) == (700, 500)


def test_the_first_window_is_whole_on_a_small_screen(open_desktop: OpenDesktop) -> None:
    window = started(open_desktop).window
    screen = window.screen().availableGeometry()

    assert (screen.width(), screen.height()) == (800, 800)
    assert (window.width(), window.height()) == (796, 760)
