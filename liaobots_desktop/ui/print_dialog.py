"""Qt's dialog for printers, which asks for a file and asks back as the rest of the app does."""

from PySide6.QtCore import QChildEvent, Qt, Slot
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QLineEdit, QToolButton, QWidget

from liaobots_desktop.ui.file_dialog import FileDialog
from liaobots_desktop.ui.question_box import dress
from liaobots_desktop.ui.tick_box import TicksOfQt


class PrintDialog(QPrintDialog):
    """Asks once and is gone then; lives on the GUI thread.

    Where the system has a dialog of its own (Windows, macOS) it is that one.
    """

    def __init__(self, printer: QPrinter, parent: QWidget) -> None:
        super().__init__(printer, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        TicksOfQt(self)
        for button in self.findChildren(QToolButton, "fileBrowser"):
            button.clicked.disconnect()  # Qt's dialog for files has black arrows, in the dark too
            button.clicked.connect(self._ask_for_file)

    @Slot()
    def _ask_for_file(self) -> None:
        """Ask where a printer that is a file writes; whether it replaces one is asked later."""
        (field,) = self.findChildren(QLineEdit, "filename")
        dialog = FileDialog(self, self.tr("Print to a file"), field.text())
        dialog.setAcceptMode(FileDialog.AcceptMode.AcceptSave)
        dialog.setOption(FileDialog.Option.DontConfirmOverwrite)
        dialog.setNameFilter(self.tr("PDF files (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(field.text())
        dialog.fileSelected.connect(field.setText)
        QDialog.open(dialog)

    def childEvent(self, event: QChildEvent) -> None:
        """Let what Qt asks or tells here look as the app's own questions (Qt)."""
        super().childEvent(event)
        dress(event)
