"""How fast an answer came."""

import time
from typing import NamedTuple


class Pace(NamedTuple):
    """Seconds since the request; `first_text` is None while there is no text yet."""

    first_text: float | None
    total: float


class PaceClock:
    """Takes the times of one answer, by a clock that nobody sets; used on one thread."""

    def __init__(self) -> None:
        self._asked = time.monotonic()
        self._first_text: float | None = None
        self._ended: float | None = None

    def ask(self) -> None:
        """The request is sent now."""
        self._asked = time.monotonic()

    def take_text(self) -> None:
        """Text has come."""
        if self._first_text is None:
            self._first_text = time.monotonic()

    def end(self) -> None:
        """The answer has ended."""
        self._ended = time.monotonic()

    def pace(self) -> Pace:
        """Return how fast the answer came, or comes until now."""
        until = time.monotonic() if self._ended is None else self._ended
        first = None if self._first_text is None else self._first_text - self._asked
        return Pace(first, until - self._asked)
