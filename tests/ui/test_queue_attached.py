"""A question with attached files that waits: edited and taken back it stays one with files."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.composing.attachment import Attachment, question_with
from liaobots_desktop.store.chat_store import FILE_NAME
from liaobots_desktop.ui.attaching.chip import Chip
from liaobots_desktop.ui.queued_row import QueuedRow
from tests.fault_server import FaultServer, hang
from tests.store.looking import read
from tests.terminal.replies import BEGIN, piece
from tests.ui.conftest import OpenDesktop
from tests.ui.queueing import WAITING, begin, lines, strip_of
from tests.ui.talking import open_with_keys

NOTES = Attachment.of("notes.txt", "Some notes.\n")
CODE = Attachment.of("add.py", "a + b\n")


def chips(desktop: Desktop) -> list[str]:
    """Return the names on the chips, from left to right."""
    shown = [c for c in desktop.window.pane.composer.findChildren(Chip) if c.isVisible()]
    return [chip.attachment.name for chip in sorted(shown, key=lambda chip: chip.x())]


def attach(desktop: Desktop, qtbot: QtBot, folder: Path, file: Attachment) -> None:
    path = folder / file.name
    path.write_text(file.text)
    assert desktop.window.attaching is not None
    desktop.window.attaching.take_files([str(path)])
    qtbot.waitUntil(lambda: file.name in chips(desktop))


def waiting_row(desktop: Desktop, qtbot: QtBot, folder: Path) -> QueuedRow:
    """Let a question with notes wait for an answer that does not end."""
    begin(desktop, qtbot)
    attach(desktop, qtbot, folder, NOTES)
    composer = desktop.window.pane.composer
    composer.set_text("What is in it?")
    QTest.keyClick(composer.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not chips(desktop) and composer.text() == "")
    return strip_of(desktop).rows[0]


def stop(desktop: Desktop, qtbot: QtBot) -> None:
    desktop.window.chat.stop()
    qtbot.waitUntil(lambda: not desktop.session.is_busy)


def test_taken_back_it_is_text_and_chips_before_what_is_attached_meanwhile(
    open_desktop: OpenDesktop, qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    with FaultServer([BEGIN, piece("So"), hang()]) as server:
        desktop = open_with_keys(open_desktop, qtbot, server.url)
        row = waiting_row(desktop, qtbot, tmp_path)
        seen = row._text.toolTip()
        attach(desktop, qtbot, tmp_path, CODE)
        desktop.window.pane.composer.set_text("And this?")
        row.take_back.click()
        qtbot.waitUntil(lambda: not lines(desktop))
        stop(desktop, qtbot)
        kept = read(folder / FILE_NAME, "SELECT name, text FROM draft_attachment ORDER BY number")

    assert "notes.txt" in seen
    assert "Some notes." not in seen
    assert desktop.window.pane.composer.text() == "What is in it?\n\nAnd this?"
    assert chips(desktop) == ["notes.txt", "add.py"]
    assert kept == [("notes.txt", "Some notes.\n"), ("add.py", "a + b\n")]
    assert read(folder / FILE_NAME, WAITING) == []


def test_edited_it_shows_what_was_typed_and_keeps_its_files(
    open_desktop: OpenDesktop, qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    with FaultServer([BEGIN, piece("So"), hang()]) as server:
        desktop = open_with_keys(open_desktop, qtbot, server.url)
        row = waiting_row(desktop, qtbot, tmp_path)
        row.edit.click()
        assert row.field is not None
        typed, files = row.field.toPlainText(), row._files.text()
        QTest.keyClicks(row.field, " In short.")
        QTest.keyClick(row.field, Qt.Key.Key_Return)
        wanted = question_with("What is in it? In short.", [NOTES])
        qtbot.waitUntil(lambda: lines(desktop) == [wanted])
        stop(desktop, qtbot)

    assert typed == "What is in it?"
    assert files == "With \u2068notes.txt\u2069"
    assert read(folder / FILE_NAME, WAITING) == [(wanted,)]


@pytest.mark.parametrize("does", ["empties it", "changes nothing"])
def test_a_question_of_files_alone_can_be_edited_too(
    open_desktop: OpenDesktop, qtbot: QtBot, folder: Path, tmp_path: Path, does: str
) -> None:
    with FaultServer([BEGIN, piece("So"), hang()]) as server:
        desktop = open_with_keys(open_desktop, qtbot, server.url)
        row = waiting_row(desktop, qtbot, tmp_path)
        row.edit.click()
        assert row.field is not None
        if does == "empties it":
            row.field.clear()
        QTest.keyClick(row.field, Qt.Key.Key_Return)
        wanted = question_with("" if does == "empties it" else "What is in it?", [NOTES])
        qtbot.waitUntil(lambda: lines(desktop) == [wanted])
        stop(desktop, qtbot)

    assert read(folder / FILE_NAME, WAITING) == [(wanted,)]
