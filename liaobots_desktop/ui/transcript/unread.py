"""Draws text that was not turned into parts yet: nobody who scrolls far looks at an empty view."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter

from liaobots_desktop.ui.transcript.costly import reach
from liaobots_desktop.ui.transcript.displayable import displayable_code
from liaobots_desktop.ui.transcript.message_item import MessageItem
from liaobots_desktop.ui.transcript.part import Setting
from liaobots_desktop.ui.transcript.style import LINE_HEIGHT

_ROW_LENGTH = 120
"""Letters in a row at most: more do not fit into the column."""


def draw_unread(
    painter: QPainter, item: MessageItem, setting: Setting, origin: QPointF, area: QRect
) -> None:
    """Draw the source below the parts of a message, about where it will stand once it is read.

    `origin` is where the parts begin. What a row shows depends only on its place, so the picture
    can be moved and drawn in pieces.
    """
    text = item.text()
    rows = max(item.body_height // LINE_HEIGHT, 1)
    top = round(origin.y())
    first = max(-(-item.heights.total // LINE_HEIGHT), (area.top() - top) // LINE_HEIGHT)
    last = min(rows - 1, (area.bottom() - top) // LINE_HEIGHT)
    painter.setFont(setting.style.body_font)
    painter.setPen(setting.style.color("text"))
    for row in range(first, last + 1):
        start, end = len(text) * row // rows, len(text) * (row + 1) // rows
        end = min(end, reach(text, start, _ROW_LENGTH))
        words = " ".join(displayable_code(text[start:end]).split())
        rect = QRectF(origin.x(), top + row * LINE_HEIGHT, setting.width, LINE_HEIGHT)
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, words)
