"""The edge between the sidebar and the chat is moved by keys, as it is by the mouse."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.accessible_tree import reached_by_tab
from tests.ui.conftest import OpenDesktop

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_keys_widen_and_narrow_the_sidebar_between_its_ends(open_desktop: OpenDesktop) -> None:
    window = open_desktop("demo").window
    window.resize(1280, 820)
    QApplication.processEvents()
    widths = [window.sidebar.width()]
    for act, times in (("wider", 1), ("narrower", 2), ("narrower", 9)):
        for _ in range(times):
            window.commands.perform(f"view.sidebar_{act}")
        widths.append(window.sidebar.width())
    window.sidebar.hide()
    window.commands.perform("view.sidebar_wider")

    assert widths == [264, 288, 240, 200]
    assert window.split.wanted_width == 200


def test_the_keys_are_those_of_the_table(open_desktop: OpenDesktop) -> None:
    keymap = open_desktop("demo").window.commands.keymap

    assert keymap.keys("view.sidebar_wider") == ("Alt+Shift+Right",)
    assert keymap.keys("view.sidebar_narrower") == ("Alt+Shift+Left",)


@pytest.mark.parametrize(
    ("side", "left", "colors"),
    [
        (Qt.LayoutDirection.LeftToRight, 263, ["#f7f6f3", "#e6e3dd", "#ffffff"]),
        (Qt.LayoutDirection.RightToLeft, 1014, ["#ffffff", "#e6e3dd", "#f7f6f3"]),
    ],
)
def test_one_line_of_pixels_stands_between_sidebar_and_chat(
    open_desktop: OpenDesktop, side: Qt.LayoutDirection, left: int, colors: list[str]
) -> None:
    desktop = open_desktop("demo")
    desktop.account.choose_theme("light")
    window = desktop.window
    window.setLayoutDirection(side)
    window.resize(1280, 820)
    window.split.fit()
    QApplication.processEvents()
    seen = window.grab().toImage()

    assert [seen.pixelColor(x, 300).name() for x in range(left, left + 3)] == colors


def test_tab_leads_from_the_button_that_brings_it_and_from_its_end_to_the_model(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    window = open_desktop("demo").window
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.commands.perform("view.sidebar")
    away = reached_by_tab()
    window.commands.perform("view.sidebar")
    there = reached_by_tab()
    side, models = window.top_bar._side, window.top_bar.models
    assert side is not None

    assert away[away.index(side) + 1] is models
    assert there[there.index(window.sidebar.foot.settings) + 1] is models
