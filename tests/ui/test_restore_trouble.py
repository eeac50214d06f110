"""Chats are brought back while other things happen: an answer comes, the disk gets full."""

import shutil
import threading
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from liaobots_desktop.store.backup_folder import BackupFolder
from liaobots_desktop.store.chat_store import FILE_NAME
from liaobots_desktop.store.database import Database
from liaobots_desktop.store.errors import NotSaved
from liaobots_desktop.store.restore import Restored, restore_all
from liaobots_desktop.store.verified_copy import copy
from tests.fault_server import FaultServer, wait_for
from tests.store.damaging import make_chats, titles
from tests.store.looking import read
from tests.store.small_disk import fill, needs_a_small_disk, small_disk
from tests.terminal.replies import BEGIN, END, piece
from tests.ui.conftest import OpenDesktop
from tests.ui.test_restore_dialog import lose, opened

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")


def test_chats_come_back_while_an_answer_comes_and_neither_loses_a_word(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    path = folder / FILE_NAME
    make_chats(path, 4)
    BackupFolder(folder).make(path)
    lose(folder, "Chat 1", "Chat 2")
    may_end = threading.Event()
    with FaultServer([BEGIN, piece("One "), wait_for(may_end), piece("two."), END]) as server:
        desktop = open_desktop(server.url)
        dialog = opened(desktop, qtbot)
        with qtbot.waitSignal(desktop.session.text_grown):
            desktop.window.chat.send("Count")
        dialog.all.click()
        qtbot.waitUntil(lambda: dialog.status.text().startswith("Brought back"))
        was_answering = desktop.session.is_busy
        with qtbot.waitSignal(desktop.session.answer_ended):
            may_end.set()

    assert was_answering
    assert titles(path) == ["Chat 0", "Chat 1", "Chat 2", "Chat 3", "Count"]
    assert read(path, "SELECT ended, text FROM message WHERE text LIKE 'One%'") == [
        ("complete", "One two.")
    ]
    assert read(path, "PRAGMA integrity_check") == [("ok",)]


def test_nothing_is_looked_for_in_a_backup_that_cannot_be_read(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    make_chats(folder / FILE_NAME, 4)
    newest = BackupFolder(folder).make(folder / FILE_NAME).path
    shutil.copy(newest, newest.with_name("chats-20260105-101500-000000.db"))
    newest.write_bytes(b"broken" * 1000)
    dialog = opened(open_desktop("http://127.0.0.1:1"), qtbot)
    told = dialog.status.text()
    could_find = dialog.field.isEnabled()
    is_said = QAccessible.queryAccessibleInterface(dialog.field).state().disabled
    QTest.keyClick(dialog.backups, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: dialog.chats.model().rowCount() == 4)

    assert "cannot be read" in told
    assert (could_find, is_said) == (False, 1)
    assert dialog.field.isEnabled()
    assert QAccessible.queryAccessibleInterface(dialog.field).state().disabled == 0


@needs_a_small_disk
def test_a_disk_that_gets_full_meanwhile_leaves_whole_chats_and_the_rest_comes_later(
    tmp_path: Path,
) -> None:
    make_chats(tmp_path / "before.db", 300)
    backup = tmp_path / "backup.db"
    copy(tmp_path / "before.db", backup)
    with small_disk(tmp_path / "small", "8m") as disk:
        path = disk / FILE_NAME
        with closing(Database(path)) as target:
            filler = fill(disk)
            with filler.open("r+b") as file:
                file.truncate(filler.stat().st_size - 300_000)
            with pytest.raises(NotSaved, match="the disk is full"):
                restore_all(backup, target)
        came = read(path, "SELECT conversation_id, count(*) FROM message GROUP BY 1")
        filler.unlink()
        with closing(Database(path)) as target:
            restored = restore_all(backup, target)
        everything = titles(path)
        check = read(path, "PRAGMA integrity_check")

    assert 0 < len(came) < 300
    assert {number for _, number in came} == {6}
    assert restored == Restored(chats=300 - len(came), messages=6 * (300 - len(came)))
    assert len(everything) == 300
    assert check == [("ok",)]
