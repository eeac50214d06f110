"""Small helpers for widgets and delegates that draw themselves."""

from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QWidget

from liaobots_desktop import joining

_CENTRED = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_ON_THE_LEFT = int(Qt.AlignmentFlag.AlignLeft | _CENTRED)
_ON_THE_RIGHT = int(Qt.AlignmentFlag.AlignRight | _CENTRED)
ZOOM_PROPERTY = "zoom"
BODY_SIZE = 14
"""The size of the app's font at 100 %, in pixels."""
_JOINERS = "\u200c\u200d"
"""Parts of Persian words and of many emoji."""
_KEPT = "\u00a0\u202f\u200e" + _JOINERS
"""Spaces at which no line ends, as within numbers, the mark in names of files, and joiners."""


def zoom_factor() -> float:
    """Return how much larger than designed everything is; the application keeps it."""
    application = QCoreApplication.instance()
    zoom = application.property(ZOOM_PROPERTY) if application is not None else None
    return zoom if isinstance(zoom, float) else 1.0


def zoomed(pixels: int) -> int:
    """Return a designed length as it is shown at the zoom that holds."""
    return round(pixels * zoom_factor())


def sized(font: QFont, pixels: int, *, bold: bool = False) -> QFont:
    """Return a font of another size, given at 100 %; bold means the weight of titles."""
    result = QFont(font)
    result.setPixelSize(zoomed(pixels))
    result.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return result


def width_of(font: QFont, text: str) -> int:
    """Return the width of one line of text, in pixels."""
    return QFontMetrics(font).horizontalAdvance(text)


def mirror(painter: QPainter, area: QRect) -> None:
    """Let everything in an area be drawn as in a mirror, if the language begins on the right.

    `draw_elided` and `draw_marked_line` turn their texts back.
    """
    if painter.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        _turn(painter, area)


def mirrored_point(widget: QWidget, area: QRect, point: QPoint) -> QPoint:
    """Return the point of an area that is drawn at a point of it, if it is mirrored."""
    if widget.isRightToLeft():
        return QPoint(area.left() + area.right() - point.x(), point.y())
    return point


def turned_back(painter: QPainter, area: QRect) -> bool:
    """Draw in an area as it is read, if it is mirrored; returns whether it was."""
    is_turned = painter.worldTransform().m11() < 0
    if is_turned:
        _turn(painter, area)
    return is_turned


def _turn(painter: QPainter, area: QRect) -> None:
    painter.translate(2 * area.left() + area.width(), 0)
    painter.scale(-1, 1)


def draw_elided(painter: QPainter, area: QRect, text: str, *, right: bool = False) -> None:
    """Draw one line, centred vertically and cut with an ellipsis where it does not fit."""
    draw_line(painter, area, elided(painter, text, area.width()), right=right)


def elided(painter: QPainter, text: str, width: int) -> str:
    """Return a line in a painter's font, cut with an ellipsis where it does not fit."""
    return painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width)


def draw_line(painter: QPainter, area: QRect, line: str, *, right: bool = False) -> None:
    """Draw one line that fits, centred vertically."""
    is_turned = turned_back(painter, area)
    if is_turned:  # the sentence is read from the right, and begins there
        painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    painter.drawText(area, _ON_THE_RIGHT if right else _ON_THE_LEFT, line)
    if is_turned:
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        _turn(painter, area)


def from_the_right(text: str) -> str:
    """Return words whose signs and numbers stand as one reads them from the right.

    For where a mirrored window is drawn from the left.
    """
    return f"\u200f{text}\u200f"


def one_line(text: str, longest: int = 300) -> str:
    """Return a text for one line: no line breaks, no controls, embedded direction isolated."""
    line = text[:longest]
    if not line.isprintable():  # nearly all lines are: a look at each letter takes 50 µs
        line = "".join(c if c.isprintable() or c in _KEPT else " " for c in line)
    line = " ".join(filter(None, line.split(" ")))
    return f"\u2068{line}\u2069" if line.strip(_JOINERS) else ""


def file_name(name: str) -> str:
    """Return a file's name for one line, isolated, with its number and ending as they are read."""
    return one_line(joining.file_name(name))


def show_plain_tip(widget: QWidget, text: str) -> None:
    """Give a widget such a tool tip; a screen reader, which Qt tells the tip, hears no tags."""
    widget.setToolTip(plain_tool_tip(text))
    widget.setAccessibleDescription(text)


def plain_tool_tip(text: str) -> str:
    """Return a text for a tool tip that Qt shows as it stands, whatever tags are in it."""
    if not text:
        return ""
    # as html.escape does it, which takes 2 ms to import before the first picture
    line = one_line(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<span>{line}</span>"
