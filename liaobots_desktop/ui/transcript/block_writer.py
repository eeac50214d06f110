"""Writes the paragraphs, lists, quotes and code of a document one below the other."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor

from liaobots_desktop.ui.transcript.container_path import QUOTE, ContainerPath
from liaobots_desktop.ui.transcript.document import Mark, MarkKind, TextDocument
from liaobots_desktop.ui.transcript.style import (
    CARD_ABOVE,
    CARD_BELOW,
    CODE_LINE_HEIGHT,
    CODE_PADDING,
    HEADING_GAP,
    INDENT,
    LINE_HEIGHT,
    PARAGRAPH_GAP,
    heading_line_height,
    line_format,
)

if TYPE_CHECKING:
    from markdown_it.token import Token

_TIGHT_GAP = 4
_QUOTE_INDENT = 16
_BULLETS = "•◦▪"


@dataclass(slots=True)
class _List:
    """A list that is being written; `number` is that of the next entry, None for bullets."""

    bullet: str
    number: int | None


class BlockWriter:
    """Keeps a cursor at the end of a document and knows how the next block is indented."""

    def __init__(self, document: TextDocument) -> None:
        self.cursor = QTextCursor(document)
        self.is_tight = False
        self.quote_depth = 0
        self._document = document
        self._is_empty = True
        self._lists: list[_List] = []
        self._is_item_start = False
        self._quote_starts: list[int] = []
        self._path = ContainerPath()

    def open_list(self, token: "Token") -> None:
        """Begin a list; its entries follow."""
        if token.type == "ordered_list_open":
            self._lists.append(_List(token.markup, int(token.attrGet("start") or 1)))
        else:
            bullet = _BULLETS[min(len(self._lists), len(_BULLETS) - 1)]
            self._lists.append(_List(bullet, None))

    def close_list(self) -> None:
        """End the innermost list."""
        self._lists.pop()
        self.is_tight = False

    def open_item(self) -> None:
        """Begin an entry of the innermost list."""
        if self._is_item_start:  # an entry whose first content is a list
            self.begin()
        self._is_item_start = True
        entries = self._lists[-1]
        self._path.open("- " if entries.number is None else f"{entries.number}{entries.bullet} ")

    def close_item(self) -> None:
        """End an entry; an empty one shows its mark."""
        if self._is_item_start:
            self.begin()
        self._path.close()

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
        indent = INDENT * len(self._lists)
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

    def begin(self, line_height: int = LINE_HEIGHT, gap: int | None = None) -> QTextCursor:
        """Begin a paragraph and return the cursor that writes into it."""
        if gap is None:
            gap = _TIGHT_GAP if self.is_tight or self._is_item_start else PARAGRAPH_GAP
        block_format = line_format(line_height)
        block_format.setLeftMargin(self._left(self.quote_depth))
        if not self._is_empty:
            block_format.setTopMargin(gap)
        block_format.setIndent(len(self._lists))
        self._path.keep_in(block_format)
        self._insert(block_format)
        if self._lists and self._is_item_start:
            self._mark_entry(self._lists[-1])
        self._is_item_start = False
        for level, start in enumerate(self._quote_starts):
            if start < 0:
                self._quote_starts[level] = self.cursor.position()
        return self.cursor

    def begin_heading(self, level: int) -> QTextCursor:
        """Begin a heading."""
        self.begin(heading_line_height(level), HEADING_GAP)
        block_format = self.cursor.blockFormat()
        block_format.setHeadingLevel(level)
        self.cursor.setBlockFormat(block_format)
        return self.cursor

    def begin_code(self) -> QTextCursor:
        """Begin a block of code inside another block."""
        if self._is_item_start:
            self.begin()
        self.begin(CODE_LINE_HEIGHT, PARAGRAPH_GAP)
        block_format = self.cursor.blockFormat()
        block_format.setLeftMargin(block_format.leftMargin() + CODE_PADDING + 1)
        block_format.setRightMargin(CODE_PADDING)
        block_format.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        block_format.setTopMargin(block_format.topMargin() + CARD_ABOVE)
        self.cursor.setBlockFormat(block_format)
        return self.cursor

    def insert_code(self, text: str, text_format: QTextCharFormat) -> None:
        """Write code; a line end begins a new line of the same block of code."""
        self.cursor.insertText(text.replace("\n", "\u2028"), text_format)

    def end_code(self, start: int, info: str) -> None:
        """Leave room below the code and mark its card; `info` names the language."""
        block_format = self.cursor.blockFormat()
        block_format.setBottomMargin(CARD_BELOW + _TIGHT_GAP)
        self.cursor.setBlockFormat(block_format)
        left = self._left(self.quote_depth) + INDENT * len(self._lists)
        self.mark(MarkKind.CARD, start, self.cursor.position(), left)
        self._document.marks[-1].target = info

    def begin_table(self) -> int:
        """Begin a block that a table replaces; return how far the table is indented, in pixels."""
        if self._is_item_start:
            self.begin()
        self.begin(line_height=1, gap=PARAGRAPH_GAP)
        tiny = QFont()
        tiny.setPixelSize(1)  # Qt keeps the empty block: selected, it must not show
        tiny_format = QTextCharFormat()
        tiny_format.setFont(tiny)
        self.cursor.setBlockCharFormat(tiny_format)
        return self._left(self.quote_depth) + INDENT * len(self._lists)

    def after_table(self) -> None:
        """Go on behind a table: the block that Qt puts there takes no room of its own."""
        self.cursor.movePosition(QTextCursor.MoveOperation.End)
        self.cursor.setBlockFormat(line_format(1))

    def mark(self, kind: MarkKind, start: int, end: int, left: int = 0) -> None:
        """Remember what a stretch of the document is."""
        self._document.marks.append(Mark(kind, start, end, left=left))

    def _left(self, quote_depth: int) -> int:
        return _QUOTE_INDENT * quote_depth

    def _insert(self, block_format: QTextBlockFormat) -> None:
        if self._is_empty:
            self.cursor.setBlockFormat(block_format)
        else:
            self.cursor.insertBlock(block_format, QTextCharFormat())
        self._is_empty = False

    def _mark_entry(self, entries: _List) -> None:
        label = entries.bullet
        if entries.number is not None:
            label = f"{entries.number}{entries.bullet}"
            entries.number += 1
        start = self.cursor.position()
        self._document.marks.append(Mark(MarkKind.ENTRY, start, start, label))
