"""What a second start says to the open window: one JSON line, sealed with the key of the lock.

    SEAL {"version": 1, "nonce": "…", "verb": "raise", "fields": {"activation": "…"}}
    SEAL {"version": 1, "nonce": "…", "done": true}

The verbs stand in `verbs`. The seal is the HMAC-SHA256 of the JSON, in hex; the key is in the
lock's file, which only the user can read. The nonce in the answer is that of the call, so that no
old answer passes for one.
"""

import hmac
import json
import os
from dataclasses import dataclass, field
from typing import Any

LONGEST = 2**20
"""Bytes of a line; a longer one is none of ours."""
_VERSION = 1


class NotOurs(Exception):
    """A line is none of ours: not sealed with the key, or not what it should be."""


@dataclass(frozen=True, slots=True)
class Call:
    """A verb for the open window and what belongs to it."""

    verb: str
    fields: dict[str, str] = field(default_factory=dict)
    nonce: str = field(default_factory=lambda: os.urandom(16).hex())

    def sealed(self, key: str) -> bytes:
        """Return the line to be sent."""
        said: dict[str, object] = {"nonce": self.nonce, "verb": self.verb, "fields": self.fields}
        return _sealed(said, key)

    def answer(self, key: str, *, done: bool) -> bytes:
        """Return the line that answers it: whether it was done."""
        return _sealed({"nonce": self.nonce, "done": done}, key)

    def is_done(self, line: bytes, key: str) -> bool:
        """Whether the line that came says that it was done.

        Raises:
            NotOurs: it is no answer to this call.
        """
        said = _opened(line, key)
        if said.get("nonce") != self.nonce:
            raise NotOurs
        return said.get("done") is True


def read(line: bytes, key: str) -> Call:
    """Return the call in a line.

    Raises:
        NotOurs: it is none, or sealed with another key.
    """
    said = _opened(line, key)
    if said.get("version") != _VERSION:
        said["verb"] = ""  # nobody knows that verb, so the caller is told
    verb, fields, nonce = (said.get(name) for name in ("verb", "fields", "nonce"))
    if not (isinstance(verb, str) and isinstance(fields, dict) and isinstance(nonce, str)):
        raise NotOurs
    texts = {name: value for name, value in fields.items() if isinstance(value, str)}
    return Call(verb, texts, nonce)


def _sealed(said: dict[str, object], key: str) -> bytes:
    text = json.dumps({"version": _VERSION, **said}).encode("ascii")
    return _seal(text, key) + b" " + text + b"\n"


def _opened(line: bytes, key: str) -> dict[str, Any]:
    seal, _, text = line.strip().partition(b" ")
    if not key or not hmac.compare_digest(seal, _seal(text, key)):
        raise NotOurs
    try:
        said = json.loads(text)
    except ValueError as error:
        raise NotOurs from error
    if not isinstance(said, dict):
        raise NotOurs
    return said


def _seal(text: bytes, key: str) -> bytes:
    return hmac.new(key.encode("ascii"), text, "sha256").hexdigest().encode("ascii")
