"""Catches what nobody caught: the app goes on, and the user is told once."""

import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:  # not needed before the first picture
    from liaobots_desktop.bridge.fault import Fault
    from liaobots_desktop.bridge.hard_crash import HardCrash
    from liaobots_desktop.bridge.undrawn_chats import UndrawnChats
    from liaobots_desktop.store.later_writes import LaterWrites


class CrashHook(QObject):
    """Writes uncaught exceptions to stderr, without the auth code; made on the GUI thread.

    Their own texts, which may hold what somebody wrote, are written to a terminal only.

    Both signals may be emitted on any thread, and in the middle of a picture.

    Signals:
        crashed: the Fault; once for each place in the code.
        repeated: the Fault, when its place was told before.
    """

    crashed = Signal(object)
    repeated = Signal(object)

    def __init__(self, masked: Callable[[str], str]) -> None:
        """`masked` hides secrets in a text."""
        super().__init__()
        self._masked = masked
        self._told: set[str] = set()
        self._hard_crash: HardCrash | None = None
        self._undrawn: UndrawnChats | None = None

    def install(self) -> None:
        """Take the place of Python's own hooks, in all threads."""
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception

    def tell(self, hear: "Callable[[Fault], None]") -> None:
        """Let a slot of a QObject hear of every fault, on its thread and after the picture."""
        for told in (self.crashed, self.repeated):
            told.connect(hear, Qt.ConnectionType.QueuedConnection)

    def watch(self, folder: Path, later: "LaterWrites") -> "UndrawnChats":
        """Let a crash that ends the process leave its trace in a folder.

        Returns the chats that runs before did not survive drawing.
        """
        from liaobots_desktop.bridge.hard_crash import HardCrash
        from liaobots_desktop.bridge.undrawn_chats import UndrawnChats

        self._hard_crash = HardCrash(folder)
        self._hard_crash.watch()
        self._undrawn = UndrawnChats(folder, later, self._hard_crash.left)
        return self._undrawn

    def close(self) -> None:
        """The process ends in order: no trace is left."""
        if self._hard_crash is not None:
            self._hard_crash.close()
        if self._undrawn is not None:
            self._undrawn.close()

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            return
        from liaobots_desktop.bridge.fault import fault_of

        fault = fault_of(error, trace)
        if fault.place in self._told:
            self.repeated.emit(fault)
            return
        self._told.add(fault.place)
        report = "\n".join(fault.way)
        if sys.stderr is not None and sys.stderr.isatty():  # else it may be the system's log
            report = "".join(traceback.format_exception(kind, error, trace))
        print(self._masked(report), file=sys.stderr, flush=True)
        self.crashed.emit(fault)

    def _on_thread_exception(self, caught: threading.ExceptHookArgs) -> None:
        if caught.exc_value is not None:
            self._on_exception(caught.exc_type, caught.exc_value, caught.exc_traceback)
