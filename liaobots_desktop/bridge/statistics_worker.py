"""The thread that counts what was written in all chats."""

import logging
import time
from pathlib import Path

from PySide6.QtCore import QObject, QThread, Signal

from liaobots_desktop.chat.statistics import Statistics
from liaobots_desktop.store.errors import StoreError

_PAUSE_S = 0.1
"""Seconds between two steps that are told."""

_log = logging.getLogger(__name__)


class StatisticsWorker(QThread):
    """Counts once; the object lives on the GUI thread, `run` on its own.

    Exactly one of done and failed comes for each worker that was started; neither when it is
    interrupted (`requestInterruption`).

    Signals:
        progressed: how much is done, from 0 to 1; ten times a second at most.
        done: the Statistics.
        failed: the sentence that says why there are none.
    """

    progressed = Signal(float)
    done = Signal(object)
    failed = Signal(str)

    def __init__(self, chats: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._chats = chats
        self._told_at = 0.0

    def run(self) -> None:
        """Count (Qt calls this on the worker's thread)."""
        from liaobots_desktop.store.statistics import NotWantedAnyMore

        try:
            self.done.emit(self._counted())
        except NotWantedAnyMore:
            return
        except StoreError as error:
            self.failed.emit(str(error))
        except Exception as error:  # noqa: BLE001  # there is exactly one end, whatever happens
            _log.error("The chats could not be counted: %s", type(error).__name__)
            self.failed.emit(self.tr("The chats could not be counted."))

    def _counted(self) -> Statistics:
        from liaobots_desktop.store.statistics import count

        return count(self._chats, lambda: not self.isInterruptionRequested(), self._tell)

    def _tell(self, part: float) -> None:
        now = time.monotonic()
        if now - self._told_at >= _PAUSE_S:
            self._told_at = now
            self.progressed.emit(part)
