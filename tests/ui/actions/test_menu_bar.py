"""The menu bar: away until it is wanted, with every action of the window and its keys."""

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QMenuBar
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from tests.timing import Within

CTRL = Qt.KeyboardModifier.ControlModifier


def menus(desktop: Desktop) -> dict[str, QMenu]:
    """Return the menus of the bar that is shown, by their titles."""
    bars = [bar for bar in desktop.window.findChildren(QMenuBar) if bar.isVisible()]
    found = [action.menu() for bar in bars for action in bar.actions()]
    return {menu.title(): menu for menu in found if isinstance(menu, QMenu)}


def entries(menu: QMenu) -> dict[str, QAction]:
    """Return what a menu offers, as if it was opened now."""
    menu.aboutToShow.emit()
    return {entry.text(): entry for entry in menu.actions()}


def test_it_comes_and_goes_by_its_command_and_by_its_setting(used: Desktop) -> None:
    at_first = menus(used)
    used.window.commands.perform("view.menu_bar")
    shown, is_kept = list(menus(used)), used.account.settings.menu_bar
    used.window.commands.perform("view.menu_bar")

    assert at_first == {}
    assert shown == ["Chat", "Question", "Messages", "Find and go", "View", "Application"]
    assert is_kept
    assert menus(used) == {}


def test_it_has_every_action_of_the_window_and_does_it(used: Desktop) -> None:
    used.window.commands.perform("view.menu_bar")
    texts = [text for menu in menus(used).values() for text in entries(menu)]
    chat = entries(menus(used)["Chat"])
    keys, could_pin = chat["New chat"].shortcut().toString(), chat["Pin chat"].isEnabled()
    chat["New chat"].trigger()
    after = entries(menus(used)["Chat"])

    assert texts == [action.text for action in used.window.commands.bound()]
    assert keys == "Ctrl+N"
    assert used.window.chat.open_id is None
    assert could_pin
    assert not after["Pin chat"].isEnabled()
    assert after["New chat"].isEnabled()


def test_keys_work_as_before_while_the_bar_shows_them(used: Desktop) -> None:
    used.window.commands.perform("view.menu_bar")
    for menu in menus(used).values():
        menu.aboutToShow.emit()
    QTest.keyClick(used.window.pane.composer.field, Qt.Key.Key_N, CTRL)

    assert used.window.chat.open_id is None


@pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen, of popups
def test_every_menu_is_opened_at_once(used: Desktop, qtbot: QtBot, within: Within) -> None:
    used.window.commands.perform("view.menu_bar")
    longest = 0.0
    for menu in menus(used).values():
        begun = time.thread_time()
        menu.popup(used.window.mapToGlobal(used.window.rect().center()))
        qtbot.waitExposed(menu)
        longest = max(longest, time.thread_time() - begun)
        menu.close()

    within(longest, 0.1)
