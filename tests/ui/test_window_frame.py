"""The place of the window comes back, also maximised, and never where no screen is."""

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from tests.ui.conftest import OpenDesktop

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen

NOWHERE = "https://127.0.0.1:9"


def _started_again(desktop: Desktop, open_desktop: OpenDesktop) -> Desktop:
    desktop.window.close()
    return open_desktop(NOWHERE)


def test_a_window_on_a_screen_that_is_gone_comes_back_on_one_that_is_there(
    open_desktop: OpenDesktop,
) -> None:
    first = open_desktop(NOWHERE)
    first.window.resize(700, 500)
    first.window.move(QPoint(9000, 7000))
    window = _started_again(first, open_desktop).window
    screen = window.screen().availableGeometry()

    assert screen.contains(window.geometry().center())
    assert (window.width(), window.height()) == (700, 500)


def test_a_maximised_window_comes_back_so_and_knows_its_size(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    first = open_desktop(NOWHERE)
    first.window.resize(700, 500)
    first.window.showMaximized()
    qtbot.waitUntil(first.window.isMaximized)
    window = _started_again(first, open_desktop).window
    was_maximised = window.isMaximized()
    window.showNormal()

    assert was_maximised
    assert (window.width(), window.height()) == (700, 500)
