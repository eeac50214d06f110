"""Keeps the keys of an input method from a line of text while it composes."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

_KEYS = {
    *(Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab),
    *(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_F3),
}
"""What would save, give up, leave or go on, and is meant for the input method."""


class ComposingGuard(QObject):
    """Lives on the GUI thread, as long as its field.

    Most input methods take their keys before Qt sees them; with the others Enter would save a text
    without what is being composed.
    """

    def __init__(self, field: QLineEdit) -> None:
        super().__init__(field)
        self._is_composing = False
        field.installEventFilter(self)

    def keeps(self, event: QEvent) -> bool:
        """Take note of what is composed; return whether a key is to be kept from the field."""
        if isinstance(event, QInputMethodEvent):
            self._is_composing = bool(event.preeditString())
        elif event.type() is QEvent.Type.FocusOut:
            self._is_composing = False
        elif self._is_composing and isinstance(event, QKeyEvent) and event.key() in _KEYS:
            event.accept()  # where it is asked for a shortcut: the window has none now
            return event.type() is not QEvent.Type.KeyRelease
        return False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep keys (Qt)."""
        return self.keeps(event) or super().eventFilter(watched, event)
