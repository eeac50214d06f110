"""The thread that compares two versions of a message."""

import logging
import threading
import time
from pathlib import Path

from PySide6.QtCore import QObject, QThread, Signal

from liaobots_desktop.chat.message import MessageId
from liaobots_desktop.comparison.comparison import Comparison, compare
from liaobots_desktop.store import versions
from liaobots_desktop.store.errors import StoreError

_SLICE_S, _REST_S = 0.003, 0.0005
"""After so many seconds of work the other threads have so many: the window stays smooth."""
_PAUSE_S = 0.1
"""Seconds between two steps that are told."""

_log = logging.getLogger(__name__)


class _Cancelled(Exception):
    """Nobody waits for the comparison any more."""


class ComparisonWorker(QThread):
    """Makes one comparison; the object lives on the GUI thread, `run` on its own.

    Exactly one of done and failed comes for each worker that was started; neither after `cancel`.

    Signals:
        progressed: how much is done, in percent; ten times a second at most.
        done: the Comparison.
        failed: the sentence that says why there is none.
    """

    progressed = Signal(int)
    done = Signal(object)
    failed = Signal(str)

    def __init__(
        self, chats: Path, old: MessageId, new: MessageId, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._chats = chats
        self._ids = (old, new)
        self._is_cancelled = threading.Event()
        self._dealt_with = 0
        self._total = 1
        self._rested_at = self._told_at = 0.0

    def cancel(self) -> None:
        """End the work soon; called on any thread."""
        self._is_cancelled.set()

    def run(self) -> None:
        """Compare (Qt calls this on the worker's thread)."""
        try:
            self.done.emit(self._comparison())
        except _Cancelled:
            return
        except StoreError as error:
            self.failed.emit(str(error))
        except KeyError:
            self.failed.emit(self.tr("This message no longer exists."))
        except Exception as error:  # noqa: BLE001  # there is exactly one end, whatever happens
            _log.error("Two versions could not be compared: %s", type(error).__name__)
            self.failed.emit(self.tr("The versions could not be compared."))

    def _comparison(self) -> Comparison:
        old, new = versions.read(self._chats, self._ids)
        self._total = max(len(old) + len(new), 1)
        return compare(old, new, self._pulse)

    def _pulse(self, characters: int) -> None:
        if self._is_cancelled.is_set():
            raise _Cancelled
        self._dealt_with += characters
        now = time.monotonic()
        if now - self._told_at >= _PAUSE_S:
            self._told_at = now
            self.progressed.emit(min(100 * self._dealt_with // self._total, 99))
        if now - self._rested_at >= _SLICE_S:
            time.sleep(_REST_S)
            self._rested_at = time.monotonic()
