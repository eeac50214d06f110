"""The dialog of keys: looked up by words or keys, changed, and followed by the whole window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.ui.keys.keys_dialog import KeysDialog
from liaobots_desktop.ui.keys.keys_pane import KeysPane
from liaobots_desktop.ui.transcript.message_details import MessageDetails
from tests.ui.listed import chat

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen


@pytest.fixture
def pane(used: Desktop, qtbot: QtBot) -> KeysPane:
    """The dialog, opened by its key."""
    QTest.keyClick(used.window, Key.Key_F1)
    (dialog,) = used.window.findChildren(KeysDialog)
    with qtbot.waitExposed(dialog):
        pass
    return dialog.pane


def press(pane: KeysPane, action_id: str, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
    """Mark an action, go to the field and press new keys."""
    assert pane.tree.mark(action_id)
    pane.keys.setFocus()
    QTest.keyClick(pane.keys, key, held)


def click(button: QAbstractButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def close(pane: KeysPane, desktop: Desktop, qtbot: QtBot) -> None:
    pane.window().close()
    desktop.window.activateWindow()
    qtbot.waitUntil(desktop.window.isActiveWindow)


def test_help_lists_all_keys_and_is_narrowed_down_by_words_and_by_keys(pane: KeysPane) -> None:
    everything = pane.tree.actions_shown()
    pane.field.setText("sidbar")
    by_words = pane.tree.actions_shown()
    pane.field.setText("ctrl+shift+;")
    by_key = pane.tree.actions_shown()
    pane.field.setText("field of find")
    of_find = pane.tree.actions_shown()
    pane.field.setText("menu bar")
    of_menus = pane.tree.actions_shown()
    pane.field.setText("xyzxyz")

    assert of_find == ["finder.next", "finder.previous"]
    assert "menus.bring" in of_menus
    assert {"chat.new", "message.copy", "composer.send", "palette.choose"} <= set(everything)
    assert by_words == ["view.sidebar", "view.sidebar_wider", "view.sidebar_narrower"]
    assert by_key == ["messages.copy_code"]
    assert pane.tree.actions_shown() == []
    assert pane.found.words.text() == "No action has these words or keys."
    assert (pane.found.words.isVisible(), pane.tree.isVisible()) == (True, False)


def test_chosen_keys_hold_at_once_wherever_keys_are_shown(
    pane: KeysPane, used: Desktop, qtbot: QtBot
) -> None:
    press(pane, "chat.new", Key.Key_G, CTRL)
    said = pane.status.text()
    click(pane.use)
    row = pane.tree.currentItem()
    shown = row.text(1)
    close(pane, used, qtbot)
    button = used.window.sidebar._new_chat
    QTest.keyClick(used.window, Key.Key_N, CTRL)
    after_old = used.window.chat.open_id
    QTest.keyClick(used.window, Key.Key_G, CTRL)

    assert (said, shown) == ("", "Ctrl+G")
    assert button.toolTip() == "New chat (Ctrl+G)"
    assert button._keys == "Ctrl+G"
    assert after_old is not None
    assert used.window.chat.open_id is None


def test_a_menu_shows_the_keys_that_were_chosen(pane: KeysPane, used: Desktop) -> None:
    press(pane, "chat.rename", Key.Key_G, CTRL)
    click(pane.use)
    menu = used.window.sidebar.menu_for(chat(used.window.sidebar, "a"))
    keys = {entry.text(): entry.shortcut().toString() for entry in menu.actions()}

    assert keys["Rename"] == "Ctrl+G"
    assert keys["Export…"] == "Ctrl+Shift+E"


def test_a_conflict_is_said_before_the_key_is_taken(pane: KeysPane, used: Desktop) -> None:
    press(pane, "chat.new", Key.Key_F, CTRL)
    said = pane.status.text()
    click(pane.add)
    keymap = used.window.commands.keymap
    added, without = keymap.keys("chat.new"), keymap.keys("find.chat")
    assert pane.tree.mark("find.chat")
    of_reset = pane.status.text()
    click(pane.reset)

    assert of_reset == "Reset takes Ctrl+F from “New chat”."
    assert said == "Ctrl+F now belongs to “Find in this chat”, which would lose it."
    assert added == ("Ctrl+N", "Ctrl+Shift+O", "Ctrl+F")
    assert keymap.keys("chat.new") == ("Ctrl+N", "Ctrl+Shift+O")
    assert (without, keymap.keys("find.chat")) == ((), ("Ctrl+F",))
    assert pane.status.text() == ""


def test_the_key_that_quits_can_be_written_and_quits_no_more_once_another_has_it(
    pane: KeysPane, used: Desktop, qtbot: QtBot
) -> None:
    press(pane, "chat.new", Key.Key_W, CTRL)
    closing = pane.status.text()
    press(pane, "chat.new", Key.Key_Q, CTRL)
    quitting = pane.status.text()
    click(pane.use)
    assert pane.tree.mark("app.quit")
    pane.tree.setFocus()
    QTest.keyClick(pane.tree, Key.Key_Q, CTRL)
    is_open = pane.window().isVisible()
    press(pane, "app.quit", Key.Key_G, CTRL)
    click(pane.use)
    pane.tree.setFocus()
    with qtbot.waitSignal(used.window.closed):
        QTest.keyClick(pane.tree, Key.Key_G, CTRL)

    assert closing == "Ctrl+W now belongs to “Close the window”, which would lose it."
    assert quitting == "Ctrl+Q now belongs to “Quit”, which would lose it."
    assert is_open


def test_keys_that_nobody_may_have_are_refused_with_the_reason(pane: KeysPane) -> None:
    press(pane, "chat.new", Key.Key_C, CTRL)
    fixed, can_use_fixed = pane.status.text(), pane.use.isEnabled()
    menus = []
    for action_id in ("chat.new", "message.details", "composer.bold"):
        press(pane, action_id, Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
        menus.append((pane.status.text(), pane.use.isEnabled()))
    press(pane, "chat.new", Key.Key_X, Qt.KeyboardModifier.NoModifier)

    assert fixed == "Ctrl+C is for “Copy selection”, which cannot have other keys."
    assert not can_use_fixed
    assert menus == 3 * [("Shift+F10 is for “Context menu”, which cannot have other keys.", False)]
    assert pane.status.text() == "X is needed for writing."
    assert not pane.use.isEnabled()


def test_an_action_of_fields_cannot_be_changed(pane: KeysPane) -> None:
    assert pane.tree.mark("composer.new_line")

    assert pane.status.text() == "These keys cannot be changed."
    assert not pane.keys.isEnabled()
    assert not pane.remove.isEnabled()


def test_a_key_that_works_everywhere_is_told_of_where_one_is_wanted(pane: KeysPane) -> None:
    said = []
    for action_id in ("chat.new", "app.quick_ask"):
        assert pane.tree.mark(action_id)
        words = [text.text() for text in pane.window().findChildren(QLabel) if text.isVisible()]
        said.append([text for text in words if "works everywhere" in text])
    (told,) = said[1]

    assert said[0] == []
    assert told.replace("\u2060", "").endswith(
        "let your desktop run liaobots-desktop --quick-ask. "
        "On Wayland, apps cannot claim such keys themselves."
    )


def test_a_letter_on_a_message_can_be_another_one(
    pane: KeysPane, used: Desktop, qtbot: QtBot
) -> None:
    press(pane, "message.details", Key.Key_D, Qt.KeyboardModifier.NoModifier)
    click(pane.use)
    close(pane, used, qtbot)
    view = used.window.pane.transcript
    view.previous_message()
    entries = {e.text: e.key for e in view.message_menu.entries(3, is_whole=True)}
    QTest.keyClick(view, Key.Key_D)

    assert entries["Details…"] == "D"
    assert len(view.findChildren(MessageDetails)) == 1


def test_one_is_reset_and_all_are_reset(pane: KeysPane, used: Desktop) -> None:
    keymap = used.window.commands.keymap
    press(pane, "chat.new", Key.Key_G, CTRL | ALT)
    click(pane.use)
    assert pane.tree.mark("view.sidebar")
    click(pane.remove)
    removed = keymap.keys("view.sidebar")
    click(pane.reset)
    after_one = keymap.keys("view.sidebar"), keymap.keys("chat.new")
    click(pane.reset_all)

    assert removed == ()
    assert after_one == (("Ctrl+B", "F9"), ("Ctrl+Alt+G",))
    assert keymap.keys("chat.new") == ("Ctrl+N", "Ctrl+Shift+O")
    assert not pane.reset_all.isEnabled()


def test_down_and_enter_lead_from_what_is_found_to_its_keys_and_esc_back(pane: KeysPane) -> None:
    pane.window().activateWindow()
    assert pane.tree.mark("view.sidebar_narrower")
    QTest.keyClicks(pane.field, "sidbar")
    QTest.keyClick(pane.field, Key.Key_Down)
    first, is_below = pane.tree.current, pane.tree.hasFocus()
    pane.field.setFocus()
    QTest.keyClick(pane.field, Key.Key_Return)
    QTest.keyClick(pane.keys, Key.Key_G, CTRL)
    pressed = pane.keys.keySequence().toString()
    QTest.keyClick(pane.keys, Key.Key_Escape)

    assert first is not None
    assert (first.id, is_below, pressed) == ("view.sidebar", True, "Ctrl+G")
    assert pane.tree.hasFocus()
    assert pane.window().isVisible()


def test_the_keys_are_a_section_of_the_settings_too(used: Desktop) -> None:
    used.window.show_settings()
    door = used.window.settings
    assert door is not None
    assert door.dialog is not None
    door.dialog.field.setText("shortcut")
    found = [row.title for row in door.dialog.rows._pages if row.isVisible()]
    door.dialog.list.setCurrentRow(door.dialog.list.count() - 1)
    (pane,) = door.dialog.findChildren(KeysPane)
    press(pane, "chat.new", Key.Key_G, CTRL)
    click(pane.use)

    assert found == ["Keys"]
    assert used.window.commands.keymap.keys("chat.new") == ("Ctrl+G",)


def test_space_pressed_twice_presses_no_other_button(pane: KeysPane, qtbot: QtBot) -> None:
    pane.window().activateWindow()
    press(pane, "chat.new", Key.Key_G, CTRL)
    held = []
    for button in (pane.use, pane.reset):
        button.setFocus()
        qtbot.waitUntil(button.hasFocus)
        QTest.keyClick(button, Key.Key_Space)
        held.append(pane.tree.hasFocus())

    assert held == [True, True]
