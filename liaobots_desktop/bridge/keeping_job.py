"""The thread of one long piece of work on the file of the chats."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QThread, Signal

from liaobots_desktop.store.collecting import UNCOLLECTED
from liaobots_desktop.store.errors import NotSaved, StoreError

Work = Callable[[Callable[[], bool]], object]
"""Gets a function that tells whether to go on, and returns what came of it."""


class KeepingJob(QThread):
    """Does one thing on its thread.

    Signals:
        done: what came of it, or the StoreError that ended it; nothing when it was given up.
    """

    done = Signal(object)

    def __init__(self, work: Work, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work

    def run(self) -> None:
        """Work (Qt calls this on the thread)."""
        with UNCOLLECTED:
            self._do()

    def _do(self) -> None:
        from liaobots_desktop.store.verified_copy import Interrupted

        try:
            self.done.emit(self._work(lambda: not self.isInterruptionRequested()))
        except Interrupted:
            return
        except StoreError as error:
            self.done.emit(error)
        except OSError as error:
            self.done.emit(NotSaved(error))
