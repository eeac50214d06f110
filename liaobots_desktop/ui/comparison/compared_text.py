"""The lines of a comparison, to be read, selected and copied."""

from bisect import bisect_left, bisect_right
from typing import NamedTuple

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit

from liaobots_desktop.comparison.comparison import Kind
from liaobots_desktop.comparison.rows import Line
from liaobots_desktop.ui.comparison.marks import Marks
from liaobots_desktop.ui.transcript.displayable import displayable, displayable_code

_LINE_END = "↵"
"""Stands for a line end that was removed or added where nothing else shows it."""
_IN_WORDS = {Kind.SAME: "{}", Kind.REMOVED: "[-{}-]", Kind.ADDED: "{{+{}+}}"}
"""How removed and added words are copied where both versions are in one: as git's word diff."""


class _Piece(NamedTuple):
    kind: Kind
    text: str


class ComparedText(QPlainTextEdit):
    """Shows one version, or both in one, with what changed; lives on the GUI thread.

    Only the lines on the screen are laid out. What is copied is the text as it is stored.
    """

    def __init__(self, *, is_in_one: bool) -> None:
        super().__init__()
        self.setObjectName("comparedText")
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._is_in_one = is_in_one
        self._starts: list[int] = []
        self._pieces: list[_Piece] = []
        self._is_empty = True
        self._was_changed = False
        self.changes: list[int] = []
        """The number of the first line of each run of changed lines."""

    def forget(self) -> None:
        """Show nothing."""
        self.clear()
        self._starts, self._pieces, self.changes = [], [], []
        self._is_empty, self._was_changed = True, False

    def add(self, cursor: QTextCursor, line: Line, marks: Marks, *, is_changed: bool) -> None:
        """Add a line at the cursor, which stands at the end.

        `is_changed` also where only the line beside it is.
        """
        block_format = marks.block_format(is_code=line.is_code, is_filler=line.is_filler)
        if line.end_before is not None:
            self._keep(cursor.position(), _Piece(line.end_before, "\n"))
        if self._is_empty:
            cursor.setBlockFormat(block_format)
            self._is_empty = False
        else:
            cursor.insertBlock(block_format)
        if is_changed and not self._was_changed:
            self.changes.append(cursor.blockNumber())
        self._was_changed = is_changed
        for kind, text in line.spans:
            self._keep(cursor.position(), _Piece(kind, text))
            cursor.insertText(_shown(text, line), marks.format_of(kind, is_code=line.is_code))
        if line.changed_end is not None:
            cursor.insertText(_LINE_END, marks.format_of(line.changed_end, is_code=False))

    def show_line(self, number: int) -> None:
        """Put the caret at the begin of a line and bring it into view."""
        self.setTextCursor(QTextCursor(self.document().findBlockByNumber(number)))
        self.centerCursor()

    def copied_text(self, start: int, end: int) -> str:
        """Return the stored text between two positions of the document."""
        first = max(bisect_right(self._starts, start) - 1, 0)
        parts = []
        for number in range(first, bisect_left(self._starts, end)):
            kind, text = self._pieces[number]
            begin = self._starts[number]
            part = _units(text, max(start - begin, 0), end - begin)
            if part:
                parts.append(_IN_WORDS[kind].format(part) if self._is_in_one else part)
        return "".join(parts)

    def copied_line(self, number: int) -> str:
        """Return the stored text of a line; removed and added words are told by signs."""
        block = self.document().findBlockByNumber(number)
        return self.copied_text(block.position(), block.position() + block.length() - 1)

    def _keep(self, position: int, piece: _Piece) -> None:
        self._starts.append(position)
        self._pieces.append(piece)

    def createMimeDataFromSelection(self) -> QMimeData:
        cursor = self.textCursor()
        mime = QMimeData()
        mime.setText(self.copied_text(cursor.selectionStart(), cursor.selectionEnd()))
        return mime


def _shown(text: str, line: Line) -> str:
    """Return what is drawn of a text: as long as it is, and without what would break a line."""
    drawn = displayable_code(text) if line.is_code else displayable(text)
    return drawn.replace("\u2029", "\u2028")


def _units(text: str, start: int, end: int) -> str:
    """Return a part of a text by its UTF-16 units, as Qt counts."""
    if text.isascii():
        return text[start:end]
    units = text.encode("utf-16-le", "surrogatepass")[2 * start : 2 * end]
    return units.decode("utf-16-le", "surrogatepass")
