"""The dialog that asks for a file: the system's own, or Qt's in the theme's colours and icons."""

from PySide6.QtCore import QCoreApplication, QFileInfo, Qt
from PySide6.QtGui import QAbstractFileIconProvider, QIcon
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHeaderView,
    QSplitter,
    QToolButton,
    QTreeView,
    QWidget,
)

from liaobots_desktop.ui.dialog import close_by_keys
from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.icons import icon

_BUTTONS = {
    "backButton": "chevron-left",
    "forwardButton": "chevron-right",
    "toParentButton": "chevron-up",
    "newFolderButton": "folder-plus",
    "listModeButton": "grid",
    "detailModeButton": "list",
}
"""Where Qt shows its own dialog: its buttons by name, and our icons."""
_PLACES, _FILES = 160, 560
"""Pixels at 100 % of the places beside the files, and of these."""


class FileDialog(QFileDialog):
    """Asks once and is gone then; lives on the GUI thread.

    Where the desktop has a dialog of its own (Windows, macOS, most of Linux) it is that one.
    """

    def __init__(self, parent: QWidget, title: str, folder: str = "") -> None:
        super().__init__(parent, title, folder)
        self.finished.connect(self.deleteLater)
        close_by_keys(self)
        color = self.palette().text().color()
        self._icons = _Icons(icon("folder", color), icon("file", color), icon("computer", color))
        self.setIconProvider(self._icons)
        muted = self.palette().placeholderText().color()
        if self.isRightToLeft():
            self._turn()
        for name, shown in self._pictures().items():
            for button in self.findChildren(QToolButton, name):
                button.setIcon(icon(shown, color, muted))
        for parts in self.findChildren(QSplitter, "splitter"):
            parts.setSizes([zoomed(_PLACES), zoomed(_FILES)])
        for files in self.findChildren(QTreeView, "treeView"):
            files.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)

    def _pictures(self) -> dict[str, str]:
        """Return the icons of the buttons; back leads to the right in a mirrored window."""
        if not self.isRightToLeft():
            return _BUTTONS
        back, forward = _BUTTONS["backButton"], _BUTTONS["forwardButton"]
        return _BUTTONS | {"backButton": forward, "forwardButton": back}

    def _turn(self) -> None:
        """Let paths and endings be read from the left, as they are everywhere."""
        for box in self.findChildren(QComboBox):
            box.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


class _Icons(QAbstractFileIconProvider):
    """One icon for folders, one for files, and one for the places beside them."""

    def __init__(self, folder: QIcon, file: QIcon, computer: QIcon) -> None:
        super().__init__()
        self._folder, self._file, self._computer = folder, file, computer

    def type(self, info: QFileInfo) -> str:
        """Return what a file is (Qt, whose words are not translated)."""
        if info.isDir():
            return QCoreApplication.translate("FileDialog", "Folder")
        suffix = info.suffix().upper()
        named = QCoreApplication.translate("FileDialog", "{0} file").format(suffix)
        return named if suffix else QCoreApplication.translate("FileDialog", "File")

    def icon(self, what: QFileInfo | QAbstractFileIconProvider.IconType) -> QIcon:
        """Return the icon of a file, or of a kind of them (Qt)."""
        if isinstance(what, QFileInfo):
            return self._folder if what.isDir() else self._file
        if what is QAbstractFileIconProvider.IconType.File:
            return self._file
        is_folder = what is QAbstractFileIconProvider.IconType.Folder
        return self._folder if is_folder else self._computer
