"""The thread that writes answers: the disk may be slow, and the window must not wait for it."""

import queue
import threading
from collections.abc import Callable
from contextlib import ExitStack
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread, Signal, Slot

from liaobots_desktop.store.chat_store import ChatStore

_PATIENCE_MS = 5_000
"""How long a write waits for another program that writes."""
_SHUTDOWN_WAIT_S = 7.0


class _Job(NamedTuple):
    write: Callable[[ChatStore], object]
    written: Callable[[object], None]


class _Written(NamedTuple):
    job: _Job
    result: object


class StoreThread(QThread):
    """Runs writes one after the other on a connection of its own.

    The object lives on the GUI thread, `run` on its own; the thread begins with the first write.
    """

    _done = Signal(object)

    def __init__(self, store: ChatStore, parent: QObject | None = None) -> None:
        """`store` is the one of the GUI thread, with whose writer's token answers are written."""
        super().__init__(parent)
        self._store = store
        self._is_over = False
        self._jobs: queue.SimpleQueue[_Job | threading.Event | None] = queue.SimpleQueue()
        self._done.connect(self._on_done)

    def write(
        self, write: Callable[[ChatStore], object], written: Callable[[object], None]
    ) -> None:
        """Let the thread call `write`, and then the GUI thread `written` with what it returned.

        If it raised an exception, `written` gets that. After `shut_down` nothing is written.
        """
        if self._is_over:
            return
        self._jobs.put(_Job(write, written))
        if not self.isRunning():
            self.start()

    def flush(self) -> bool:
        """Wait until all is written and told; returns whether that took less than 7 seconds."""
        if self.isRunning():
            is_done = threading.Event()
            self._jobs.put(is_done)
            if not is_done.wait(_SHUTDOWN_WAIT_S):
                return False
        QCoreApplication.sendPostedEvents(self, int(QEvent.Type.MetaCall.value))
        return True

    def shut_down(self) -> bool:
        """End the thread after what is to be written; returns whether it has ended."""
        has_written = self.flush()
        self._is_over = True
        self._jobs.put(None)
        return self.wait(int(_SHUTDOWN_WAIT_S * 1000) if has_written else 0)

    def run(self) -> None:
        """Write until the end is asked for (Qt calls this on the thread)."""
        store: ChatStore | None = None
        with ExitStack() as opened:
            while (job := self._jobs.get()) is not None:
                if isinstance(job, threading.Event):
                    job.set()  # also where no connection is to be had
                    continue
                result: object
                try:
                    store = store or opened.enter_context(self._store.beside(_PATIENCE_MS))
                    result = job.write(store)
                except Exception as error:  # noqa: BLE001  # `written` is to deal with it
                    result = error
                self._done.emit(_Written(job, result))

    @Slot(object)
    def _on_done(self, done: _Written) -> None:
        done.job.written(done.result)
