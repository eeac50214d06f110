"""Puts lines into texts in what is left of a frame, however many they are."""

import time
from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QTextCursor

from liaobots_desktop.comparison.rows import Line
from liaobots_desktop.ui.comparison.compared_text import ComparedText
from liaobots_desktop.ui.comparison.marks import Marks

_SLICE_S = 0.006
_PAUSE_MS = 4

Row = tuple[Line, ...]
"""A line for each of the texts."""


class Filling(QObject):
    """Fills one text, or two side by side; lives on the GUI thread.

    Signals:
        filled: all lines are there.
    """

    filled = Signal()

    def __init__(self, texts: Sequence[ComparedText], parent: QObject) -> None:
        super().__init__(parent)
        self._texts = texts
        self._rows: Iterator[Row | None] = iter(())
        self._marks: Marks | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go_on)

    @property
    def is_busy(self) -> bool:
        """Whether there are lines to come."""
        return self._timer.isActive()

    def begin(self, rows: Iterable[Row | None], marks: Marks) -> None:
        """Show these rows instead of what is shown, the first ones at once; None is no row."""
        for text in self._texts:
            text.forget()
        self._rows = iter(rows)
        self._marks = marks
        has_more = self._add_slice()
        for text in self._texts:
            text.moveCursor(QTextCursor.MoveOperation.Start)
        self._go_on_later(has_more=has_more)

    def stop(self) -> None:
        """Let the rest be."""
        self._timer.stop()

    @Slot()
    def _go_on(self) -> None:
        self._go_on_later(has_more=self._add_slice())

    def _go_on_later(self, *, has_more: bool) -> None:
        if has_more:
            self._timer.start(_PAUSE_MS)
        else:
            self.filled.emit()

    def _add_slice(self) -> bool:
        """Add what the time allows; return whether there may be more."""
        cursors = [QTextCursor(text.document()) for text in self._texts]
        for cursor in cursors:
            cursor.movePosition(QTextCursor.MoveOperation.End)
            cursor.beginEditBlock()
        has_more = self._add_some(cursors)
        for cursor in cursors:
            cursor.endEditBlock()
        return has_more

    def _add_some(self, cursors: Sequence[QTextCursor]) -> bool:
        """Add rows until the time is over; return whether there may be more."""
        if self._marks is None:
            return False
        until = time.perf_counter() + _SLICE_S
        for row in self._rows:
            self._add(row or (), cursors, self._marks)
            if time.perf_counter() > until:
                return True
        return False

    def _add(self, row: Row, cursors: Sequence[QTextCursor], marks: Marks) -> None:
        is_changed = any(line.is_changed for line in row)
        for text, cursor, line in zip(self._texts, cursors, row, strict=False):
            text.add(cursor, line, marks, is_changed=is_changed)
