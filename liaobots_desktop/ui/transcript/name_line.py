"""The line above an answer: the name of the model and the time."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from liaobots_desktop.ui.transcript.style import TextStyle

_SPACE = 8


def draw_name_line(painter: QPainter, style: TextStyle, area: QRectF, name: str, time: str) -> None:
    """Draw a name and a time beside it."""
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
    painter.drawText(rest, alignment, time)
