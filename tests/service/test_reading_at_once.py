"""Every piece is handed on as soon as it has come, in every framing, over TCP and TLS."""

import ssl
import threading
from collections.abc import Sequence

import pytest

from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.service.cancel import CancelToken
from liaobots_desktop.service.client import CompletionStream
from tests.fault_server import UNTIL_CLOSE, FaultServer, Step, head, send, wait_for
from tests.service.asking import CODE, PATIENT, question
from tests.service.framing import FRAMINGS, Framing, Wire

PIECES = ["Первый, ", "второй 世界", " 👩‍👩‍👧", "!", "\n\n", "end"]


def piece_by_piece(wire: Wire, seen: Sequence[threading.Event]) -> list[Step]:
    """Send each piece only when the client has handed on the one before."""
    steps = [send(wire.head)]
    for piece, event in zip(wire.pieces, seen, strict=True):
        steps += [send(piece), wait_for(event)]
    return [*steps, send(wire.tail)]


def received(server: FaultServer, seen: Sequence[threading.Event]) -> list[str]:
    stream = CompletionStream(question(server.url), AuthCode(CODE), CancelToken(), PATIENT)
    pieces: list[str] = []
    for piece in stream:
        pieces.append(piece)
        seen[len(pieces) - 1].set()
    return pieces


@pytest.fixture
def seen() -> list[threading.Event]:
    return [threading.Event() for _ in PIECES]


@pytest.mark.parametrize("framing", FRAMINGS)
def test_each_piece_comes_before_the_next_is_sent(
    framing: Framing, seen: list[threading.Event]
) -> None:
    wire = framing([piece.encode() for piece in PIECES])
    with FaultServer(piece_by_piece(wire, seen)) as server:
        pieces = received(server, seen)

    assert pieces == PIECES


@pytest.mark.parametrize("framing", FRAMINGS)
def test_each_piece_comes_at_once_over_tls_too(
    framing: Framing, seen: list[threading.Event], tls: ssl.SSLContext
) -> None:
    wire = framing([piece.encode() for piece in PIECES])
    with FaultServer(piece_by_piece(wire, seen), tls=tls) as server:
        pieces = received(server, seen)

    assert pieces == PIECES


def test_each_event_comes_at_once(seen: list[threading.Event]) -> None:
    texts = ["Первый,", "второй 世界", "👩‍👩‍👧", "!", "end"]
    events = [f'data: {{"content":"{text}"}}\n\n'.encode() for text in texts]
    wire = Wire(head("200 OK", "Content-Type: text/event-stream", UNTIL_CLOSE), events, b"")
    with FaultServer(piece_by_piece(wire, seen[: len(events)])) as server:
        pieces = received(server, seen)

    assert pieces == texts


@pytest.mark.parametrize(
    "first",
    ["Ё", "1", "\nA", "<p", "Errors", "Data:", '{"a"', "dated"],
)
def test_only_what_may_be_no_answer_is_held_back(first: str) -> None:
    seen = [threading.Event()]
    wire = Wire(head("200 OK", UNTIL_CLOSE), [first.encode()], b" more")
    with FaultServer(piece_by_piece(wire, seen)) as server:
        pieces = received(server, seen * 2)

    assert pieces[0] == first


def test_the_rest_of_a_cut_character_is_waited_for_alone() -> None:
    seen = [threading.Event(), threading.Event()]
    cut = "приве".encode(), "т".encode()[:1]
    steps = [
        send(head("200 OK", UNTIL_CLOSE) + cut[0] + cut[1]),
        wait_for(seen[0]),
        send("т".encode()[1:]),
        wait_for(seen[1]),
    ]
    with FaultServer(steps) as server:
        pieces = received(server, seen)

    assert pieces == ["приве", "т"]
