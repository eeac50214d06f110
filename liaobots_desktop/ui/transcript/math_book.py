"""The formulas that are known, and the thread that makes those that are asked for."""

import threading
from queue import SimpleQueue

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QTextDocument

from liaobots_desktop.ui.transcript import math_engine
from liaobots_desktop.ui.transcript.math_engine import Courtesy, Drawing, FormulaKey

_POLL = 16
"""Milliseconds between two looks at what the thread has made: one per picture."""
_MAX_KNOWN = 2_000


class FormulaBook(QObject):
    """Remembers drawings by their source; lives on the GUI thread.

    A thread makes them and ends when there is nothing left to make. It puts frozen values into a
    queue that is looked into while something is awaited: nothing of Qt is touched there, so it
    does not matter if the view is gone by then.

    Signals:
        formulas_made(set of FormulaKey): these are known now.
    """

    formulas_made = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.courtesy = Courtesy()
        self._known: dict[FormulaKey, Drawing | None] = {}
        self._awaited: set[FormulaKey] = set()
        self._made: SimpleQueue[tuple[FormulaKey, Drawing | None]] = SimpleQueue()
        self._worker: threading.Thread | None = None
        self._wanted: SimpleQueue[FormulaKey | None] = SimpleQueue()
        self._handler: QObject | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_POLL)
        self._timer.timeout.connect(self._on_time)

    def is_known(self, key: FormulaKey) -> bool:
        """Return whether a formula was made, or cannot be; otherwise ask for it."""
        if key in self._known:
            return True
        if key not in self._awaited:
            self._awaited.add(key)
            self._wanted.put(key)
            self._timer.start()
            if self._worker is None:
                self._start()
        return False

    def drawing(self, key: FormulaKey) -> Drawing | None:
        """Return a drawing, None if it is not made yet or cannot be."""
        return self._known.get(key)

    def attach_to(self, document: QTextDocument) -> None:
        """Let a document draw formulas; what draws them is made at the first one."""
        from liaobots_desktop.ui.transcript.math_object import OBJECT_TYPE, MathObject

        if self._handler is None:
            self._handler = MathObject(self)
        document.documentLayout().registerHandler(OBJECT_TYPE, self._handler)

    def _start(self) -> None:
        self._worker = threading.Thread(
            target=_make,
            args=(self._wanted, self._made, self.courtesy),
            name="formulas",
            daemon=True,
        )
        self._worker.start()

    @Slot()
    def _on_time(self) -> None:
        arrived: set[FormulaKey] = set()
        while not self._made.empty():
            key, drawing = self._made.get()
            self._known[key] = drawing
            arrived.add(key)
        self._awaited -= arrived
        while len(self._known) > _MAX_KNOWN:
            del self._known[next(iter(self._known))]
        if not self._awaited:
            self._timer.stop()
            self._wanted.put(None)
            self._wanted = SimpleQueue()
            self._worker = None
        if arrived:
            self.formulas_made.emit(arrived)


def _make(
    wanted: "SimpleQueue[FormulaKey | None]",
    made: "SimpleQueue[tuple[FormulaKey, Drawing | None]]",
    courtesy: Courtesy,
) -> None:
    """Make formulas until None comes (runs on its own thread)."""
    while (key := wanted.get()) is not None:
        made.put((key, math_engine.draw(key, courtesy)))
