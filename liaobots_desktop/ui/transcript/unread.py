"""Draws text that was not turned into parts yet: nobody who scrolls far looks at an empty view."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter

from liaobots_desktop.ui.transcript.displayable import displayable_code
from liaobots_desktop.ui.transcript.message_item import MessageItem
from liaobots_desktop.ui.transcript.part import Setting
from liaobots_desktop.ui.transcript.unread_rows import UnreadRows

_TAB = 4
_LONGEST = 120
"""Letters of a row: more do not fit into the column, and marks above letters cost time."""


def draw_unread(
    painter: QPainter, item: MessageItem, setting: Setting, origin: QPointF, area: QRect
) -> None:
    """Draw the source below the parts of a message, about where it will stand once it is read.

    `origin` is where the parts begin. What a row shows depends only on its place, so the picture
    can be moved and drawn in pieces. Its colour says that this is not its final look.
    """
    text = item.text()
    rows = UnreadRows(item, setting.width)
    top, height = round(origin.y()), item.measures.line_height
    first = max(-(-item.heights.total // height), (area.top() - top) // height)
    last = min(rows.count - 1, (area.bottom() - top) // height)
    painter.setFont(setting.style.body_font)
    painter.setPen(setting.style.color("muted"))
    for row in range(first, last + 1):
        start, end = rows.span(row)
        words = displayable_code(text[start : min(end, start + _LONGEST)].rstrip())
        rect = QRectF(origin.x(), top + row * height, setting.width, height)
        line = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(rect, line, words.expandtabs(_TAB))
