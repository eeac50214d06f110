"""A chat of which nothing is stored: asked like any other, seen as such, and gone."""

from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.store import memory_place
from liaobots_desktop.store.chat_store import FILE_NAME
from liaobots_desktop.ui.temporary.temporary_window import TemporaryWindow
from tests.fault_server import FaultServer
from tests.store.looking import read
from tests.terminal.replies import body_of
from tests.threads import end
from tests.ui.talking import texts, use
from tests.ui.temporary.conftest import ECHO, SECRET, ask, door, shown

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # dialogs, offscreen


def files_with(folder: Path, *words: str) -> list[str]:
    """Return the files of a folder in which a word stands, in any of the encodings of SQLite."""
    sought = [word.encode(code) for word in words for code in ("utf-8", "utf-16-le", "utf-16-be")]
    files = [file for file in folder.rglob("*") if file.is_file()]

    assert files
    return [file.name for file in files if any(raw in content_of(file) for raw in sought)]


def content_of(file: Path) -> bytes:
    """Return what is in a file; SQLite may take a log away meanwhile."""
    try:
        return file.read_bytes()
    except FileNotFoundError:
        return b""


def press(temporary: TemporaryWindow, text: str) -> None:
    (box,) = temporary.findChildren(QMessageBox)
    (button,) = (one for one in box.findChildren(QPushButton) if one.text() == text)
    button.click()


def test_no_word_of_it_is_in_the_data_directory(
    desktop: Desktop, temporary: TemporaryWindow, folder: Path, qtbot: QtBot
) -> None:
    ask(temporary, qtbot, f"{SECRET} one")
    ask(temporary, qtbot, f"{SECRET} two")
    temporary.pane.composer.set_text(f"{SECRET} draft")
    temporary.chat.keep_draft()
    both = shown(temporary)
    desktop.window.chat.keep_draft()
    while_open = files_with(folder, SECRET, ECHO)
    place = temporary.store.path
    temporary.let_go()
    qtbot.waitUntil(lambda: door(desktop).windows == [])
    after = files_with(folder, SECRET, ECHO)
    rows = read(folder / FILE_NAME, "SELECT count(*) FROM conversation")
    desktop.shut_down()
    with closing(memory_place.connect(place, 0.1)) as memory:
        left = memory.execute("SELECT * FROM sqlite_schema").fetchall()

    assert both == [f"{SECRET} one", f"{ECHO}.", f"{SECRET} two", f"{ECHO}."]
    assert while_open == []
    assert after == []
    assert rows == [(0,)]
    assert left == []
    assert files_with(folder, SECRET, ECHO) == []


def test_the_service_is_sent_what_was_said_before(
    temporary: TemporaryWindow, service: FaultServer, qtbot: QtBot
) -> None:
    ask(temporary, qtbot, "One")
    ask(temporary, qtbot, "Two")

    sent = [message["content"] for message in body_of(service.requests[1])["messages"]]
    assert sent == ["One", f"{ECHO}.", "Two"]


def test_it_is_in_no_list_and_the_open_chat_stays(
    desktop: Desktop, temporary: TemporaryWindow, qtbot: QtBot
) -> None:
    desktop.window.pane.composer.set_text("A draft of mine")
    ask(temporary, qtbot, SECRET)

    assert desktop.window.chats.rowCount() == 0
    assert desktop.window.chat.open_id is None
    assert desktop.window.pane.composer.text() == "A draft of mine"


def test_it_says_what_it_is(temporary: TemporaryWindow) -> None:
    said = [label.text() for label in temporary._strip.findChildren(QLabel)]

    assert temporary.windowTitle() == "Temporary chat"
    assert said[0].startswith("Temporary chat: not stored on this computer,")
    assert not temporary.keep_button.isVisible()


def test_keep_puts_it_with_the_others_with_all_versions(
    desktop: Desktop, temporary: TemporaryWindow, qtbot: QtBot
) -> None:
    ask(temporary, qtbot, SECRET)
    again = temporary.pane.transcript.transcript.items[-1].message
    with qtbot.waitSignal(temporary.session.answer_ended):
        temporary.session.retry(again)
    temporary.keep_button.click()
    qtbot.waitUntil(lambda: door(desktop).windows == [])
    siblings = desktop.window.pane.transcript.transcript.items[-1].message
    chat = desktop.window.chat.open_id

    assert texts(desktop) == [SECRET, f"{ECHO}."]
    assert chat is not None
    assert len(desktop._store.branches.siblings(siblings.id)) == 2
    assert desktop.window.chats.rowCount() > 0


def test_an_empty_one_closes_without_a_question(
    desktop: Desktop, temporary: TemporaryWindow, qtbot: QtBot
) -> None:
    QTest.keyClick(temporary, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: door(desktop).windows == [])

    assert door(desktop).windows == []


@pytest.mark.parametrize(
    ("answered", "is_there", "count"), [("Cancel", True, 0), ("Discard", False, 0)]
)
def test_one_with_messages_asks_first(
    desktop: Desktop,
    temporary: TemporaryWindow,
    qtbot: QtBot,
    answered: str,
    is_there: bool,
    count: int,
) -> None:
    ask(temporary, qtbot, SECRET)
    temporary.close()
    stays = temporary.isVisible()
    press(temporary, answered)
    qtbot.waitUntil(lambda: bool(door(desktop).windows) is is_there)

    assert stays
    assert desktop.window.chats.rowCount() == count


def test_the_question_offers_to_keep_it(
    desktop: Desktop, temporary: TemporaryWindow, qtbot: QtBot
) -> None:
    ask(temporary, qtbot, SECRET)
    temporary.close()
    press(temporary, "Keep this chat")
    qtbot.waitUntil(lambda: door(desktop).windows == [])

    assert texts(desktop) == [SECRET, f"{ECHO}."]


def test_closing_it_ends_an_answer_that_is_being_written(
    desktop: Desktop, temporary: TemporaryWindow, service: FaultServer, qtbot: QtBot
) -> None:
    use(desktop, f"{service.url}/slow")
    temporary.chat.send("Slow")
    qtbot.waitUntil(lambda: shown(temporary)[1:] == [ECHO])
    can_keep = temporary.keep_button.isEnabled()
    temporary.close()
    press(temporary, "Discard")
    qtbot.waitUntil(lambda: door(desktop).windows == [])

    assert not can_keep


def test_esc_stops_the_answer_and_its_text_stays(
    desktop: Desktop, temporary: TemporaryWindow, service: FaultServer, qtbot: QtBot
) -> None:
    use(desktop, f"{service.url}/slow")
    temporary.chat.send("Slow")
    qtbot.waitUntil(lambda: shown(temporary)[1:] == [ECHO])
    QTest.keyClick(temporary, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not temporary.session.is_busy)

    assert shown(temporary) == ["Slow", ECHO]
    assert temporary.isVisible()


def test_the_end_of_the_app_asks_nobody(
    desktop: Desktop, temporary: TemporaryWindow, qtbot: QtBot
) -> None:
    ask(temporary, qtbot, SECRET)
    desktop.window.quit()
    qtbot.waitUntil(lambda: door(desktop).windows == [])

    end(desktop)


def test_a_deleted_message_comes_back(temporary: TemporaryWindow, qtbot: QtBot) -> None:
    ask(temporary, qtbot, "One")
    ask(temporary, qtbot, "Two")
    last = temporary.pane.transcript.transcript.items[-1].message.id
    temporary.pane.action_requested.emit("delete", last)
    qtbot.waitUntil(lambda: len(shown(temporary)) == 3)
    notice = temporary.notice_bar.notice()
    assert notice is not None
    temporary.notice_bar.undo_chosen.emit(notice.undo_of)
    qtbot.waitUntil(lambda: len(shown(temporary)) == 4)

    assert temporary.notice_bar.notice() is None


def test_its_theme_is_that_of_the_app(desktop: Desktop, temporary: TemporaryWindow) -> None:
    desktop.account.choose_theme("dark")

    assert temporary.pane.theme is desktop.themes.theme


def test_its_menus_offer_nothing_that_only_the_window_of_the_app_does(
    temporary: TemporaryWindow, qtbot: QtBot
) -> None:
    ask(temporary, qtbot, "One")
    view = temporary.pane.transcript
    offered = {
        action.name
        for index in (0, 1)
        for action in (*view.painter.actions(index), *view.painter.more_actions(index))
    }

    assert offered == {
        *("copy", "copy_html", "copy_plain", "delete", "details"),
        *("edit", "more", "quote", "retry"),
    }


def test_a_changed_key_holds_in_one_that_is_open(
    desktop: Desktop, temporary: TemporaryWindow, qtbot: QtBot
) -> None:
    ask(temporary, qtbot, "One")
    desktop.window.commands.keymap.change("find.chat", ["Ctrl+Alt+J"])
    QTest.keyClick(
        temporary,
        Qt.Key.Key_J,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier,
    )

    assert temporary.pane.is_finding
