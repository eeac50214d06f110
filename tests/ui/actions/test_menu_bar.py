"""The menu bar: away until it is wanted, with every action of the window and its keys."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QMenuBar, QWidget
from pytestqt.qtbot import QtBot

from liaobots_desktop import app
from liaobots_desktop.app import Desktop
from liaobots_desktop.store.settings import SettingsFile
from liaobots_desktop.ui.actions.alt_key import AltKey
from tests.timing import Within

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier


def menus(desktop: Desktop) -> dict[str, QMenu]:
    """Return the menus of the bar that is shown, by their titles."""
    bars = [bar for bar in desktop.window.findChildren(QMenuBar) if bar.isVisible()]
    found = [action.menu() for bar in bars for action in bar.actions()]
    return {menu.title().replace("&", ""): menu for menu in found if isinstance(menu, QMenu)}


def entries(menu: QMenu) -> dict[str, QAction]:
    """Return what a menu offers, as if it was opened now."""
    menu.aboutToShow.emit()
    return {entry.text(): entry for entry in menu.actions() if not entry.isSeparator()}


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


@pytest.mark.usefixtures("reader")
def test_the_theme_that_holds_is_ticked_and_can_be_read(used: Desktop) -> None:
    used.window.commands.perform("view.menu_bar")
    seen = []
    for theme in ("dark", "system"):
        used.account.choose_theme(theme)
        view = menus(used)["View"]
        themes = [text for text in entries(view) if text.endswith("theme")]
        found = entries(view)
        seen.append([text for text in themes if found[text].isChecked()])

        assert [found[text].isEnabled() for text in themes] == [True] * 3
        assert [said_of(view, text) for text in themes] == [
            (True, True, text in seen[-1]) for text in themes
        ]
    found["System theme"].trigger()

    assert seen == [["Dark theme"], ["System theme"]]
    assert found["System theme"].isChecked()
    assert "view.system" not in [action.id for action in used.window.commands.possible()]
    used.account.choose_theme("light")


def said_of(menu: QMenu, text: str) -> tuple[bool, bool, bool]:
    """Return what a screen reader is told of an entry: can be used, can be ticked, is ticked."""
    there = QAccessible.queryAccessibleInterface(menu)
    for number in range(there.childCount()):
        entry = there.child(number)
        if entry.text(QAccessible.Text.Name) == text:
            state = entry.state()
            return not state.disabled, bool(state.checkable), bool(state.checked)
    raise AssertionError(text)


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


def press(desktop: Desktop, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    """Press a key as the system does, and let it go."""
    handle = desktop.window.windowHandle()
    QTest.keyPress(handle, key, modifier)
    QTest.keyRelease(handle, key, modifier)


def bring(desktop: Desktop, qtbot: QtBot) -> QMenuBar:
    """Let Alt bring the bar."""
    desktop.window.activateWindow()
    desktop.window.pane.composer.field.setFocus()
    press(desktop, Qt.Key.Key_Alt)
    qtbot.waitUntil(lambda: bool(menus(desktop)))
    bar = desktop.window.menuWidget()
    assert isinstance(bar, QMenuBar)
    return bar


def test_alt_brings_it_with_the_keyboard_in_its_first_menu(used: Desktop, qtbot: QtBot) -> None:
    bar = bring(used, qtbot)

    assert bar.hasFocus()
    assert bar.activeAction().text() == "&Chat"
    assert not used.account.settings.menu_bar


@pytest.mark.parametrize("key", [Qt.Key.Key_Alt, Qt.Key.Key_Escape])
def test_alt_or_esc_takes_it_away_again_and_the_keyboard_is_where_it_was(
    used: Desktop, qtbot: QtBot, key: Qt.Key
) -> None:
    bar = bring(used, qtbot)
    press(used, key)
    qtbot.waitUntil(lambda: not bar.isVisible())
    had_keyboard = used.window.pane.composer.field.hasFocus()
    again = bring(used, qtbot)

    assert had_keyboard
    assert again is bar
    assert bar.hasFocus()


@pytest.mark.parametrize("takes_keyboard", [True, False])
def test_it_goes_when_one_clicks_elsewhere(
    used: Desktop, qtbot: QtBot, takes_keyboard: bool
) -> None:
    bar, window = bring(used, qtbot), used.window
    target = window.pane.composer.field if takes_keyboard else window.top_bar
    place = target.mapTo(window, target.rect().bottomLeft() - QPoint(-2, 2))
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, NONE, place)
    qtbot.waitUntil(lambda: not bar.isVisible())

    assert window.pane.composer.field.hasFocus()


@pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen, of popups
def test_an_action_of_it_is_done_by_keys_alone_and_it_goes(used: Desktop, qtbot: QtBot) -> None:
    bar = bring(used, qtbot)
    press(used, Qt.Key.Key_Down)
    menu = menus(used)["Chat"]
    qtbot.waitUntil(menu.isVisible)
    is_there = bar.isVisible()
    on_its_line = menu.y() - bar.mapToGlobal(bar.rect().bottomLeft()).y()
    menu.setActiveAction(menu.actions()[0])
    QTest.keyClick(menu, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not bar.isVisible())

    assert is_there
    assert on_its_line == 0
    assert used.window.chat.open_id is None
    assert used.window.pane.composer.field.hasFocus()


@pytest.mark.parametrize(
    "between",
    [
        lambda window: QTest.keyClick(window.windowHandle(), Qt.Key.Key_Up, ALT),
        lambda window: QTest.keyClick(window.windowHandle(), Qt.Key.Key_Shift, ALT),
        lambda window: QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, ALT),
        lambda window: QTest.wheelEvent(window.windowHandle(), QPointF(300, 300), QPoint(0, 120)),
    ],
    ids=["key", "layout", "click", "wheel"],
)
def test_alt_with_something_in_between_is_not_alone(
    used: Desktop, between: Callable[[QWidget], None]
) -> None:
    handle, alt_key = used.window.windowHandle(), used.window.findChild(AltKey)
    assert alt_key is not None
    heard: list[bool] = []
    alt_key.used.connect(lambda: heard.append(True))
    QTest.keyPress(handle, Qt.Key.Key_Alt)
    between(used.window)
    QTest.keyRelease(handle, Qt.Key.Key_Alt)
    after = tuple(heard)
    press(used, Qt.Key.Key_Alt)

    assert after == ()
    assert heard == [True]


def test_a_bar_that_is_always_there_is_in_the_first_picture(
    folder: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    SettingsFile(folder).change(menu_bar=True)
    desktop = Desktop(qapp, app.open_store(folder), folder, demo=True)
    bar = desktop.window.menuWidget()
    with qtbot.waitExposed(desktop.window):
        desktop.window.show()
    titles = list(menus(desktop))
    qtbot.waitUntil(lambda: desktop.finding is not None)
    filled = len(entries(menus(desktop)["Chat"]))
    press(desktop, Qt.Key.Key_Alt)
    has_keyboard = bar.hasFocus()
    press(desktop, Qt.Key.Key_Alt)
    is_same = bar is desktop.window.menuWidget()
    is_left = not bar.hasFocus() and bar.isVisible()
    desktop.window.close()
    desktop.shut_down()
    desktop.window.deleteLater()

    assert titles == ["Chat", "Question", "Messages", "Find and go", "View", "Application"]
    assert filled > 5
    assert (is_same, has_keyboard, is_left) == (True, True, True)
