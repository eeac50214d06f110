"""What must not be left behind by a request, and what it must not do to the window."""

import sys
import time
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot

_BEAT_MS = 5


def python_threads() -> int:
    """Return how many threads run Python code."""
    return len(sys._current_frames())


def open_sockets() -> set[str]:
    """Return the sockets of this process, where the system tells them."""
    folder = Path("/proc/self/fd")
    if not folder.is_dir():
        return set()
    found = set()
    for entry in folder.iterdir():
        try:
            target = str(entry.readlink())
        except OSError:  # the one that the folder was read with
            continue
        if target.startswith("socket:"):
            found.add(target)
    return found


class LoopWatch(QObject):
    """Measures for how long the GUI thread computes at once; the machine's load does not count.

    `away_s` is the longest time between two turns of the event loop by the clock.
    """

    def __init__(self) -> None:
        super().__init__()
        self.busy_s = self.away_s = 0.0
        self._computed, self._turned = time.thread_time(), time.monotonic()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_beat)
        self._timer.start(_BEAT_MS)

    def stop(self) -> None:
        """Measure no more: what follows is the test's own work."""
        self._on_beat()
        self._timer.stop()

    @Slot()
    def _on_beat(self) -> None:
        computed, turned = time.thread_time(), time.monotonic()
        self.busy_s = max(self.busy_s, computed - self._computed)
        self.away_s = max(self.away_s, turned - self._turned)
        self._computed, self._turned = computed, turned
