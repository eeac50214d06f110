"""The balance of the account, asked from the official API."""

import pytest

from liaobots_desktop import __version__
from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.service.balance import Balance, fetch_balance
from liaobots_desktop.service.cancel import CancelToken
from liaobots_desktop.service.connection import Connection
from liaobots_desktop.service.errors import (
    AnswerRefused,
    AuthCodeRefused,
    BotCheck,
    ServiceError,
    ServiceFailed,
    ServiceSilent,
    ServiceUnreachable,
)
from tests.fault_server import Answer, FaultServer, hang, whole
from tests.service.asking import CODE, IMPATIENT, PATIENT

NOT_SAID = "The service did not say the balance of this account. Try again in a moment."


def fetch(url: str, connection: Connection = PATIENT) -> Balance:
    return fetch_balance(url, AuthCode(CODE), CancelToken(), connection)


def failure(answer: Answer, connection: Connection = PATIENT) -> ServiceError:
    with FaultServer(answer) as server, pytest.raises(ServiceError) as caught:
        fetch(server.url, connection)
    return caught.value


@pytest.mark.parametrize(
    ("body", "left", "received"),
    [
        (b'{"data":{"balance":85.5,"amount":100.0}}', 85.5, 100.0),
        (b'{"data":{"balance":"85.5","amount":"100"}}', 85.5, 100.0),
        (b'{"data":{"balance":0,"amount":1e3}}', 0.0, 1000.0),
        (b'{"data":{"balance":"-0.25","amount":7,"usage":{"list":[]}},"x":1}', -0.25, 7.0),
    ],
)
def test_numbers_and_texts_are_read(body: bytes, left: float, received: float) -> None:
    with FaultServer(whole(body)) as server:
        balance = fetch(server.url)

    assert balance == Balance(left=left, received=received)


def test_the_request_is_exact() -> None:
    with FaultServer(whole(b'{"data":{"balance":1,"amount":2}}')) as server:
        fetch(server.url)
    request = server.requests[0]

    assert request.request_line == "GET /api/v1/credits HTTP/1.1"
    assert [pair for pair in request.headers if pair[0].islower()] == [
        ("user-agent", f"liaobots-desktop/{__version__}"),
        ("authorization", "Bearer Fk29sLq0Zx8Tw"),
    ]
    assert request.body == b""


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{}",
        b"[]",
        b"null",
        b'{"data":null}',
        b'{"data":[]}',
        b'{"data":{"balance":85.5}}',
        b'{"data":{"balance":null,"amount":1}}',
        b'{"data":{"balance":"much","amount":1}}',
        b'{"data":{"balance":NaN,"amount":1}}',
        b'{"data":{"balance":"inf","amount":1}}',
        b'{"data":{"balance":1e999,"amount":1}}',
        b'{"data":' + b"[" * 100_000,
        b"\xff\xfe",
    ],
)
def test_an_answer_without_a_balance_is_told(body: bytes) -> None:
    error = failure(whole(body))

    assert type(error) is AnswerRefused
    assert str(error) == NOT_SAID


def test_a_web_page_is_a_bot_check() -> None:
    assert isinstance(failure(whole(b"<!DOCTYPE html><p>Login")), BotCheck)


def test_a_refused_code_is_told() -> None:
    answer = whole(b'{"message":"401 Unauthorized"}', "401 Unauthorized")

    assert isinstance(failure(answer), AuthCodeRefused)


def test_an_echoed_code_is_masked() -> None:
    error = failure(whole(f"no room for {CODE}".encode(), f"500 {CODE}"))

    assert isinstance(error, ServiceFailed)
    assert CODE not in str(error) + repr(error) + repr(vars(error))
    assert error.reason == "no room for •••••"


def test_silence_is_told() -> None:
    assert isinstance(failure([hang()], IMPATIENT), ServiceSilent)


def test_an_unreachable_service_is_told_without_the_code() -> None:
    with pytest.raises(ServiceUnreachable) as caught:
        fetch("http://127.0.0.1:1")

    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None
