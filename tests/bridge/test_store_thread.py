"""Writes on a thread of their own."""

import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QThread, QTimer, Slot
from pytestqt.qtbot import QtBot

from liaobots_desktop.bridge.store_thread import StoreThread
from liaobots_desktop.chat.message import EndState, MessageId
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.errors import NotSaved, StoreGone
from tests.bridge.session_log import SessionLog
from tests.fault_server import FaultServer, wait_for
from tests.store.looking import read
from tests.terminal.replies import BEGIN, END, piece
from tests.threads import end
from tests.timing import Within

PIECES = "SELECT message_id, text FROM piece ORDER BY id"


class Results:
    """What was told, and on which threads."""

    def __init__(self) -> None:
        self.told: list[object] = []
        self.threads: set[QThread] = set()

    def tell(self, result: object) -> None:
        """Keep a result."""
        self.told.append(result)
        self.threads.add(QThread.currentThread())


class LongestRound(QObject):
    """The longest time between two rounds of the event loop, in seconds."""

    def __init__(self) -> None:
        super().__init__()
        self.seconds = 0.0
        self._last = time.monotonic()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_round)
        self._timer.start(1)

    @Slot()
    def _on_round(self) -> None:
        now = time.monotonic()
        self.seconds = max(self.seconds, now - self._last)
        self._last = now


@pytest.fixture
def thread(qtbot: QtBot, store: ChatStore) -> Iterator[StoreThread]:
    del qtbot
    made = StoreThread(store)
    yield made
    end(made)


@pytest.fixture
def answer_id(store: ChatStore) -> MessageId:
    return store.messages.ask_first("Why?", "gpt-4", "").answer.id


def test_writes_are_done_in_their_order_and_told_on_the_gui_thread(
    thread: StoreThread, answer_id: MessageId, database: Path, qtbot: QtBot
) -> None:
    results, threads = Results(), set[QThread]()

    def append(number: int, store: ChatStore) -> int:
        threads.add(QThread.currentThread())
        store.messages.append(answer_id, str(number))
        return number

    for number in range(20):
        thread.write(partial(append, number), results.tell)
    qtbot.waitUntil(lambda: len(results.told) == 20)

    assert results.told == list(range(20))
    assert results.threads == {QThread.currentThread()}
    assert threads == {thread}
    assert read(database, PIECES) == [(answer_id, str(number)) for number in range(20)]


def test_what_fails_is_told_and_the_next_write_is_done(
    thread: StoreThread, answer_id: MessageId, database: Path, qtbot: QtBot
) -> None:
    results = Results()

    def fail(_: ChatStore) -> None:
        raise NotSaved("the disk is full")

    thread.write(fail, results.tell)
    thread.write(lambda store: store.messages.append(answer_id, "Text"), results.tell)
    qtbot.waitUntil(lambda: len(results.told) == 2)

    assert isinstance(results.told[0], NotSaved)
    assert results.told[1] is None
    assert read(database, PIECES) == [(answer_id, "Text")]


def test_all_is_written_and_told_before_the_thread_ends(
    thread: StoreThread, answer_id: MessageId, database: Path
) -> None:
    results = Results()
    for _ in range(50):
        thread.write(lambda store: store.messages.append(answer_id, "x"), results.tell)
    thread.write(lambda store: store.messages.finish(answer_id, EndState.STOPPED), results.tell)
    has_ended = thread.shut_down()

    assert has_ended
    assert len(results.told) == 51
    assert read(database, "SELECT text, ended FROM message WHERE role = 'assistant'") == [
        ("x" * 50, "stopped")
    ]


def test_after_the_end_nothing_is_written_and_no_thread_is_left(
    thread: StoreThread, answer_id: MessageId, database: Path
) -> None:
    results = Results()
    thread.write(lambda store: store.messages.append(answer_id, "x"), results.tell)
    thread.shut_down()
    thread.write(lambda store: store.messages.append(answer_id, "y"), results.tell)

    assert not thread.isRunning()
    end(thread)
    assert read(database, PIECES) == [(answer_id, "x")]


def test_a_file_that_is_gone_is_told_and_no_other_one_is_made(
    thread: StoreThread, answer_id: MessageId, database: Path, qtbot: QtBot
) -> None:
    results = Results()
    away = database.rename(database.with_name("moved.db"))
    thread.write(lambda store: store.messages.append(answer_id, "x"), results.tell)
    qtbot.waitUntil(lambda: len(results.told) == 1)
    was_made = database.exists()
    away.rename(database)
    thread.write(lambda store: store.messages.append(answer_id, "y"), results.tell)
    qtbot.waitUntil(lambda: len(results.told) == 2)

    assert isinstance(results.told[0], StoreGone)
    assert not was_made
    assert read(database, PIECES) == [(answer_id, "y")]


def test_the_window_goes_on_while_another_program_keeps_an_answer_from_being_stored(
    log: SessionLog, database: Path, qtbot: QtBot, within: Within
) -> None:
    go_on = threading.Event()
    with (
        FaultServer([BEGIN, piece("One "), wait_for(go_on), piece("two"), END]) as server,
        closing(sqlite3.connect(database, isolation_level=None)) as other,
    ):
        log.use(server.url)
        log.ask()
        log.wait_for_text("One ")
        other.execute("BEGIN IMMEDIATE")
        longest = LongestRound()
        go_on.set()
        log.wait_for_text("two")
        qtbot.waitUntil(lambda: log.session.running._workers == set())
        with qtbot.assertNotEmitted(log.session.answer_ended, wait=300):
            pass
        other.execute("COMMIT")
        (ended,) = log.wait_for_ends(1)

    within(longest.seconds, 0.2)
    assert (ended.text, ended.end, log.notices) == ("One two", EndState.COMPLETE, [])


def test_what_cannot_be_written_because_no_connection_is_to_be_had_holds_up_no_end(
    thread: StoreThread, database: Path, within: Within
) -> None:
    results = Results()
    away = database.rename(database.with_name("moved.db"))
    thread.write(lambda _: None, results.tell)
    begun = time.monotonic()
    has_flushed = thread.flush()
    took = time.monotonic() - begun
    away.rename(database)

    assert [type(told) for told in results.told] == [StoreGone]
    assert has_flushed
    within(took, 1.0)
