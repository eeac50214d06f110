"""Writes a stretch of a drawn document as Markdown: paragraphs, lists, quotes, tables, code."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlock, QTextCursor, QTextTable

from liaobots_desktop.markup.code_language import language_of
from liaobots_desktop.ui.transcript.container_path import QUOTE, Container, containers_of
from liaobots_desktop.ui.transcript.document import MarkKind, TextDocument
from liaobots_desktop.ui.transcript.inline_source import InlineSource
from liaobots_desktop.ui.transcript.true_letters import true_letters, with_true_letters

_INTERRUPTING = ("- ", "1. ", "1) ")
"""What begins a list directly below a paragraph; a list that begins with 2 does not."""


@dataclass(slots=True)
class _Piece:
    """Lines of Markdown and the containers they stand in."""

    text: str
    path: tuple[Container, ...] = ()


def fenced(code: str, language: str = "") -> str:
    """Return code between fences that are longer than any run of backticks in it."""
    longest = max((len(run) for run in re.findall("`{3,}", code)), default=2)
    fence = "`" * (longest + 1)
    return f"{fence}{language}\n{code}\n{fence}"


class DocumentSource:
    """Markdown of what is selected of one document of a source; lives on the GUI thread.

    `head`: the first two lines of a table whose head another document shows. `is_rows`: a cell
    alone is a row too, because other documents show more of its table.
    """

    def __init__(
        self, document: TextDocument, source: str, head: str = "", *, is_rows: bool = False
    ) -> None:
        self._document = document
        self._letters = true_letters(document, source)
        self._head = head
        self._is_rows = is_rows
        self._inline = InlineSource(document, self._letters)
        self._cards = [mark for mark in document.marks if mark.kind is MarkKind.CARD]
        self._rules = {mark.start for mark in document.marks if mark.kind is MarkKind.RULE}

    def markdown(self, start: int, end: int) -> str:
        """Return what lies between two positions; a piece of one paragraph has no list's mark."""
        blocks = list(self._blocks(start, end))
        shown = [(block, first, last) for block, first, last in blocks if first < last]
        if len(shown) == 1 and not self._is_rows:
            block, first, last = shown[0]
            if self._is_code(block):
                return self._code(block, first, last)
            return self._inline.markdown(block, first, last, is_bold=self._is_bold(block))
        pieces = list(self._pieces(blocks))
        while pieces and not pieces[0].text and not pieces[0].path:
            del pieces[0]
        while pieces and not pieces[-1].text:
            del pieces[-1]
        return _laid_out(pieces)

    def _blocks(self, start: int, end: int) -> Iterator[tuple[QTextBlock, int, int]]:
        block = self._document.findBlock(start)
        while block.isValid() and block.position() <= end:
            last = min(end, block.position() + block.length() - 1)
            yield block, max(start, block.position()), last
            block = block.next()

    def _pieces(self, blocks: list[tuple[QTextBlock, int, int]]) -> Iterator[_Piece]:
        path: tuple[Container, ...] = ()
        rows: dict[int, QTextTable] = {}
        for block, first, last in blocks:
            table = _table_at(block)
            if table is not None:
                rows[table.cellAt(block.position()).row()] = table
                continue
            if rows:
                yield _Piece(self._table(rows), path)
                rows = {}
            if first == last and block.length() > 1:
                continue  # it only touches the edge of the selection
            path = containers_of(block.blockFormat())
            piece = self._piece(block, first, last, path)
            if piece.text or path:
                yield piece
        if rows:
            yield _Piece(self._table(rows), path)

    def _piece(
        self, block: QTextBlock, first: int, last: int, path: tuple[Container, ...]
    ) -> _Piece:
        if self._is_code(block):
            return _Piece(fenced(self._code(block, first, last), self._language(block)), path)
        if block.position() in self._rules:
            return _Piece("***", path)  # `- ---` would be one rule and no entry
        level = block.blockFormat().headingLevel()
        text = self._inline.markdown(block, first, last, is_bold=level > 0).strip(" ")
        return _Piece(f"{'#' * level} {text}" if level else text, path)

    def _table(self, rows: dict[int, QTextTable]) -> str:
        table = next(iter(rows.values()))
        lines = self._head.splitlines()
        if not lines:
            rows[0] = table
        for row in sorted(rows):
            lines.append(self._row(table, row))
            if len(lines) == 1:
                lines.append(_delimiters(table))
        return "\n".join(lines)

    def _row(self, table: QTextTable, row: int) -> str:
        cells = []
        for column in range(table.columns()):
            block = table.cellAt(row, column).firstCursorPosition().block()
            first, last = block.position(), block.position() + block.length() - 1
            bold = row == 0 and not self._head
            cells.append(self._inline.markdown(block, first, last, is_bold=bold, is_cell=True))
        return "| " + " | ".join(cells) + " |"

    def _code(self, block: QTextBlock, first: int, last: int) -> str:
        cursor = QTextCursor(block)
        cursor.setPosition(first)
        cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
        code = with_true_letters(cursor.selectedText(), first, self._letters)
        return code.replace("\u2028", "\n")

    def _is_code(self, block: QTextBlock) -> bool:
        return any(mark.start <= block.position() <= mark.end for mark in self._cards)

    def _is_bold(self, block: QTextBlock) -> bool:
        """Whether all of it is bold by itself: a heading, or the head of a table."""
        if block.blockFormat().headingLevel():
            return True
        table = _table_at(block)
        is_first = table is not None and table.cellAt(block.position()).row() == 0
        return is_first and not self._head

    def _language(self, block: QTextBlock) -> str:
        found = (m.target for m in self._cards if m.start <= block.position() <= m.end)
        return language_of(next(found, ""))


def _table_at(block: QTextBlock) -> QTextTable | None:
    return cast("QTextTable | None", QTextCursor(block).currentTable())


def _delimiters(table: QTextTable) -> str:
    words = []
    for column in range(table.columns()):
        cursor = table.cellAt(0, column).firstCursorPosition()
        alignment = cursor.blockFormat().alignment()
        if alignment & Qt.AlignmentFlag.AlignRight:
            words.append("---:")
        else:
            words.append(":---:" if alignment & Qt.AlignmentFlag.AlignHCenter else "---")
    return "| " + " | ".join(words) + " |"


def _laid_out(pieces: list[_Piece]) -> str:
    lines: list[str] = []
    seen: set[int] = set()
    before: _Piece | None = None
    for piece in pieces:
        if before is not None and not _is_tight(before, piece, seen):
            lines.append(_prefix(_common(before.path, piece.path), seen).rstrip())
        for line in piece.text.split("\n"):
            prefix = _prefix(piece.path, seen)
            lines.append(prefix + line if line else prefix.rstrip())
        before = piece
    return "\n".join(lines)


def _prefix(path: tuple[Container, ...], seen: set[int]) -> str:
    text = ""
    for container in path:
        is_first = container.mark == QUOTE or container.number not in seen
        text += container.mark if is_first else " " * container.indent
        seen.add(container.number)
    return text


def _common(one: tuple[Container, ...], other: tuple[Container, ...]) -> tuple[Container, ...]:
    count = 0
    while count < min(len(one), len(other)) and one[count] == other[count]:
        count += 1
    return one[:count]


def _is_tight(before: _Piece, piece: _Piece, seen: set[int]) -> bool:
    """Whether a piece begins an entry of a list right below what stands before it."""
    new = [container for container in piece.path if container.number not in seen]
    if not new or any(container.mark == QUOTE for container in new):
        return False
    shared = len(_common(before.path, piece.path))
    is_sibling = len(before.path) > shared and before.path[shared].mark != QUOTE
    is_nested = (
        shared > 0
        and before.path[shared - 1].mark != QUOTE
        and new[0].mark.startswith(_INTERRUPTING)
    )
    return is_sibling or (is_nested and len(before.path) == shared)
