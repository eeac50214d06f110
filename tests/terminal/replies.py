"""Answers for the fault server, and what was asked of it."""

import json
from typing import Any

from tests.fault_server import CHUNKED, LAST_CHUNK, ReceivedRequest, Step, chunk, head, send

BEGIN = send(head("200 OK", "Content-Type: text/plain; charset=utf-8", CHUNKED))
END = send(LAST_CHUNK)


def piece(text: str) -> Step:
    """Send a piece of an answer that was begun."""
    return send(chunk(text.encode()))


def answer(*pieces: str) -> list[Step]:
    """Return a whole answer."""
    return [BEGIN, *(piece(text) for text in pieces), END]


def body_of(request: ReceivedRequest) -> dict[str, Any]:
    """Return the JSON that was sent."""
    found = json.loads(request.body)
    assert isinstance(found, dict)
    return found
