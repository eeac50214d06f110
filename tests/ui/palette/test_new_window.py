"""From the palette into a window of its own: Ctrl+Enter, Ctrl and a click, the middle button."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.ui.windows.further_window import FurtherWindow
from tests.store.talking import ask
from tests.ui.beside import shown, windows_of
from tests.ui.palette.conftest import CTRL, OpenPalette, Palette

FILLER = "A sentence about nothing.\n\n" * 60
ANSWER = f"{FILLER}Here is the needle.\n\n{FILLER}"


def made(palette: Palette) -> FurtherWindow:
    """Wait for the window that was wanted."""
    windows = windows_of(palette.desktop)
    palette.qtbot.waitUntil(lambda: len(windows.further) == 1)
    return windows.further[0]


def test_ctrl_enter_opens_a_hit_in_a_new_window_at_its_sentence(
    start_open: OpenPalette, saved: ChatStore
) -> None:
    ask(saved, "Ask", ANSWER)
    palette = start_open()
    palette.type("needle")
    palette.press(Qt.Key.Key_Return, CTRL)
    finder = made(palette).pane.finding.finder
    palette.qtbot.waitUntil(lambda: not finder.is_counting and finder.place is not None)

    assert shown(palette.desktop) == ["", "Ask"]
    assert not palette.is_open
    assert palette.desktop.window.pane.find_bar.isHidden()


def test_a_chat_that_a_window_has_comes_forward_there(
    start_open: OpenPalette, saved: ChatStore, qtbot: QtBot
) -> None:
    ask(saved, "Needles", "Yes.")
    palette = start_open()
    palette.type("needles")
    palette.press(Qt.Key.Key_Return, CTRL)
    beside = made(palette)
    palette.desktop.window.activateWindow()
    qtbot.waitUntil(palette.desktop.window.isActiveWindow)
    palette.open()
    palette.type("needles")
    palette.press(Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(beside.isActiveWindow)

    assert shown(palette.desktop) == ["", "Needles"]


def test_ctrl_and_a_click_and_the_middle_button_do_the_same(
    start_open: OpenPalette, saved: ChatStore
) -> None:
    ask(saved, "Pins", "Yes.")
    ask(saved, "Needles", "Yes.")
    palette = start_open()
    click(palette, "pins", Qt.MouseButton.LeftButton, CTRL)
    by_ctrl = shown(palette.desktop)
    palette.desktop.window.activateWindow()
    palette.qtbot.waitUntil(palette.desktop.window.isActiveWindow)
    palette.open()
    click(palette, "needles", Qt.MouseButton.MiddleButton, Qt.KeyboardModifier.NoModifier)

    assert by_ctrl == ["", "Pins"]
    assert shown(palette.desktop) == ["", "Pins", "Needles"]


def click(
    palette: Palette, text: str, button: Qt.MouseButton, modifiers: Qt.KeyboardModifier
) -> None:
    """Click the first chat that is found."""
    palette.type(text)
    rows = palette.card.rows
    area = rows.visualRect(palette.card.results.index(palette.card.results.first_found() or 0))
    QTest.mouseClick(rows.viewport(), button, modifiers, area.center())


def test_ctrl_enter_on_a_command_does_nothing(start_open: OpenPalette) -> None:
    palette = start_open()
    palette.type(">full screen")
    palette.press(Qt.Key.Key_Return, CTRL)

    assert palette.is_open
    assert not palette.desktop.window.isFullScreen()


def test_the_line_says_it_beside_chats_and_not_beside_commands(
    start_open: OpenPalette, saved: ChatStore
) -> None:
    ask(saved, "Needles", "Yes.")
    palette = start_open()
    palette.type("needles")
    beside_chats = palette.line
    palette.type(">full")

    assert "Ctrl+Enter new window" in beside_chats
    assert "new window" not in palette.line
