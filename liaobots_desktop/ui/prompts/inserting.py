"""Puts a kept prompt into a text, after its variables were asked."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QDate, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.composing.prompt import Prompt
from liaobots_desktop.composing.variables import CLIPBOARD, DATE, filled, uses, variables_of
from liaobots_desktop.store.draft_table import prompt_form
from liaobots_desktop.ui.kept_drafts import KeptDrafts
from liaobots_desktop.ui.prompts.variable_form import VariableForm
from liaobots_desktop.ui.question_edit import is_long

CLIPBOARD_NAME = "clipboard.txt"


class Inserting(QObject):
    """Fills in what is known, and asks for the rest; lives on the GUI thread.

    Signals:
        clipboard_attached: what is on the clipboard, being too long to stand in the text.
    """

    clipboard_attached = Signal(object)

    def __init__(self, window: QWidget, kept: KeptDrafts) -> None:
        super().__init__(window)
        self._window, self._kept = window, kept

    def insert(
        self,
        prompt: Prompt,
        put: Callable[[str], None],
        place: ConversationId | None,
        *,
        parent: QWidget | None = None,
    ) -> None:
        """Have `put` called with the text, now or once the form is filled; not if it is left.

        `place` is the one of the draft into which it is put.
        """
        variables = variables_of(prompt.content)
        if not variables:
            put(self._known(prompt.content))
            return
        form = VariableForm(prompt.name, variables, parent or self._window)
        written = prompt_form(prompt.id, place or "")
        form.keep_in(self._kept, written, self._kept.find_form_if_readable(written))
        form.filled.connect(partial(self._put, prompt.content, put, written))
        form.open()

    def _put(
        self,
        content: str,
        put: Callable[[str], None],
        written: ConversationId,
        answers: dict[str, str],
    ) -> None:
        put(self._known(content, answers))
        self._kept.saving_wanted.emit()  # on disk there before it is gone from here
        self._kept.save_form(written, "")

    def _known(self, content: str, answers: dict[str, str] | None = None) -> str:
        values = {**(answers or {}), DATE: QDate.currentDate().toString(Qt.DateFormat.ISODate)}
        if uses(content, CLIPBOARD):
            copied = QGuiApplication.clipboard().text()
            values[CLIPBOARD] = copied
            if is_long(copied):
                values[CLIPBOARD] = CLIPBOARD_NAME
                self.clipboard_attached.emit(copied)
        return filled(content, values)
