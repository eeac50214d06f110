"""The button that appears when new text has come below what is on the screen."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget


class NewTextPill(QPushButton):
    """A small round button over the lower edge of the transcript; lives on the GUI thread."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "pill")
        self.setText(self.tr("↓ New text"))
        self.setAccessibleName(self.tr("Go to the new text"))
        # End does the same from the keyboard; a button that hides would hand its focus on
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.hide()

    def place(self, width: int, height: int) -> None:
        """Stand in the middle above the lower edge of a view of this size."""
        self.adjustSize()
        self.move((width - self.width()) // 2, height - self.height() - 12)
