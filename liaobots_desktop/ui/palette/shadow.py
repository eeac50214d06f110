"""The soft shadow around what floats over the window."""

from functools import lru_cache

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from liaobots_desktop.ui.drawing import zoomed

REACH = 32
"""Pixels that the shadow reaches beyond the edge, and the side of a corner of its picture."""
_RADIUS = 14
"""Of what casts it, in pixels at 100 %."""
_DROP = 8
"""Pixels that it lies lower than what casts it."""
_LIGHT, _DARK = 44, 110
"""How dark it is at most, of 255, in a light and in a dark theme.

In a light one that is below the lower edge, from where it fades at once: as dark all along the
drop, as it is on dark ground where that is not seen, it was a grey lip.
"""


def reach_of(area: QRect) -> QRect:
    """Return how far the shadow of a rectangle reaches."""
    return area.adjusted(-REACH, -REACH, REACH, REACH).translated(0, _DROP)


def draw_shadow(painter: QPainter, area: QRect, *, is_dark: bool) -> None:
    """Draw the shadow of a rectangle; the same small picture serves every size."""
    ratio = painter.device().devicePixelRatioF()
    radius = zoomed(_RADIUS)
    picture, away = _picture(ratio, radius, is_dark), _corner(radius)
    outer = reach_of(area)
    corner, side = round(away * ratio), picture.width()
    middle = side - 2 * corner
    across = ((0, corner), (corner, middle), (side - corner, corner))
    xs = (outer.left(), outer.left() + away, outer.right() + 1 - away, outer.right() + 1)
    ys = (outer.top(), outer.top() + away, outer.bottom() + 1 - away, outer.bottom() + 1)
    for row, (from_y, height) in enumerate(across):
        for column, (from_x, width) in enumerate(across):
            if row != 1 or column != 1:  # what casts the shadow covers the middle
                target = QRect(QPoint(xs[column], ys[row]), QPoint(xs[column + 1], ys[row + 1]))
                target = target.adjusted(0, 0, -1, -1)
                painter.drawPixmap(target, picture, QRect(from_x, from_y, width, height))


def _corner(radius: int) -> int:
    return REACH + radius + 2


@lru_cache(4)
def _picture(ratio: float, radius: int, is_dark: bool) -> QPixmap:
    """Return the shadow of a small square, drawn as many rings, each a little darker."""
    side = 2 * _corner(radius) + 4
    picture = QPixmap(round(side * ratio), round(side * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    deepest = REACH if is_dark else REACH + _DROP
    before = 0.0
    for inset in range(1, deepest + 1):
        wanted = (_DARK if is_dark else _LIGHT) / 255 * (inset / deepest) ** 2
        # what is below shows through: only what makes it as dark as is wanted is added
        added = round(255 * (wanted - before) / (1 - before))
        painter.setBrush(QColor(0, 0, 0, added))
        before += (1 - before) * added / 255
        ring = QRectF(inset, inset, side - 2 * inset, side - 2 * inset)
        corner = max(REACH - inset + radius, 0)
        painter.drawRoundedRect(ring, corner, corner)
    painter.end()
    picture.setDevicePixelRatio(1)
    return picture
