"""Draws the bordered card of a code block, a part at a time."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from liaobots_desktop.ui.transcript.crisp import draw_framed, draw_line, hairline, snapped
from liaobots_desktop.ui.transcript.part import Setting
from liaobots_desktop.ui.transcript.style import CARD_RADIUS, CODE_HEADER_HEIGHT


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
    style = setting.style
    area = snapped(painter, QRectF(0, 0, setting.width, height))
    beyond = 2 * CARD_RADIUS
    shape = area.adjusted(0, 0 if is_top else -beyond, 0, 0 if is_bottom else beyond)
    painter.save()
    painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
    draw_framed(painter, shape, style.color("line"), style.color(fill))
    painter.restore()


def draw_card_header(painter: QPainter, setting: Setting, height: int) -> None:
    """Draw the top of a card with an empty header; `height` is that of all of it, in pixels."""
    draw_card(painter, setting, height, "code", is_top=True)
    header = snapped(painter, QRectF(0, 0, setting.width, CODE_HEADER_HEIGHT))
    painter.save()
    painter.setClipRect(header, Qt.ClipOperation.IntersectClip)
    draw_card(painter, setting, height, "background", is_top=True)
    color = setting.style.color("line")
    draw_line(painter, 0, CODE_HEADER_HEIGHT - hairline(painter), setting.width, color)
    painter.restore()
