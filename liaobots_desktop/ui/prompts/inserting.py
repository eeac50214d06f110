"""Puts a kept prompt into a text, after its variables were asked."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QDate, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from liaobots_desktop.composing.prompt import Prompt
from liaobots_desktop.composing.variables import CLIPBOARD, DATE, filled, uses, variables_of
from liaobots_desktop.ui.prompts.variable_form import VariableForm
from liaobots_desktop.ui.question_edit import is_long

CLIPBOARD_NAME = "clipboard.txt"


class Inserting(QObject):
    """Fills in what is known, and asks for the rest; lives on the GUI thread.

    Signals:
        clipboard_attached: what is on the clipboard, being too long to stand in the text.
    """

    clipboard_attached = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    def insert(
        self, prompt: Prompt, put: Callable[[str], None], *, parent: QWidget | None = None
    ) -> None:
        """Have `put` called with the text, now or once the form is filled; not if it is left."""
        variables = variables_of(prompt.content)
        if not variables:
            put(self._known(prompt.content))
            return
        form = VariableForm(prompt.name, variables, parent or self._window)
        form.filled.connect(partial(self._put, prompt.content, put))
        form.open()

    def _put(self, content: str, put: Callable[[str], None], answers: dict[str, str]) -> None:
        put(self._known(content, answers))

    def _known(self, content: str, answers: dict[str, str] | None = None) -> str:
        values = {**(answers or {}), DATE: QDate.currentDate().toString(Qt.DateFormat.ISODate)}
        if uses(content, CLIPBOARD):
            copied = QGuiApplication.clipboard().text()
            values[CLIPBOARD] = copied
            if is_long(copied):
                values[CLIPBOARD] = CLIPBOARD_NAME
                self.clipboard_attached.emit(copied)
        return filled(content, values)
