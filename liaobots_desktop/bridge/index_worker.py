"""The thread that keeps the search index while the window is open."""

import logging
import sqlite3
import threading
from pathlib import Path

from PySide6.QtCore import QObject, QThread, Signal, Slot

from liaobots_desktop.store.errors import StoreError

PAUSE_S = 1.0
"""Seconds to the work after a change: what comes at once is taken in at once, and the start is left
alone. Searches read what is not taken in yet."""

_SHUTDOWN_WAIT_MS = 500

_log = logging.getLogger(__name__)


class IndexWorker(QThread):
    """Takes in what changed in the chats; the object lives on the GUI thread, `run` on its own.

    Signals:
        progressed: a Progress after each slice of the work; searches are whole at any time.
        settled: the index has all that was stored when the work began, or could not be kept; it
            is tried again after the next change.
    """

    progressed = Signal(object)
    settled = Signal()

    def __init__(
        self, chats: Path, parent: QObject | None = None, pause_s: float = PAUSE_S
    ) -> None:
        """`pause_s` is the number of seconds between a change and the work."""
        super().__init__(parent)
        self._chats = chats
        self._pause_s = pause_s
        self._is_wanted = threading.Event()
        self._is_over = threading.Event()
        self._has_compared = False

    @Slot()
    def take_in(self) -> None:
        """Look for changes soon; the first time the whole index is compared with the chats."""
        self._is_wanted.set()
        if not self._is_over.is_set() and not self.isRunning():
            self.start(QThread.Priority.LowPriority)

    def shut_down(self) -> bool:
        """End the work, which goes on at the next start; returns whether the thread has ended."""
        self._is_over.set()
        self._is_wanted.set()
        return self.wait(_SHUTDOWN_WAIT_MS)

    def run(self) -> None:
        """Wait for changes and take them in, until the end (Qt calls this on the thread)."""
        while self._is_wanted.wait() and not self._is_over.wait(self._pause_s):
            self._is_wanted.clear()
            if self._is_over.is_set():  # since the line before: the end's wake-up is cleared, too
                return
            try:
                self._keep()
            except (StoreError, sqlite3.Error) as error:
                # a full disk, mostly; nobody needs to act, because searches read instead
                _log.info("The search index was not kept: %s", error)
            self.settled.emit()

    def _keep(self) -> None:
        # here, so that the window does not wait for it
        from liaobots_desktop.store.search.upkeep import bring_up_to_date

        slices = bring_up_to_date(
            self._chats, self._is_over.is_set, thoroughly=not self._has_compared
        )
        for progress in slices:
            self.progressed.emit(progress)
        self._has_compared = True
