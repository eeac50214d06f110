"""What closing the window means while the icon is in the tray: asked once, then known."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Slot

from liaobots_desktop.bridge.account import Account
from liaobots_desktop.store.settings import Settings
from liaobots_desktop.ui.keyboard_before import KeyboardBefore
from liaobots_desktop.ui.main_window import MainWindow
from liaobots_desktop.ui.session_end import is_session_over

if TYPE_CHECKING:  # imported when it is asked
    from PySide6.QtWidgets import QMessageBox


class Closing(QObject):
    """Lives on the GUI thread."""

    def __init__(self, account: Account, window: MainWindow) -> None:
        super().__init__(window)
        self._account = account
        self._window = window
        self._box: QMessageBox | None = None
        self._before = KeyboardBefore()

    def keeps_running(self) -> bool:
        """Hide the window, or ask, instead of closing it; False lets it close.

        The end of the session is never held up.
        """
        wanted = self._account.settings.closing
        if wanted == "quit" or is_session_over():
            return False
        if wanted == "tray":
            self._go_into_tray()
        elif self._box is None:
            self._ask()
        return True

    def _ask(self) -> None:
        from PySide6.QtWidgets import QMessageBox

        from liaobots_desktop.ui.question_box import QuestionBox
        from liaobots_desktop.ui.window_verbs import bring_forward

        if not self._window.isVisible():  # another window was the last; it is asked in this one
            bring_forward(self._window, "")
        explanation = self.tr(
            "It finishes its answers there and opens again at once. You are asked only once "
            "and can change this in the settings."
        )
        question = self.tr("Keep Liaobots Desktop in the tray?")
        box = self._box = QuestionBox(self._window, question, explanation)
        box.setWindowTitle(self.tr("Close the window"))
        keep = box.addButton(self.tr("Keep in the tray"), QMessageBox.ButtonRole.AcceptRole)
        leave = box.addButton(self.tr("Quit"), QMessageBox.ButtonRole.DestructiveRole)
        cancel = box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.setEscapeButton(cancel)
        keep.clicked.connect(self._on_keep)
        leave.clicked.connect(self._on_quit)
        box.finished.connect(self._on_finished)
        box.open()

    @Slot()
    def _on_finished(self) -> None:
        if self._box is not None:
            self._box.deleteLater()
            self._box = None

    @Slot()
    def _on_keep(self) -> None:
        self._remember("tray")
        self._go_into_tray()

    def _go_into_tray(self) -> None:
        """Hide the window; its settings close, which would be left alone on the screen."""
        from liaobots_desktop.ui.window_verbs import dialogs_of

        for dialog in dialogs_of(self._window):
            if dialog is not self._box and dialog.isVisible():
                dialog.close()
        self._before.note(self._window.focusWidget())
        self._window.installEventFilter(self)
        self._window.hide()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Give the keyboard back when the window is seen again (Qt).

        X11 may make it active after it was hidden, when the question above it closes: Qt passes
        the keyboard on then, as nothing in it can be seen (6.10).
        """
        if event.type() is QEvent.Type.Show:
            self._window.removeEventFilter(self)
            self._before.give_back(self._window.pane.composer.field)
        return False

    @Slot()
    def _on_quit(self) -> None:
        self._remember("quit")
        self._window.quit()

    def _remember(self, choice: str) -> None:
        self._account.choose(Settings.closing, choice)
