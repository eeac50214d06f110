"""Draws what lies under the text of a document: code spans, bars of quotes, cards, rules."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from liaobots_desktop.ui.transcript.card_header import draw_headed_card
from liaobots_desktop.ui.transcript.code_spaces import CODE_REACH
from liaobots_desktop.ui.transcript.crisp import draw_line, snapped
from liaobots_desktop.ui.transcript.document import Mark, MarkKind, TextDocument
from liaobots_desktop.ui.transcript.entry_marks import draw_entry, draw_task
from liaobots_desktop.ui.transcript.nested_code import card_of
from liaobots_desktop.ui.transcript.style import CARD_ABOVE, TextStyle

_UNDRAWN = {MarkKind.LINK, MarkKind.IMAGE}
_QUOTE_BAR = 3


def draw_marks(
    painter: QPainter, document: TextDocument, style: TextStyle, width: int, clip: QRectF
) -> None:
    """Draw what lies under the text in `clip`; `width` is that of the column, in pixels."""
    for mark in document.marks:
        if mark.kind in _UNDRAWN or not _is_in(mark, clip):
            continue
        if mark.kind in {MarkKind.ENTRY, MarkKind.FOOTNOTE}:
            draw_entry(painter, document, mark, style)
        elif mark.kind is MarkKind.TASK:
            draw_task(painter, document, mark, style)
        else:
            _draw_mark(painter, mark, style, width)


def _is_in(mark: Mark, clip: QRectF) -> bool:
    edge = CARD_ABOVE if mark.kind is MarkKind.CARD else 1
    return bool(mark.rects) and (
        mark.rects[0].top() - edge <= clip.bottom() and mark.rects[-1].bottom() + edge >= clip.top()
    )


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
