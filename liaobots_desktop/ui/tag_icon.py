"""The dot that stands for a tag in menus and dialogs."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.theme import Theme

_SCALE = 2


def tag_icon(theme: Theme, color: str) -> QIcon:
    """Return a round dot in one of the colours of tags."""
    size = zoomed(16)
    picture = QPixmap(size * _SCALE, size * _SCALE)
    picture.setDevicePixelRatio(_SCALE)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(f"tag_{color}"))
    edge = size * 0.25
    painter.drawEllipse(QRectF(edge, edge, size - 2 * edge, size - 2 * edge))
    painter.end()
    return QIcon(picture)
