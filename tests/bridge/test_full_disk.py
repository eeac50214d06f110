"""A disk that really gets full, before a question and in the middle of an answer."""

import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from liaobots_desktop.bridge.account import Account
from liaobots_desktop.bridge.chat_session import ChatSession
from liaobots_desktop.chat.message import EndState
from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.store.auth_file import AuthFile
from liaobots_desktop.store.chat_store import FILE_NAME, ChatStore
from liaobots_desktop.store.settings import SettingsFile
from tests.bridge.conftest import no_demo
from tests.bridge.session_log import SessionLog
from tests.fault_server import LAST_CHUNK, FaultServer, chunk, head, send, wait_for, whole
from tests.store.looking import read
from tests.store.small_disk import fill, needs_a_small_disk, small_disk
from tests.terminal.running import CODE
from tests.threads import end

pytestmark = needs_a_small_disk


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    with small_disk(tmp_path / "small") as folder:
        yield folder


@pytest.fixture
def session(disk: Path, qapp: QCoreApplication) -> Iterator[ChatSession]:
    AuthFile(disk).save(AuthCode(CODE))
    account = Account(SettingsFile(disk), AuthFile(disk), no_demo)
    with closing(ChatStore.open(disk / FILE_NAME, 50)) as store:
        made = ChatSession(store, account, save_again_ms=50)
        assert qapp.thread() is made.thread()
        yield made
        end(made)


@pytest.fixture
def log(session: ChatSession, qtbot: QtBot) -> SessionLog:
    return SessionLog(session, session.profiles.account, qtbot)


def saved(disk: Path) -> list[tuple[str, str | None]]:
    return read(disk / FILE_NAME, "SELECT text, ended FROM message")


def test_a_question_that_cannot_be_stored_is_not_sent_and_is_taken_later(
    disk: Path, session: ChatSession, log: SessionLog, qtbot: QtBot
) -> None:
    question = "Why? " * 2000
    with FaultServer(whole(b"Because.")) as server:
        log.use(server.url)
        log.ask("First")
        qtbot.waitUntil(lambda: len(log.ended) == 1)
        filler = fill(disk)
        refused = session.send(None, question, "gpt-4")
        asked = len(server.requests)
        stored = len(saved(disk))
        filler.unlink()
        log.ask(question)
        qtbot.waitUntil(lambda: len(log.ended) == 2)

    assert refused is None
    assert log.notices[0].text.startswith("This could not be saved (the disk is full).")
    assert (asked, stored) == (1, 2)
    assert saved(disk)[2:] == [(question, "complete"), ("Because.", "complete")]
    assert read(disk / FILE_NAME, "PRAGMA integrity_check") == [("ok",)]


def test_an_answer_goes_on_while_the_disk_is_full_and_is_saved_when_there_is_room(
    disk: Path, log: SessionLog, qtbot: QtBot
) -> None:
    more = threading.Event()
    begun = send(head("200 OK", "Transfer-Encoding: chunked") + chunk(b"begun "))
    rest = send(chunk(b"x" * 50_000) + LAST_CHUNK)
    with FaultServer([begun, wait_for(more), rest]) as server:
        log.use(server.url)
        log.ask()
        qtbot.waitUntil(lambda: len(log.grown) > 0)
        filler = fill(disk)
        more.set()
        qtbot.waitUntil(lambda: len(log.ended) == 1)
        shown = "".join(grown.text.text for grown in log.grown)
        told = [notice.text for notice in log.notices]
        not_ended = saved(disk)[1]
        filler.unlink()
        qtbot.waitUntil(lambda: saved(disk)[1][1] == "complete")

    assert shown == "begun " + "x" * 50_000
    assert len(told) == 1
    assert told[0].startswith("This could not be saved (the disk is full).")
    assert not_ended[1] is None
    assert saved(disk)[1][0] == shown
    assert log.ended[0].end is EndState.COMPLETE
    assert read(disk / FILE_NAME, "PRAGMA integrity_check") == [("ok",)]
