"""Draws the lines below the rows of tables: Qt's own are soft at fractional scales."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QTextLength, QTextTable

from liaobots_desktop.ui.transcript.crisp import draw_line
from liaobots_desktop.ui.transcript.document import TextDocument
from liaobots_desktop.ui.transcript.style import TextStyle
from liaobots_desktop.ui.transcript.table_rows import row_edges

_AROUND = 8
"""Pixels around what is to be drawn: on paper that ends above the last line."""


def draw_table_lines(
    painter: QPainter, document: TextDocument, style: TextStyle, clip: QRectF
) -> None:
    """Draw the lines in `clip`, in the room that the borders of the cells leave for them."""
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            left, width = _sides(document, frame)
            turned = document.turned_at(frame.firstPosition())
            left += 0 if turned is None else turned.shift
            for bottom in row_edges(document, frame)[1:]:
                if clip.top() - _AROUND <= bottom <= clip.bottom() + _AROUND:
                    draw_line(painter, left, bottom - 1, width, style.color("line"))


def _sides(document: TextDocument, table: QTextTable) -> tuple[float, float]:
    """Return the left edge and the width of a table."""
    left = table.frameFormat().leftMargin()
    wanted = table.format().width()
    if wanted.type() is QTextLength.Type.FixedLength:
        return left, wanted.rawValue()
    width = document.documentLayout().frameBoundingRect(table).width()
    room = document.textWidth() - left
    return left, min(width, room) if room > 0 else width
