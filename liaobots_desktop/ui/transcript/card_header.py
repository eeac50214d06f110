"""Draws a card with a header line: of code inside a list, or of a table shown as its source."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from liaobots_desktop.ui.transcript.style import (
    CARD_RADIUS,
    CODE_HEADER_HEIGHT,
    CODE_PADDING,
    TextStyle,
)

_MIDDLE = Qt.AlignmentFlag.AlignVCenter


def draw_headed_card(painter: QPainter, card: QRectF, style: TextStyle) -> None:
    """Draw a whole card; its border lies inside `card`."""
    border = card.adjusted(0.5, 0.5, -0.5, -0.5)
    header = QRectF(card.left(), card.top(), card.width(), CODE_HEADER_HEIGHT)
    painter.save()
    painter.setPen(style.color("line"))
    painter.setBrush(style.color("code"))
    painter.drawRoundedRect(border, CARD_RADIUS, CARD_RADIUS)
    painter.setClipRect(header, Qt.ClipOperation.IntersectClip)
    painter.setBrush(style.color("background"))
    painter.drawRoundedRect(border, CARD_RADIUS, CARD_RADIUS)
    painter.fillRect(header.adjusted(1, header.height() - 1, -1, 0), style.color("line"))
    painter.restore()


def draw_header_words(
    painter: QPainter,
    header: QRectF,
    style: TextStyle,
    name: str,
    button: str = "",
    *,
    is_strong: bool = False,
) -> None:
    """Write a name on the left of a header and a button's word on its right.

    `is_strong`: the button is pointed at or has the focus.
    """
    metrics = QFontMetricsF(style.small_font)
    inner = header.adjusted(CODE_PADDING + 1, 0, -CODE_PADDING - 1, 0)
    room = inner.width() - metrics.horizontalAdvance(button) - CODE_PADDING
    elided = metrics.elidedText(name, Qt.TextElideMode.ElideRight, max(room, 0))
    painter.setFont(style.small_font)
    painter.setPen(style.color("muted"))
    painter.drawText(inner, _MIDDLE | Qt.AlignmentFlag.AlignLeft, elided)
    painter.setPen(style.color("text" if is_strong else "muted"))
    painter.drawText(inner, _MIDDLE | Qt.AlignmentFlag.AlignRight, button)
