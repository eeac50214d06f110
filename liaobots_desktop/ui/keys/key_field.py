"""A field that takes down the keys that are pressed in it."""

from PySide6.QtCore import QKeyCombination, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QKeySequenceEdit, QLineEdit

from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.line_side import LineSide

_NONE = Qt.KeyboardModifier.NoModifier
_LEAVING = (
    QKeyCombination(Qt.Key.Key_Tab),
    QKeyCombination(Qt.Key.Key_Backtab),
    QKeyCombination(Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_Backtab),
)
"""Shift+Tab is the last one: Qt, which knows the others alone (6.10), would take it down."""
_AROUND = 40
"""Pixels at 100 % beside the words."""


class KeyField(QKeySequenceEdit):
    """Takes one key, with what is held; Tab leaves it, Backspace empties it. On the GUI thread.

    Signals:
        left: Esc was pressed.
    """

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setMaximumSequenceLength(1)
        self.setFinishingKeyCombinations(_LEAVING)
        self.setAccessibleName(self.tr("New keys"))
        self.keySequenceChanged.connect(self.show_hint)
        self.show_hint()
        line = self.findChild(QLineEdit)
        if isinstance(line, QLineEdit):
            LineSide(line, is_in_column=True)

    @Slot()
    def show_hint(self) -> None:
        """Say what is to be done here, each time that Qt has said it in its own words."""
        line = self.findChild(QLineEdit)
        if isinstance(line, QLineEdit):
            line.setPlaceholderText(self.tr("Press the new keys"))
            line.setAccessibleName(self.tr("New keys"))

    def width_of_hint(self) -> int:
        """Return the width with which the hint is seen whole, in pixels."""
        line = self.findChild(QLineEdit)
        words = line.placeholderText() if isinstance(line, QLineEdit) else ""
        return self.fontMetrics().horizontalAdvance(words) + zoomed(_AROUND)

    def sizeHint(self) -> QSize:
        return QSize(self.maximumWidth(), super().sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the key down, unless it is one by which a field is left or emptied."""
        if event.key() == Qt.Key.Key_Escape and event.modifiers() == _NONE:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Backspace and event.modifiers() == _NONE:
            self.clear()
        else:
            super().keyPressEvent(event)
