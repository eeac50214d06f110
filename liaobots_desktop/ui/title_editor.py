"""The field in which the title of the open chat is edited."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent

from liaobots_desktop.ui.chat_title import ENTER, is_for
from liaobots_desktop.ui.line_field import LineField


class TitleEditor(LineField):
    """A field of one line that says how it is left; lives on the GUI thread.

    Signals:
        left: the keyboard went elsewhere, but for its own menu.
        escaped: Esc was pressed.
    """

    left = Signal()
    escaped = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)
            if event.key() in ENTER:
                event.accept()  # else it would edit the title again

    def event(self, event: QEvent) -> bool:
        """Take Esc from the window, where it stops an answer (Qt)."""
        if is_for(event, Qt.Key.Key_Escape):
            event.accept()
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:  # its own menu
            self.left.emit()
