"""Every row of the table “What goes wrong” of the protocol, from a real server."""

import re

import pytest

from liaobots_desktop.chat.message import EndState
from liaobots_desktop.service.errors import (
    AddressWrong,
    AuthCodeRefused,
    BalanceUsedUp,
    BotCheck,
    EmptyAnswer,
    QuestionTooLong,
    RateLimited,
    Reaction,
    ServiceError,
    ServiceFailed,
)
from tests.fault_server import CHUNKED, Answer, FaultServer, chunk, half_close, head, send, whole
from tests.service.asking import CODE, Outcome, ask
from tests.service.secrecy import assert_is_plain, assert_keeps_the_code_secret

JSON = "Content-Type: application/json"
HTML = "Content-Type: text/html; charset=utf-8"
EVENTS = "Content-Type: text/event-stream"
NGINX = b"<html>\r\n<head><title>502 Bad Gateway</title></head><img src=/dev/zero>\r\n</html>"
MOMENT = b"<!DOCTYPE html><html><head><title>Just a moment...</title></head></html>"
TOO_MANY = b'{"code":200,"msg":"success","data":"Too many requests"}'

FAILED = "The service reported an error of its own. {}Your question is kept. Try again in a moment."
PLAIN_FAILED = FAILED.format("")
REFUSED = "The service does not accept this auth code. Your question is kept. Enter the code again."
USED_UP = (
    "The balance of this account is used up, or this model is not free. Nothing was lost. Top "
    "up the account on its web page, then try again."
)
TOO_OFTEN = "Too many questions in a short time. Your question is kept."
BOT = (
    "The service shows a page that only a browser can pass, instead of an answer. Your question "
    "is kept. Open the site once in the browser, or use the official API."
)
GONE = (
    "There is no chat service at HOST/api/chat; it may have moved. Your question is kept. Use "
    "the other address of the service, or change it."
)
EMPTY = "The service sent an empty answer. Your question is kept. Try again."
LONG = "The question is too long for the service. Your question is kept. Shorten it and ask again."

ROWS: list[tuple[str, Answer, type[ServiceError], str]] = [
    ("Error", whole(b"Error", "500 Internal Server Error"), ServiceFailed, PLAIN_FAILED),
    ("Error, 200", whole(b"Error"), ServiceFailed, PLAIN_FAILED),
    ("Error and a line break", whole(b"Error\n"), ServiceFailed, PLAIN_FAILED),
    (
        "Error in pieces",
        [
            send(head("200 OK", CHUNKED)),
            *(send(chunk(b"%c" % c)) for c in b"Error"),
            send(b"0\r\n"),
        ],
        ServiceFailed,
        PLAIN_FAILED,
    ),
    (
        "Error with a reason",
        whole(b"Error", "500 The model is overloaded"),
        ServiceFailed,
        FAILED.format("It says: The model is overloaded. "),
    ),
    (
        "Error in an event",
        whole(b'data: {"content":"Error"}\n', "200 OK", EVENTS),
        ServiceFailed,
        PLAIN_FAILED,
    ),
    ("401", whole(b"", "401 Unauthorized"), AuthCodeRefused, REFUSED),
    ("401 JSON", whole(b'{"message":"401 Unauthorized"}', "401 X", JSON), AuthCodeRefused, REFUSED),
    ("403", whole(b'{"message":"Forbidden"}', "403 Forbidden", JSON), AuthCodeRefused, REFUSED),
    ("402", whole(b"Error", "402 Payment Required"), BalanceUsedUp, USED_UP),
    (
        "402 in an event",
        whole(b'data: {"error": true, "res_status": "402 x", "message": "y"}\n', "200 OK", EVENTS),
        BalanceUsedUp,
        USED_UP,
    ),
    (
        "402 in an untyped event",
        whole(b'data: {"error": true, "res_status": "402 x", "message": "y"}\n'),
        BalanceUsedUp,
        USED_UP,
    ),
    ("429", whole(b"slow down", "429 Too Many Requests"), RateLimited, TOO_OFTEN),
    ("429 in 200", whole(TOO_MANY, "200 OK", JSON), RateLimited, TOO_OFTEN),
    ("429 in 200, untyped", whole(TOO_MANY), RateLimited, TOO_OFTEN),
    (
        "429 in 200, in pieces",
        [
            send(head("200 OK", CHUNKED)),
            *(send(chunk(b"%c" % c)) for c in TOO_MANY),
            send(b"0\r\n"),
        ],
        RateLimited,
        TOO_OFTEN,
    ),
    ("doctype, 200", whole(MOMENT, "200 OK", HTML), BotCheck, BOT),
    ("doctype, untyped", whole(b"\n <!doctype html>\n<p>"), BotCheck, BOT),
    ("html, 200", whole(b"<html lang=zh><body>", "200 OK", HTML), BotCheck, BOT),
    ("HTML, 200", whole(b"<HTML><body>"), BotCheck, BOT),
    ("part of a page", whole(b"<head><title>x", "200 OK", HTML), BotCheck, BOT),
    ("coupert-item", whole(b'<div class="coupert-item">', "200 OK"), BotCheck, BOT),
    ("human check", whole("<div>人机验证</div>".encode(), "200 OK"), BotCheck, BOT),
    ("just a moment, 403", whole(MOMENT, "403 Forbidden", HTML), BotCheck, BOT),
    ("just a moment, 503", whole(MOMENT, "503 Service Unavailable", HTML), BotCheck, BOT),
    ("human check, 403", whole("人机验证".encode(), "403 Forbidden"), BotCheck, BOT),
    ("page, 401", whole(NGINX, "401 Unauthorized", HTML), BotCheck, BOT),
    (
        "page in pieces",
        [send(head("200 OK", CHUNKED)), *(send(chunk(b"%c" % c)) for c in MOMENT), send(b"0\r\n")],
        BotCheck,
        BOT,
    ),
    ("page cut off", [send(head("200 OK", CHUNKED) + chunk(MOMENT)), half_close()], BotCheck, BOT),
    ("404", whole(b"<html>not found", "404 Not Found", HTML), AddressWrong, GONE),
    ("405", whole(b"", "405 Method Not Allowed"), AddressWrong, GONE),
    ("413", whole(b"", "413 Payload Too Large"), QuestionTooLong, LONG),
    ("empty", whole(b""), EmptyAnswer, EMPTY),
    ("empty chunks", [send(head("200 OK", CHUNKED) + b"0\r\n\r\n")], EmptyAnswer, EMPTY),
    ("empty, closed", [send(head("200 OK"))], EmptyAnswer, EMPTY),
    ("empty events", whole(b"data: \n\ndata: [DONE]\n\n", "200 OK", EVENTS), EmptyAnswer, EMPTY),
    ("204", [send(head("204 No Content"))], EmptyAnswer, EMPTY),
    ("502 page", whole(NGINX, "502 Bad Gateway", HTML), ServiceFailed, PLAIN_FAILED),
    (
        "503",
        whole(b"503 Service Unavailable", "503 Service Unavailable"),
        ServiceFailed,
        PLAIN_FAILED,
    ),
    ("418", whole(b"", "418 I'm a Teapot"), ServiceFailed, PLAIN_FAILED),
]

REACTIONS = {
    ServiceFailed: (Reaction.RETRY,),
    AuthCodeRefused: (Reaction.ENTER_AUTH_CODE, Reaction.RETRY),
    BalanceUsedUp: (Reaction.SHOW_BALANCE, Reaction.OPEN_SITE, Reaction.RETRY),
    RateLimited: (Reaction.RETRY,),
    BotCheck: (Reaction.OPEN_SITE, Reaction.USE_OFFICIAL_API, Reaction.RETRY),
    AddressWrong: (
        Reaction.USE_OFFICIAL_API,
        Reaction.USE_OTHER_ADDRESS,
        Reaction.CHANGE_ADDRESS,
        Reaction.RETRY,
    ),
    QuestionTooLong: (),
    EmptyAnswer: (Reaction.RETRY,),
}


def asked(answer: Answer) -> tuple[Outcome, str]:
    with FaultServer(answer) as server:
        return ask(server.url), server.url.removeprefix("http://")


@pytest.mark.parametrize(
    ("answer", "kind", "sentence"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS]
)
def test_each_row_has_its_sentence_and_its_reactions(
    answer: Answer, kind: type[ServiceError], sentence: str
) -> None:
    outcome, host = asked(answer)

    assert type(outcome.error) is kind
    assert (outcome.pieces, outcome.end) == ([], EndState.FAILED)
    assert outcome.sentence.replace(host, "HOST") == sentence
    assert outcome.error.reactions == REACTIONS[kind]
    assert not re.search(r"\b[2345]\d\d\b", outcome.sentence.replace(host, ""))
    assert_is_plain(outcome.error)
    assert_keeps_the_code_secret(outcome.error)


@pytest.mark.parametrize(
    ("retry_after", "wait"), [("7", 7), ("soon", 60), (None, 60), ("1000000000", 3600)]
)
def test_a_rate_limit_honours_retry_after(retry_after: str | None, wait: int) -> None:
    lines = [f"Retry-After: {retry_after}"] if retry_after else []
    outcome, _ = asked(whole(b"", "429 Too Many Requests", *lines))

    assert isinstance(outcome.error, RateLimited)
    assert outcome.error.wait == wait


ECHO = CODE.encode()


@pytest.mark.parametrize(
    "answer",
    [
        whole(b"Error", f"500 no room for {CODE}"),
        whole(b"no room for " + ECHO + b".", "500 Oops"),
        whole(b"x" * 280 + b" " + ECHO + b" and more", "500 Oops"),
        whole(b'{"message":"' + ECHO + b' is blocked"}', "401 Unauthorized", JSON),
        whole(b'{"error":{"message":"bad ' + ECHO + b'"}}', f"400 {CODE}", JSON),
        whole(b'{"error":"bad ' + ECHO + b'"}', "200 OK", JSON),
        whole(b'data: {"error":true,"message":"bad ' + ECHO + b'"}\n', "200 OK", EVENTS),
        whole(b'data: {"error":true,"message":"bad \\u0046k29sLq0Zx8Tw"}\n', "200 OK", EVENTS),
        whole(b"<html>" + ECHO, "403 Forbidden", HTML),
        whole(b"", f"404 {CODE}"),
        whole(b"", f"429 {CODE}", f"Retry-After: {CODE}"),
    ],
)
def test_an_echoed_code_is_never_shown(answer: Answer) -> None:
    outcome, _ = asked(answer)

    assert outcome.end is EndState.FAILED
    assert_keeps_the_code_secret(outcome.error, echoed=True)


def test_a_masked_code_leaves_the_rest_of_the_sentence() -> None:
    outcome, _ = asked(whole(b"Error", f"500 no room for {CODE}"))

    assert outcome.sentence == FAILED.format("It says: no room for •••••. ")
    assert outcome.error is not None
    assert outcome.error.detail == "HTTP 500 no room for •••••"
