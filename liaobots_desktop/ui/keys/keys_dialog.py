"""The dialog of all keys: help, and where they are changed."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from liaobots_desktop.ui.actions.keymap import Keymap
from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.keys.keys_pane import KeysPane

_SIZE = QSize(720, 680)
_MOST = 0.94
"""The share of the window that the dialog takes at most."""
_MARGIN = 20


class KeysDialog(QDialog):
    """Begins in the field that finds; deletes itself when it closes. Lives on the GUI thread."""

    def __init__(self, keymap: Keymap, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keys"))
        self.pane = KeysPane(keymap)
        close = QPushButton(self.tr("Close"))
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[zoomed(_MARGIN)] * 4)
        column.setSpacing(zoomed(10))
        column.addWidget(self.pane, 1)
        column.addLayout(row)
        self.resize(QSize(zoomed(_SIZE.width()), zoomed(_SIZE.height())).boundedTo(self._room()))
        self.pane.field.setFocus()

    def _room(self) -> QSize:
        parent = self.parentWidget()
        return parent.size() * _MOST if parent is not None else self.sizeHint()
