"""Whole replies that are no streamed answer: errors, web pages, small JSON documents."""

import json
from dataclasses import dataclass, replace
from http import HTTPStatus

from liaobots_desktop.demo import answers
from liaobots_desktop.demo.request import Protocol

_JSON = "application/json; charset=utf-8"
_HTML = "text/html; charset=utf-8"
_TEXT = "text/plain; charset=utf-8"
_STATUS_402 = b'data: {"error": true, "res_status": "402 Payment Required", '
_MESSAGE_402 = b'"message": "The balance of this auth code is used up."}\n\n'
_MOVED_TO = "https://moved.example/"
_REDIRECTIONS = frozenset({301, 302, 303, 307, 308})
_ERRORS = frozenset(status.value for status in HTTPStatus if status >= 400)
_SENTENCES = {
    400: "The request is not understood.",
    402: "The balance of this auth code is used up.",
    404: "There is nothing at this address.",
    405: "This address does not know this method.",
    411: "The length of the body is missing.",
    413: "The question is too long.",
    421: "This service answers on this computer only.",
    429: "Too many requests.",
}


@dataclass(frozen=True, slots=True)
class Reply:
    """A complete HTTP response; `headers` are those besides the content's type and length."""

    status: int
    reason: str
    content_type: str
    body: bytes
    headers: tuple[tuple[str, str], ...] = ()


def document(members: object, status: HTTPStatus = HTTPStatus.OK) -> Reply:
    """Return a JSON document."""
    body = json.dumps(members, ensure_ascii=False, separators=(",", ":")).encode()
    return Reply(status, status.phrase, _JSON, body)


def refusal(status: HTTPStatus, protocol: Protocol, sentence: str = "") -> Reply:
    """Return an error as the protocol words it, with a sentence that says what is wrong."""
    message = sentence or _SENTENCES.get(status, status.description or status.phrase)
    if protocol is Protocol.WEB:
        return document({"message": f"{status.value} {status.phrase}: {message}"}, status)
    error = {"message": message, "type": _error_type(status), "code": str(status.value)}
    return document({"error": error}, status)


def not_allowed(allowed: str, protocol: Protocol) -> Reply:
    """Return the refusal of a method, with the one that is allowed."""
    reply = refusal(HTTPStatus.METHOD_NOT_ALLOWED, protocol)
    return replace(reply, headers=(("Allow", allowed),))


def can_provoke(status: int) -> bool:
    """Whether `error` knows what to send for this HTTP status."""
    return status in _REDIRECTIONS or status in _ERRORS


def error(status: HTTPStatus, protocol: Protocol) -> Reply:
    """Return the error that the question “error 402” provokes, as the real service sends it."""
    if status is HTTPStatus.UNAUTHORIZED:
        return UNAUTHORIZED
    if status is HTTPStatus.INTERNAL_SERVER_ERROR:
        return Reply(500, "The model is overloaded", _TEXT, b"Error")
    if status is HTTPStatus.FORBIDDEN:
        return Reply(403, status.phrase, _HTML, answers.read_page("bot_check"))
    if status is HTTPStatus.SERVICE_UNAVAILABLE:
        return Reply(503, status.phrase, _HTML, answers.read_page("unavailable"))
    reply = refusal(status, protocol)
    if status is HTTPStatus.TOO_MANY_REQUESTS:
        return replace(reply, headers=(("Retry-After", "20"),))
    return replace(reply, headers=(("Location", _MOVED_TO),)) if status < 400 else reply


def web_page() -> Reply:
    """Return a web page that comes, with 200, instead of an answer."""
    return Reply(200, "OK", _HTML, answers.read_page("web_page"))


def _error_type(status: HTTPStatus) -> str:
    if status is HTTPStatus.PAYMENT_REQUIRED:
        return "insufficient_quota"
    if status is HTTPStatus.TOO_MANY_REQUESTS:
        return "rate_limit_exceeded"
    return "invalid_request_error" if status < 500 else "server_error"


UNAUTHORIZED = document({"message": "401 Unauthorized"}, HTTPStatus.UNAUTHORIZED)
RATE_LIMIT = document({"code": 200, "msg": "success", "data": "Too many requests"})
STREAMED_402 = Reply(200, "OK", "text/event-stream", _STATUS_402 + _MESSAGE_402)
EMPTY = Reply(200, "OK", _TEXT, b"")
MODELS = document(
    {
        "object": "list",
        "data": [
            {"id": "gpt-3.5-turbo", "object": "model", "owned_by": "liaobots"},
            {"id": "gpt-4", "object": "model", "owned_by": "liaobots"},
        ],
    }
)
