"""Marks of Markdown in the composer: by keys, and in the field's own menu."""

from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QMenu

from liaobots_desktop.composing.marking import Mark, marked
from liaobots_desktop.ui.actions.keymap import Keymap
from liaobots_desktop.ui.actions.menu_entry import add_entry
from liaobots_desktop.ui.menu import Menu
from liaobots_desktop.ui.question_edit import QuestionEdit
from liaobots_desktop.ui.writing.field_keys import FieldKeys

_MARKS = {
    "composer.bold": Mark.BOLD,
    "composer.italic": Mark.ITALIC,
    "composer.code": Mark.CODE,
    "composer.code_block": Mark.CODE_BLOCK,
    "composer.link": Mark.LINK,
    "composer.list": Mark.LIST,
    "composer.quote": Mark.QUOTE,
}


class MarkdownMarks(QObject):
    """Marks what is selected, or takes the marks away; lives on the GUI thread."""

    def __init__(self, field: QuestionEdit, keymap: Keymap) -> None:
        super().__init__(field)
        self._field = field
        self._keymap = keymap
        self._acts = {name: partial(self._mark, mark) for name, mark in _MARKS.items()}
        FieldKeys(field, keymap, self._acts)
        field.menu_made.connect(self._on_menu_made)

    @Slot(object, int)
    def _on_menu_made(self, menu: QMenu, _place: int) -> None:
        menu.addSeparator()
        formats = Menu(self.tr("Format"), menu)
        menu.addMenu(formats)
        for name, act in self._acts.items():
            add_entry(formats, self._keymap, name, act)

    def _mark(self, mark: Mark) -> None:
        """Change the passage in one step that can be undone; not while an input method composes."""
        field, cursor = self._field, self._field.textCursor()
        if field.is_composing or field.isReadOnly():
            return
        text = field.toPlainText()
        ends = (cursor.selectionStart(), cursor.selectionEnd())
        start, end = (len(_first(text, units)) for units in ends)
        change = marked(text, start, end, mark)
        new = text[: change.start] + change.text + text[change.end :]
        cursor.setPosition(_units(text[: change.start]))
        cursor.setPosition(_units(text[: change.end]), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(change.text)
        cursor.setPosition(_units(new[: change.anchor]))
        cursor.setPosition(_units(new[: change.caret]), QTextCursor.MoveMode.KeepAnchor)
        field.setTextCursor(cursor)
        field.ensureCursorVisible()


def _units(text: str) -> int:
    """Return how many places Qt counts in a text."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _first(text: str, units: int) -> str:
    """Return as much of a text as Qt counts so many places."""
    return text.encode("utf-16-le", "surrogatepass")[: 2 * units].decode("utf-16-le", "replace")
