"""Looks for a text in messages that are shown as plain text."""

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from liaobots_desktop.ui.theme import Theme
from liaobots_desktop.ui.transcript.hit_words import MOST_SAID
from liaobots_desktop.ui.transcript.needle import Needle

Hit = tuple[int, int]


class PlainFinder(QObject):
    """Searches one field that is only read; lives on the GUI thread.

    Signals:
        changed: the number of hits, or the one that is current, has changed.
    """

    changed = Signal()

    is_counting = False
    """Whether not all has been looked through: all of it always has."""

    def __init__(self, text: QPlainTextEdit, theme: Theme) -> None:
        super().__init__(text)
        self.wrapped = 0
        """How the last step led around an end: 1 from the last hit to the first, or -1 back."""
        self._text = text
        self._theme = theme
        self._needle: Needle | None = None
        self._hits: list[Hit] = []
        self._current: int | None = None
        self._marked: tuple[list[int], int | None] | None = None
        text.textChanged.connect(self._on_text_changed)
        text.updateRequest.connect(self._mark)

    @property
    def total(self) -> int:
        """The number of hits."""
        return len(self._hits)

    @property
    def number(self) -> int:
        """The number of the current hit, 1 for the first one; 0 if there is none."""
        return 0 if self._current is None else self._current + 1

    def set_theme(self, theme: Theme) -> None:
        """Mark with other colours from now on."""
        self._theme = theme
        self._marked = None
        self._mark()

    def look_for(self, needle: Needle | None) -> None:
        """Look for a text from the current hit on, else from what is on the screen on."""
        start = self._seen()[0] if self._current is None else self._hits[self._current][0]
        self._needle = needle if needle is not None and needle.text else None
        self._find()
        self.wrapped = 0
        if self._hits:
            after = (at for at, hit in enumerate(self._hits) if hit[0] >= start)
            self._stand_on(next(after, 0))
        self._tell()

    def go(self, step: int) -> None:
        """Go to the next hit (1) or the one before (-1), around the end if need be."""
        if self._hits:
            wanted = (-1 if self._current is None else self._current) + step
            self.wrapped = 0 if 0 <= wanted < len(self._hits) else step
            self._stand_on(wanted % len(self._hits))
            self._tell()

    def words(self) -> str:
        """Return the line of the hit one stands on, "" without one."""
        if self._current is None:
            return ""
        start = self._hits[self._current][0]
        block = self._text.document().findBlock(start)
        before = max(start - block.position() - MOST_SAID // 2, 0)
        return block.text()[before : before + MOST_SAID].strip()

    def _find(self) -> None:
        self._current = None
        self._hits = [] if self._needle is None else self._needle.find(self._text.toPlainText())

    def _stand_on(self, at: int) -> None:
        self._current = at
        cursor = self._text.textCursor()
        cursor.setPosition(self._hits[at][0])
        first, last = self._seen()
        self._text.setTextCursor(cursor)
        if not first <= self._hits[at][0] <= self._hits[at][1] <= last:
            self._text.centerCursor()

    def _tell(self) -> None:
        self._marked = None
        self._mark()
        self.changed.emit()

    @Slot()
    def _on_text_changed(self) -> None:
        """Search what is shown now; the hit one stands on stays where it is."""
        if self._needle is None:
            return
        stood = None if self._current is None else self._hits[self._current]
        self._find()
        if stood in self._hits:
            self._current = self._hits.index(stood)
        self._tell()

    @Slot()
    def _mark(self) -> None:
        """Mark the hits that are on the screen: there may be a hundred thousand."""
        first, last = self._seen()
        seen = [at for at, hit in enumerate(self._hits) if hit[1] >= first and hit[0] <= last]
        marked = seen, self._current
        if marked != self._marked:
            self._marked = marked
            self._text.setExtraSelections([self._selection(at) for at in seen])

    def _selection(self, at: int) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self._text.document())
        cursor.setPosition(self._hits[at][0])
        cursor.setPosition(self._hits[at][1], QTextCursor.MoveMode.KeepAnchor)
        selection.cursor = cursor
        selection.format.setBackground(self._color(at))
        if self._theme.is_high_contrast:  # no fill is seen enough on each ground
            selection.format.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            selection.format.setUnderlineColor(self._theme.color("warning"))
        return selection

    def _color(self, at: int) -> QColor:
        return self._theme.color("found_current" if at == self._current else "found")

    def _seen(self) -> Hit:
        """Return the places in the text between which all stands that is on the screen."""
        corner = self._text.viewport().rect().bottomRight()
        begin = self._text.cursorForPosition(QPoint(0, 0)).position()
        return begin, self._text.cursorForPosition(corner).position()
