"""The soft shadow around what floats over the window."""

from functools import lru_cache

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

REACH = 32
"""Pixels that the shadow reaches beyond the edge, and the side of a corner of its picture."""
_RADIUS = 14
_DROP = 8
"""Pixels that it lies lower than what casts it."""
_LIGHT, _DARK = 34, 110
"""How dark it is at the edge, of 255, in a light and in a dark theme."""
_CORNER = REACH + _RADIUS + 2


def reach_of(area: QRect) -> QRect:
    """Return how far the shadow of a rectangle reaches."""
    return area.adjusted(-REACH, -REACH, REACH, REACH).translated(0, _DROP)


def draw_shadow(painter: QPainter, area: QRect, *, is_dark: bool) -> None:
    """Draw the shadow of a rectangle; the same small picture serves every size."""
    ratio = painter.device().devicePixelRatioF()
    picture = _picture(ratio, is_dark)
    outer = reach_of(area)
    corner, side = round(_CORNER * ratio), picture.width()
    middle = side - 2 * corner
    across = ((0, corner), (corner, middle), (side - corner, corner))
    xs = (outer.left(), outer.left() + _CORNER, outer.right() + 1 - _CORNER, outer.right() + 1)
    ys = (outer.top(), outer.top() + _CORNER, outer.bottom() + 1 - _CORNER, outer.bottom() + 1)
    for row, (from_y, height) in enumerate(across):
        for column, (from_x, width) in enumerate(across):
            if row != 1 or column != 1:  # what casts the shadow covers the middle
                target = QRect(QPoint(xs[column], ys[row]), QPoint(xs[column + 1], ys[row + 1]))
                target = target.adjusted(0, 0, -1, -1)
                painter.drawPixmap(target, picture, QRect(from_x, from_y, width, height))


@lru_cache(4)
def _picture(ratio: float, is_dark: bool) -> QPixmap:
    """Return the shadow of a small square, drawn as many rings, each a little darker."""
    side = 2 * _CORNER + 4
    picture = QPixmap(round(side * ratio), round(side * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    before = 0.0
    for inset in range(0, REACH + 1, 2):
        wanted = (_DARK if is_dark else _LIGHT) / 255 * (inset / REACH) ** 2
        # what is below shows through: only what makes it as dark as is wanted is added
        painter.setBrush(QColor(0, 0, 0, round(255 * (wanted - before) / (1 - before))))
        before = wanted
        radius = REACH - inset + _RADIUS
        painter.drawRoundedRect(
            QRectF(inset, inset, side - 2 * inset, side - 2 * inset), radius, radius
        )
    painter.end()
    picture.setDevicePixelRatio(1)
    return picture
