"""Saves code of an answer as a file where the user wants it."""

from PySide6.QtCore import QDir, QFileInfo, QIODevice, QObject, QSaveFile, QStandardPaths, Signal
from PySide6.QtWidgets import QWidget

from liaobots_desktop.ui.file_dialog import FileDialog


class CodeSaver(QObject):
    """Asks for a place and writes code there; lives on the GUI thread.

    Signals:
        failed(sentence): the code was not saved; what was there before is still there.
    """

    failed = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._folder = ""

    def ask(self, code: str, name: str) -> None:
        """Let the user choose where; the code is written when the dialog is accepted."""
        dialog = FileDialog(self._window, self.tr("Save code as"), self._place_for(name))
        dialog.setAcceptMode(FileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(FileDialog.FileMode.AnyFile)
        dialog.selectFile(name)
        dialog.fileSelected.connect(lambda path: self.save(code, path))
        dialog.open()

    def save(self, code: str, path: str) -> None:
        """Write code as UTF-8 with its own line ends; a file is replaced whole or not at all."""
        self._folder = QFileInfo(path).absolutePath()
        content = code.encode("utf-8", "replace")
        file = QSaveFile(path)
        is_open = file.open(QIODevice.OpenModeFlag.WriteOnly)
        if not (is_open and file.write(content) == len(content) and file.commit()):
            text = self.tr("The code could not be saved to {0} ({1}). Choose another place.")
            shown = QDir.toNativeSeparators(path)
            self.failed.emit(text.replace("{1}", file.errorString()).replace("{0}", shown))

    def _place_for(self, name: str) -> str:
        """Return a proposal: in the folder that was used last, at first that of downloads."""
        downloads = QStandardPaths.StandardLocation.DownloadLocation
        folder = self._folder or QStandardPaths.writableLocation(downloads)
        return QDir(folder if QDir(folder).exists() else QDir.homePath()).filePath(name)
