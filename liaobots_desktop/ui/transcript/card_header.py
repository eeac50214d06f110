"""Draws a card with a header line: of code inside a list, or of a table shown as its source."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from liaobots_desktop.ui.transcript.crisp import draw_framed, draw_line, hairline, snapped
from liaobots_desktop.ui.transcript.style import (
    CODE_HEADER_HEIGHT,
    CODE_PADDING,
    TextStyle,
)

_MIDDLE = Qt.AlignmentFlag.AlignVCenter


def draw_headed_card(painter: QPainter, card: QRectF, style: TextStyle) -> None:
    """Draw a whole card; its border lies inside `card`."""
    header = QRectF(card.left(), card.top(), card.width(), CODE_HEADER_HEIGHT)
    line = style.color("line")
    painter.save()
    draw_framed(painter, snapped(painter, card), line, style.color("code"))
    painter.setClipRect(snapped(painter, header), Qt.ClipOperation.IntersectClip)
    draw_framed(painter, snapped(painter, card), line, style.color("background"))
    draw_line(painter, header.left(), header.bottom() - hairline(painter), header.width(), line)
    painter.restore()


def draw_header_words(painter: QPainter, header: QRectF, style: TextStyle, name: str) -> None:
    """Write a name where a header begins."""
    metrics = QFontMetricsF(style.small_font)
    inner = header.adjusted(CODE_PADDING + 1, 0, -CODE_PADDING - 1, 0)
    elided = metrics.elidedText(name, Qt.TextElideMode.ElideRight, max(inner.width(), 0))
    painter.setFont(style.small_font)
    painter.setPen(style.color("muted"))
    side = Qt.AlignmentFlag.AlignRight if style.is_mirrored else Qt.AlignmentFlag.AlignLeft
    painter.drawText(inner, _MIDDLE | side, elided)
