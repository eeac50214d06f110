"""What is written in an open form: kept until it is saved or discarded, also if the app ends."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from liaobots_desktop.chat.message import ConversationId

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

    from liaobots_desktop.ui.kept_drafts import KeptDrafts

_SAVE_MS = 1000


class FormDraft(QObject):
    """Saves at most once a second, and when the app ends; lives on the GUI thread.

    It goes with its dialog. What is left by *Cancel* or *Discard* is forgotten.
    """

    def __init__(
        self,
        kept: "KeptDrafts",
        place: ConversationId,
        dialog: "QDialog",
        written: Callable[[], str],
    ) -> None:
        """`written` returns what is to be kept; "" where nothing was written."""
        super().__init__(dialog)
        self._kept, self._place = kept, place
        self._dialog, self._written = dialog, written
        self._saved = written()
        self._timer = QTimer(self, singleShot=True, interval=_SAVE_MS)
        self._timer.timeout.connect(self.save)
        kept.saving_wanted.connect(self.save)
        dialog.rejected.connect(self.forget)

    @Slot()
    def note(self) -> None:
        """Take note that something else is written now."""
        if not self._timer.isActive():
            self._timer.start()

    @Slot()
    def save(self) -> None:
        """Keep what is written now, if the dialog is open."""
        self._timer.stop()
        text = self._written()
        if not self._dialog.isVisible() or text == self._saved:
            return
        if self._kept.save_form(self._place, text):
            self._saved = text

    @Slot()
    def forget(self) -> None:
        """Keep it no longer: it is not wanted."""
        self._timer.stop()
        self._kept.save_form(self._place, "")
