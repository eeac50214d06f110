"""The worker: one thread, one answer, one end."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from statistics import median
from time import perf_counter

import pytest
from PySide6.QtCore import QObject, QThread, Slot
from pytestqt.qtbot import QtBot

from liaobots_desktop.bridge.completion_worker import MOST_ON_THE_WAY, CompletionWorker, Outcome
from liaobots_desktop.chat.message import EndState
from liaobots_desktop.demo.server import DemoServer
from liaobots_desktop.service.answer_errors import ConnectionLost
from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.service.completion_request import CompletionRequest
from liaobots_desktop.service.errors import (
    BalanceUsedUp,
)
from tests.fault_server import FaultServer, Step, hang, reset, wait_for
from tests.service.asking import question
from tests.terminal.replies import BEGIN, END, answer, piece
from tests.terminal.running import CODE
from tests.timing import Within


class Listener(QObject):
    """Keeps what a worker says, and on which thread it was heard."""

    def __init__(self, asked: CompletionRequest | str, text: str = "Hello") -> None:
        """`asked` is a request, or the address to send `text` to."""
        super().__init__()
        self.chunks: list[str] = []
        self.outcomes: list[Outcome] = []
        self.takes_more = True
        self.threads: set[QThread] = set()
        request = question(asked, text) if isinstance(asked, str) else asked
        self.worker = CompletionWorker(lambda: request, AuthCode(CODE))
        self.worker.chunk_decoded.connect(self._on_chunk_decoded)
        self.worker.completed.connect(self._on_completed)

    @property
    def end(self) -> EndState:
        """How the one turn ended."""
        (outcome,) = self.outcomes
        return outcome.end

    def wait_for_chunks(self, qtbot: QtBot, number: int) -> None:
        """Wait until so many chunks were heard."""
        qtbot.waitUntil(lambda: len(self.chunks) == number)

    def wait_for_end(self, qtbot: QtBot) -> None:
        """Wait until the turn is completed."""
        qtbot.waitUntil(lambda: bool(self.outcomes))

    @Slot(object)
    def _on_chunk_decoded(self, text: str) -> None:
        self.threads.add(QThread.currentThread())
        self.chunks.append(text)
        if self.takes_more:
            self.worker.make_room(1)

    @Slot(object)
    def _on_completed(self, outcome: Outcome) -> None:
        self.threads.add(QThread.currentThread())
        self.outcomes.append(outcome)


@pytest.fixture
def demo() -> Iterator[str]:
    with DemoServer(pace=0) as server:
        yield server.url


def run(listener: Listener, qtbot: QtBot) -> None:
    """Start the worker and wait until it is gone and everything it said was heard."""
    with qtbot.waitSignal(listener.worker.finished):
        listener.worker.start()
    listener.wait_for_end(qtbot)


def test_every_decoded_chunk_is_a_signal_of_its_own_at_once(qtbot: QtBot) -> None:
    gates = [threading.Event() for _ in range(3)]
    steps: list[Step] = [BEGIN]
    for number, gate in enumerate(gates):
        steps += [piece(f"chunk {number};"), wait_for(gate)]
    with FaultServer([*steps, END]) as server:
        listener = Listener(server.url)
        listener.worker.start()
        seen = []
        for number, gate in enumerate(gates, start=1):
            listener.wait_for_chunks(qtbot, number)
            seen.append(list(listener.chunks))
            gate.set()
        listener.wait_for_end(qtbot)
        listener.worker.wait()

    assert seen == [
        ["chunk 0;"],
        ["chunk 0;", "chunk 1;"],
        ["chunk 0;", "chunk 1;", "chunk 2;"],
    ]
    assert listener.outcomes == [Outcome(EndState.COMPLETE)]


@pytest.mark.parametrize(
    ("wish", "end", "error"),
    [
        ("table", EndState.COMPLETE, None),
        ("unframed", EndState.UNFRAMED, None),
        ("interrupt the table", EndState.INTERRUPTED, ConnectionLost),
        ("error 402", EndState.FAILED, BalanceUsedUp),
    ],
)
def test_a_turn_is_completed_once_however_it_ends(
    qtbot: QtBot, demo: str, wish: str, end: EndState, error: type[Exception] | None
) -> None:
    listener = Listener(demo, wish)
    run(listener, qtbot)
    (outcome,) = listener.outcomes

    assert outcome.end == end
    assert type(outcome.error) is (error or type(None))
    assert bool(listener.chunks) == (end is not EndState.FAILED)


def test_slots_run_on_the_gui_thread_while_the_worker_has_its_own(qtbot: QtBot, demo: str) -> None:
    listener = Listener(demo, "table")
    run(listener, qtbot)

    assert listener.threads == {QThread.currentThread()}
    assert listener.worker.thread() is QThread.currentThread()


@pytest.mark.parametrize(
    "text",
    [
        "nul \0 inside",
        "👩\u200d🚀 Ёж 文章 \U0010ffff",
        "\ufeffbyte order mark",
        "\ufffeno character",
        "\u2028\u202e\x1b\x7f",
        "ж" * 100_000,
    ],
)
def test_every_character_crosses_the_threads(qtbot: QtBot, text: str) -> None:
    with FaultServer(answer("begin ", text, " end")) as server:
        listener = Listener(server.url)
        run(listener, qtbot)

    assert "".join(listener.chunks) == f"begin {text} end"


def test_stop_ends_the_thread_within_50_ms_while_the_server_is_silent(
    qtbot: QtBot, within: Within
) -> None:
    times = []
    with FaultServer([BEGIN, piece("Half"), hang()]) as server:
        for _ in range(5):
            listener = Listener(server.url)
            listener.worker.start()
            listener.wait_for_chunks(qtbot, 1)
            start = perf_counter()
            listener.worker.cancel()
            ended = listener.worker.wait(60_000)
            times.append(perf_counter() - start)
            listener.wait_for_end(qtbot)

            assert ended
            assert listener.chunks == ["Half"]
            assert listener.outcomes == [Outcome(EndState.STOPPED)]
    within(median(times), 0.05)


def test_stopped_before_it_began_nothing_is_asked(qtbot: QtBot) -> None:
    with FaultServer(answer("never")) as server:
        listener = Listener(server.url)
        listener.worker.cancel()
        listener.worker.cancel()
        run(listener, qtbot)

    assert (listener.chunks, listener.end) == ([], EndState.STOPPED)
    assert server.requests == []


def test_stopping_what_has_ended_changes_nothing(qtbot: QtBot, demo: str) -> None:
    listener = Listener(demo, "table")
    run(listener, qtbot)
    listener.worker.cancel()

    assert listener.end is EndState.COMPLETE


def test_a_connection_that_breaks_before_any_text_has_failed(qtbot: QtBot) -> None:
    with FaultServer([BEGIN, reset()]) as server:
        listener = Listener(server.url)
        run(listener, qtbot)
    (outcome,) = listener.outcomes

    assert (listener.chunks, outcome.end) == ([], EndState.FAILED)
    assert CODE not in f"{outcome.error!r}{outcome.error}"


def test_a_fault_of_our_own_ends_the_turn_too(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    nonsense = replace(question("http://127.0.0.1:1"), messages=(None,))  # type: ignore[arg-type]
    listener = Listener(nonsense)
    run(listener, qtbot)
    (outcome,) = listener.outcomes

    assert outcome.end is EndState.FAILED
    assert str(outcome.error) == "The service did not answer. Your question is kept. Try again."
    assert caplog.messages == ["An answer could not be read: AttributeError"]


def test_a_flood_waits_until_the_window_has_taken_what_came(qtbot: QtBot) -> None:
    chunks = [piece("x")] * 1_000
    with FaultServer([BEGIN, *chunks, END]) as server:
        listener = Listener(server.url)
        listener.takes_more = False
        listener.worker.start()
        listener.wait_for_chunks(qtbot, MOST_ON_THE_WAY)

        assert not listener.worker.wait(100)
        assert len(listener.chunks) == MOST_ON_THE_WAY

        listener.takes_more = True
        listener.worker.make_room(MOST_ON_THE_WAY)
        listener.wait_for_end(qtbot)

        assert "".join(listener.chunks) == "x" * 1_000
        listener.worker.wait()


def test_a_worker_that_waits_for_the_window_can_be_stopped(qtbot: QtBot) -> None:
    with FaultServer([BEGIN, *[piece("x")] * 1_000, END]) as server:
        listener = Listener(server.url)
        listener.takes_more = False
        listener.worker.start()
        listener.wait_for_chunks(qtbot, MOST_ON_THE_WAY)
        listener.worker.cancel()
        listener.wait_for_end(qtbot)

        assert listener.end is EndState.STOPPED
        listener.worker.wait()
