"""Edges on whole pixels of the screen: a thin line is never soft, whatever the scale."""

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from liaobots_desktop.ui.transcript.style import CARD_RADIUS

_TOLERANCE = 1e-6
"""Pixels by which a product of floating-point numbers may miss what is meant."""


def hairline(painter: QPainter) -> float:
    """Return how thick a thin line is, in units: as many whole pixels as fit into one unit."""
    return whole_pixels(painter, 1)


def whole_pixels(painter: QPainter, thickness: float) -> float:
    """Return a thickness in units as whole pixels: as many as fit into it, and one at least."""
    scale = painter.deviceTransform().m11() or 1.0
    return max(math.floor(thickness * scale + _TOLERANCE), 1) / scale


def snapped(painter: QPainter, area: QRectF) -> QRectF:
    """Return an area with each edge on the nearest edge of the device's pixels.

    What is moved by whole pixels snaps alike, so that a scrolled picture equals a fresh one.
    """
    corner = snapped_point(painter, area.topLeft())
    return QRectF(corner, snapped_point(painter, area.bottomRight()))


def snapped_point(painter: QPainter, point: QPointF) -> QPointF:
    """Return the corner of the device's pixels that is nearest to a point."""
    to_device = painter.deviceTransform()
    scale = to_device.m11() or 1.0
    x = _nearest(point.x() * scale + to_device.dx()) - to_device.dx()
    y = _nearest(point.y() * scale + to_device.dy()) - to_device.dy()
    return QPointF(x / scale, y / scale)


def draw_line(painter: QPainter, left: float, top: float, width: float, color: QColor) -> None:
    """Draw a thin horizontal line; the lengths are in units."""
    line = snapped(painter, QRectF(left, top, width, 1))
    line.setHeight(hairline(painter))
    painter.fillRect(line, color)


def draw_ring(painter: QPainter, area: QRectF, thickness: float, color: QColor) -> None:
    """Draw a rounded frame inside an area; `thickness`, in units, becomes whole pixels."""
    thickness = whole_pixels(painter, thickness)
    outer = snapped(painter, area)
    inner = outer.adjusted(thickness, thickness, -thickness, -thickness)
    ring = QPainterPath()  # odd-even: what is inside the inner one is left out
    ring.addRoundedRect(outer, CARD_RADIUS, CARD_RADIUS)
    ring.addRoundedRect(inner, CARD_RADIUS - thickness, CARD_RADIUS - thickness)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(ring, color)


def draw_framed(painter: QPainter, shape: QRectF, line: QColor, fill: QColor) -> None:
    """Draw a rounded rectangle with a thin border inside its edges, which lie on whole pixels."""
    thickness, radius = hairline(painter), CARD_RADIUS
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(line)
    painter.drawRoundedRect(shape, radius, radius)
    painter.setBrush(fill)
    inner = shape.adjusted(thickness, thickness, -thickness, -thickness)
    painter.drawRoundedRect(inner, radius - thickness, radius - thickness)


def _nearest(pixels: float) -> int:
    return math.floor(pixels + 0.5 + _TOLERANCE)  # round() would go to even numbers


def draw_edges(painter: QPainter, area: QRectF, edge: QPen) -> None:
    """Draw the edges of a pen around an area, beside what stands in it and as high as it is."""
    wide, color = edge.widthF() * hairline(painter), edge.color()
    around = snapped(painter, area.adjusted(-edge.widthF(), 0, edge.widthF(), 0))
    for y in (around.top(), around.bottom() - wide):
        painter.fillRect(QRectF(around.left(), y, around.width(), wide), color)
    for x in (around.left(), around.right() - wide):
        painter.fillRect(QRectF(x, around.top(), wide, around.height()), color)
