"""Decides, from a request that was read, whether it is refused, answered by a document, or asks."""

from collections.abc import Callable
from email.message import Message
from http import HTTPStatus

from liaobots_desktop.demo import replies
from liaobots_desktop.demo.credits import credits_for
from liaobots_desktop.demo.replies import Reply
from liaobots_desktop.demo.request import (
    BadRequestError,
    ChatRequest,
    Protocol,
    parse_api,
    parse_web,
)

_LOOPBACK_NAMES = frozenset({"127.0.0.1", "localhost", "[::1]"})


_QUESTIONS: dict[str, Callable[[bytes], ChatRequest]] = {
    "/api/chat": parse_web,
    "/v1/chat/completions": parse_api,
}
_DOCUMENTS: dict[str, Callable[[str], Reply]] = {
    "/v1/models": lambda _query: replies.MODELS,
    "/api/v1/credits": credits_for,
}
"""What answers a query, the part of the target after its question mark."""


def decide(method: str, target: str, headers: Message, body: bytes) -> Reply | ChatRequest:
    """Return the reply to a request, or the question in it, checked.

    `target` is the path as it stands in the request line, with its query.
    """
    protocol = protocol_of(target)
    if not _is_for_this_computer(headers):
        return replies.refusal(HTTPStatus.MISDIRECTED_REQUEST, protocol)
    path, _, query = target.partition("?")
    if path not in _QUESTIONS and path not in _DOCUMENTS:
        return replies.refusal(HTTPStatus.NOT_FOUND, protocol)
    allowed = "POST" if path in _QUESTIONS else "GET"
    if method != allowed:
        return replies.not_allowed(allowed, protocol)
    if not _has_code(headers, protocol):
        return replies.UNAUTHORIZED
    return _DOCUMENTS[path](query) if path in _DOCUMENTS else _understand(path, body)


def protocol_of(target: str) -> Protocol:
    """Return the protocol in which a request to this path expects its errors."""
    return Protocol.API if target.startswith(("/v1/", "/api/v1/")) else Protocol.WEB


def _understand(path: str, body: bytes) -> Reply | ChatRequest:
    try:
        return _QUESTIONS[path](body)
    except BadRequestError as error:
        sentence = f"The request is not understood: {error}."
        return replies.refusal(HTTPStatus.BAD_REQUEST, protocol_of(path), sentence)


def _is_for_this_computer(headers: Message) -> bool:
    """Whether the Host names this computer: a web page elsewhere can point its name here."""
    hosts = headers.get_all("Host", [])
    if len(hosts) != 1:
        return False
    name, colon, port = hosts[0].strip().lower().rpartition(":")
    if not (colon and port.isascii() and port.isdigit()):
        name = hosts[0].strip().lower()
    return name in _LOOPBACK_NAMES


def _has_code(headers: Message, protocol: Protocol) -> bool:
    """Whether any auth code is there; the demo accepts every one."""
    if protocol is Protocol.WEB:
        return bool(headers.get("x-auth-code", "").strip())
    scheme, _, code = headers.get("Authorization", "").partition(" ")
    return scheme.lower() == "bearer" and bool(code.strip())
