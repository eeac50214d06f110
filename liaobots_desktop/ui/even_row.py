"""Widgets of one width side by side, or below each other where they would be too narrow."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from liaobots_desktop.ui.drawing import zoomed

_GAP = 12
"""Pixels at 100 % between widgets of a row."""


class EvenRow(QWidget):
    """Arranges its widgets as the width allows; lives on the GUI thread.

    One that needs more than its share has it, as long as the others keep what they need.
    """

    def __init__(self, widgets: Sequence[QWidget], least: Callable[[], Sequence[int]]) -> None:
        """`least` returns the widths in pixels that they need beside each other."""
        super().__init__()
        self._widgets = widgets
        self._least = least
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for widget in widgets:
            self._row.addWidget(widget, 1, Qt.AlignmentFlag.AlignTop)
        self._fit()

    def _fit(self) -> None:
        gap, least = zoomed(_GAP), self._least()
        directions = QBoxLayout.Direction
        is_narrow = self.width() < sum(least) + gap * (len(least) - 1)
        for widget, width in zip(self._widgets, least, strict=True):
            widget.setMinimumWidth(1 if is_narrow else width)
        self._row.setDirection(directions.TopToBottom if is_narrow else directions.LeftToRight)
        self._row.setSpacing(gap)

    def minimumSizeHint(self) -> QSize:
        return QSize(1, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
