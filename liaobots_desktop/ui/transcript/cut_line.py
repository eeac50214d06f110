"""The dashed line above the first message that is read: what is above it is not sent."""

from collections.abc import Container, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from liaobots_desktop.chat.message import MessageId
from liaobots_desktop.ui.drawing import from_the_right
from liaobots_desktop.ui.transcript.crisp import hairline, snapped_point
from liaobots_desktop.ui.transcript.footer import status_of
from liaobots_desktop.ui.transcript.layout import TranscriptLayout
from liaobots_desktop.ui.transcript.message_item import MessageItem
from liaobots_desktop.ui.transcript.style import MESSAGE_GAP, TextStyle

_SPACE = 12
"""Between the words and the dashes, in units."""
_SHORTEST_DASHES = 24
_BELOW_ANSWER = 30
"""From the end of an answer to the middle of the line: as near to that of the gap as its letters do
not touch those of the row of actions, which comes with the pointer."""
_ROW_TOLD = 26
"""From the end of an answer to that of the letters in its row, where they are seen at any time."""
_OVER_NAME = 4
"""What is free at the top of an answer, above the letters of its name."""
_DASHES = [4.0, 3.0]
"""Lengths of a dash and of what is left out, in thicknesses of the line."""
_FAINT = 0.55


@dataclass(frozen=True, slots=True)
class CutLine:
    """It stands above the message with the number `index`, below the last one if none has it.

    `words` are what is seen and what a screen reader says; `in_short` where they have no room.
    """

    index: int
    words: str
    in_short: str


def line_area(
    layout: TranscriptLayout, line: CutLine, told: Sequence[Container[MessageId]] = ()
) -> QRectF | None:
    """Return where a line lies, from the column's left edge and the top of everything.

    It lies in the gap that is seen between two messages, so that nothing moves when
    it comes or goes. `told`: the messages whose row always says something. None if the line
    belongs to messages that are not shown.
    """
    if not 0 < line.index <= len(layout.items):
        return None
    end = layout.item_top(line.index)
    above = layout.items[line.index - 1] if layout.items.is_made(line.index - 1) else None
    start = end - MESSAGE_GAP - (above.foot_height if above else 0)
    if line.index < len(layout.items) and layout.items.is_made(line.index):
        end += _OVER_NAME if layout.items[line.index].is_answer else 0
    middle = (start + end) / 2
    if above is not None and above.is_answer:
        is_seen = line.index == len(layout.items) or _is_told(above, told)
        middle = (start + _ROW_TOLD + end) / 2 if is_seen else start + _BELOW_ANSWER
    return QRectF(0, middle - MESSAGE_GAP / 2, layout.setting.width, MESSAGE_GAP)


def _is_told(answer: MessageItem, told: Sequence[Container[MessageId]]) -> bool:
    return bool(status_of(answer.end)) or any(answer.message.id in known for known in told)


def draw_cut_line(painter: QPainter, style: TextStyle, area: QRectF, line: CutLine) -> None:
    """Draw the words in the middle of an area, and dashes on both sides of them."""
    color = style.color("warning")
    metrics = QFontMetricsF(style.small_font)
    words = line.words
    if metrics.horizontalAdvance(words) > area.width() - 2 * (_SPACE + _SHORTEST_DASHES):
        words = line.in_short
    room = area.width() - 2 * _SPACE
    words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
    width = metrics.horizontalAdvance(words)
    words = from_the_right(words) if style.is_mirrored else words
    painter.setFont(style.small_font)
    painter.setPen(color)
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, words)
    thickness = hairline(painter)
    color.setAlphaF(_FAINT)
    pen = QPen(color, thickness)
    pen.setDashPattern(_DASHES)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    y = snapped_point(painter, area.center()).y() + thickness / 2
    left, right = area.center().x() - width / 2 - _SPACE, area.center().x() + width / 2 + _SPACE
    for start, end in ((area.left(), left), (right, area.right())):
        if end > start:
            painter.drawLine(QPointF(start, y), QPointF(end, y))
