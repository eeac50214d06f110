"""Servers that break HTTP, or send what nobody asked for: one sentence each, bounded memory."""

import gzip
import time
import tracemalloc
from contextlib import suppress

import pytest

from liaobots_desktop.chat.message import EndState
from liaobots_desktop.service.answer_errors import AnswerTooLarge
from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.service.cancel import CancelToken
from liaobots_desktop.service.client import LARGEST_ANSWER, CompletionStream
from liaobots_desktop.service.errors import (
    AnswerRefused,
    AuthCodeRefused,
    EmptyAnswer,
    ServiceError,
    ServiceSilent,
    ServiceUnreachable,
)
from tests.fault_server import (
    CHUNKED,
    Answer,
    Exchange,
    FaultServer,
    Step,
    chunk,
    hang,
    head,
    send,
    whole,
)
from tests.service.asking import CODE, IMPATIENT, PATIENT, ask, question
from tests.service.secrecy import assert_is_plain, assert_keeps_the_code_secret
from tests.timing import Within

COMPRESSED = (
    "The service sent its answer in a form that was not asked for, so it cannot be read. Your "
    "question is kept. Try again."
)
GZIP = "Content-Encoding: gzip"
MANY = [f"X-{number}: x" for number in range(500)]
MEBIBYTE = 1 << 20


@pytest.mark.parametrize("encoding", ["gzip", "br", "GZIP", "deflate", "gzip, gzip"])
def test_a_compressed_answer_is_refused_unread(encoding: str) -> None:
    body = gzip.compress(b"Hello" * 1000)
    with FaultServer(whole(body, "200 OK", f"Content-Encoding: {encoding}")) as server:
        outcome = ask(server.url)

    assert type(outcome.error) is AnswerRefused
    assert outcome.sentence == COMPRESSED
    assert outcome.pieces == []


@pytest.mark.parametrize("encoding", ["identity", "Identity", " identity "])
def test_an_answer_that_says_it_is_plain_is_read(encoding: str) -> None:
    with FaultServer(whole(b"Hello", "200 OK", f"Content-Encoding: {encoding}")) as server:
        outcome = ask(server.url)

    assert outcome.text == "Hello"


def test_a_compressed_refusal_still_means_what_its_status_says() -> None:
    body = gzip.compress(b'{"message":"401 Unauthorized"}')
    with FaultServer(whole(body, "401 Unauthorized", GZIP)) as server:
        outcome = ask(server.url)

    assert type(outcome.error) is AuthCodeRefused


def test_the_bytes_of_a_compressed_refusal_are_not_quoted() -> None:
    with FaultServer(whole(gzip.compress(b"no room"), "500 Oops", GZIP)) as server:
        outcome = ask(server.url)

    assert outcome.sentence == (
        "The service reported an error of its own. It says: Oops. Your question is kept. Try "
        "again in a moment."
    )


@pytest.mark.parametrize(
    "answer",
    [
        [],
        [send(b"\r\n\r\n")],
        [send(b"SSH-2.0-OpenSSH_9.2\r\n")],
        [send(b"\x00\xff\x16\x03\x01" * 50)],
        [send(b"HTTP/1.1 abc OK\r\n\r\n")],
        [send(b"HTTP/1.1 99999 OK\r\n\r\n")],
        [send(b"HTTP/9.9 200 OK\r\n\r\nHello")],
        [send(head("200 OK", *MANY))],
        [send(head("200 OK", "X-Long: " + "x" * 70_000))],
        [send(b"HTTP/1.1 200 " + b"x" * 70_000)],
    ],
)
def test_what_is_no_http_is_told_in_one_sentence(answer: Answer) -> None:
    with FaultServer(answer) as server:
        outcome = ask(server.url)

    assert (outcome.pieces, outcome.end) == ([], EndState.FAILED)
    assert type(outcome.error) is ServiceUnreachable
    assert_is_plain(outcome.error)
    assert_keeps_the_code_secret(outcome.error)


@pytest.mark.parametrize(
    "answer",
    [
        [send(b"HTTP/1.1 200 OK\r\n")],
        [send(head("101 Switching Protocols")), hang()],
        [send(head("206 Partial Content", "Content-Length: 5") + b"Hello")],
        [send(head("200 OK", "Content-Length: -5") + b"Hello")],
        [send(head("200 OK", "Content-Length: 5, 6") + b"Hello")],
        [send(head("200 OK", "Content-Length: x") + b"Hello")],
        [send(head("200 OK", CHUNKED) + b"-5\r\nHello\r\n0\r\n\r\n")],
        [send(head("200 OK", CHUNKED) + b"zz\r\n")],
        [send(head("200 OK", CHUNKED) + b"5" * 70_000)],
        [send(head("200 OK", "Transfer-Encoding: gzip, chunked") + b"5\r\nHello\r\n0\r\n\r\n")],
    ],
)
def test_odd_framing_ends_in_text_or_one_sentence(answer: Answer) -> None:
    with FaultServer(answer) as server:
        outcome = ask(server.url, connection=PATIENT)

    if outcome.error is None:
        assert outcome.text in {"Hello", "5\r\nHello\r\n0\r\n\r\n"}
    else:
        assert isinstance(outcome.error, ServiceError)
        assert_is_plain(outcome.error)
        assert_keeps_the_code_secret(outcome.error)


def test_many_interim_answers_are_passed_over() -> None:
    interim = head("100 Continue") * 2000
    with FaultServer([send(interim), *whole(b"Hello")]) as server:
        outcome = ask(server.url)

    assert (outcome.text, outcome.end) == ("Hello", EndState.COMPLETE)


@pytest.mark.parametrize("body", [b"", b"Hello"])
def test_an_answer_without_content_is_empty(body: bytes) -> None:
    with FaultServer([send(head("204 No Content") + body)]) as server:
        outcome = ask(server.url)

    assert type(outcome.error) is EmptyAnswer


def test_a_huge_answer_is_ended_at_the_limit_in_bounded_memory() -> None:
    block = chunk(b"x" * MEBIBYTE)
    sizes: list[int] = []
    with FaultServer([send(head("200 OK", CHUNKED)), *[send(block)] * 33, hang()]) as server:
        stream = CompletionStream(question(server.url), AuthCode(CODE), CancelToken(), PATIENT)
        tracemalloc.start()
        try:
            with pytest.raises(AnswerTooLarge) as caught:
                sizes.extend(map(len, stream))
            _, peak = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()

    assert sum(sizes) == LARGEST_ANSWER == 32 * MEBIBYTE
    assert peak < 4 * MEBIBYTE
    assert stream.end is EndState.INTERRUPTED
    assert str(caught.value) == (
        "The answer grew beyond 32 MB and was ended here. What came is kept: let the service "
        "continue it, or try again."
    )


def test_one_chunk_of_many_mebibytes_is_read_in_pieces() -> None:
    body = "文".encode() * MEBIBYTE
    with FaultServer([send(head("200 OK", CHUNKED) + chunk(body) + b"0\r\n\r\n")]) as server:
        outcome = ask(server.url)

    assert outcome.text == "文" * MEBIBYTE
    assert max(map(len, outcome.pieces)) <= 65536


def test_an_endless_refusal_is_cut_off(within: Within) -> None:
    block = chunk(b"x" * MEBIBYTE)
    answer = [send(head("401 Unauthorized", CHUNKED)), *[send(block)] * 8, hang()]
    with FaultServer(answer) as server:
        begin = time.monotonic()
        outcome = ask(server.url)

        within(time.monotonic() - begin, 2.5)

    assert type(outcome.error) is AuthCodeRefused


def flood(exchange: Exchange) -> None:
    """Send interim answers until the client goes."""
    with suppress(OSError):
        while True:
            exchange.connection.sendall(head("100 Continue"))


def drip(exchange: Exchange) -> None:
    """Send a header a byte at a time, far below any limit between two of them."""
    with suppress(OSError):
        exchange.connection.sendall(b"HTTP/1.1 200 OK\r\nX-Slow: ")
        while not exchange.stopping.wait(0.01):
            exchange.connection.sendall(b"x")


@pytest.mark.parametrize("step", [flood, drip])
def test_headers_without_an_end_are_given_up_at_the_limit(step: Step) -> None:
    with FaultServer([step]) as server:
        outcome = ask(server.url, connection=IMPATIENT)

    assert type(outcome.error) is ServiceSilent


def test_a_bomb_costs_nothing() -> None:
    bomb = gzip.compress(bytes(100 * MEBIBYTE), 1)
    with FaultServer(whole(bomb, "200 OK", GZIP)) as server:
        tracemalloc.start()
        try:
            outcome = ask(server.url)
            _, most = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()

    assert outcome.sentence == COMPRESSED
    assert most < 8 * MEBIBYTE
