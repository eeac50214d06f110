"""Small helpers for widgets and delegates that draw themselves."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter


def sized(font: QFont, pixels: int, *, bold: bool = False) -> QFont:
    """Return a font of another size; bold means the weight of titles."""
    result = QFont(font)
    result.setPixelSize(pixels)
    result.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return result


def width_of(font: QFont, text: str) -> int:
    """Return the width of one line of text, in pixels."""
    return QFontMetrics(font).horizontalAdvance(text)


def draw_elided(painter: QPainter, area: QRect, text: str, *, right: bool = False) -> None:
    """Draw one line, centred vertically and cut with an ellipsis where it does not fit."""
    line = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    painter.drawText(area, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, line)


def one_line(text: str, longest: int = 300) -> str:
    """Return a text for one line: no line breaks, no controls, embedded direction isolated."""
    line = " ".join("".join(c if c.isprintable() else " " for c in text[:longest]).split())
    return f"\u2068{line}\u2069" if line else ""


def plain_tool_tip(text: str) -> str:
    """Return a text for a tool tip that Qt shows as it stands, whatever tags are in it."""
    import html  # rarely needed, and slow to import

    return f"<span>{html.escape(one_line(text))}</span>" if text else ""
