"""The dialog of all keys: help, and where they are changed."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QWidget

from liaobots_desktop.ui.actions.keymap import Keymap
from liaobots_desktop.ui.dialog import Dialog
from liaobots_desktop.ui.keys.keys_pane import KeysPane

_SIZE = QSize(720, 680)


class KeysDialog(Dialog):
    """Begins in the field that finds; lives on the GUI thread."""

    def __init__(self, keymap: Keymap, parent: QWidget) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Keys"))
        self.pane = KeysPane(keymap)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.reject)
        column = self.made_column(12)
        column.addWidget(self.pane, 1)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self.fit(_SIZE)
        self.pane.field.setFocus()

    def fit_zoom(self) -> None:
        """Let the pane take the sizes that belong to the zoom."""
        self.pane.fit_zoom()
