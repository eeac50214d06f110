"""What has the keyboard and does not look as if it had."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from tests.ui.accessible_tree import reached_by_tab

_AROUND = 4
"""Pixels around a widget, where its ring may be drawn by what it stands in."""


def unseen(top: QWidget) -> list[str]:
    """Return what looks with the keyboard as it does without; `top` is the active window."""
    assert top.isActiveWindow()
    return [
        f"{type(widget).__name__} {widget.objectName()} {widget.accessibleName()}"
        for widget in reached_by_tab()
        if widget.isVisible() and _with_keyboard(widget) == _without(widget)
    ]


def _with_keyboard(widget: QWidget) -> QImage:
    above: QWidget | None = widget
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    if above is not None:
        above.ensureWidgetVisible(widget)  # as Tab does
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    assert widget.hasFocus()
    return _picture(widget)


def _without(widget: QWidget) -> QImage:
    widget.clearFocus()
    return _picture(widget)


def _picture(widget: QWidget) -> QImage:
    QApplication.processEvents()
    top = widget.window()
    corner = widget.mapTo(top, widget.rect().topLeft())
    area = widget.rect().translated(corner).adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
    return top.grab(area).toImage()
