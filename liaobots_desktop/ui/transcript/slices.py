"""Work in slices: generators run for some milliseconds at a time, the urgent ones first."""

import time
from collections.abc import Iterator
from enum import IntEnum

from PySide6.QtCore import QObject, QTimer, Signal, Slot

_SLICE = 0.01
"""Seconds that work may take at a time."""
_BEAT = 0.1
"""Seconds between two signals while work goes on."""


class Urgency(IntEnum):
    """What a job is for, the most urgent first; a new job takes the place of the one before."""

    WALK = 0
    GROWTH = 1
    COUNT = 2
    READ = 3


class Slices(QObject):
    """Runs at most one job of each urgency; lives on the GUI thread.

    Signals:
        progressed: a job has ended, or another tenth of a second was worked.
    """

    progressed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs: dict[Urgency, Iterator[None]] = {}
        self._told_at = 0.0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_slice)

    def is_busy(self, urgency: Urgency) -> bool:
        """Return whether there is such a job."""
        return urgency in self._jobs

    def start(self, urgency: Urgency, job: Iterator[None], after: int = 0) -> None:
        """Take a job; its first slice comes `after` milliseconds from now at the latest."""
        self._jobs[urgency] = job
        if not self._timer.isActive() or self._timer.remainingTime() > after:
            self._timer.start(after)

    def run(self, seconds: float) -> None:
        """Work now, for so many seconds at most; what is left goes on in slices."""
        until = time.perf_counter() + seconds
        while self._jobs and time.perf_counter() < until:
            urgency = min(self._jobs)
            job = self._jobs[urgency]
            if next(job, self) is self and self._jobs.get(urgency) is job:
                del self._jobs[urgency]
        if self._jobs:
            self._timer.start(0)

    def clear(self) -> None:
        """Drop all jobs."""
        self._jobs.clear()
        self._timer.stop()

    @Slot()
    def _on_slice(self) -> None:
        before = len(self._jobs)
        self.run(_SLICE)
        now = time.perf_counter()
        if len(self._jobs) < before or now > self._told_at + _BEAT:
            self._told_at = now
            self.progressed.emit()
