"""Compares what was seen with what a row says, whatever the ports and times."""

import re
from urllib.parse import urlsplit

from tests.faults.stage import Fault, Served

_ANY_PORT = re.compile(r"(127\.0\.0\.1):\d+")


def sentence_of(fault: Fault, served: Served, told: str) -> str:
    """Return as much of a sentence as the row has, with its words for the host and for ports."""
    parts = urlsplit(served.url)
    named = told.replace(parts.netloc, "HOST") if "HOST" in fault.sentence else told
    if "PORT" in fault.sentence:
        named = _ANY_PORT.sub(r"\1:PORT", named)
    return named[: len(fault.sentence)]


def buttons_of(labels: list[str]) -> tuple[str, ...]:
    """Return the labels of a notice's buttons, without what only shows more of it."""
    return tuple(label for label in labels if label != "Details")


def is_kept(fault: Fault, text: str) -> bool:
    """Whether the text is that which stays; a trickle's dots may follow it."""
    return bool(text) if fault.kept == "*" else text.rstrip(".") == fault.kept.rstrip(".")
