"""What happens right after the first paint: heavy modules are imported before they are needed."""

import gc
import importlib
import os
import sys
import time

from PySide6.QtCore import QEvent, QObject, QThread, QTimer, Signal, Slot

_MODULES = (
    "liaobots_desktop.bridge.asking",
    "liaobots_desktop.service.client",
    "liaobots_desktop.service.reaching",
    "filelock",
    "liaobots_desktop.ui.restyle",
    "liaobots_desktop.ui.transcript.view",
    "liaobots_desktop.ui.transcript.accessible_factory",
    "liaobots_desktop.ui.transcript.accessible_view",
    "liaobots_desktop.ui.transcript.accessible_events",
    "liaobots_desktop.markup.markdown",
    "liaobots_desktop.markup.highlight",
    "encodings.utf_8_sig",
    "encodings.utf_16_le",
    "liaobots_desktop.bridge.spelling",
    "liaobots_desktop.ui.spelling.spelled_field",
    "liaobots_desktop.ui.attaching.attaching",
    "liaobots_desktop.ui.attaching.tray",
    "liaobots_desktop.ui.palette.palette",
    "liaobots_desktop.ui.palette.refreshing",
    "liaobots_desktop.ui.palette.offered",
)
"""Those that have a function `warm_up` are asked to do more than their import does."""
_CALLS = "liaobots_desktop.ui.presence.presence"
_DEMO = "liaobots_desktop.demo.server"
_PAUSE_MS = 20
_NO_TIME = 0.001
"""What took no longer, in seconds, kept nobody waiting: no pause follows it."""
_SHUTDOWN_WAIT_MS = 500


class FirstPaint(QObject):
    """Tells once when a window has been painted; lives on the GUI thread.

    Signals:
        painted: the first paint is on the screen.
    """

    painted = Signal()

    def __init__(self, window: QObject) -> None:
        super().__init__()
        self._window = window
        window.installEventFilter(self)

    def do_without(self) -> None:
        """Go on without a picture: the window stays hidden for now."""
        self._window.removeEventFilter(self)
        QTimer.singleShot(0, self.painted.emit)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the paint event, then for the event loop to come round (Qt)."""
        if watched is self._window and event.type() is QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            QTimer.singleShot(0, self.painted.emit)
        return False


class WarmUp(QObject):
    """Imports in a thread of its own what is needed soon; lives on the GUI thread.

    Signals:
        can_take_calls: what takes the calls of other starts is imported.
        finished: everything is.
    """

    can_take_calls = Signal()
    finished = Signal()

    def __init__(self, first_paint: FirstPaint, *, with_demo: bool) -> None:
        super().__init__()
        self._thread = _ImportThread((_CALLS, *((_DEMO,) if with_demo else ()), *_MODULES), self)
        self._thread.imported.connect(self._on_imported)
        self._thread.finished.connect(self._on_finished)
        self._is_over = False
        first_paint.painted.connect(self._on_painted)

    def shut_down(self) -> bool:
        """Wait for the import that is under way; returns whether the thread has ended."""
        self._is_over = True
        self._thread.requestInterruption()
        return self._thread.wait(_SHUTDOWN_WAIT_MS)

    @Slot()
    def _on_painted(self) -> None:
        if not self._is_over:  # it was closed before it was seen
            self._thread.start(QThread.Priority.LowPriority)

    @Slot(str)
    def _on_imported(self, name: str) -> None:
        if name == _CALLS:
            self.can_take_calls.emit()

    @Slot()
    def _on_finished(self) -> None:
        """Spare the collector 45,000 objects that stay: with the first question it took 30 ms."""
        if self._thread.has_imported:
            gc.freeze()
        self.finished.emit()


class _ImportThread(QThread):
    imported = Signal(str)

    def __init__(self, modules: tuple[str, ...], parent: QObject) -> None:
        super().__init__(parent)
        self._modules = modules
        self.has_imported = False

    def run(self) -> None:
        """Import one module after the other (Qt calls this on the thread)."""
        for name in self._modules:
            if self.isInterruptionRequested():
                return
            began = time.perf_counter()
            self.has_imported |= name not in sys.modules
            module = importlib.import_module(name)
            if hasattr(module, "warm_up"):
                module.warm_up()
            self.imported.emit(name)
            if time.perf_counter() - began > _NO_TIME:
                self.msleep(_PAUSE_MS)  # lets the window have the interpreter between two imports


def measured(first_paint: FirstPaint) -> QObject | None:
    """Return what tells `make bench` of the start, where it asked for it."""
    if not os.environ.get("LIAOBOTS_BENCH_START"):
        return None
    from liaobots_desktop.bridge.start_measure import StartMeasure

    return StartMeasure(first_paint)
