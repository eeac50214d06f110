"""Draws what lies under the text of a document: code spans, bars of quotes, cards, rules."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from liaobots_desktop.ui.transcript.card_header import draw_headed_card
from liaobots_desktop.ui.transcript.document import Mark, MarkKind, TextDocument
from liaobots_desktop.ui.transcript.nested_code import card_of
from liaobots_desktop.ui.transcript.style import TextStyle

_QUOTE_BAR = 3
_ENTRY_ROOM, _ENTRY_SPACE = 80, 8


def draw_marks(painter: QPainter, document: TextDocument, style: TextStyle, width: int) -> None:
    """Draw what lies under the text; `width` is that of the column, in pixels."""
    for mark in document.marks:
        if mark.rects and mark.kind is not MarkKind.LINK:
            if mark.kind is MarkKind.ENTRY:
                _draw_entry(painter, document, mark, style)
            else:
                _draw_mark(painter, mark, style, width)


def _draw_entry(painter: QPainter, document: TextDocument, mark: Mark, style: TextStyle) -> None:
    """Draw the bullet or number of a list's entry on the side where its text begins."""
    line = mark.rects[0]
    is_rtl = document.findBlock(mark.start).textDirection() is Qt.LayoutDirection.RightToLeft
    room = QRectF(line.left() - _ENTRY_ROOM, line.top(), _ENTRY_ROOM - _ENTRY_SPACE, line.height())
    alignment = Qt.AlignmentFlag.AlignRight
    label = mark.target
    if is_rtl:
        room.moveLeft(line.right() + _ENTRY_SPACE)
        alignment = Qt.AlignmentFlag.AlignLeft
        label = f"\u200f{label}\u200f"  # the full stop stands on the left of the number
    painter.setFont(style.body_font)
    painter.setPen(style.color("muted"))
    painter.drawText(room, alignment | Qt.AlignmentFlag.AlignVCenter, label)


def _draw_mark(painter: QPainter, mark: Mark, style: TextStyle, width: int) -> None:
    area = QRectF(mark.rects[0])
    for rect in mark.rects[1:]:
        area |= rect
    area = QRectF(area.toAlignedRect())  # whole pixels: sharp, and the same when drawn in parts
    if mark.kind is MarkKind.CODE_SPAN:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(style.color("code"))
        for rect in mark.rects:
            painter.drawRoundedRect(rect.adjusted(-2, -1, 2, -1), 4, 4)
    elif mark.kind is MarkKind.QUOTE:
        left = mark.left if mark.right is None else width - mark.right - _QUOTE_BAR
        bar = QRectF(left, area.top(), _QUOTE_BAR, area.height())
        painter.fillRect(bar, style.color("line"))
    elif mark.kind is MarkKind.RULE:
        painter.fillRect(QRectF(0, area.center().y(), width, 1), style.color("line"))
    elif mark.kind is MarkKind.CARD:
        draw_headed_card(painter, card_of(mark, width), style)
