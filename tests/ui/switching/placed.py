"""Where all that is seen of a window stands."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QWidget

Placed = dict[str, tuple[int, int, int, int]]
_TURNS = 6
"""Turns of the loop in which layouts tell those around them what they need."""


def placed(window: QWidget) -> Placed:
    """Return the rectangle of each widget that is seen, in pixels of the window."""
    for _ in range(_TURNS):
        QApplication.processEvents()
    found: Placed = {}
    for widget in (window, *window.findChildren(QWidget)):
        if widget.isVisible():
            place = widget.mapTo(window, QPoint())
            name = f"{type(widget).__name__} {widget.objectName()} {len(found)}"
            found[name] = (place.x(), place.y(), widget.width(), widget.height())
    return found
