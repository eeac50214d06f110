"""The beat of a running answer: frames, checkpoints, silence, failing saves."""

import threading
from collections.abc import Callable, Iterator
from itertools import accumulate
from pathlib import Path
from time import monotonic

import pytest
from PySide6.QtCore import QObject, Slot
from pytestqt.qtbot import QtBot

from liaobots_desktop.bridge.chat_session import ChatSession
from liaobots_desktop.bridge.completion_worker import CompletionWorker
from liaobots_desktop.bridge.running_answer import RunningAnswer
from liaobots_desktop.bridge.store_thread import StoreThread
from liaobots_desktop.chat.message import EndState, Message
from liaobots_desktop.demo.server import DemoServer
from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.store.chat_store import ChatStore
from tests.bridge.session_log import SessionLog
from tests.fault_server import FaultServer, hang, wait_for
from tests.service.asking import question
from tests.store.looking import read
from tests.terminal.replies import BEGIN, END, piece
from tests.terminal.running import CODE
from tests.threads import end
from tests.timing import Within

LONG = "x" * 100_000


class Room:
    """The place that the thread that writes may take on the disk."""

    def __init__(self, session: ChatSession) -> None:
        self._session = session
        self.attempts = 0

    def use_up(self) -> None:
        """Let the file not grow any more."""
        self._do(self._use_up)

    def make(self) -> None:
        """Let the file grow again."""
        self._do(lambda store: store._database.rows("PRAGMA max_page_count = 1000000"))

    def _do(self, change: Callable[[ChatStore], object]) -> None:
        assert self._session.running._thread is not None
        self._session.running._thread.write(change, lambda _: None)

    def _use_up(self, store: ChatStore) -> None:
        ((pages,),) = store._database.rows("PRAGMA page_count")
        store._database.rows(f"PRAGMA max_page_count = {pages}")
        store._database._connection.set_trace_callback(self._on_statement)

    def _on_statement(self, statement: str) -> None:
        self.attempts += statement.startswith("INSERT INTO piece")


@pytest.fixture
def room(session: ChatSession) -> Room:
    return Room(session)


def test_a_fast_answer_is_handed_out_at_a_frames_beat_and_exact(
    log: SessionLog, store: ChatStore
) -> None:
    with DemoServer(pace=0) as server:
        log.use(server.url)
        start = monotonic()
        ended = log.ask_to_the_end("long 100 kb")
        seconds = monotonic() - start

    assert len(ended.text.encode()) > 90_000
    assert log.text_of(ended) == ended.text == store.messages.find(ended.id).text
    assert len(log.grown) <= 35 * seconds + 2


def test_a_piece_is_on_disk_a_quarter_of_a_second_after_it_came(
    log: SessionLog, database: Path, within: Within
) -> None:
    with FaultServer([BEGIN, piece("Half "), hang()]) as server:
        log.use(server.url)
        chat = log.ask()
        log.wait_for_text("Half ")
        log.wait_until(lambda: read(database, "SELECT text FROM piece") == [("Half ",)])
        seconds = monotonic() - log.grown[0].at
        log.session.stop(chat)
        log.wait_for_ends(1)

    within(seconds, 0.25 + 0.2)


def test_the_store_is_never_far_behind_while_text_keeps_coming(
    log: SessionLog, database: Path, within: Within
) -> None:
    with DemoServer(pace=1) as server:
        log.use(server.url)
        log.ask("unframed")
        behind = 0.0
        while not log.ended:
            log.wait_for_growth()
            now = monotonic()
            ((saved,),) = read(
                database,
                "SELECT coalesce(length(text), 0) FROM whole_message WHERE role = 'assistant'",
            )
            ends = accumulate(len(grown.text.text) for grown in log.grown)
            unsaved = (grown.at for grown, end in zip(log.grown, ends, strict=True) if end > saved)
            behind = max(behind, now - next(unsaved, now))

    assert len(log.grown) > 10
    within(behind, 0.45)


def test_pieces_that_cannot_be_saved_are_kept_told_once_and_saved_later(
    log: SessionLog, room: Room, database: Path
) -> None:
    go_on = threading.Event()
    steps = [BEGIN, piece(LONG), wait_for(go_on), piece("end"), END]
    with FaultServer(steps) as server:
        log.use(server.url)
        chat = log.ask()
        room.use_up()
        log.wait_for_text(LONG)
        log.wait_until(lambda: room.attempts >= 3)
        shown = log.session.messages(chat)[-1].text
        told = [notice.text for notice in log.notices]
        room.make()
        go_on.set()
        (ended,) = log.wait_for_ends(1)

    assert shown == LONG
    assert [text[:43] for text in told] == ["This could not be saved (the disk is full)."]
    assert len(log.notices) == 1
    assert (ended.text, ended.end) == (LONG + "end", EndState.COMPLETE)
    assert read(database, "SELECT text, ended FROM message WHERE role = 'assistant'") == [
        (LONG + "end", "complete")
    ]


def test_an_answer_that_ends_on_a_full_disk_is_saved_when_there_is_room(
    log: SessionLog, room: Room, database: Path
) -> None:
    go_on = threading.Event()
    log.session.running.unsaved._timer.setInterval(20)
    with FaultServer([BEGIN, wait_for(go_on), piece(LONG), END]) as server:
        log.use(server.url)
        chat = log.ask()
        log.wait_until(lambda: log.session.is_answering(chat))
        room.use_up()
        go_on.set()
        log.wait_for_ends(1)
        shown = log.session.messages(chat)[-1].text
        unsaved = read(database, "SELECT text, ended FROM message WHERE role = 'assistant'")
        room.make()
        log.wait_until(lambda: len(log.session.running.unsaved) == 0)

    assert shown == LONG
    assert unsaved == [("", None)]
    assert read(database, "SELECT text, ended FROM message WHERE role = 'assistant'") == [
        (LONG, "complete")
    ]


class SilenceLog(QObject):
    """Keeps how long an answer was silent."""

    def __init__(self, running: RunningAnswer) -> None:
        super().__init__()
        self.seconds: list[int] = []
        running.silent_for.connect(self._on_silent_for)

    @Slot(object, int)
    def _on_silent_for(self, _answer: Message, seconds: int) -> None:
        self.seconds.append(seconds)


@pytest.fixture
def thread(store: ChatStore) -> Iterator[StoreThread]:
    made = StoreThread(store)
    yield made
    end(made)


def run_silent(store: ChatStore, url: str, thread: StoreThread) -> RunningAnswer:
    """Ask, and be told of a silence of one second already."""
    answer = store.messages.ask_first("Why?", "gpt-4", "").answer
    worker = CompletionWorker(lambda: question(url), AuthCode(CODE), thread)
    running = RunningAnswer(answer, worker, thread, thread, silence_s=1)
    running.start()
    return running


def test_silence_is_told_and_so_is_its_end(
    store: ChatStore, thread: StoreThread, qtbot: QtBot
) -> None:
    go_on, end = threading.Event(), threading.Event()
    with FaultServer([BEGIN, wait_for(go_on), piece("x"), wait_for(end), END]) as server:
        running = run_silent(store, server.url, thread)
        silence = SilenceLog(running)
        qtbot.waitUntil(lambda: bool(silence.seconds))
        go_on.set()
        qtbot.waitUntil(lambda: silence.seconds[-1] == 0)
        with qtbot.waitSignal(running.ended):
            end.set()
        running._worker.wait()

    assert silence.seconds[0] == 1
    assert silence.seconds.count(0) == 1


def test_the_end_of_an_answer_ends_its_silence(
    store: ChatStore, thread: StoreThread, qtbot: QtBot
) -> None:
    with FaultServer([BEGIN, hang()]) as server:
        running = run_silent(store, server.url, thread)
        silence = SilenceLog(running)
        qtbot.waitUntil(lambda: bool(silence.seconds))
        with qtbot.waitSignal(running.ended):
            running.stop()
        running._worker.wait()

    assert silence.seconds[-1] == 0


def test_closing_is_an_interruption_even_when_the_worker_was_faster(
    store: ChatStore, thread: StoreThread, qtbot: QtBot
) -> None:
    with FaultServer([BEGIN, hang()]) as server:
        running = run_silent(store, server.url, thread)
        # its end is on the way to this thread, which has not looked yet
        running._worker.cancel()
        running._worker.wait()
        with qtbot.waitSignal(running.ended) as ended:
            running.abandon()

    assert ended.args is not None
    assert ended.args[0].message.end is EndState.INTERRUPTED
