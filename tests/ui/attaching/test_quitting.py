"""The app, or the window, is closed while what should go along is still being read."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.store.chat_store import FILE_NAME, ChatStore
from liaobots_desktop.ui.exchange.running_job import RunningJob
from tests.exchange.bringing import FILES
from tests.store.talking import ask
from tests.threads import wait_for_threads
from tests.ui.attaching.conftest import Attacher, written
from tests.ui.beside import open_beside
from tests.ui.conftest import OpenDesktop

COUNT = 20
LARGE = "a word and another one. " * 40_000


@pytest.fixture
def chats(folder: Path) -> ChatStore:
    return ChatStore.open(folder / FILE_NAME)


def leave(desktop: Desktop) -> None:
    """Close the window and end the app; what takes too long is waited for only after that."""
    desktop.window.close()
    if not desktop.shut_down():
        wait_for_threads(desktop, desktop.window)


def test_files_that_are_being_read_when_the_app_ends_are_attached_at_the_next_start(
    attacher: Attacher, folder: Path, tmp_path: Path
) -> None:
    files = [written(tmp_path, f"{number:02}.txt", LARGE) for number in range(COUNT)]
    assert attacher.window.attaching is not None
    attacher.window.attaching.take_files([str(file) for file in files])
    leave(attacher.desktop)

    assert attacher.saved(folder) == [f"{number:02}.txt" for number in range(COUNT)]


def test_a_paste_that_is_being_counted_when_the_app_ends_is_kept(
    attacher: Attacher, folder: Path
) -> None:
    assert attacher.window.attaching is not None
    attacher.window.attaching.take_text(LARGE)
    leave(attacher.desktop)

    assert attacher.saved(folder, "SELECT text FROM draft_attachment") == [LARGE]


def test_what_is_read_for_a_window_that_closes_is_attached_to_its_chat(
    open_desktop: OpenDesktop, chats: ChatStore, qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    chat = ask(chats, "a", "b").question.conversation_id
    chats.close()
    attacher = Attacher(open_desktop("http://127.0.0.1:1"), qtbot)
    qtbot.waitUntil(lambda: attacher.desktop.windows is not None)
    beside = open_beside(attacher.desktop, chat, qtbot)
    files = [written(tmp_path, f"{number:02}.txt", LARGE) for number in range(COUNT)]
    assert beside.attaching is not None
    beside.attaching.take_files([str(file) for file in files])
    beside.close()
    attacher.window.open_chat(chat)
    qtbot.waitUntil(lambda: len(attacher.saved(folder)) == COUNT)

    assert attacher.saved(folder) == attacher.names
    assert attacher.names == [f"{number:02}.txt" for number in range(COUNT)]


def test_a_file_of_chats_is_not_imported_any_more(attacher: Attacher, folder: Path) -> None:
    assert attacher.window.attaching is not None
    attacher.window.attaching.take_files([str(FILES / "chatgpt.json")])
    attacher.window.close()
    attacher.window.attaching.shut_down()
    is_importing = bool(attacher.window.findChildren(RunningJob))
    leave(attacher.desktop)

    assert not is_importing
    assert attacher.saved(folder, "SELECT title FROM conversation") == []
