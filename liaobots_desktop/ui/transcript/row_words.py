"""Draws what stands in the row under a message: words, and the arrows between versions."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from liaobots_desktop.ui.icons import draw_icon
from liaobots_desktop.ui.transcript.crisp import snapped_point
from liaobots_desktop.ui.transcript.footer import FooterEntry
from liaobots_desktop.ui.transcript.style import TextStyle

_ICON = 16
_ARROWS = {"branch_previous": False, "branch_next": True}
"""What is drawn as an arrow, and whether it points to where lines end."""
_WORDS = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip)


def draw_entry(
    painter: QPainter, style: TextStyle, entry: FooterEntry, area: QRectF, *, is_pointed: bool
) -> None:
    """Draw an entry in its area, with the painter's font; arrows tell whether they do something."""
    if entry.action in _ARROWS:
        token = "text" if entry.is_enabled else "disabled"
        is_right = _ARROWS[entry.action] is not style.is_mirrored
        corner = area.center() - QPointF(_ICON / 2, _ICON / 2)
        place = QRectF(snapped_point(painter, corner).x(), corner.y(), _ICON, _ICON)
        name = "chevron-right" if is_right else "chevron-left"
        draw_icon(painter, place, name, style.color(token))
        return
    painter.setPen(style.color("text" if is_pointed and entry.action else "muted"))
    painter.drawText(area, _WORDS, entry.text)
