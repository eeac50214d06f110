"""A vertical scroll bar that is drawn only where its handle has a way to go."""

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QScrollBar

from liaobots_desktop.ui.drawing import zoomed

_LEAST = 48
"""Pixels at 100 %: a handle has 32, and 3 around it."""


class RoomyBar(QScrollBar):
    """Keeps its width where it is too short, so that nothing moves; lives on the GUI thread."""

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.height() >= zoomed(_LEAST):
            super().paintEvent(event)
