"""A vertical scroll bar that is drawn only where its handle has a way to go."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QScrollBar

from liaobots_desktop.ui.drawing import zoomed

_WITH_USUAL, _LEAST = 48, 30
"""Pixels at 100 %: a handle has 32, in a low bar 12, and 3 around it."""


class RoomyBar(QScrollBar):
    """Keeps its width where it is too short, so that nothing moves; lives on the GUI thread."""

    def _fit(self) -> None:
        """Have a shorter handle where the usual one has no way to go."""
        is_low = self.height() < zoomed(_WITH_USUAL)
        if is_low != bool(self.property("low")):
            self.setProperty("low", is_low)
            self.style().unpolish(self)
            self.style().polish(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the zoom, which comes with a style sheet."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.height() >= zoomed(_LEAST):
            super().paintEvent(event)
