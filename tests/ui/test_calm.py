"""The window at rest shows few controls; the others wait in menus."""

from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from liaobots_desktop.app import Desktop
from tests.ui.listed import chat

CONTROLS = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit)


def test_at_rest_there_are_at_most_fourteen_controls_and_each_has_a_name(ordered: Desktop) -> None:
    window = ordered.window
    window.open_chat(chat(window.sidebar, "a"))
    shown = [w for w in window.findChildren(QWidget) if isinstance(w, CONTROLS) and w.isVisible()]
    names = [control.accessibleName() or _text_of(control) for control in shown]

    assert "Folders, tags, archive, Trash" in names
    assert 5 < len(names) <= 14, names
    assert all(names)


def _text_of(control: QWidget) -> str:
    return control.text() if isinstance(control, QAbstractButton) else ""
