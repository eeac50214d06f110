"""Draws what stands before a list's entry: its bullet, number or box, as large as the text."""

from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from liaobots_desktop.markup import task_rules
from liaobots_desktop.ui.transcript.block_writer import RING, SQUARE
from liaobots_desktop.ui.transcript.crisp import snapped_point, whole_pixels
from liaobots_desktop.ui.transcript.document import Mark, MarkKind, TextDocument
from liaobots_desktop.ui.transcript.style import ENTRY_SPACE, TextStyle

_ENTRY_ROOM = 80
_SIZES = {SQUARE: 4, RING: 5}
"""How wide a bullet is that is drawn, in pixels where the text has 14."""
_BULLET_SPACE, _LINE = 1, 1
_CORNER = 3
_TICK = ((3.5, 7.5), (6, 10), (10.5, 4.5))
"""The corners of the tick in a box of 14 pixels."""


def draw_entry(painter: QPainter, document: TextDocument, mark: Mark, style: TextStyle) -> None:
    """Draw the bullet or number of a list's entry on the side where its text begins.

    It stands on the line of the text, which formulas can make higher.
    """
    font = style.note_font if mark.kind is MarkKind.FOOTNOTE else style.body_font
    metrics = QFontMetricsF(font)
    room = _room_beside(document, mark, _ENTRY_ROOM)
    room.setTop(document.baseline_at(mark.start) - metrics.ascent())
    room.setHeight(metrics.height())
    if mark.target in _SIZES:
        _draw_bullet(painter, room, mark.target, style, is_rtl=_is_rtl(document, mark))
        return
    alignment = Qt.AlignmentFlag.AlignRight
    label = mark.target
    if _is_rtl(document, mark):
        alignment = Qt.AlignmentFlag.AlignLeft
        label = f"\u200f{label}\u200f"  # the full stop stands on the left of the number
    painter.setFont(font)
    painter.setPen(style.color("muted"))
    painter.drawText(room, alignment | Qt.AlignmentFlag.AlignVCenter, label)


def _draw_bullet(
    painter: QPainter, room: QRectF, bullet: str, style: TextStyle, *, is_rtl: bool
) -> None:
    """Draw a bullet that few fonts have; those of others are clumsy or too thin beside text."""
    letters = style.measures.letters
    size, space = whole_pixels(painter, letters(_SIZES[bullet])), letters(_BULLET_SPACE)
    left = room.left() + space if is_rtl else room.right() - space - size
    corner = snapped_point(painter, QPointF(left, room.center().y() - size / 2))
    area = QRectF(corner, QSizeF(size, size))
    if bullet == SQUARE:
        painter.fillRect(area, style.color("muted"))
    else:
        _draw_circle(painter, area, whole_pixels(painter, letters(_LINE)), style.color("muted"))


def _draw_circle(painter: QPainter, area: QRectF, thickness: float, color: QColor) -> None:
    """Draw a circle whose line lies inside an area: where it is thin it is whole pixels."""
    circle = QPainterPath()  # odd-even: what is inside the inner one is left out
    circle.addEllipse(area)
    circle.addEllipse(area.adjusted(thickness, thickness, -thickness, -thickness))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(circle, color)


def draw_task(painter: QPainter, document: TextDocument, mark: Mark, style: TextStyle) -> None:
    """Draw a box on the line of the text, with a tick in it if the task is done."""
    size, letters = style.measures.task_size, style.measures.letters
    room = _room_beside(document, mark, size)
    metrics = QFontMetricsF(style.body_font)
    middle = document.baseline_at(mark.start) - (metrics.ascent() - metrics.descent()) / 2
    room.setTop(ceil(middle - size / 2))
    room.setHeight(size)
    box = QRectF(room.toAlignedRect()).adjusted(0.5, 0.5, -0.5, -0.5)
    is_done = mark.target == task_rules.label(is_done=True)
    painter.setPen(style.color("accent" if is_done else "muted"))
    painter.setBrush(style.color("accent" if is_done else "background"))
    painter.drawRoundedRect(box, letters(_CORNER), letters(_CORNER))
    if is_done:
        painter.setPen(QPen(style.color("on_accent"), letters(1) * 1.5))
        tick = [room.topLeft() + QPointF(letters(1) * x, letters(1) * y) for x, y in _TICK]
        painter.drawPolyline(QPolygonF(tick))


def _room_beside(document: TextDocument, mark: Mark, width: int) -> QRectF:
    """Return the room for what marks an entry, on the side where the first line begins."""
    line = mark.rects[0]
    left = line.left() - mark.left - ENTRY_SPACE - width
    if _is_rtl(document, mark):
        left = line.right() + mark.left + ENTRY_SPACE
    return QRectF(left, line.top(), width, line.height())


def _is_rtl(document: TextDocument, mark: Mark) -> bool:
    return document.findBlock(mark.start).textDirection() is Qt.LayoutDirection.RightToLeft
