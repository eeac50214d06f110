"""Stop, from another thread: it ends what waits, keeps what came, and leaves nothing behind."""

import ssl
import threading
import time
from collections.abc import Callable

import pytest

from liaobots_desktop.chat.message import EndState
from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.service.cancel import CancelToken
from liaobots_desktop.service.client import CompletionStream
from tests.fault_server import (
    CHUNKED,
    UNTIL_CLOSE,
    Answer,
    FaultServer,
    chunk,
    hang,
    head,
    send,
    tell,
    wait_for_bytes,
    whole,
)
from tests.service.asking import CODE, PATIENT, Outcome, Worker, ask, question
from tests.service.framing import FRAMINGS, Framing
from tests.timing import Within

SOON = 0.05
"""Seconds within which the worker must have ended (performance.md, P11)."""

TRIES = 3


def stopped(
    url: str, is_silent: Callable[[Worker], threading.Event], tries: int = TRIES
) -> tuple[float, Outcome]:
    """Ask, stop when the server has fallen silent; return the shortest time, the last outcome."""
    times: list[float] = []
    for _ in range(tries):
        worker = Worker(url)
        event = is_silent(worker)
        event.clear()
        worker.start()
        assert event.wait(60)
        begin = time.monotonic()
        worker.cancel.cancel()
        assert worker.has_ended(60)
        times.append(time.monotonic() - begin)
        assert worker.outcome.error is None
    return min(times), worker.outcome


def test_before_the_headers(within: Within) -> None:
    reached = threading.Event()
    with FaultServer([tell(reached), hang()]) as server:
        took, outcome = stopped(server.url, lambda _: reached)

    within(took, SOON)
    assert (outcome.pieces, outcome.end) == ([], EndState.STOPPED)


def test_before_the_headers_over_tls(tls: ssl.SSLContext, within: Within) -> None:
    reached = threading.Event()
    with FaultServer([tell(reached), hang()], tls=tls) as server:
        took, outcome = stopped(server.url, lambda _: reached)

    within(took, SOON)
    assert (outcome.pieces, outcome.end) == ([], EndState.STOPPED)


def test_in_the_middle_of_the_headers(within: Within) -> None:
    reached = threading.Event()
    with FaultServer([send(b"HTTP/1.1 200 OK\r\nX-"), tell(reached), hang()]) as server:
        took, outcome = stopped(server.url, lambda _: reached)

    within(took, SOON)
    assert outcome.end is EndState.STOPPED


def in_mid_stream(framing: Framing) -> Answer:
    wire = framing(["Привет".encode(), b" and never this"])
    return [send(wire.head), send(wire.pieces[0]), hang()]


@pytest.mark.parametrize("framing", FRAMINGS)
def test_in_mid_stream(framing: Framing, within: Within) -> None:
    with FaultServer(in_mid_stream(framing)) as server:
        took, outcome = stopped(server.url, lambda worker: worker.first_piece)

    within(took, SOON)
    assert (outcome.text, outcome.end) == ("Привет", EndState.STOPPED)


@pytest.mark.parametrize("framing", FRAMINGS)
def test_in_mid_stream_over_tls(framing: Framing, tls: ssl.SSLContext, within: Within) -> None:
    with FaultServer(in_mid_stream(framing), tls=tls) as server:
        took, outcome = stopped(server.url, lambda worker: worker.first_piece)

    within(took, SOON)
    assert (outcome.text, outcome.end) == ("Привет", EndState.STOPPED)


def test_while_a_tls_handshake_hangs(within: Within) -> None:
    reached = threading.Event()
    steps = [wait_for_bytes(), tell(reached), hang()]
    with FaultServer(steps, reads_request=False) as server:
        url = server.url.replace("http:", "https:")
        took, outcome = stopped(url, lambda _: reached)

    within(took, SOON)
    assert outcome.end is EndState.STOPPED


def test_while_the_body_of_a_refusal_hangs(within: Within) -> None:
    reached = threading.Event()
    steps = [send(head("500 Oops", CHUNKED)), tell(reached), hang()]
    with FaultServer(steps) as server:
        took, outcome = stopped(server.url, lambda _: reached)

    within(took, SOON)
    assert (outcome.pieces, outcome.end) == ([], EndState.STOPPED)


@pytest.mark.parametrize("start", ["E", "\nErr", "dat", '{"code"'])
def test_a_start_that_was_held_back_is_kept(start: str) -> None:
    reached = threading.Event()
    steps = [send(head("200 OK", CHUNKED) + chunk(start.encode())), tell(reached), hang()]
    with FaultServer(steps) as server:
        _, outcome = stopped(server.url, lambda _: reached, tries=1)

    # the stop may come before the bytes, which are then not used
    assert outcome.text in {start, ""}
    assert outcome.end is EndState.STOPPED


def test_before_the_start_nothing_is_sent() -> None:
    cancel = CancelToken()
    cancel.cancel()
    with FaultServer(whole(b"Hi")) as server:
        outcome = ask(server.url, cancel=cancel)

        assert not server.connected.is_set()
    assert (outcome.pieces, outcome.end, outcome.error) == ([], EndState.STOPPED, None)


def test_a_stop_hides_an_error_that_would_have_come() -> None:
    cancel = CancelToken()
    cancel.cancel()
    outcome = ask("http://127.0.0.1:1", cancel=cancel)

    assert (outcome.end, outcome.error) == (EndState.STOPPED, None)


def test_twice_and_after_the_end_changes_nothing() -> None:
    cancel = CancelToken()
    with FaultServer(whole(b"Hi")) as server:
        outcome = ask(server.url, cancel=cancel)
    cancel.cancel()
    cancel.cancel()

    assert cancel.is_cancelled
    assert (outcome.text, outcome.end) == ("Hi", EndState.COMPLETE)


def test_nothing_comes_after_a_stop_however_much_was_sent(tls: ssl.SSLContext) -> None:
    much = [chunk(b"plain text " * 5000)] * 40
    with FaultServer([send(head("200 OK", CHUNKED)), *map(send, much)], tls=tls) as server:
        cancel = CancelToken()
        stream = CompletionStream(question(server.url), AuthCode(CODE), cancel, PATIENT)
        pieces = []
        for piece in stream:
            pieces.append(piece)
            cancel.cancel()

    assert len(pieces) == 1
    assert set(pieces[0]) <= set("plain text ")
    assert stream.end is EndState.STOPPED


def test_a_stream_that_is_let_go_closes_its_connection() -> None:
    gone = threading.Event()
    steps = [send(head("200 OK", UNTIL_CLOSE) + b"Hello"), hang(), tell(gone)]
    with FaultServer(steps) as server:
        stream = CompletionStream(question(server.url), AuthCode(CODE), CancelToken(), PATIENT)
        pieces = iter(stream)

        assert next(pieces) == "Hello"
        pieces.close()  # type: ignore[attr-defined]  # it is a generator
        assert gone.wait(60)
