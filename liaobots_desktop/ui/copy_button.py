"""A button that copies, and says for a moment that it has."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication
from PySide6.QtWidgets import QPushButton

_SAID_MS = 1500


class CopyButton(QPushButton):
    """Puts a text on the clipboard when it is pressed; lives on the GUI thread."""

    def __init__(self, text: str, copied: Callable[[], str]) -> None:
        """`copied` returns the text to copy."""
        super().__init__(text)
        self._text = text
        self._copied = copied
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SAID_MS)
        self._timer.timeout.connect(self._on_said)
        self.setAccessibleName(text)
        self.clicked.connect(self._on_clicked)

    @Slot()
    def _on_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._copied())
        self.setMinimumWidth(self.width())  # nothing beside it jumps
        said = self.tr("Copied")
        self.setText(said)
        self._timer.start()
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    @Slot()
    def _on_said(self) -> None:
        self.setText(self._text)
        self.setMinimumWidth(0)
