"""One-colour SVG icons from `resources/icons/`, tinted with the theme."""

from functools import cache
from math import floor

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap, QTransform
from PySide6.QtSvg import QSvgRenderer

from liaobots_desktop import resources
from liaobots_desktop.ui.drawing import zoomed

_SCALES = (1.0, 2.0)
"""Of the usual screens; others, as of 125 %, have pictures of their own: a picture that Qt makes
smaller or larger is not sharp."""
_DIRECTED = frozenset({"chevron-left", "chevron-right", "list", "sidebar"})
"""What points to a side, or shows where something begins: as in a mirror where one reads from the
right. Arrows that stand for an act (undo, refresh, export) are the same everywhere."""
_OF_QT, _OF_QT_AT_BEGIN = 2, 4
"""Pixels of what is seen between the icon of a button and its word that no zoom changes (Qt), also
where both stand at its begin; the rest is what pictures and letters have around them."""
_directed: dict[int, tuple[str, str, str, int, int]] = {}
"""By the key of a made icon: what `_icon` was asked for, without the side."""


def icon(name: str, color: QColor, disabled: QColor | None = None, size: int = 18) -> QIcon:
    """Return the icon `resources/icons/NAME.svg` in one colour, `size` pixels square."""
    return _on_side(name, color.name(), disabled.name() if disabled else "", size, 0)


def before_word(
    name: str,
    color: QColor,
    disabled: QColor | None = None,
    size: int = 18,
    *,
    at_begin: bool = False,
) -> QIcon:
    """Return an icon for a button with a word, from which it stands as far as the zoom has it.

    `beside` tells the room that is left free in it.
    """
    free = beside(at_begin=at_begin)
    return _on_side(name, color.name(), disabled.name() if disabled else "", size, free)


def beside(*, at_begin: bool = False) -> int:
    """Return how many pixels an icon before a word is wider than high; narrower, below 0.

    `at_begin` is whether icon and word stand at the begin of their button, not in its middle: Qt
    puts more between them there, for which the icon loses some of what is empty in it.
    """
    return zoomed(_OF_QT) - (_OF_QT_AT_BEGIN if at_begin else _OF_QT)


def draw_icon(painter: QPainter, area: QRectF, name: str, color: QColor) -> None:
    """Draw an icon as it stands in its file, sharp at any scale of a painter."""
    _kept_renderer(name, color.name()).render(painter, area)


def is_directed(shown: QIcon) -> bool:
    """Whether an icon is another one where one reads from the right."""
    return shown.cacheKey() in _directed


def as_it_points_now(shown: QIcon) -> QIcon:
    """Return a directed icon for the direction in which the window is read now."""
    return _on_side(*_directed[shown.cacheKey()])


def _on_side(name: str, color: str, disabled: str, size: int, free: int) -> QIcon:
    is_directed = name in _DIRECTED or free != 0
    is_mirrored = is_directed and QGuiApplication.isRightToLeft()
    made = _icon(name, color, disabled, size, free, is_mirrored=is_mirrored)
    if is_directed:
        _directed[made.cacheKey()] = (name, color, disabled, size, free)
    return made


@cache
def _icon(
    name: str, color: str, disabled: str, size: int, free: int, *, is_mirrored: bool
) -> QIcon:
    result = QIcon()
    for mode, tint in ((QIcon.Mode.Normal, color), (QIcon.Mode.Disabled, disabled)):
        if not tint:
            continue
        renderer = _renderer(name, tint)
        for scale in sorted({*_SCALES, *_scales_of_screens()}):
            drawn = _drawn(renderer, size, scale)
            if is_mirrored and name in _DIRECTED:
                drawn = drawn.transformed(QTransform.fromScale(-1, 1))
            if free:
                drawn = _with_room(drawn, free, scale, on_left=is_mirrored)
            result.addPixmap(drawn, mode)
    return result


def _renderer(name: str, tint: str) -> QSvgRenderer:
    svg = resources.path(f"icons/{name}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(svg.replace("currentColor", tint).encode()))


_kept_renderer = cache(_renderer)
"""Of the few icons that are drawn again and again."""


def _scales_of_screens() -> list[float]:
    return [screen.devicePixelRatio() for screen in QGuiApplication.screens()]


def _drawn(renderer: QSvgRenderer, size: int, scale: float) -> QPixmap:
    side = int(size * scale + 0.5)  # as Qt rounds
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    pixmap.setDevicePixelRatio(scale)
    return pixmap


def _with_room(drawn: QPixmap, free: int, scale: float, *, on_left: bool) -> QPixmap:
    """Return a picture with pixels that are left free beside it, or without some, below 0."""
    more = floor(free * scale + 0.5)
    result = QPixmap(drawn.width() + more, drawn.height())
    result.setDevicePixelRatio(scale)
    result.fill(Qt.GlobalColor.transparent)
    painter = QPainter(result)
    painter.drawPixmap(QPointF(more / scale if on_left else 0, 0), drawn)
    painter.end()
    return result


def app_icon() -> QIcon:
    """Return the icon of the app for its windows."""
    renderer = QSvgRenderer(str(resources.path("icons/app.svg")))
    result = QIcon()
    for size in (16, 32, 48, 128):
        result.addPixmap(_drawn(renderer, size, 1))
    return result
