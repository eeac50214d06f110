"""Work that a thread does for an object of the GUI thread, which may be gone before it is done."""

import threading
from collections.abc import Callable
from queue import SimpleQueue

from PySide6.QtCore import QObject, QTimer, Signal, Slot

_POLL = 16
"""Milliseconds between two looks at what the threads have made: one per picture."""


class BackgroundWork(QObject):
    """Calls functions on threads and hands over what they return; lives on the GUI thread.

    A result goes into a queue that is looked into while some work is under way. The thread touches
    nothing of Qt: a signal that it emitted while its object is destroyed would crash the app.

    Signals:
        done(object): what the function returned; of a function that raises, nothing is heard.
    """

    done = Signal(object)

    def __init__(self, name: str, parent: QObject) -> None:
        super().__init__(parent)
        self._name = name
        self._results: SimpleQueue[object] = SimpleQueue()
        self._threads: list[threading.Thread] = []
        self._timer = QTimer(self)
        self._timer.setInterval(_POLL)
        self._timer.timeout.connect(self._on_time)

    def start(self, work: Callable[[], object]) -> None:
        """Call a function, which knows nothing of Qt, on a thread of its own."""
        thread = threading.Thread(
            target=_do, args=(work, self._results), name=self._name, daemon=True
        )
        self._threads.append(thread)
        thread.start()
        self._timer.start()

    @Slot()
    def _on_time(self) -> None:
        self._threads = [thread for thread in self._threads if thread.is_alive()]
        if not self._threads:
            self._timer.stop()
        while not self._results.empty():
            self.done.emit(self._results.get())


def _do(work: Callable[[], object], results: SimpleQueue[object]) -> None:
    results.put(work())
