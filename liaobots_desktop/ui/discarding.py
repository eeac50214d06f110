"""Asks before a dialog closes with what was written in it."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QMessageBox, QPushButton

from liaobots_desktop.ui.question_box import QuestionBox


class Discarding(QObject):
    """Asks once, and goes when it is answered; lives on the GUI thread."""

    def __init__(self, dialog: QDialog, discard: Callable[[], None], keep: QPushButton) -> None:
        """`discard` closes the dialog; `keep` is its button that keeps what was written."""
        super().__init__(dialog)
        explanation = self.tr("It was not saved, so it cannot be brought back.")
        box = QuestionBox(dialog, self.tr("Discard what you wrote?"), explanation)
        box.setWindowTitle(dialog.windowTitle())
        lost = box.addButton(self.tr("Discard"), QMessageBox.ButtonRole.DestructiveRole)
        if keep.isEnabled():
            kept = box.addButton(keep.text(), QMessageBox.ButtonRole.AcceptRole)
            kept.clicked.connect(keep.click)
        back = box.addButton(self.tr("Go on writing"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(back)
        box.setEscapeButton(back)
        lost.clicked.connect(discard)
        box.finished.connect(box.deleteLater)
        box.finished.connect(self.deleteLater)
        box.open()
