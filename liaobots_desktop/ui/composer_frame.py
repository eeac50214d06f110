"""The frame around the question, which is a ring while the keyboard is in it."""

from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.theme import Theme

RING = 2
"""Pixels at 100 %."""


def ring() -> int:
    """Return how wide the ring is, in pixels."""
    return max(zoomed(RING), 1)


def draw_frame(widget: QWidget, theme: Theme, radius: float, *, has_focus: bool) -> None:
    """Draw it; ring and line end at one inner edge, and grow with the zoom as other lines do."""
    usual = RING if has_focus else 1
    wide = ring() if has_focus else max(zoomed(1), 1)
    inset = ring() - wide / 2
    radius -= (wide - usual) / 2  # its outer corner is as round as with a line that does not grow
    with QPainter(widget) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("accent" if has_focus else "line"), wide))
        painter.setBrush(theme.color("background"))
        area = widget.rect().toRectF().adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(area, radius, radius)
