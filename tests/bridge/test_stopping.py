"""Stopping an answer: by hand, by deleting its chat, by closing the app."""

import random
import socket
import sys
from collections import Counter
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from time import monotonic

import pytest
from PySide6.QtCore import QTimer

from liaobots_desktop.bridge.chat_session import ChatSession
from liaobots_desktop.bridge.ordering import Ordering
from liaobots_desktop.chat.message import EndState
from liaobots_desktop.demo.server import DemoServer
from liaobots_desktop.store.chat_store import ChatStore
from tests.bridge.session_log import SessionLog
from tests.fault_server import FaultServer, hang
from tests.store.looking import read
from tests.terminal.replies import BEGIN, answer, piece
from tests.threads import end
from tests.timing import Within

MESSAGES = "SELECT role, text, ended FROM whole_message ORDER BY id"
SILENT = [BEGIN, piece("Half "), hang()]


def test_stop_keeps_what_came_and_stores_it(
    log: SessionLog, database: Path, within: Within
) -> None:
    with FaultServer(SILENT) as server:
        log.use(server.url)
        chat = log.ask()
        log.wait_for_text("Half ")
        start = monotonic()
        log.session.stop(chat)
        (ended,) = log.wait_for_ends(1)
        seconds = monotonic() - start

    assert (ended.text, ended.end) == ("Half ", EndState.STOPPED)
    assert read(database, MESSAGES)[1] == ("assistant", "Half ", "stopped")
    assert log.notices == []
    within(seconds, 0.2)


def test_stop_before_the_first_byte_and_again_and_again(
    log: SessionLog, session: ChatSession, database: Path
) -> None:
    with FaultServer([hang()]) as server:
        log.use(server.url)
        chat = log.ask()
        for _ in range(3):
            session.stop(chat)
        log.wait_for_ends(1)
        session.stop(chat)
        session.stop(None)
        end(session)

    assert [message.end for message in log.ended] == [EndState.STOPPED]
    assert read(database, MESSAGES)[1] == ("assistant", "", "stopped")


def test_an_answer_that_is_stopped_at_any_moment_has_one_end(
    log: SessionLog, store: ChatStore
) -> None:
    moments = random.Random(5)
    with DemoServer(pace=0.05) as server:
        log.use(server.url)
        for _ in range(10):
            for _ in range(10):
                chat = log.ask("list")
                QTimer.singleShot(moments.randrange(60), partial(log.session.stop, chat))
            log.wait_for_ends(len(log.added) // 2)
        end(log.session)
    ends = Counter(message.id for message in log.ended)
    states = {message.end for message in log.ended}

    assert len(ends) == 100
    assert set(ends.values()) == {1}
    assert states <= {EndState.STOPPED, EndState.COMPLETE}
    assert EndState.STOPPED in states
    for message in log.ended:
        assert log.text_of(message) == message.text == store.messages.find(message.id).text


def test_after_a_stop_the_chat_takes_the_next_question(log: SessionLog) -> None:
    with FaultServer(SILENT) as silent, FaultServer(answer("Fine")) as fine:
        log.use(silent.url)
        chat = log.ask("First")
        log.wait_for_text("Half ")
        log.session.stop(chat)
        log.wait_for_ends(1)
        log.use(fine.url)
        ended = log.ask_to_the_end("Second", chat)

    assert ended.text == "Fine"


def test_deleting_the_chat_that_is_answered_stops_it_and_nothing_comes_back(
    log: SessionLog, session: ChatSession, ordering: Ordering, store: ChatStore, database: Path
) -> None:
    with DemoServer(pace=0.05) as server:
        log.use(server.url)
        chat = log.ask("long")
        log.wait_for_text(" ")
        ordering.delete((chat,))
        listed_at_once = store.conversations.page(10)
        log.wait_for_ends(1)
        rows = read(database, MESSAGES)
        end(session)

    assert listed_at_once == store.conversations.page(10) == []
    assert [message.end for message in log.ended] == [EndState.STOPPED]
    assert read(database, MESSAGES) == rows
    assert len(rows) == 2
    assert rows[1][1:] == (log.ended[0].text, "stopped")
    assert store.recover() == 0


def test_closing_the_app_ends_all_answers_as_interrupted(
    log: SessionLog, session: ChatSession, store: ChatStore, database: Path, within: Within
) -> None:
    with FaultServer(SILENT) as server:
        log.use(server.url)
        for _ in range(3):
            log.ask()
        log.wait_until(lambda: len(log.grown) == 3)
        start = monotonic()
        end(session)
        seconds = monotonic() - start

    within(seconds, 1)
    assert [(m.text, m.end) for m in log.ended] == [("Half ", EndState.INTERRUPTED)] * 3
    assert read(database, MESSAGES)[1::2] == [("assistant", "Half ", "interrupted")] * 3
    assert store.recover() == 0


def test_closing_the_app_right_after_a_stop_leaves_the_answer_stopped(
    log: SessionLog, session: ChatSession
) -> None:
    with FaultServer(SILENT) as server:
        log.use(server.url)
        chat = log.ask()
        log.wait_for_text("Half ")
        session.stop(chat)
        end(session)

    assert [message.end for message in log.ended] == [EndState.STOPPED]


def test_closing_the_app_twice_changes_nothing(log: SessionLog, session: ChatSession) -> None:
    with FaultServer(SILENT) as server:
        log.use(server.url)
        log.ask()
        log.wait_for_text("Half ")

        end(session)
        end(session)
    assert len(log.ended) == 1


@pytest.fixture
def full_listener() -> Iterator[socket.socket]:
    """A listener whose queue is full: a connection to it is neither made nor refused."""
    with (
        socket.create_server(("127.0.0.1", 0), backlog=0) as listener,
        socket.create_connection(listener.getsockname()),
    ):
        yield listener


def is_connecting_to(port: int) -> bool:
    """Whether a connection to a port of this computer is neither made nor refused yet."""
    lines = Path("/proc/net/tcp").read_text(encoding="ascii").splitlines()[1:]
    return any(line.split()[2:4] == [f"0100007F:{port:04X}", "02"] for line in lines)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse when a queue is full")
def test_a_thread_that_cannot_be_ended_holds_up_neither_stop_nor_closing(
    log: SessionLog, session: ChatSession, full_listener: socket.socket, within: Within
) -> None:
    host, port = full_listener.getsockname()
    log.use(f"http://{host}:{port}")
    chat = log.ask()
    log.wait_until(lambda: is_connecting_to(port))
    start = monotonic()
    session.stop(chat)
    log.wait_for_ends(1)
    seconds_to_stop = monotonic() - start
    start = monotonic()
    have_ended = session.shut_down()
    seconds_to_close = monotonic() - start
    full_listener.settimeout(60)
    full_listener.accept()[0].close()  # now there is room for the connection of the session
    with full_listener.accept()[0]:
        log.wait_until(session.shut_down)

    within(seconds_to_stop, 0.3)
    assert not have_ended
    within(seconds_to_close, 1)
    assert [message.end for message in log.ended] == [EndState.STOPPED]
