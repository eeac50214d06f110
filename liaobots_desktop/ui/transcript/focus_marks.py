"""What shows where the keyboard stands: a bar beside a message, rings around what is in it."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from liaobots_desktop.ui.transcript.document import Mark
from liaobots_desktop.ui.transcript.footer import FooterEntry
from liaobots_desktop.ui.transcript.layout import TranscriptLayout
from liaobots_desktop.ui.transcript.look import Spot
from liaobots_desktop.ui.transcript.part import DocumentPart
from liaobots_desktop.ui.transcript.style import TextStyle

RING = 6
"""How far a ring reaches beyond what it is around, at most."""
_BAR_WIDTH, _BAR_GAP = 3, 9
_AROUND_WORD = (-RING, 0, RING, 0)
_AROUND_ARROW = (-3, 0, 3, 0)
_AROUND_LINK = (-2, 1, 2, 0)
_INSIDE_BUTTON = (4, 4, -4, -4)
_ROUNDING, _PEN = 5, 1.5


def row_top(layout: TranscriptLayout, index: int) -> int:
    """Return where the row under a message begins, in pixels from the top of everything."""
    item = layout.items[index]
    return layout.item_top(index) + item.head_height + item.heights.total


def rects_of(layout: TranscriptLayout, spot: Spot, row: Sequence[FooterEntry]) -> list[QRectF]:
    """Return the rings of a spot, from the column's left edge and the top of everything.

    `row` holds the words under its message. What is not there any more has no rings.
    """
    if spot.part < 0:
        top = row_top(layout, spot.item)
        found = [entry.rect for entry in row if entry.action and entry.action == spot.action]
        around = _AROUND_ARROW if spot.action.startswith("branch") else _AROUND_WORD
        return [rect.adjusted(*around).translated(0, top) for rect in found]
    if spot.part >= len(layout.items[spot.item].parts):
        return []
    part = layout.items[spot.item].parts[spot.part]
    top = layout.part_top(spot.item, spot.part) + part.gap
    if spot.action:
        buttons = part.buttons(layout.setting)
        found = [button.rect for button in buttons if button.action == spot.action]
        return [rect.adjusted(*_INSIDE_BUTTON).translated(0, top) for rect in found]
    link = same_link(part, spot.link) if isinstance(part, DocumentPart) else None
    if link is None or not isinstance(part, DocumentPart):
        return []
    origin = part.text_origin(layout.setting)
    return [
        rect.adjusted(*_AROUND_LINK).translated(origin.x(), origin.y() + top) for rect in link.rects
    ]


def same_link(part: DocumentPart, link: Mark | None) -> Mark | None:
    """Return a link as it is now: a document that was built again has marks of its own."""
    if link is None or part.document is None:
        return None
    key = (link.kind, link.start, link.end, link.target)
    marks = part.document.marks
    found = (mark for mark in marks if (mark.kind, mark.start, mark.end, mark.target) == key)
    return next(found, None)


def draw_bar(painter: QPainter, style: TextStyle, area: QRectF, *, is_right: bool) -> None:
    """Draw the message cursor: a bar on one side of a message's area."""
    x = area.right() + _BAR_GAP if is_right else area.left() - _BAR_GAP - _BAR_WIDTH
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(style.color("accent"))
    bar = QRectF(x, area.top(), _BAR_WIDTH, area.height())
    painter.drawRoundedRect(bar, _BAR_WIDTH / 2, _BAR_WIDTH / 2)


def draw_rings(
    painter: QPainter, style: TextStyle, rects: Sequence[QRectF], origin: QPointF
) -> None:
    """Draw the focus rings, `origin` to the right of and below their places."""
    painter.setPen(QPen(style.color("accent"), _PEN))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for rect in rects:
        painter.drawRoundedRect(rect.translated(origin), _ROUNDING, _ROUNDING)
