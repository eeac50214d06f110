"""Round corners of windows that open above others: menus, lists of choices, tool tips.

The style sheet rounds their edges; here what lies outside of these is left
to the window below (docs/decisions/0138).
"""

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QBitmap, QGuiApplication, QPainter, QRegion
from PySide6.QtWidgets import QWidget

from liaobots_desktop.ui.drawing import zoomed

_RADIUS = 8
"""Of `QToolTip`, `Menu` and the list of `ChoiceBox` in the style sheet, in pixels at 100 %."""
_MAY_BE_BLACK = "xcb"
"""Where what is transparent is black if nothing lays windows over each other, as on a plain X."""


def leave_corners(window: QWidget) -> None:
    """Make a window transparent that has not been shown, where that can be relied on."""
    if QGuiApplication.platformName() == _MAY_BE_BLACK:
        return
    window.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
    if sys.platform == "win32":  # as Qt's own style there: the system's shadow is a square's
        window.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        window.setWindowFlag(Qt.WindowType.NoDropShadowWindowHint)


def cut_corners(window: QWidget) -> None:
    """Cut the corners off a window that has its size, where it is not transparent."""
    if not window.testAttribute(Qt.WidgetAttribute.WA_TranslucentBackground):
        window.setMask(_rounded(window))


def _rounded(window: QWidget) -> QRegion:
    bits = QBitmap(window.size())
    bits.clear()
    painter = QPainter(bits)
    painter.setBrush(Qt.GlobalColor.color1)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawRoundedRect(window.rect(), zoomed(_RADIUS), zoomed(_RADIUS))
    painter.end()
    return QRegion(bits)
