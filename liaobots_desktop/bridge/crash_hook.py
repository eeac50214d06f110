"""Catches what nobody caught: the app goes on, and the user is told once."""

import sys
import threading
import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject, Signal


class CrashHook(QObject):
    """Writes uncaught exceptions to stderr, without the auth code; made on the GUI thread.

    Signals:
        crashed: the name of the exception's class; once for each place in the code. May be
            emitted on any thread, so connect it to a slot of a QObject.
    """

    crashed = Signal(str)

    def __init__(self, masked: Callable[[str], str]) -> None:
        """`masked` hides secrets in a text."""
        super().__init__()
        self._masked = masked
        self._told: set[str] = set()

    def install(self) -> None:
        """Take the place of Python's own hooks, in all threads."""
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            return
        place = "".join(traceback.format_tb(trace)[-1:])
        if place in self._told:
            return
        self._told.add(place)
        report = "".join(traceback.format_exception(kind, error, trace))
        print(self._masked(report), file=sys.stderr, flush=True)
        self.crashed.emit(kind.__name__)

    def _on_thread_exception(self, caught: threading.ExceptHookArgs) -> None:
        if caught.exc_value is not None:
            self._on_exception(caught.exc_type, caught.exc_value, caught.exc_traceback)
