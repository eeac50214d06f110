"""A part that is wider than the column and scrolls sideways alone."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from liaobots_desktop.ui.transcript.style import TextStyle

BAR_TOP, BAR_ROOM = 6, 14
"""Pixels from the content to its bar, and to what follows below the bar."""
_BAR_HEIGHT, _SHORTEST_BAR = 4, 24
_GRIP = 5
_AROUND = 24
"""Pixels that are kept free between what is shown and the edge."""


@dataclass(slots=True)
class Sideways:
    """How wide the content is, how much of it is seen (`room`), and where; in pixels."""

    content: float = 0
    room: float = 0
    offset: float = 0
    begins_right: bool = False
    """Whether its begin is on the right, which is seen until somebody scrolls."""
    left: float = 0
    """Where the content begins, from where it is laid out: 0, or less."""

    @property
    def is_needed(self) -> bool:
        """Whether not all of the content is seen."""
        return self.content > self.room

    @property
    def shift(self) -> float:
        """How far to the right of its place the content is seen."""
        return -self.left - self.offset

    def scroll_by(self, distance: float) -> None:
        """Scroll within the width of the content."""
        self.offset = min(max(self.offset + distance, 0), self._furthest)

    def resize(self, content: float, room: float) -> None:
        """Take other widths; what is seen stays as far from the begin of the content."""
        behind = self._furthest - self.offset
        self.content, self.room = content, room
        self.scroll_by(self._furthest - behind - self.offset if self.begins_right else 0)

    def reach(self, left: float, right: float, room: float) -> None:
        """Take other edges of the content; what is seen stays."""
        self.content, self.room = right - left, room
        self.offset += self.left - left
        self.left = left
        self.scroll_by(0)

    def show(self, x: float, width: float) -> None:
        """Scroll just far enough to show what lies at `x` in a column that is so wide."""
        if self.is_needed:
            self.scroll_by(min(x - _AROUND, 0) + max(x + _AROUND - width, 0))

    def drag_bar_by(self, distance: float) -> None:
        """Scroll as far as moving the bar this far does."""
        self.scroll_by(distance * self.content / max(self.room, 1))

    @property
    def _furthest(self) -> float:
        return max(self.content - self.room, 0)

    def bar(self, left: float, top: float) -> QRectF:
        """Return where the bar is drawn in a track that begins at a point."""
        share = self.room / max(self.content, 1)
        return QRectF(
            left + self.offset * share, top, max(self.room * share, _SHORTEST_BAR), _BAR_HEIGHT
        )

    def grip(self, left: float, top: float) -> QRectF:
        """Return where the bar can be taken with the mouse; empty when there is none."""
        if not self.is_needed:
            return QRectF()
        return self.bar(left, top).adjusted(0, -_GRIP, 0, _GRIP)

    def draw_bar(self, painter: QPainter, style: TextStyle, left: float, top: float) -> None:
        """Draw a thin bar, if one is needed."""
        if self.is_needed:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(style.color("line"))  # as every scroll bar at rest
            painter.drawRoundedRect(self.bar(left, top), 2, 2)
