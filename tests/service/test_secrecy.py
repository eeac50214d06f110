"""The code is in the request and nowhere else: no log, no output, no object that is printed."""

import logging
import traceback

import pytest

from liaobots_desktop.chat.message import EndState
from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.service.cancel import CancelToken
from liaobots_desktop.service.client import CompletionStream
from liaobots_desktop.service.errors import ServiceError
from tests.fault_server import UNTIL_CLOSE, Answer, FaultServer, half_close, head, send, whole
from tests.service.asking import CODE, PATIENT, ask, question
from tests.service.secrecy import assert_keeps_the_code_secret

ANSWERS = [
    whole(b"Hi"),
    whole(b"Error", "500 Oops"),
    whole(b"", "401 Unauthorized"),
    whole(b"<html>", "403 Forbidden"),
    whole(b"", "302 Found", "Location: https://other.example/"),
    whole(b"Hi", "200 OK", "Content-Encoding: gzip"),
    [send(head("200 OK", "Content-Length: 9") + b"Hi"), half_close()],
    [send(b"garbage\r\n\r\n")],
    [],
]


@pytest.mark.parametrize("answer", ANSWERS)
def test_no_log_and_no_output_holds_the_code(
    answer: Answer, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    with FaultServer(answer) as server:
        outcome = ask(server.url)
    printed = capfd.readouterr()

    assert "POST /api/chat" in caplog.text or outcome.error is not None
    assert CODE not in caplog.text + printed.out + printed.err
    if outcome.error is not None:
        assert_keeps_the_code_secret(outcome.error)


def test_a_traceback_with_all_local_variables_does_not_hold_it() -> None:
    with pytest.raises(ServiceError) as caught, FaultServer([]) as server:
        list(CompletionStream(question(server.url), AuthCode(CODE), CancelToken(), PATIENT))
    shown = traceback.TracebackException.from_exception(caught.value, capture_locals=True)

    assert CODE not in "".join(shown.format())


@pytest.mark.parametrize("code", ["Fk29\nsLq0Zx8Tw", " Fk29sLq0Zx8Tw", "Fk29sLq0Zx8Tw\u0430"])
def test_a_code_that_was_never_checked_does_not_leak_either(code: str) -> None:
    with FaultServer(whole(b"Hi")) as server:
        outcome = ask(server.url, code=code)

    assert server.requests == []
    assert outcome.end is EndState.FAILED
    assert_keeps_the_code_secret(outcome.error, code=code.strip())
    assert_keeps_the_code_secret(outcome.error, code="Zx8Tw")


def test_a_stream_is_printed_without_it() -> None:
    stream = CompletionStream(question("http://127.0.0.1:1"), AuthCode(CODE), CancelToken())

    assert CODE not in repr(stream) + repr(vars(stream))


def test_a_broken_answer_holds_no_error_of_the_network() -> None:
    steps = [send(head("200 OK", UNTIL_CLOSE, "Content-Length: 99") + b"Hello"), half_close()]
    with FaultServer(steps) as server:
        outcome = ask(server.url)

    assert outcome.text == "Hello"
    assert_keeps_the_code_secret(outcome.error)
