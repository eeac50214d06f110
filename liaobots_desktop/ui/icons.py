"""One-colour SVG icons from `resources/icons/`, tinted with the theme."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from liaobots_desktop import resources

_SCALES = (1, 2)


def icon(name: str, color: QColor, disabled: QColor | None = None, size: int = 18) -> QIcon:
    """Return the icon `resources/icons/NAME.svg` in one colour, `size` pixels square."""
    return _icon(name, color.name(), disabled.name() if disabled else "", size)


@cache
def _icon(name: str, color: str, disabled: str, size: int) -> QIcon:
    svg = resources.path(f"icons/{name}.svg").read_text(encoding="utf-8")
    result = QIcon()
    for mode, tint in ((QIcon.Mode.Normal, color), (QIcon.Mode.Disabled, disabled)):
        if not tint:
            continue
        renderer = QSvgRenderer(QByteArray(svg.replace("currentColor", tint).encode()))
        for scale in _SCALES:
            result.addPixmap(_drawn(renderer, size, scale), mode)
    return result


def _drawn(renderer: QSvgRenderer, size: int, scale: int) -> QPixmap:
    pixmap = QPixmap(size * scale, size * scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, size * scale, size * scale))
    painter.end()
    pixmap.setDevicePixelRatio(scale)
    return pixmap


def app_icon() -> QIcon:
    """Return the icon of the app for its windows."""
    renderer = QSvgRenderer(str(resources.path("icons/app.svg")))
    result = QIcon()
    for size in (16, 32, 48, 128):
        result.addPixmap(_drawn(renderer, size, 1))
    return result
