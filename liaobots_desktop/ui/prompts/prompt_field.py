"""The field of a prompt: written like a question, but nothing in it sends."""

from PySide6.QtCore import QMimeData, QSize, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

from liaobots_desktop.ui.lines_field import LinesField
from liaobots_desktop.ui.question_edit import QuestionEdit

_MARGIN = 4
"""What Qt gives a document."""


class PromptField(QuestionEdit):
    """As large as there is room, and Enter starts a new line; lives on the GUI thread.

    It is a question's field, so the spelling is checked in it, and an emoji goes as a whole.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("promptText")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.document().setDocumentMargin(_MARGIN)
        self.document().clearUndoRedoStacks()  # the margin would be something to undo

    def sizeHint(self) -> QSize:
        return QPlainTextEdit.sizeHint(self)

    def minimumSizeHint(self) -> QSize:
        return QPlainTextEdit.minimumSizeHint(self)

    @Slot()
    def _on_size_changed(self) -> None:
        """It does not grow: it scrolls."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            LinesField.keyPressEvent(self, event)
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        QPlainTextEdit.insertFromMimeData(self, source)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return QPlainTextEdit.canInsertFromMimeData(self, source)
