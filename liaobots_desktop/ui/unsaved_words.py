"""Asks before the app ends while what was written is in memory only."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QMessageBox

from liaobots_desktop.store.errors import StoreError
from liaobots_desktop.ui.kept_drafts import KeptDrafts
from liaobots_desktop.ui.main_window import MainWindow
from liaobots_desktop.ui.question_box import QuestionBox
from liaobots_desktop.ui.window_verbs import bring_forward


class UnsavedWords(QObject):
    """Holds the end up once; it goes when it is answered. Lives on the GUI thread."""

    def __init__(
        self,
        window: MainWindow,
        drafts: KeptDrafts,
        refusal: StoreError | None,
        *,
        are_answers: bool,
    ) -> None:
        """`refusal` is why nothing will be saved until the next start, None where it may be.

        `are_answers`: what would be lost are answers, or answers besides what was written.
        """
        super().__init__(window)
        self._window, self._drafts = window, drafts
        if not window.isVisible():
            bring_forward(window, "")
        box = QuestionBox(window, *self._words(refusal, are_answers))
        box.setWindowTitle(window.windowTitle())
        leave = box.addButton(self.tr("Quit anyway"), QMessageBox.ButtonRole.DestructiveRole)
        stay = box.addButton(self.tr("Stay"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        leave.clicked.connect(self._on_quit)
        box.finished.connect(box.deleteLater)
        box.finished.connect(self.deleteLater)
        box.open()

    def _words(self, refusal: StoreError | None, are_answers: bool) -> tuple[str, str]:
        if not self._drafts.are_unsaved and not are_answers:
            return self.tr("Quit and lose what you attached?"), self.tr(
                "It was not sent, and nothing new can be saved here."
            ) if refusal is not None else self.tr(
                "It was not sent and could not be saved. Stay, and it is saved as soon as the file "
                "of your chats can be written again."
            )
        if refusal is not None:
            return self.tr("Quit and lose what you wrote?"), self.tr(
                "It was not sent, and nothing new can be saved here. Stay, and copy it first."
            )
        if are_answers:
            return self.tr("Quit and lose what is not saved?"), self.tr(
                "An answer could not be saved to its end. Stay, and it is saved as soon as the "
                "file of your chats can be written again."
            )
        return self.tr("Quit and lose what you wrote?"), self.tr(
            "It was not sent and could not be saved. Stay, and it is saved as soon as the file of "
            "your chats can be written again."
        )

    @Slot()
    def _on_quit(self) -> None:
        self._drafts.let_go()
        self._window.quit()
