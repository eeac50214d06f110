"""Writes the paragraphs, lists, quotes and code of a document one below the other."""

from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextTable,
)

from liaobots_desktop.markup import task_rules
from liaobots_desktop.ui.transcript.container_path import QUOTE, ContainerPath
from liaobots_desktop.ui.transcript.document import Mark, MarkKind, TextDocument
from liaobots_desktop.ui.transcript.measures import Measures
from liaobots_desktop.ui.transcript.style import (
    CARD_ABOVE,
    CARD_BELOW,
    CODE_PADDING,
    ENTRY_SPACE,
    INDENT,
    line_format,
)

if TYPE_CHECKING:
    from markdown_it.token import Token

_QUOTE_INDENT = 16
RING, SQUARE = "◦", "▪"
_BULLETS = f"•{RING}{SQUARE}"


@dataclass(slots=True)
class _List:
    """A list that is being written; `number` is that of the next entry, None for bullets."""

    bullet: str
    number: int | None
    indent: int


@dataclass(frozen=True, slots=True)
class _Pending:
    """What marks an entry whose text has not begun; `edge` is where that text would begin."""

    kind: MarkKind
    label: str
    edge: int


class BlockWriter:
    """Keeps a cursor at the end of a document and knows how the next block is indented."""

    def __init__(self, document: TextDocument, measures: Measures) -> None:
        self._measures = measures
        self.cursor = QTextCursor(document)
        self.is_tight = False
        self.quote_depth = 0
        self._document = document
        self._is_empty = True
        self._lists: list[_List] = []
        self._indents: list[int] = []
        self._pending: list[_Pending] = []
        self._quote_starts: list[int] = []
        self._tables: list[QTextTable] = []
        self._path = ContainerPath()

    @property
    def _indent(self) -> int:
        """How far the lists and footnotes that are open indent what is in them, in pixels."""
        return sum(self._indents)

    @property
    def _is_item_start(self) -> bool:
        """Whether an entry has begun and nothing of its text."""
        return bool(self._pending)

    def open_list(self, token: "Token", length: int) -> None:
        """Begin a list of so many entries, which follow; the widest number has room."""
        if token.type == "ordered_list_open":
            start = token.attrGet("start")
            first = 1 if start is None else int(start)
            indent = self._room_for(f"{first + length - 1}{token.markup}")
            self._lists.append(_List(token.markup, first, indent))
        else:
            bullet = _BULLETS[min(len(self._lists), len(_BULLETS) - 1)]
            room = max(self._measures.task_size + ENTRY_SPACE, INDENT)
            self._lists.append(_List(bullet, None, room))

    def close_list(self) -> None:
        """End the innermost list."""
        self._lists.pop()
        self.is_tight = False

    def open_item(self, is_done: bool | None) -> None:
        """Begin an entry of the innermost list; a task's box stands in the place of a bullet."""
        entries = self._lists[-1]
        is_numbered = entries.number is not None
        label = f"{entries.number}{entries.bullet}" if is_numbered else entries.bullet
        edge = self._text_left + entries.indent
        if is_numbered or is_done is None:
            self._pending.append(_Pending(MarkKind.ENTRY, label, edge))
        mark, room = f"{label} " if is_numbered else "- ", entries.indent
        if entries.number is not None:
            entries.number += 1
        if is_done is not None:
            task = task_rules.label(is_done)
            room += self._measures.task_size + ENTRY_SPACE if is_numbered else 0
            self._pending.append(_Pending(MarkKind.TASK, task, self._text_left + room))
            mark += task
        self._indents.append(room)
        self._path.open(mark)

    def close_item(self) -> None:
        """End an entry or a footnote; an empty one shows its mark."""
        if self._is_item_start:
            self.begin()
        self._indents.pop()
        self._path.close()

    def open_footnote(self, label: str, number: int) -> None:
        """Begin a footnote; `close_item` ends it."""
        shown = f"[{number}]"
        room = self._room_for(shown)
        self._pending.append(_Pending(MarkKind.FOOTNOTE, shown, self._text_left + room))
        self._indents.append(room)
        self._path.open(f"[^{label}]: ")

    def open_quote(self) -> None:
        """Begin a quote, or a quote in a quote."""
        self.quote_depth += 1
        self._quote_starts.append(-1)
        self._path.open(QUOTE)

    def close_quote(self) -> None:
        """End the innermost quote; a bar marks it."""
        start = self._quote_starts.pop()
        self.quote_depth -= 1
        self._path.close()
        if start < 0:
            return
        indent = self._indent
        on_right = sum(self._is_rtl(outer) for outer in self._quote_starts)
        left = self._left(self.quote_depth - on_right) + indent
        self.mark(MarkKind.QUOTE, start, self.cursor.position(), left)
        if self._is_rtl(start):
            self._document.marks[-1].right = self._left(on_right) + indent
            self._turn_margins(start)

    def _is_rtl(self, start: int) -> bool:
        """Whether a quote is read from right to left: its first paragraph decides."""
        block = self._document.findBlock(start)
        return block.textDirection() is Qt.LayoutDirection.RightToLeft

    def _turn_margins(self, start: int) -> None:
        """Leave the room for a quote's bar on the right; code stays where it is."""
        block = self._document.findBlock(start)
        while block.isValid():
            block_format = block.blockFormat()
            is_code = block_format.hasProperty(QTextBlockFormat.Property.LayoutDirection.value)
            if not is_code and block_format.leftMargin() >= _QUOTE_INDENT:
                block_format.setLeftMargin(block_format.leftMargin() - _QUOTE_INDENT)
                block_format.setRightMargin(block_format.rightMargin() + _QUOTE_INDENT)
                QTextCursor(block).setBlockFormat(block_format)
            block = block.next()
        for table in self._tables:
            if table.firstPosition() >= start:
                table_format = table.format()
                table_format.setLeftMargin(table_format.leftMargin() - _QUOTE_INDENT)
                table_format.setRightMargin(table_format.rightMargin() + _QUOTE_INDENT)
                table.setFormat(table_format)

    def begin(self, line_height: int = 0, gap: int | None = None) -> QTextCursor:
        """Begin a paragraph and return the cursor that writes into it; without sizes as text."""
        measures = self._measures
        if gap is None:
            gap = measures.loose_gap if self._is_item_start else measures.paragraph_gap
            gap = measures.tight_gap if self.is_tight else gap
        block_format = line_format(line_height or measures.line_height)
        block_format.setLeftMargin(self._left(self.quote_depth))
        if not self._is_empty:
            block_format.setTopMargin(gap)
        block_format.setIndent(self._indent)
        self._path.keep_in(block_format)
        self._insert(block_format)
        self._mark_entries()
        for level, start in enumerate(self._quote_starts):
            if start < 0:
                self._quote_starts[level] = self.cursor.position()
        return self.cursor

    def begin_heading(self, level: int) -> QTextCursor:
        """Begin a heading."""
        self.begin(self._measures.heading_line_height(level), self._measures.heading_gap)
        block_format = self.cursor.blockFormat()
        block_format.setHeadingLevel(level)
        self.cursor.setBlockFormat(block_format)
        return self.cursor

    def begin_code(self) -> QTextCursor:
        """Begin a block of code inside another block."""
        if self._is_empty:
            self._leave_room_on_top(CARD_ABOVE)
        above = self.cursor.blockFormat().bottomMargin()  # Qt lets it run into the margin below
        self.begin(self._measures.code_line_height, self._measures.paragraph_gap)
        self._move_entry_marks(CODE_PADDING)
        block_format = self.cursor.blockFormat()
        block_format.setLeftMargin(block_format.leftMargin() + CODE_PADDING + 1)
        block_format.setRightMargin(CODE_PADDING)
        block_format.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        block_format.setTopMargin(block_format.topMargin() + CARD_ABOVE + above)
        self.cursor.setBlockFormat(block_format)
        return self.cursor

    def insert_code(self, text: str, text_format: QTextCharFormat) -> None:
        """Write code; a line end begins a new line of the same block of code."""
        self.cursor.insertText(text.replace("\n", "\u2028"), text_format)

    def end_code(self, start: int, info: str) -> None:
        """Leave room below the code and mark its card; `info` names the language."""
        block_format = self.cursor.blockFormat()
        block_format.setBottomMargin(CARD_BELOW + self._measures.tight_gap)
        self.cursor.setBlockFormat(block_format)
        self.mark(MarkKind.CARD, start, self.cursor.position(), self._text_left)
        self._document.marks[-1].target = info

    def begin_table(self, *, is_turned: bool) -> tuple[int, int]:
        """Begin a block that a table replaces; return its margins left and right, in pixels.

        Lists indent it where its first column is, quotes where they are read from.
        """
        if self._is_item_start:
            self.begin()
        self.begin(line_height=1, gap=self._measures.paragraph_gap)
        tiny = QFont()
        tiny.setPixelSize(1)  # Qt keeps the empty block: selected, it must not show
        tiny_format = QTextCharFormat()
        tiny_format.setFont(tiny)
        self.cursor.setBlockCharFormat(tiny_format)
        quoted = self._left(self.quote_depth)
        return (quoted, self._indent) if is_turned else (quoted + self._indent, 0)

    def after_table(self, table: QTextTable) -> None:
        """Go on behind a table: the block that Qt puts there takes no room of its own."""
        self._tables.append(table)
        self.cursor.movePosition(QTextCursor.MoveOperation.End)
        self.cursor.setBlockFormat(line_format(1))

    def mark(self, kind: MarkKind, start: int, end: int, left: int = 0) -> None:
        """Remember what a stretch of the document is."""
        self._document.marks.append(Mark(kind, start, end, left=left))

    def _move_entry_marks(self, room: int) -> None:
        """Leave room between the marks of entries that begin here and their text, in pixels."""
        start = self.cursor.position()
        for mark in reversed(self._document.marks):
            if not mark.start == mark.end == start:
                return
            mark.left += room

    def _leave_room_on_top(self, room: int) -> None:
        """Move the document's text down by `room` pixels: Qt ignores the first block's margin."""
        frame_format = self._document.rootFrame().frameFormat()
        frame_format.setTopMargin(room)
        self._document.rootFrame().setFrameFormat(frame_format)

    @property
    def _text_left(self) -> int:
        return self._left(self.quote_depth) + self._indent

    def _left(self, quote_depth: int) -> int:
        return _QUOTE_INDENT * quote_depth

    def _room_for(self, label: str) -> int:
        """Return how far text is indented that stands behind a label, in pixels."""
        width = QFontMetricsF(self._document.defaultFont()).horizontalAdvance(label)
        return max(ceil(width) + ENTRY_SPACE, INDENT)

    def _insert(self, block_format: QTextBlockFormat) -> None:
        if self._is_empty:
            self.cursor.setBlockFormat(block_format)
        else:
            self.cursor.insertBlock(block_format, QTextCharFormat())
        self._is_empty = False

    def _mark_entries(self) -> None:
        """Mark the entries that begin with the paragraph that has just begun."""
        start = self.cursor.position()
        for entry in self._pending:
            left = self._text_left - entry.edge
            self._document.marks.append(Mark(entry.kind, start, start, entry.label, left))
        self._pending.clear()
