"""What a question of a temporary chat can have as everywhere: texts, a turn, a prompt."""

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.store.chat_store import FILE_NAME
from liaobots_desktop.ui.attaching.chip import Chip
from liaobots_desktop.ui.attaching.tray import Tray
from liaobots_desktop.ui.exchange.import_report_dialog import ImportReportDialog
from liaobots_desktop.ui.prompts.system_prompt_dialog import SystemPromptDialog
from liaobots_desktop.ui.queue_strip import QueueStrip
from liaobots_desktop.ui.temporary.temporary_window import TemporaryWindow
from tests.exchange.bringing import FILES
from tests.fault_server import FaultServer, wait_for
from tests.store.looking import read
from tests.terminal.replies import BEGIN, END, body_of, piece
from tests.ui.dropping import drop
from tests.ui.talking import texts, use
from tests.ui.temporary.conftest import ECHO, SECRET, ask, door, shown
from tests.ui.temporary.test_temporary_chat import files_with

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # dialogs, offscreen


def attach(temporary: TemporaryWindow, qtbot: QtBot, *files: Path) -> None:
    temporary.attaching.take_files([str(file) for file in files])
    qtbot.waitUntil(lambda: not temporary.pane.composer.attached.is_reading)


def names(temporary: TemporaryWindow) -> list[str]:
    return [chip.attachment.name for chip in temporary.findChildren(Chip) if chip.isVisible()]


def strip_of(temporary: TemporaryWindow) -> QueueStrip:
    strip = temporary.asking.queue.strip
    assert strip is not None
    return strip


def enter(temporary: TemporaryWindow, qtbot: QtBot, text: str) -> None:
    """Let a question wait."""
    QTest.keyClicks(temporary.pane.composer.field, text)
    with qtbot.waitSignal(temporary.asking.queue.queue.queued):
        QTest.keyClick(temporary.pane.composer.field, Qt.Key.Key_Return)


def tell(temporary: TemporaryWindow, qtbot: QtBot, text: str) -> None:
    """Give the chat another system prompt."""
    temporary.asking.prompts.edit_system_prompt()
    qtbot.waitUntil(lambda: bool(temporary.findChildren(SystemPromptDialog)))
    (dialog,) = temporary.findChildren(SystemPromptDialog)
    dialog.field.setPlainText(text)
    with qtbot.waitSignal(temporary.session.conversations_changed):
        dialog.save.click()


def file(folder: Path, text: str) -> Path:
    path = folder / "notes.txt"
    path.write_text(text)
    return path


def test_no_word_of_texts_prompts_and_waiting_questions_is_in_the_data_directory(
    desktop: Desktop,
    temporary: TemporaryWindow,
    service: FaultServer,
    folder: Path,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    tell(temporary, qtbot, f"{SECRET} before it is asked")
    attach(temporary, qtbot, file(tmp_path, f"{SECRET} in a file"))
    ask(temporary, qtbot, "One")
    tell(temporary, qtbot, f"{SECRET} later")
    use(desktop, f"{service.url}/slow")
    temporary.chat.send("Slow")
    qtbot.waitUntil(lambda: shown(temporary)[-1:] == [ECHO])
    enter(temporary, qtbot, f"{SECRET} waits")
    attach(temporary, qtbot, file(tmp_path, f"{SECRET} in a draft"))
    temporary.pane.composer.set_text(f"{SECRET} draft")
    temporary.chat.keep_draft()
    desktop.window.chat.keep_draft()
    while_open = files_with(folder, SECRET, ECHO)
    queries = ("draft_attachment", "queued_question", "conversation")
    rows = [read(folder / FILE_NAME, f"SELECT count(*) FROM {table}")[0][0] for table in queries]
    temporary.let_go()
    qtbot.waitUntil(lambda: door(desktop).windows == [])
    desktop.shut_down()

    assert while_open == []
    assert rows == [0, 0, 0]
    assert files_with(folder, SECRET, ECHO) == []


def test_texts_go_along(
    temporary: TemporaryWindow, service: FaultServer, tmp_path: Path, qtbot: QtBot
) -> None:
    attach(temporary, qtbot, file(tmp_path, "a - b"))
    seen, tray = names(temporary), temporary.findChildren(Tray)[0]
    temporary.pane.composer.set_text("x" * 40_000)
    warned = tray.warning
    temporary.pane.composer.set_text("")
    ask(temporary, qtbot, "Right?")

    assert seen == ["notes.txt"]
    assert warned.startswith("This is more than GPT-")  # there is no meter that would say it
    assert tray.warning == ""
    assert body_of(service.requests[0])["messages"][-1]["content"] == (
        "Right?\n\n`notes.txt`:\n```text\na - b\n```"
    )
    assert names(temporary) == []


def test_a_file_is_dropped_on_the_window_or_on_the_field(
    temporary: TemporaryWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    one = file(tmp_path, "x")

    assert drop(temporary, one)
    assert drop(temporary.pane.composer.field.viewport(), one)
    qtbot.waitUntil(lambda: names(temporary) == ["notes.txt", "notes.txt"])


def test_a_file_of_chats_is_imported_into_the_app(
    desktop: Desktop, temporary: TemporaryWindow, qtbot: QtBot
) -> None:
    temporary.attaching.take_files([str(FILES / "chatgpt.json")])
    qtbot.waitUntil(lambda: bool(desktop.window.findChildren(ImportReportDialog)))

    assert names(temporary) == []


def test_a_long_paste_becomes_a_text(temporary: TemporaryWindow, qtbot: QtBot) -> None:
    QApplication.clipboard().setText("word " * 5000)
    temporary.pane.composer.field.paste()
    qtbot.waitUntil(lambda: names(temporary) == ["Pasted text 1.txt"])

    assert temporary.pane.composer.text() == ""


def test_a_question_waits_for_the_end_of_the_answer(
    desktop: Desktop, temporary: TemporaryWindow, qtbot: QtBot
) -> None:
    more = threading.Event()
    slow = [BEGIN, piece("One"), wait_for(more), piece(" and all."), END]
    with FaultServer(slow) as server:
        use(desktop, server.url)
        temporary.chat.send("First")
        qtbot.waitUntil(lambda: shown(temporary)[1:] == ["One"])
        said = temporary.pane.composer.field.placeholderText()
        enter(temporary, qtbot, "Second")
        waiting = [row.question.text for row in strip_of(temporary).rows]
        more.set()
        asked = ["First", "One and all.", "Second", "One and all."]
        qtbot.waitUntil(lambda: shown(temporary) == asked and not temporary.session.is_busy)

    assert said == "Message GPT-3.5 · Enter queues it"
    assert waiting == ["Second"]
    assert shown(temporary) == asked


def test_the_system_prompt_is_the_chats_and_is_sent(
    temporary: TemporaryWindow, desktop: Desktop, service: FaultServer, qtbot: QtBot
) -> None:
    tell(temporary, qtbot, "Be a pirate.")
    ask(temporary, qtbot, "One")
    tell(temporary, qtbot, "Be a poet.")
    ask(temporary, qtbot, "Two")

    assert [body_of(request)["prompt"] for request in service.requests] == [
        *("Be a pirate.", "Be a poet.")
    ]
    assert desktop.session.profiles.new_prompt.text is None


def test_its_menu_leads_to_prompts(temporary: TemporaryWindow, qtbot: QtBot) -> None:
    temporary.top_bar._more.click()
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    said = [entry.text() for entry in menu.actions()]
    menu.close()

    assert said == ["System prompt…", "Prompts…"]


def test_a_slash_brings_the_prompts_of_the_app(
    desktop: Desktop, temporary: TemporaryWindow
) -> None:
    assert desktop.common is not None
    QTest.keyClicks(temporary.pane.composer.field, "/")

    assert temporary.asking.prompts.slash is not None
    assert temporary.asking.prompts.slash._library is desktop.common.library


def test_what_was_not_asked_yet_is_kept_with_the_chat(
    desktop: Desktop, temporary: TemporaryWindow, service: FaultServer, tmp_path: Path, qtbot: QtBot
) -> None:
    use(desktop, f"{service.url}/slow")
    temporary.chat.send("Slow")
    qtbot.waitUntil(lambda: shown(temporary)[1:] == [ECHO])
    enter(temporary, qtbot, "It waits")
    QTest.keyClick(temporary, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not temporary.session.is_busy)
    attach(temporary, qtbot, file(tmp_path, "x"))
    QTest.keyClicks(temporary.pane.composer.field, "It is written")
    (row,) = strip_of(temporary).rows
    row.edit.click()
    assert row.field is not None
    QTest.keyClicks(row.field, " still")
    temporary.keep_button.click()
    qtbot.waitUntil(lambda: door(desktop).windows == [])
    composer = desktop.window.pane.composer

    assert texts(desktop) == ["Slow", ECHO]
    assert composer.text() == "It waits still\n\nIt is written"
    assert read(tmp_path / "liaobots" / FILE_NAME, "SELECT * FROM queued_question") == []
    qtbot.waitUntil(lambda: not composer.attached.is_empty)
    assert composer.question().endswith("`notes.txt`:\n```text\nx\n```")
    saved = "SELECT name FROM draft_attachment"
    qtbot.waitUntil(lambda: read(tmp_path / "liaobots" / FILE_NAME, saved) == [("notes.txt",)])
