"""The spell check of one field: marks, and what its menu has for a word that is marked."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QTextCursor
from PySide6.QtWidgets import QMenu

from liaobots_desktop.bridge.spelling import Spelling
from liaobots_desktop.spelling.words import Word
from liaobots_desktop.ui.actions.table import find
from liaobots_desktop.ui.question_edit import QuestionEdit
from liaobots_desktop.ui.spelling.choices import SpellingChoices
from liaobots_desktop.ui.spelling.layer import SpellingLayer
from liaobots_desktop.ui.spelling.marks import SpellingMarks
from liaobots_desktop.ui.theme_switch import ThemeSwitch

_PATIENCE_MS = 500
"""How long a menu waits for what may be meant."""


class SpelledField(QObject):
    """Made with the first text of a field; lives on the GUI thread, as long as the field.

    Signals:
        failed: the StoreError because of which a choice was not saved.
    """

    failed = Signal(object)

    def __init__(self, field: QuestionEdit, spelling: Spelling, themes: ThemeSwitch) -> None:
        super().__init__(field)
        self._field = field
        self._spelling = spelling
        self._marks = SpellingMarks(field, spelling)
        self._layer = SpellingLayer(field, self._marks, themes)
        self._waiting: tuple[str, Callable[[], None]] | None = None
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self._open_menu)
        field.delays_menu = self._delays_menu
        field.document().contentsChange.connect(self._on_contents_change)
        field.cursorPositionChanged.connect(self._draw_again)
        field.installEventFilter(self)
        spelling.changed.connect(self._draw_again)
        spelling.suggested.connect(self._on_suggested)

    def add_to(self, menu: QMenu, place: int) -> None:
        """Put what there is for the word at a place before the entries of the field's menu."""
        word = self._marks.word_at(place)
        entries: list[QAction] = []
        if word is not None and self._spelling.is_unknown(word.text):
            entries = self._of_unknown(word, menu)
        elif word is not None and self._spelling.is_on and self._spelling.is_own(word.text):
            forget = QAction(find("word.forget").short_text, menu)
            _let(forget, partial(self._spelling.forget, word.text))
            entries = [forget]
        if entries:
            first = menu.actions()[0]  # Undo
            menu.insertActions(first, entries)
            menu.insertSeparator(first)
        choices = SpellingChoices(self._spelling, menu)
        choices.failed.connect(self.failed)
        menu.addMenu(choices)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Mark what was being typed, too, once the keyboard is elsewhere (Qt)."""
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self._draw_again()
        return super().eventFilter(watched, event)

    def _of_unknown(self, word: Word, menu: QMenu) -> list[QAction]:
        """Return what may be meant by a word, and ways to take it for right."""
        meant = self._spelling.suggestions(word.text)
        entries = []
        for other in meant or ():
            entry = QAction(other.replace("&", "&&"), menu)
            _let(entry, partial(self._write, word, other))
            entries.append(entry)
        if meant == ():
            entries.append(QAction(self.tr("No suggestions"), menu))
            entries[-1].setEnabled(False)
        if entries:
            entries.append(QAction(menu))
            entries[-1].setSeparator(True)
        for action_id, act in (
            ("word.learn", self._spelling.learn),
            ("word.ignore", self._spelling.ignore),
        ):
            entries.append(QAction(find(action_id).short_text, menu))
            _let(entries[-1], partial(act, word.text))
        return entries

    def _write(self, word: Word, other: str) -> None:
        """Write another word in its place, in one step that can be undone; the caret stays."""
        cursor = QTextCursor(self._field.document())
        cursor.setPosition(word.start)
        cursor.setPosition(word.end, QTextCursor.MoveMode.KeepAnchor)
        if cursor.selectedText() == word.text:
            cursor.insertText(other)

    def _delays_menu(self, place: int, open_menu: Callable[[], None]) -> bool:
        """Let a menu wait for what may be meant by the word that it is for."""
        word = self._marks.word_at(place)
        if word is None or not self._spelling.is_unknown(word.text):
            return False
        if self._spelling.suggestions(word.text) is not None:
            return False
        self._waiting = word.text, open_menu
        self._patience.start()
        return True

    @Slot(str)
    def _on_suggested(self, word: str) -> None:
        if self._waiting is not None and self._waiting[0] == word:
            self._open_menu()

    @Slot()
    def _open_menu(self) -> None:
        self._patience.stop()
        waiting, self._waiting = self._waiting, None
        if waiting is not None and self._field.isVisible():
            waiting[1]()

    @Slot(int, int, int)
    def _on_contents_change(self, at: int, _removed: int, added: int) -> None:
        self._marks.take_change(at, added)
        self._layer.update()  # a fence that begins or ends changes what is far from it

    @Slot()
    def _draw_again(self) -> None:
        self._layer.update()


def _let(entry: QAction, act: Callable[[], object]) -> None:
    """Let an entry do something."""
    entry.triggered.connect(partial(_do, act))


def _do(act: Callable[[], object], _checked: bool = False) -> None:
    act()
