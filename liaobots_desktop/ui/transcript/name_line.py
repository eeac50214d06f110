"""The line above an answer: the name of the model and the time."""

from datetime import datetime

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from liaobots_desktop.bridge.dates import clock
from liaobots_desktop.ui.drawing import from_the_right
from liaobots_desktop.ui.transcript.style import TextStyle

_SPACE = 8


def draw_name_line(
    painter: QPainter, style: TextStyle, area: QRectF, name: str, moment: datetime | None
) -> None:
    """Draw a name, and beside it the time of a moment."""
    side = Qt.AlignmentFlag.AlignRight if style.is_mirrored else Qt.AlignmentFlag.AlignLeft
    alignment = side | Qt.AlignmentFlag.AlignVCenter
    painter.setFont(style.name_font)
    painter.setPen(style.color("text"))
    painter.drawText(area, alignment, name)
    width = QFontMetricsF(style.name_font).horizontalAdvance(name)
    painter.setFont(style.small_font)
    painter.setPen(style.color("muted"))
    beside = width + _SPACE
    rest = area.adjusted(0, 0, -beside, 0) if style.is_mirrored else area.adjusted(beside, 0, 0, 0)
    if moment is not None:
        time = from_the_right(clock(moment)) if style.is_mirrored else clock(moment)
        painter.drawText(rest, alignment, time)
