"""The list of the models of a service: ticked, dragged, and what was done in it undone by keys."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QListWidget

from liaobots_desktop.ui.actions.table import default_keys


class ModelList(QListWidget):
    """While it has the keyboard, Ctrl+Z is about models and not about chats.

    Lives on the GUI thread.

    Signals:
        undo_requested: the last removal should be taken back.
    """

    undo_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("models")
        self.setAccessibleName(self.tr("Models"))
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def event(self, event: QEvent) -> bool:
        """Keep the keys from the window, which has a shortcut of the same keys."""
        if event.type() is QEvent.Type.ShortcutOverride and _is_undo(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_undo(event):
            self.undo_requested.emit()
        else:
            super().keyPressEvent(event)


def _is_undo(event: QEvent) -> bool:
    if not isinstance(event, QKeyEvent):
        return False
    pressed = QKeySequence(event.keyCombination())
    return pressed in [QKeySequence(keys) for keys in default_keys("models.undo")]
