"""How an answer can end, and that what came before is kept."""

import threading

import pytest

from liaobots_desktop.chat.message import EndState
from liaobots_desktop.service import client
from liaobots_desktop.service.answer_errors import AnswerTookTooLong, AnswerTooLarge, ConnectionLost
from liaobots_desktop.service.connection import Connection, TimeLimits
from liaobots_desktop.service.errors import (
    ConnectionFailed,
    EmptyAnswer,
    Reaction,
    ServiceError,
    ServiceSilent,
)
from tests.fault_server import (
    CHUNKED,
    LAST_CHUNK,
    UNTIL_CLOSE,
    FaultServer,
    Step,
    chunk,
    half_close,
    hang,
    head,
    reset,
    send,
    wait_for,
)
from tests.service.asking import IMPATIENT, PATIENT, Outcome, Worker, ask

LOST = (
    "The connection broke off in the middle of the answer. What came is kept: let the service "
    "continue it, or try again."
)


def answered(framing: str, *steps: Step, connection: Connection = PATIENT) -> Outcome:
    with FaultServer([send(head("200 OK", framing)), *steps]) as server:
        return ask(server.url, connection=connection)


@pytest.mark.parametrize(
    ("framing", "body", "end"),
    [
        (CHUNKED, chunk(b"Hello") + LAST_CHUNK, EndState.COMPLETE),
        (CHUNKED, chunk(b"Hello") + b"0\r\n", EndState.COMPLETE),
        (CHUNKED, b"5;ext=1\r\nHello\r\n0\r\nTrailer: x\r\n\r\n", EndState.COMPLETE),
        ("Content-Length: 5", b"Hello", EndState.COMPLETE),
        ("Content-Length: 5", b"Hello and more", EndState.COMPLETE),
        (UNTIL_CLOSE, b"Hello", EndState.UNFRAMED),
    ],
)
def test_a_whole_answer_ends_quietly(framing: str, body: bytes, end: EndState) -> None:
    outcome = answered(framing, send(body), half_close())

    assert (outcome.text, outcome.end, outcome.error) == ("Hello", end, None)


@pytest.mark.parametrize(
    ("framing", "body"),
    [(CHUNKED, chunk(b"Hello") + LAST_CHUNK), ("Content-Length: 5", b"Hello")],
)
def test_a_framed_answer_ends_though_the_connection_stays_open(framing: str, body: bytes) -> None:
    outcome = answered(framing, send(body), hang())

    assert (outcome.text, outcome.end, outcome.error) == ("Hello", EndState.COMPLETE, None)


@pytest.mark.parametrize(
    ("framing", "body"),
    [
        (CHUNKED, chunk(b"He") + b"40\r\nllo"),
        (CHUNKED, chunk(b"He") + chunk(b"llo")),
        (CHUNKED, chunk(b"Hello") + b"zz\r\nmore\r\n"),
        (CHUNKED, b"ffffffff\r\nHello"),
        ("Content-Length: 50", b"Hello"),
    ],
)
def test_a_cut_answer_is_interrupted_and_kept(framing: str, body: bytes) -> None:
    outcome = answered(framing, send(body), half_close())

    assert (outcome.text, outcome.end) == ("Hello", EndState.INTERRUPTED)
    assert type(outcome.error) is ConnectionLost
    assert outcome.sentence == LOST
    assert outcome.error.reactions == (Reaction.CONTINUE, Reaction.RETRY)


@pytest.mark.parametrize("framing", [CHUNKED, "Content-Length: 50", UNTIL_CLOSE])
def test_a_reset_connection_is_interrupted_and_kept(framing: str) -> None:
    body = chunk(b"Hello") if framing == CHUNKED else b"Hello"
    seen = threading.Event()
    steps = [send(head("200 OK", framing) + body), wait_for(seen), reset()]
    with FaultServer(steps) as server:
        worker = Worker(server.url)
        worker.start()
        assert worker.first_piece.wait(60)
        seen.set()
        assert worker.has_ended(60)

    assert (worker.outcome.text, worker.outcome.end) == ("Hello", EndState.INTERRUPTED)
    assert type(worker.outcome.error) is ConnectionLost


def test_silence_in_the_middle_is_interrupted_and_kept() -> None:
    outcome = answered(CHUNKED, send(chunk(b"Hello")), hang(), connection=IMPATIENT)

    assert (outcome.text, outcome.end) == ("Hello", EndState.INTERRUPTED)
    assert outcome.sentence == LOST


@pytest.mark.parametrize(
    "start",
    [b"E", b"Err", b"\n\nE", b"d", b"dat", b"data:", b'{"co', b'{"code": 1, "da', b"  Erro"],
)
def test_a_start_that_was_held_back_is_kept(start: bytes) -> None:
    outcome = answered("Content-Length: 50", send(start), half_close())

    assert (outcome.text, outcome.end) == (start.decode(), EndState.INTERRUPTED)


@pytest.mark.parametrize("start", [b"", b"\n", b"<", b"<!DOC", b"<ht", b"Error", b"Error\n"])
def test_nothing_of_an_answer_is_a_failure(start: bytes) -> None:
    outcome = answered("Content-Length: 50", send(start), half_close())

    assert (outcome.pieces, outcome.end) == ([], EndState.FAILED)
    assert isinstance(outcome.error, ConnectionFailed)


def test_half_a_character_is_left_out_of_what_is_kept() -> None:
    outcome = answered("Content-Length: 50", send("приветы".encode()[:-1]), half_close())

    assert (outcome.text, outcome.end) == ("привет", EndState.INTERRUPTED)


def test_silence_after_the_headers_is_told_as_silence() -> None:
    outcome = answered(CHUNKED, hang(), connection=IMPATIENT)

    assert outcome.end is EndState.FAILED
    assert type(outcome.error) is ServiceSilent


@pytest.mark.parametrize("body", [b"", b"\n", b" \r\n\t\xc2\xa0", b"\xef\xbb\xbf"])
def test_an_answer_of_nothing_is_a_failure(body: bytes) -> None:
    outcome = answered(f"Content-Length: {len(body)}", send(body))

    assert (outcome.pieces, outcome.end) == ([], EndState.FAILED)
    assert type(outcome.error) is EmptyAnswer


def test_an_answer_is_ended_at_its_time_limit_and_kept() -> None:
    short = Connection(TimeLimits(whole_answer=0.0))
    outcome = answered(CHUNKED, send(chunk(b"Hello")), hang(), connection=short)

    assert (outcome.text, outcome.end) == ("Hello", EndState.INTERRUPTED)
    assert type(outcome.error) is AnswerTookTooLong
    assert outcome.sentence == (
        "The answer took more than 1 minute and was ended here. What came is kept: let the "
        "service continue it, or try again."
    )


def test_an_answer_is_ended_at_its_size_limit_and_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client, "LARGEST_ANSWER", 10)
    outcome = answered(CHUNKED, send(chunk(b"Hello")), send(chunk(b" world!")), hang())

    assert (outcome.text, outcome.end) == ("Hello worl", EndState.INTERRUPTED)
    assert type(outcome.error) is AnswerTooLarge


def test_every_error_has_a_sentence_of_its_own() -> None:
    kinds = [ServiceError]
    for kind in kinds:
        kinds += kind.__subclasses__()

    assert len(kinds) > 20
    assert all(kind.__doc__ for kind in kinds)
