"""The window and the search: what it stores is found, by others too, while it goes on."""

import subprocess
from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.fault_server import FaultServer, chunk, hang, send, whole
from tests.store.looking import read
from tests.store.search.finding import found, problem
from tests.terminal.running import command
from tests.ui.conftest import OpenDesktop
from tests.ui.talking import ask
from tests.ui.test_main_window import STARTED

FILE = "chats.db"
SAVED = "SELECT text FROM whole_message WHERE role = 'assistant'"


def test_the_command_line_finds_a_word_of_an_answer_while_the_window_writes_it(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    with FaultServer(
        [STARTED, send(chunk(b" there is a nee")), send(chunk(b"dle")), hang()]
    ) as server:
        desktop = open_desktop(server.url)
        desktop.window.chat.send("Where?")
        qtbot.waitUntil(
            lambda: read(folder / FILE, SAVED) == [("So far there is a needle",)], timeout=5000
        )
        with subprocess.Popen(
            command("search", "--data-dir", str(folder), "NEEDLE"),
            stdout=subprocess.PIPE,
            text=True,
        ) as search:
            qtbot.waitUntil(lambda: search.poll() is not None)
            assert search.stdout is not None
            said = search.stdout.read().splitlines()
        is_answering = desktop.session.is_answering(desktop.window.chat.open_id)

    assert said[0].endswith("  Where?")
    assert said[1:] == ["    So far there is a needle"]
    assert is_answering


def test_what_the_window_stores_is_taken_into_the_index(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    with FaultServer(whole(b"A needle.")) as server:
        desktop = open_desktop(server.url)
        ask(qtbot, desktop, "Where?")
        index = folder / "search.db"
        qtbot.waitUntil(
            lambda: (
                index.exists()
                and read(index, "SELECT count(*) FROM sqlite_schema WHERE name = 'document'")
                == [(1,)]
                and read(index, "SELECT count(*) FROM document") == [(2,)]
            ),
            timeout=10_000,
        )

    assert problem(folder / FILE) is None
    assert found(folder / FILE, "needle") == ["A needle."]
