"""Widgets of one width side by side, or below each other where they would be too narrow."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from liaobots_desktop.ui.drawing import zoomed

_GAP = 12
"""Pixels at 100 % between widgets of a row."""


class EvenRow(QWidget):
    """Arranges its widgets as the width allows; lives on the GUI thread."""

    def __init__(self, widgets: Sequence[QWidget], least: Callable[[], int]) -> None:
        """`least` returns the width in pixels that each needs beside another."""
        super().__init__()
        self._count = len(widgets)
        self._least = least
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for widget in widgets:
            self._row.addWidget(widget, 1, Qt.AlignmentFlag.AlignTop)
        self._fit()

    def _fit(self) -> None:
        gap = zoomed(_GAP)
        needed = self._count * (self._least() + gap) - gap
        directions = QBoxLayout.Direction
        is_narrow = self.width() < needed
        self._row.setDirection(directions.TopToBottom if is_narrow else directions.LeftToRight)
        self._row.setSpacing(gap)

    def minimumSizeHint(self) -> QSize:
        return QSize(1, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
