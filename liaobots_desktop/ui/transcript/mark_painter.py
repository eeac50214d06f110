"""Draws what lies under the text of a document: code spans, bars of quotes, cards, rules."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from liaobots_desktop.markup import task_rules
from liaobots_desktop.ui.transcript.document import Mark, MarkKind, TextDocument
from liaobots_desktop.ui.transcript.style import CARD_RADIUS, ENTRY_SPACE, TASK_SIZE, TextStyle

_QUOTE_BAR = 3
_ENTRY_ROOM = 80
_TICK = ((3.5, 7.5), (6, 10), (10.5, 4.5))
"""The corners of the tick in a box of `TASK_SIZE` pixels."""


def draw_marks(painter: QPainter, document: TextDocument, style: TextStyle, width: int) -> None:
    """Draw what lies under the text; `width` is that of the column, in pixels."""
    for mark in document.marks:
        if mark.rects and mark.kind is not MarkKind.LINK:
            if mark.kind in {MarkKind.ENTRY, MarkKind.FOOTNOTE}:
                _draw_entry(painter, document, mark, style)
            elif mark.kind is MarkKind.TASK:
                _draw_task(painter, document, mark, style)
            else:
                _draw_mark(painter, mark, style, width)


def _draw_entry(painter: QPainter, document: TextDocument, mark: Mark, style: TextStyle) -> None:
    """Draw the bullet or number of a list's entry on the side where its text begins."""
    room = _room_beside(document, mark, _ENTRY_ROOM)
    alignment = Qt.AlignmentFlag.AlignRight
    label = mark.target
    if _is_rtl(document, mark):
        alignment = Qt.AlignmentFlag.AlignLeft
        label = f"\u200f{label}\u200f"  # the full stop stands on the left of the number
    painter.setFont(style.small_font if mark.kind is MarkKind.FOOTNOTE else style.body_font)
    painter.setPen(style.color("muted"))
    painter.drawText(room, alignment | Qt.AlignmentFlag.AlignVCenter, label)


def _draw_task(painter: QPainter, document: TextDocument, mark: Mark, style: TextStyle) -> None:
    """Draw a box, with a tick in it if the task is done."""
    room = _room_beside(document, mark, TASK_SIZE)
    room.setTop(round(room.center().y() - TASK_SIZE / 2))
    room.setHeight(TASK_SIZE)
    box = QRectF(room.toAlignedRect()).adjusted(0.5, 0.5, -0.5, -0.5)
    is_done = mark.target == task_rules.label(is_done=True)
    painter.setPen(style.color("accent" if is_done else "muted"))
    painter.setBrush(style.color("accent" if is_done else "background"))
    painter.drawRoundedRect(box, 3, 3)
    if is_done:
        painter.setPen(QPen(style.color("on_accent"), 1.5))
        painter.drawPolyline(QPolygonF([room.topLeft() + QPointF(x, y) for x, y in _TICK]))


def _room_beside(document: TextDocument, mark: Mark, width: int) -> QRectF:
    """Return the room for what marks an entry, on the side where the first line begins."""
    line = mark.rects[0]
    left = line.left() - mark.left - ENTRY_SPACE - width
    if _is_rtl(document, mark):
        left = line.right() + mark.left + ENTRY_SPACE
    return QRectF(left, line.top(), width, line.height())


def _is_rtl(document: TextDocument, mark: Mark) -> bool:
    return document.findBlock(mark.start).textDirection() is Qt.LayoutDirection.RightToLeft


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
        card = QRectF(mark.left, area.top(), width - mark.left - 1, area.height())
        painter.setPen(style.color("line"))
        painter.setBrush(style.color("code"))
        painter.drawRoundedRect(card.adjusted(0.5, -10, -0.5, 10), CARD_RADIUS, CARD_RADIUS)
