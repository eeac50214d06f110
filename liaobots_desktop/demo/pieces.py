"""Cuts an answer into pieces as a model writes them, and waits between them."""

import re
from collections.abc import Iterator
from threading import Event
from time import monotonic

_FIRST_DELAY = 0.25
_SECONDS_A_PIECE = 1 / 75
_WIDE = "\u3000-\u303f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uff00-\uffef"
_PIECE = re.compile(rf"\s*(?:[{_WIDE}]{{1,2}}|[^\s{_WIDE}]{{1,8}})|\s+")


class ServerClosedError(Exception):
    """The demo server was closed while it was answering."""


def split(text: str) -> Iterator[str]:
    """Give words, parts of words or one or two CJK characters; joined, they are the text.

    One by one, because cutting up 4 MB at a stroke would hold up every other thread.
    """
    return (match[0] for match in _PIECE.finditer(text))


class Pacer:
    """Waits like a model that thinks; belongs to the thread of one connection.

    `pace` stretches every pause: 1.0 is about 75 pieces a second, 0 does not wait at all.
    """

    def __init__(self, closing: Event, pace: float) -> None:
        self._closing = closing
        self._pace = pace
        self._due = 0.0

    def wait_before_answer(self) -> None:
        """Wait as long as a model needs for its first word.

        Raises:
            ServerClosedError: the server is being closed.
        """
        self._due = monotonic()
        self._wait(_FIRST_DELAY * self._pace)

    def wait_for_piece(self, slowness: float = 1.0) -> None:
        """Wait until the next piece is due; late pieces catch up.

        Raises:
            ServerClosedError: the server is being closed.
        """
        self._wait(_SECONDS_A_PIECE * self._pace * slowness)

    def _wait(self, seconds: float) -> None:
        self._due += seconds
        remaining = self._due - monotonic() if seconds else 0.0
        if self._closing.is_set() or (remaining > 0 and self._closing.wait(remaining)):
            raise ServerClosedError
