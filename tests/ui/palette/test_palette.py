"""The palette: opening, typing, walking and leaving it, by keys and mouse."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from liaobots_desktop.store.chat_store import ChatStore
from tests.fault_server import FaultServer, chunk, hang, send
from tests.store.looking import read
from tests.store.talking import ask
from tests.ui.conftest import OpenDesktop
from tests.ui.palette.conftest import CTRL, SHIFT, OpenPalette, Palette
from tests.ui.talking import texts
from tests.ui.test_main_window import STARTED
from tests.ui.test_search import SAVED


def ask_about(store: ChatStore, *questions: str) -> None:
    for question in questions:
        ask(store, question, f"So much for {question}")


@pytest.mark.parametrize(("key", "modifiers"), [(Qt.Key.Key_K, CTRL), (Qt.Key.Key_F, CTRL | SHIFT)])
def test_its_keys_open_it_with_the_chats_that_were_used_last(
    start: OpenPalette, saved: ChatStore, key: Qt.Key, modifiers: Qt.KeyboardModifier
) -> None:
    ask_about(saved, "older", "newer")
    palette = start()
    palette.press(key, modifiers)

    assert palette.settle() == ["Recent chats", "newer", "older"]
    assert palette.is_open
    assert palette.card.field.hasFocus()
    assert palette.marked == "newer"


def test_the_field_of_the_sidebar_opens_it(start: OpenPalette, saved: ChatStore) -> None:
    ask_about(saved, "a chat")
    palette = start()
    field = next(
        button
        for button in palette.desktop.window.sidebar.findChildren(QPushButton)
        if button.text() == "Search all chats"
    )
    QTest.mouseClick(field, Qt.MouseButton.LeftButton)

    assert palette.settle() == ["Recent chats", "a chat"]
    assert palette.card.field.hasFocus()


def test_the_first_start_comes_before_it(open_desktop: OpenDesktop, qtbot: QtBot) -> None:
    desktop = open_desktop()
    qtbot.waitUntil(lambda: desktop.finding is not None)
    palette = Palette(desktop, qtbot)
    palette.press(Qt.Key.Key_K, CTRL)

    assert palette.finding._palette is None


def test_typing_finds_chats_by_title_and_messages_with_their_number(
    start_open: OpenPalette, saved: ChatStore
) -> None:
    ask(saved, "About a needle", "Nothing.")
    ask(saved, "Hay", "Here is a Needle.")
    palette = start_open()

    assert palette.type("needle") == [
        "Chats",
        "About a needle",
        "Messages · 2 of 4",
        "Hay: Here is a Needle.",
        "About a needle: About a needle",
    ]


def test_five_chats_are_listed_at_first_and_the_others_when_asked_for(
    start_open: OpenPalette, saved: ChatStore
) -> None:
    ask_about(saved, *(f"needle {number}" for number in range(8)))
    palette = start_open()
    first = palette.type("needle role:user")
    rows = palette.type("needle")[:7]
    for _ in range(5):
        palette.press(Qt.Key.Key_Down)
    palette.press(Qt.Key.Key_Return)

    assert first[0] == "Messages · 8 of 16"
    assert rows[0] == "Chats · 5 of 8"
    assert rows[6] == "Show 3 more chats"
    assert palette.rows[1:9] == [f"needle {number}" for number in range(7, -1, -1)]
    assert palette.marked == "needle 2"
    assert palette.is_open


def test_the_list_is_walked_while_the_text_can_be_typed_on(
    start_open: OpenPalette, saved: ChatStore
) -> None:
    ask_about(saved, *(f"chat {number}" for number in range(28)))
    palette = start_open()
    palette.type("chat role:user")
    marked = [palette.marked]
    for key in (
        *(Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown),
        *(Qt.Key.Key_End, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_Home, Qt.Key.Key_Up),
    ):
        palette.press(key)
        marked.append(palette.marked.partition(":")[0])
    QTest.keyClicks(palette.card.field, " 3")

    assert marked[:4] == ["chat 27: chat 27", "chat 26", "chat 25", "chat 26"]
    assert int(marked[4].removeprefix("chat ")) < 21
    assert marked[5:7] == ["chat 0", "chat 0"]
    assert 3 < int(marked[7].removeprefix("chat ")) < 20
    assert marked[8:] == ["chat 27", "chat 27"]
    assert palette.card.field.text() == "chat role:user 3"


def test_what_is_marked_is_always_in_sight(start_open: OpenPalette, saved: ChatStore) -> None:
    ask_about(saved, *(f"chat {number}" for number in range(40)))
    palette = start_open()
    palette.type("chat")
    rows = palette.card.rows
    seen = []
    for key in (Qt.Key.Key_End, Qt.Key.Key_Home):
        palette.press(key)
        seen.append(rows.viewport().rect().contains(rows.visualRect(rows.currentIndex())))

    assert seen == [True, True]
    assert rows.verticalScrollBar().value() == 0  # the heading above the first row is seen too


def test_the_heading_above_the_first_row_is_seen_however_small_the_list_was(
    start: OpenPalette, saved: ChatStore
) -> None:
    ask_about(saved, *(f"chat {number}" for number in range(40)))
    palette = start()
    palette.press(Qt.Key.Key_K, CTRL)
    palette.type("chat")  # before there was any row
    rows = palette.card.rows

    assert rows.verticalScrollBar().value() == 0
    assert rows.verticalScrollBar().maximum() > 0


def test_esc_closes_it_and_gives_the_keyboard_back(
    start_open: OpenPalette, saved: ChatStore
) -> None:
    ask_about(saved, "a chat")
    palette = start_open()
    palette.type("chat")
    palette.press(Qt.Key.Key_Escape)

    assert not palette.is_open
    assert palette.desktop.window.pane.composer.field.hasFocus()

    palette.open()

    assert palette.card.field.text() == ""
    assert palette.rows == ["Recent chats", "a chat"]


def test_esc_in_it_stops_no_answer(start: OpenPalette, qtbot: QtBot) -> None:
    with FaultServer([STARTED, hang()]) as server:
        palette = start(server.url)
        desktop = palette.desktop
        with qtbot.waitSignal(desktop.session.text_grown):
            desktop.window.chat.send("Where?")
        palette.open()
        palette.press(Qt.Key.Key_Tab)
        palette.press(Qt.Key.Key_Escape)

        assert not palette.is_open
        assert desktop.window.chat.is_answering


def test_a_click_beside_it_closes_it(start_open: OpenPalette) -> None:
    palette = start_open()
    QTest.mouseClick(palette.finding.palette, Qt.MouseButton.LeftButton, pos=QPoint(20, 300))

    assert not palette.is_open
    assert palette.desktop.window.pane.composer.field.hasFocus()


def test_another_key_of_the_window_closes_it(start_open: OpenPalette, saved: ChatStore) -> None:
    ask_about(saved, "a chat")
    palette = start_open()
    palette.press(Qt.Key.Key_L, CTRL)

    assert not palette.is_open
    assert palette.desktop.window.pane.composer.field.hasFocus()


def test_tab_goes_round_inside_it(start_open: OpenPalette) -> None:
    palette = start_open()
    stops = []
    for _ in range(3):
        palette.press(Qt.Key.Key_Tab)
        stops.append(QApplication.focusWidget())
    palette.press(Qt.Key.Key_Tab, SHIFT)

    card = palette.card
    assert stops == [card.foot.order, card.foot.code, card.field]
    assert card.foot.code.hasFocus()


def test_the_best_hits_come_first_if_that_is_chosen(
    start_open: OpenPalette, saved: ChatStore
) -> None:
    ask(saved, "one", "needle")
    ask(saved, "two", "needlework and much more that is about something else " * 20)
    palette = start_open()
    newest = palette.type("needle")
    palette.card.foot.order.click()
    best = palette.settle()

    assert [row.partition(":")[0] for row in newest[1:]] == ["two", "one"]
    assert [row.partition(":")[0] for row in best[1:]] == ["one", "two"]
    assert palette.card.foot.order.text() == "Best first"


def test_hits_come_page_by_page_as_they_are_scrolled_to(
    start_open: OpenPalette, saved: ChatStore
) -> None:
    chat = ask(saved, "needle 0").answer.conversation_id
    for number in range(1, 130):
        ask(saved, f"needle {number}", chat=chat)
    palette = start_open()
    rows = palette.type("needle role:user")
    counts = [len(rows)]
    for _ in range(5):
        palette.press(Qt.Key.Key_End)
        counts.append(len(palette.settle()))

    assert counts == [31, 61, 91, 121, 131, 131]
    assert rows[0] == "Messages · 130 of 260"
    assert palette.marked == "needle 0: needle 0"


def test_a_word_that_is_still_being_answered_is_found(
    start: OpenPalette, qtbot: QtBot, folder: Path
) -> None:
    with FaultServer([STARTED, send(chunk(b" there is a needle")), hang()]) as server:
        palette = start(server.url)
        palette.desktop.window.chat.send("Where?")
        palette.open()
        stored = [("So far there is a needle",)]
        qtbot.waitUntil(lambda: read(folder / "chats.db", SAVED) == stored)

        assert palette.type("needle") == ["Messages · 1 of 2", "Where?: So far there is a needle"]
        assert palette.desktop.window.chat.is_answering


def test_enter_before_anything_was_found_opens_what_will_be(
    start_open: OpenPalette, saved: ChatStore, qtbot: QtBot
) -> None:
    ask_about(saved, "first", "last")
    palette = start_open()
    palette.card.field.setText("first role:user")
    palette.press(Qt.Key.Key_Return)
    with qtbot.waitSignal(palette.finding.palette.chosen) as chosen:
        pass

    assert chosen.args is not None
    assert chosen.args[0].title == "first"
    assert not palette.is_open


def test_enter_that_an_input_method_takes_opens_nothing(
    start_open: OpenPalette, saved: ChatStore
) -> None:
    ask_about(saved, "文章")
    palette = start_open()
    QApplication.sendEvent(palette.card.field, QInputMethodEvent("wenz", []))
    palette.press(Qt.Key.Key_Return)
    was_open = palette.is_open
    commit = QInputMethodEvent("", [])
    commit.setCommitString("文章")
    QApplication.sendEvent(palette.card.field, commit)
    palette.settle()
    palette.press(Qt.Key.Key_Return)

    assert was_open
    assert not palette.is_open
    assert texts(palette.desktop)[0] == "文章"
