"""The dialog of all keys: help, and where they are changed."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QPushButton, QWidget

from liaobots_desktop.ui.actions.keymap import Keymap
from liaobots_desktop.ui.dialog import Dialog
from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.keys.keys_pane import KeysPane
from liaobots_desktop.ui.plain_widgets import label, unbroken

_SIZE = QSize(720, 680)


class KeysDialog(Dialog):
    """Begins in the field that finds; lives on the GUI thread."""

    def __init__(self, keymap: Keymap, parent: QWidget) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Keys"))
        self.pane = KeysPane(keymap)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.reject)
        self._everywhere = label("explanation")
        self._say()
        directions = QBoxLayout.Direction
        row = QBoxLayout(directions.TopToBottom if self.is_narrow else directions.LeftToRight)
        row.setSpacing(zoomed(12))
        row.addWidget(self._everywhere, 1)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        column = self.made_column(12)
        column.addWidget(self.pane, 1)
        column.addLayout(row)
        self.fit(_SIZE)
        self.pane.field.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        told = self.tr(
            "For a key that works everywhere, let your desktop run liaobots-desktop "
            "--quick-ask. On Wayland, apps cannot claim such keys themselves."
        )
        self._everywhere.setText(unbroken(told))
