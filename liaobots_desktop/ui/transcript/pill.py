"""The button that appears when new text has come below what is on the screen."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.theme import Theme


class NewTextPill(QPushButton):
    """A small round button over the lower edge of the transcript; lives on the GUI thread."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setText(self.tr("↓ New text"))
        self.setAccessibleName(self.tr("Go to the new text"))
        # End does the same from the keyboard; a button that hides would hand its focus on
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        tokens = theme.tokens
        self.setStyleSheet(
            f"QPushButton {{ background: {tokens['background']}; color: {tokens['text']};"
            f" border: 1px solid {tokens['line']}; border-radius: {zoomed(14)}px;"
            f" padding: 0 {zoomed(14)}px; min-height: {zoomed(26)}px; font-size: {zoomed(12)}px; }}"
            f"QPushButton:hover {{ background: {tokens['hover']}; }}"
        )

    def place(self, width: int, height: int) -> None:
        """Stand in the middle above the lower edge of a view of this size."""
        self.adjustSize()
        self.move((width - self.width()) // 2, height - self.height() - 12)
