"""Draws the bordered card of a code block, a part at a time."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from liaobots_desktop.ui.transcript.part import Setting
from liaobots_desktop.ui.transcript.style import CARD_RADIUS


def draw_card(
    painter: QPainter,
    setting: Setting,
    height: int,
    fill: str,
    *,
    is_top: bool = False,
    is_bottom: bool = False,
) -> None:
    """Draw a card's border and fill over the whole width; only its own edges are rounded.

    `fill` is a theme token, `height` is in pixels.
    """
    area = QRectF(0, 0, setting.width, height)
    beyond = 2 * CARD_RADIUS
    shape = area.adjusted(0.5, 0.5 if is_top else -beyond, -0.5, -0.5 if is_bottom else beyond)
    painter.save()
    painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
    painter.setPen(setting.style.color("line"))
    painter.setBrush(setting.style.color(fill))
    painter.drawRoundedRect(shape, CARD_RADIUS, CARD_RADIUS)
    painter.restore()
