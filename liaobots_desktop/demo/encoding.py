"""Wraps the pieces of an answer as the two protocols want them; no input or output of its own."""

import json
import time
from collections.abc import Mapping
from typing import Protocol as Interface
from uuid import uuid4

from liaobots_desktop.demo.request import ChatRequest, Protocol

_SPLIT_EVERY = 8
_EVENT_STREAM = "text/event-stream; charset=utf-8"


class Encoder(Interface):
    """Turns text into the bytes of a body; any of the methods may return none."""

    content_type: str

    def begin(self) -> bytes:
        """Return what stands before the first piece."""
        ...

    def piece(self, text: str) -> bytes:
        """Return the bytes of the next piece."""
        ...

    def finish(self) -> bytes:
        """Return what stands after the last piece."""
        ...


class RawText:
    """Plain UTF-8, the web protocol's usual form; now and then a character is cut in two."""

    content_type = "text/plain; charset=utf-8"

    def __init__(self) -> None:
        self._held = b""
        self._pieces = 0

    def begin(self) -> bytes:
        """Return nothing."""
        return b""

    def piece(self, text: str) -> bytes:
        """Return the text, less the last byte of a character that comes with the next piece."""
        encoded = self._held + text.encode()
        self._pieces += 1
        is_cut = self._pieces % _SPLIT_EVERY == 0 and encoded[-1] >= 0x80
        end = len(encoded) - is_cut
        self._held = encoded[end:]
        return encoded[:end]

    def finish(self) -> bytes:
        """Return the byte that was held back, if any."""
        return self._held


class WebEvents:
    """The web protocol's server-sent events, in use since March 2025."""

    content_type = _EVENT_STREAM

    def begin(self) -> bytes:
        """Return an empty event, which means nothing."""
        return b"data:\n\n"

    def piece(self, text: str) -> bytes:
        """Return one event."""
        return _event({"role": "assistant", "content": text})

    def finish(self) -> bytes:
        """Return the end mark."""
        return b"data: [DONE]\n\n"


class ApiEvents:
    """The stream of the OpenAI-compatible protocol."""

    content_type = _EVENT_STREAM

    def __init__(self, request: ChatRequest) -> None:
        self._usage = _Usage(request)
        self._includes_usage = request.includes_usage
        self._head = _head("chat.completion.chunk", request.model)

    def begin(self) -> bytes:
        """Return the event that tells the role."""
        return self._choice({"role": "assistant", "content": ""})

    def piece(self, text: str) -> bytes:
        """Return one event."""
        self._usage.pieces += 1
        return self._choice({"content": text})

    def finish(self) -> bytes:
        """Return the events that tell the reason of the end, the usage when asked, and the end."""
        end = self._choice({}, "stop")
        if self._includes_usage:
            end += _event({**self._head, "choices": [], "usage": self._usage.members()})
        return end + b"data: [DONE]\n\n"

    def _choice(self, delta: Mapping[str, str], reason: str | None = None) -> bytes:
        choice = {"index": 0, "delta": delta, "finish_reason": reason}
        return _event({**self._head, "choices": [choice]})


class ApiDocument:
    """The one JSON document of the OpenAI-compatible protocol without streaming."""

    content_type = "application/json; charset=utf-8"

    def __init__(self, request: ChatRequest) -> None:
        self._usage = _Usage(request)
        self._head = _head("chat.completion", request.model)
        self._texts: list[str] = []

    def begin(self) -> bytes:
        """Return nothing."""
        return b""

    def piece(self, text: str) -> bytes:
        """Keep the text and return nothing."""
        self._usage.pieces += 1
        self._texts.append(text)
        return b""

    def finish(self) -> bytes:
        """Return the whole document."""
        message = {"role": "assistant", "content": "".join(self._texts)}
        choice = {"index": 0, "message": message, "finish_reason": "stop"}
        return _json({**self._head, "choices": [choice], "usage": self._usage.members()})


def encoder_for(request: ChatRequest, as_events: bool) -> Encoder:
    """Return the encoder for a request; `as_events` chooses the web protocol's second form."""
    if request.protocol is Protocol.WEB:
        return WebEvents() if as_events else RawText()
    return ApiEvents(request) if request.streams else ApiDocument(request)


class _Usage:
    """Counts tokens roughly: a piece of the answer, or four bytes of the question, is one."""

    def __init__(self, request: ChatRequest) -> None:
        self.pieces = 0
        self._prompt = sum(len(m.content.encode()) // 4 + 1 for m in request.messages)

    def members(self) -> dict[str, int]:
        return {
            "prompt_tokens": self._prompt,
            "completion_tokens": self.pieces,
            "total_tokens": self._prompt + self.pieces,
        }


def _head(kind: str, model: str) -> dict[str, object]:
    return {
        "id": f"chatcmpl-{uuid4().hex}",
        "object": kind,
        "created": int(time.time()),
        "model": model,
    }


def _event(members: Mapping[str, object]) -> bytes:
    return b"data: " + _json(members) + b"\n\n"


def _json(members: Mapping[str, object]) -> bytes:
    return json.dumps(members, ensure_ascii=False, separators=(",", ":")).encode()
