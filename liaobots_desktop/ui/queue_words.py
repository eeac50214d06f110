"""What is written in the field of a question that waits: kept until the question is so itself."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Slot

from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.chat.queued import QueuedQuestion
from liaobots_desktop.composing.attachment import question_with, taken_apart
from liaobots_desktop.store.draft_table import queued_form
from liaobots_desktop.ui.kept_drafts import KeptDrafts
from liaobots_desktop.ui.queued_row import QueuedRow

_SAVE_MS = 1000


class QueueWords(QObject):
    """Saves at most once a second, as drafts are; lives on the GUI thread."""

    def __init__(self, kept: KeptDrafts, parent: QObject) -> None:
        super().__init__(parent)
        self._kept = kept
        self._row: QueuedRow | None = None
        self._timer = QTimer(self, singleShot=True, interval=_SAVE_MS)
        self._timer.timeout.connect(self.save)
        kept.saving_wanted.connect(self.save)

    def begin(self, row: QueuedRow) -> None:
        """Keep what is written in a row from now on, and bring back what was written before."""
        if row.field is None or row is self._row:
            return
        self.end()
        before = self._kept.find_form_if_readable(_place(row.question))
        if before:
            row.field.replace_all(before)
        self._row = row
        row.field.textChanged.connect(self._note)
        row.field.destroyed.connect(partial(self._let_go, row))

    @Slot()
    def end(self) -> None:
        """Forget what was written: it was given up, or is kept by `keep`."""
        row, self._row = self._row, None
        if row is not None:
            self.forget(row.question)

    def left(self, question: QueuedQuestion) -> str | None:
        """Return as what a question should wait that was being edited when the app was killed.

        None: as it does.
        """
        typed, attached = taken_apart(question.text)
        written = self._kept.find_form_if_readable(_place(question))
        is_other = bool(written.strip()) and written != typed
        return question_with(written, attached) if is_other else None

    def keep(self, question: QueuedQuestion, typed: str) -> None:
        """Keep what a question is to be until `forget`: it may not be saved."""
        if self._row is not None and self._row.question.id == question.id:
            self._row = None
        self._kept.save_form(_place(question), typed)

    def forget(self, question: QueuedQuestion) -> None:
        """Keep what was written no longer."""
        self._kept.save_form(_place(question), "")

    @Slot()
    def save(self) -> None:
        """Keep what is written now."""
        self._timer.stop()
        if self._row is not None and self._row.field is not None:
            self._kept.save_form(_place(self._row.question), self._row.field.toPlainText())

    @Slot()
    def _note(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _let_go(self, row: QueuedRow) -> None:
        if self._row is row:  # its question waits no more
            self._row = None


def _place(question: QueuedQuestion) -> ConversationId:
    return queued_form(question.id, question.conversation_id)
