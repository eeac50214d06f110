"""How far an export or import is, and the way to stop it."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from liaobots_desktop.exchange.errors import Cancelled

_PAUSE = 0.1
"""Seconds between two steps that are told."""


class Stage(StrEnum):
    """What is being done."""

    READING = "reading"
    SAVING = "saving"
    WRITING = "writing"


@dataclass(frozen=True, slots=True)
class Step:
    """A stage and how much of it is done: bytes while reading, else messages or chats."""

    stage: Stage
    done: int
    total: int

    @property
    def percent(self) -> int:
        """The part that is done, from 0 to 100."""
        return min(100 * self.done // self.total, 100) if self.total else 100


class Progress:
    """Tells steps, ten a second at most, and raises when it was cancelled.

    `tell` is called on the thread that does the work; `cancel` may be called on any.
    """

    def __init__(self, tell: Callable[[Step], None] | None = None) -> None:
        self._tell = tell
        self._is_cancelled = threading.Event()
        self._told_at = 0.0
        self._stage: Stage | None = None

    def cancel(self) -> None:
        """Stop the work at its next step; returns at once."""
        self._is_cancelled.set()

    def at(self, stage: Stage, done: int, total: int) -> None:
        """Say how far the work is.

        Raises:
            Cancelled: it is to stop.
        """
        if self._is_cancelled.is_set():
            raise Cancelled
        now = time.monotonic()
        is_news = stage is not self._stage or done >= total or now - self._told_at >= _PAUSE
        if self._tell is not None and is_news:
            self._stage, self._told_at = stage, now
            self._tell(Step(stage, done, total))
