"""A field of several lines, each of which is read from its own side."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_SHIFT, _KEYPAD = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.KeypadModifier


class LinesField(QPlainTextEdit):
    """Begins a paragraph at Shift+Enter, too; lives on the GUI thread.

    Qt would break the line within its paragraph, which has one direction: the end of an Arabic
    sentence below an English line stood at its beginning, and not once the text was shown again.
    """

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Shift+Enter for Enter (Qt)."""
        if event.key() in _ENTER and event.modifiers() & ~_KEYPAD == _SHIFT:
            none = Qt.KeyboardModifier.NoModifier
            event = QKeyEvent(event.type(), event.key(), none, event.text(), event.isAutoRepeat())
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the caret in view in a lower field (Qt scrolls to it only at the next key).

        A field that grows with its text shows all of it: Qt would leave its first line above.
        """
        was_seen = QRect(QPoint(), event.oldSize()).intersects(self.cursorRect())
        super().resizeEvent(event)
        if was_seen and event.size().height() < event.oldSize().height():
            self.ensureCursorVisible()
