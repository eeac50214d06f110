"""Commands in the palette: alone behind a prefix, few beside hits, and used from there."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from liaobots_desktop.store.action_file import ActionFile
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.settings import Settings
from liaobots_desktop.ui.tag_dialog import TagDialog
from tests.store.talking import ask
from tests.ui.palette.conftest import CTRL, SHIFT, OpenPalette, Palette

Key = Qt.Key


def ask_about(store: ChatStore, *questions: str) -> None:
    for question in questions:
        ask(store, question, f"About {question}.")


def use(palette: Palette, text: str) -> None:
    """Choose the first command for a text behind the prefix."""
    palette.open()
    palette.type(f">{text}")
    palette.press(Key.Key_Return)


def test_behind_the_prefix_all_commands_are_listed_with_their_keys(start: OpenPalette) -> None:
    palette = start()
    palette.press(Key.Key_P, CTRL | SHIFT)
    rows = palette.settle()
    foot = palette.card.foot
    alone = (
        foot.line.text(),
        foot.code.isVisible(),
        foot.order.isVisible(),
        foot.sizeHint().height(),
    )
    marked = palette.marked
    palette.type("")
    beside = foot.code.isVisible(), foot.order.isVisible()

    assert alone == ("Delete > to search chats", False, False, foot.sizeHint().height())
    assert beside == (True, True)
    assert foot.line.text().startswith("> commands   Ctrl+Enter new window   model:")
    assert rows[:2] == ["Chat", "New chat [Ctrl+N]"]
    assert "System theme []" in rows
    assert "Keys [Ctrl+/]" in rows
    models, settings = rows.index("Models"), rows.index("Settings")
    assert rows[models + 1 : settings] == ["GPT-3.5 [4K tokens]", "GPT-4 [8K tokens]"]
    assert "Zoom [Appearance]" in rows[settings:]
    assert marked == "New chat [Ctrl+N]"
    assert not [row for row in rows if row.startswith(("Rename chat", "Palette:", "Commands"))]


def test_commands_are_found_in_spite_of_a_slip_and_by_their_letters(
    start_open: OpenPalette,
) -> None:
    palette = start_open()

    assert palette.type(">sidbar") == [
        "Commands",
        "Show or hide the sidebar [Ctrl+B]",
        "Widen the sidebar [Alt+Shift+Right]",
        "Narrow the sidebar [Alt+Shift+Left]",
    ]
    assert palette.type("> fuscr") == ["Commands", "Full screen [F11]"]
    assert palette.type(">model gpt-4") == ["Commands", "GPT-4 [8K tokens]"]
    assert palette.type(">xyzxyz") == []
    assert palette.card.empty.text() == "No command has this name."


def test_a_command_is_found_by_what_its_keys_write_in_another_layout(
    start_open: OpenPalette,
) -> None:
    palette = start_open()

    assert palette.type(">туц срфе")[:2] == ["Commands", "New chat [Ctrl+N]"]
    assert "Settings [Ctrl+,]" in palette.type("ыуеештпы")


def test_a_command_is_done_where_one_came_from(start: OpenPalette) -> None:
    palette = start()
    use(palette, "dark")

    assert not palette.is_open
    assert palette.desktop.account.settings.theme == "dark"
    assert palette.desktop.window.pane.composer.field.hasFocus()
    palette.press(Key.Key_K, CTRL)

    assert palette.card.field.text() == ""


def test_a_model_is_chosen_like_in_its_list(start: OpenPalette) -> None:
    palette = start()
    use(palette, "gpt-4")

    assert palette.desktop.window.top_bar.models.model_id() == "gpt-4"
    assert palette.desktop.account.settings.model == "gpt-4"


@pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen
def test_the_open_chat_gets_a_new_tag(saved: ChatStore, start: OpenPalette) -> None:
    chat = ask(saved, "Sails", "About sails.").answer.conversation_id
    palette = start()
    window = palette.desktop.window
    palette.open()
    without_chat = palette.type(">new tag")
    palette.press(Key.Key_Escape)
    window.open_chat(chat)
    use(palette, "new tag")
    (dialog,) = window.findChildren(TagDialog)
    dialog.field.setText("boats")
    with palette.qtbot.waitSignal(window.ordering.done):
        QTest.keyClick(dialog.field, Key.Key_Return)

    assert without_chat == []
    assert window.chats.chats((chat,))[0].tags == ("boats",)


def test_a_setting_is_gone_to(start: OpenPalette) -> None:
    palette = start()
    palette.open()
    by_what_it_offers = [palette.type(f">{typed}") for typed in ("pink", "русский")]
    rows = palette.type(">accnt colour")
    palette.press(Key.Key_Return)
    door = palette.desktop.window.settings
    assert door is not None
    assert door.dialog is not None
    control = door.dialog.rows.row_of(Settings.accent)
    assert control is not None

    assert by_what_it_offers == [
        ["Commands", "Accent colour [Appearance]"],
        ["Commands", "Language [Appearance]"],
    ]
    assert rows == ["Commands", "Accent colour [Appearance]"]
    assert door.dialog.focusWidget() is control.control


def test_what_is_found_stays_first_and_few_commands_stand_beside_it(
    start_open: OpenPalette, saved: ChatStore
) -> None:
    ask_about(saved, "show me", "other")
    palette = start_open()
    rows = palette.type("show")

    assert rows[:2] == ["Chats", "show me"]
    assert rows[2:6] == [
        "Commands",
        "Show request… [Ctrl+Shift+I]",
        "Show or hide the sidebar [Ctrl+B]",
        "Show or hide the menu bar []",
    ]
    assert rows[6].startswith("Messages")
    assert palette.marked == "show me"


def test_enter_goes_to_a_message_though_commands_stand_above_it(
    start_open: OpenPalette, saved: ChatStore
) -> None:
    ask(saved, "one", "How to export a key.")
    palette = start_open()
    rows = palette.type("export")

    assert rows[:2] == ["Commands", "Export chat… [Ctrl+Shift+E]"]
    assert palette.marked == "one: How to export a key."


def test_where_nothing_is_found_what_may_be_meant_is_listed(start_open: OpenPalette) -> None:
    palette = start_open()
    rows = palette.type("setings")

    assert rows == ["Commands", "Settings [Ctrl+,]"]
    assert palette.marked == "Settings [Ctrl+,]"
    assert palette.type("xyzxyz") == []


def test_the_last_used_commands_come_first_and_are_remembered(
    start: OpenPalette, saved: ChatStore, folder: Path
) -> None:
    ask_about(saved, "a chat")
    palette = start()
    for name in ("zoom in", "zoom out", "dark", "light"):
        use(palette, name)
    palette.open()
    empty = palette.rows
    palette.type(">")
    alone = palette.rows
    palette.type(">theme")
    palette.press(Key.Key_Escape)
    palette.desktop.window.close()
    palette.desktop.later.finish()

    assert empty == [
        "Last used commands",
        "Dark theme []",
        "Zoom out [Ctrl+-]",
        "Zoom in [Ctrl+=]",
        "Recent chats",
        "a chat",
    ]
    assert alone[0] == "Last used commands"
    assert ActionFile(folder).used() == (
        "view.light",
        "view.dark",
        "view.zoom_out",
        "view.zoom_in",
    )


def test_code_blocks_alone_have_no_commands_beside_them(start_open: OpenPalette) -> None:
    palette = start_open()
    palette.card.foot.code.setChecked(True)

    assert palette.type("show") == []
