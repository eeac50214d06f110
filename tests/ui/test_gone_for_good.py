"""What is deleted for good in the window is in none of its files, also while it is open."""

import threading
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from liaobots_desktop.store.backup_folder import BackupFolder
from liaobots_desktop.store.chat_store import FILE_NAME
from tests.fault_server import LAST_CHUNK, FaultServer, chunk, head, send, wait_for, whole
from tests.ui.conftest import OpenDesktop
from tests.ui.listed import chat, titles, trash_of
from tests.ui.talking import ask, use

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # popups, offscreen

SECRET = b"SECRETTOKEN"


def files_with_it(folder: Path) -> list[str]:
    """Return all files below a folder that hold the secret, in whatever case."""
    files = (file for file in folder.rglob("*") if file.is_file())
    found = (file for file in files if SECRET.lower() in file.read_bytes().lower())
    return sorted(str(file.relative_to(folder)) for file in found)


def outside_backups(folder: Path) -> list[str]:
    return [file for file in files_with_it(folder) if not file.startswith("backups/")]


def test_a_secret_is_in_no_file_but_the_backups_while_another_answer_is_written(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    looked = threading.Event()
    begun = send(head("200 OK", "Transfer-Encoding: chunked") + chunk(b"begun "))
    slow = [begun, wait_for(looked), send(LAST_CHUNK)]
    with FaultServer(whole(b"It is SECRETTOKEN.")) as first, FaultServer(slow) as second:
        desktop = open_desktop(first.url)
        window = desktop.window
        ask(qtbot, desktop, "SECRETTOKEN, in a question")
        ask(qtbot, desktop, "And again?")
        window.pane.composer.set_text("SECRETTOKEN in a draft")
        window.new_chat()
        use(desktop, second.url)
        window.chat.send("Another chat")
        qtbot.waitUntil(lambda: "begun" in window.pane.transcript.visible_text())
        qtbot.waitUntil(lambda: "search.db" in files_with_it(folder))
        backup = BackupFolder(folder).make(folder / FILE_NAME)
        before = files_with_it(folder)
        window.ordering.delete((chat(window.sidebar, "SECRETTOKEN, in a question"),))
        with qtbot.waitSignal(trash_of(desktop).emptied):
            trash_of(desktop).destroy(None)
        qtbot.waitUntil(lambda: outside_backups(folder) == [])
        looked.set()
        with qtbot.waitSignal(desktop.session.answer_ended):
            pass
        listed = titles(window.sidebar)

    assert {"search.db", f"backups/{backup.path.name}"} < set(before)
    assert outside_backups(folder) == []
    assert listed == ["Today", "Another chat"]
