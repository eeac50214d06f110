"""Draws what lies under the text of a document: code spans, bars of quotes, cards, rules."""

from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from liaobots_desktop.markup import task_rules
from liaobots_desktop.ui.transcript.block_writer import SQUARE
from liaobots_desktop.ui.transcript.card_header import draw_headed_card
from liaobots_desktop.ui.transcript.code_spaces import CODE_REACH
from liaobots_desktop.ui.transcript.crisp import draw_line, snapped
from liaobots_desktop.ui.transcript.document import Mark, MarkKind, TextDocument
from liaobots_desktop.ui.transcript.nested_code import card_of
from liaobots_desktop.ui.transcript.style import CARD_ABOVE, ENTRY_SPACE, TASK_SIZE, TextStyle

_UNDRAWN = {MarkKind.LINK, MarkKind.IMAGE}
_QUOTE_BAR = 3
_ENTRY_ROOM = 80
_SQUARE, _SQUARE_SPACE = 4, 1
_TICK = ((3.5, 7.5), (6, 10), (10.5, 4.5))
"""The corners of the tick in a box of `TASK_SIZE` pixels."""


def draw_marks(
    painter: QPainter, document: TextDocument, style: TextStyle, width: int, clip: QRectF
) -> None:
    """Draw what lies under the text in `clip`; `width` is that of the column, in pixels."""
    for mark in document.marks:
        if mark.kind in _UNDRAWN or not _is_in(mark, clip):
            continue
        if mark.kind in {MarkKind.ENTRY, MarkKind.FOOTNOTE}:
            _draw_entry(painter, document, mark, style)
        elif mark.kind is MarkKind.TASK:
            _draw_task(painter, document, mark, style)
        else:
            _draw_mark(painter, mark, style, width)


def _is_in(mark: Mark, clip: QRectF) -> bool:
    edge = CARD_ABOVE if mark.kind is MarkKind.CARD else 1
    return bool(mark.rects) and (
        mark.rects[0].top() - edge <= clip.bottom() and mark.rects[-1].bottom() + edge >= clip.top()
    )


def _draw_entry(painter: QPainter, document: TextDocument, mark: Mark, style: TextStyle) -> None:
    """Draw the bullet or number of a list's entry on the side where its text begins.

    It stands on the line of the text, which formulas can make higher.
    """
    font = style.note_font if mark.kind is MarkKind.FOOTNOTE else style.body_font
    metrics = QFontMetricsF(font)
    room = _room_beside(document, mark, _ENTRY_ROOM)
    room.setTop(document.baseline_at(mark.start) - metrics.ascent())
    room.setHeight(metrics.height())
    if mark.target == SQUARE:
        _draw_square(painter, room, is_rtl=_is_rtl(document, mark), color=style.color("muted"))
        return
    alignment = Qt.AlignmentFlag.AlignRight
    label = mark.target
    if _is_rtl(document, mark):
        alignment = Qt.AlignmentFlag.AlignLeft
        label = f"\u200f{label}\u200f"  # the full stop stands on the left of the number
    painter.setFont(font)
    painter.setPen(style.color("muted"))
    painter.drawText(room, alignment | Qt.AlignmentFlag.AlignVCenter, label)


def _draw_square(painter: QPainter, room: QRectF, *, is_rtl: bool, color: QColor) -> None:
    """Draw a square bullet: few fonts have one, and those of others are clumsy beside text."""
    left = room.left() + _SQUARE_SPACE
    if not is_rtl:
        left = room.right() - _SQUARE_SPACE - _SQUARE
    area = QRectF(left, room.center().y() - _SQUARE / 2, _SQUARE, _SQUARE)
    painter.fillRect(snapped(painter, area), color)


def _draw_task(painter: QPainter, document: TextDocument, mark: Mark, style: TextStyle) -> None:
    """Draw a box on the line of the text, with a tick in it if the task is done."""
    room = _room_beside(document, mark, TASK_SIZE)
    metrics = QFontMetricsF(style.body_font)
    middle = document.baseline_at(mark.start) - (metrics.ascent() - metrics.descent()) / 2
    room.setTop(ceil(middle - TASK_SIZE / 2))
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
    if mark.kind is MarkKind.CODE_SPAN:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(style.color("code"))
        for rect in mark.rects:
            ground = rect.adjusted(-CODE_REACH, -1, CODE_REACH, -1)
            painter.drawRoundedRect(snapped(painter, ground), 4, 4)
    elif mark.kind is MarkKind.QUOTE:
        left = mark.left if mark.right is None else width - mark.right - _QUOTE_BAR
        bar = QRectF(left, area.top(), _QUOTE_BAR, area.height())
        painter.fillRect(snapped(painter, bar), style.color("line"))
    elif mark.kind is MarkKind.RULE:
        draw_line(painter, 0, area.center().y(), width, style.color("line"))
    elif mark.kind is MarkKind.CARD:
        draw_headed_card(painter, card_of(mark, width), style)
