"""Finds texts of widgets that have less room than they take, unless they are cut on purpose."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from liaobots_desktop.ui.elided_label import ElidedLabel

_SLACK = 1
"""Pixels by which rounding may differ."""


def cut_texts(top: QWidget) -> list[str]:
    """Return a line for each text in a window that is not seen whole."""
    found: list[str] = []
    for widget in top.findChildren(QWidget):
        if widget.isVisibleTo(top) and widget.width() > 0:
            found += [f"{type(widget).__name__}: {fault}" for fault in _faults_of(widget)]
    return sorted(set(found))


def _faults_of(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel):
        yield from _of_label(widget)
    elif isinstance(widget, QAbstractButton):
        yield from _of_button(widget)
    elif isinstance(widget, QLineEdit):
        room = widget.contentsRect().width()
        words = widget.fontMetrics().horizontalAdvance(widget.placeholderText())
        if words > room:
            yield f"“{widget.placeholderText()}” has {room} of {words} px"


def _of_label(label: QLabel) -> Iterator[str]:
    if not label.text() or _is_cut_on_purpose(label, label.text()):
        return
    if label.wordWrap():
        needed, room = label.heightForWidth(label.width()), label.height()
    else:
        needed, room = label.sizeHint().width(), label.width()
    if needed > room + _SLACK:
        yield f"“{label.text()}” has {room} of {needed} px"


def _of_button(button: QAbstractButton) -> Iterator[str]:
    shows_icon = isinstance(button, QToolButton) and (
        button.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly
        and not button.icon().isNull()
    )
    if not button.text() or shows_icon or _is_cut_on_purpose(button, button.text()):
        return
    needed, room = button.sizeHint().width(), button.width()
    if needed > room + _SLACK:
        yield f"“{button.text()}” has {room} of {needed} px"


def _is_cut_on_purpose(widget: QWidget, text: str) -> bool:
    """Whether the widget itself ends its text with an ellipsis, as its class or the policy says."""
    if isinstance(widget, ElidedLabel):
        return True
    is_ignored = widget.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Ignored
    return is_ignored or (text.endswith("…") and widget.toolTip() != "")
