"""Markdown tokens written into a text document with our own formats; nothing is read as HTML."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCharFormat, QTextCursor

from liaobots_desktop.bridge.fault import way_of
from liaobots_desktop.markup import footnote_rules, highlight, markdown, thoughts
from liaobots_desktop.markup.task_rules import TASK
from liaobots_desktop.ui.transcript.block import Block, BlockKind
from liaobots_desktop.ui.transcript.block_writer import BlockWriter
from liaobots_desktop.ui.transcript.costly import has_too_much_markup
from liaobots_desktop.ui.transcript.displayable import (
    displayable,
    displayable_code,
    with_plain_line_ends,
)
from liaobots_desktop.ui.transcript.document import MarkKind, TextDocument
from liaobots_desktop.ui.transcript.inline_writer import InlineWriter
from liaobots_desktop.ui.transcript.math_book import FormulaBook
from liaobots_desktop.ui.transcript.nested_table import note_measure
from liaobots_desktop.ui.transcript.shown_code import set_tab_stops
from liaobots_desktop.ui.transcript.style import TextStyle
from liaobots_desktop.ui.transcript.table_measure import TableRuler
from liaobots_desktop.ui.transcript.table_writer import Table, read_table, write_table

if TYPE_CHECKING:
    from markdown_it.token import Token

_log = logging.getLogger(__name__)


_MAX_BRACKETS = 1_500
"""Every bracket may begin a link, and each one is searched for its end: the cost is quadratic."""


class TooComplexError(Exception):
    """A block is nested deeper, or holds more beginnings of links, than can be parsed in time."""


def render(
    block: Block,
    references: markdown.References,
    style: TextStyle,
    formulas: FormulaBook | None = None,
) -> TextDocument:
    """Return a document of a TEXT block; of its plain source if anything goes wrong.

    Without `formulas` math is shown as its source.
    """
    document = TextDocument(style.body_font)
    try:
        tokens = tokens_of(block, references)
        inline = InlineWriter(document, style, formulas)
        _Renderer(document, style, inline, references, block).write(tokens)
    except TooComplexError as reason:
        _log.info("A block of an answer is shown as plain text: %s", reason)
        return plain_document(block.source, style.text_format(), style)
    except Exception as error:  # noqa: BLE001 - whatever an answer holds, its text must be readable
        _log.warning("A block of an answer is shown as plain text: %s", way_of(error))
        return plain_document(block.source, style.text_format(), style)
    return document


def tokens_of(block: Block, references: markdown.References) -> "list[Token]":
    """Return the Markdown tokens of a TEXT block.

    Raises:
        TooComplexError: it takes too long to look for links, or to build what is found.
    """
    source = displayable(block.source)
    if source.count("[") > _MAX_BRACKETS:
        raise TooComplexError("There are too many brackets to look for links.")
    if block.is_continued and not block.head_lines and has_too_much_markup(source):
        raise TooComplexError("There is too much markup to be shown in time.")
    tokens = markdown.parse(source, references)
    if block.keeps_lines:
        thoughts.keep_lines(tokens)
    return tokens


def plain_document(text: str, text_format: QTextCharFormat, style: TextStyle) -> TextDocument:
    """Return a document of text that is shown exactly as it is."""
    document = TextDocument(style.body_font)
    writer = BlockWriter(document, style.measures)
    cursor = writer.begin()
    cursor.insertText(displayable(with_plain_line_ends(text)), text_format)
    return document


@contextmanager
def _one_change(document: TextDocument) -> Iterator[None]:
    """Let Qt take all that is written inside as one change; else each word costs a layout."""
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    try:
        yield
    finally:
        cursor.endEditBlock()


class _Renderer:
    """Walks the tokens of one block and writes them."""

    def __init__(
        self,
        document: TextDocument,
        style: TextStyle,
        inline: InlineWriter,
        references: markdown.References,
        block: Block,
    ) -> None:
        self._document = document
        self._style = style
        self._hides_head = block.head_lines > 0
        self._is_nesting = block.kind is BlockKind.TEXT
        self._blocks = BlockWriter(document, style.measures)
        self._inline = inline
        self._references = references
        self._lengths: dict[int, int] = {}
        self._heading = 0
        self._notes = 0
        self._is_text_last = False

    def write(self, tokens: "list[Token]") -> None:
        """Write all tokens; the document is laid out once and not at each step, if at all."""
        self._lengths = _list_lengths(tokens)
        with _one_change(self._document):
            self._write_all(tokens)

    def _write_all(self, tokens: "list[Token]") -> None:
        position = 0
        while position < len(tokens):
            token = tokens[position]
            if token.level >= markdown.MAX_NESTING - 1:
                raise TooComplexError("The nesting is too deep to be shown as formatted text.")
            if token.type == "table_open":
                table, position = read_table(tokens, position)
                self._write_table(table)
                self._is_text_last = False
            else:
                self._write_token(token)
            position += 1

    def _write_token(self, token: "Token") -> None:
        if not token.nesting:
            self._is_text_last = token.type == "inline"
        if token.type == "inline":
            self._write_inline(token)
        elif token.type in {"fence", "code_block"}:
            self._write_code(token)
        elif token.type == "hr":
            start = self._blocks.begin(line_height=9).position()
            self._blocks.mark(MarkKind.RULE, start, start)
        elif token.type == "paragraph_open":
            self._blocks.is_tight = token.hidden
        elif token.type in {"heading_open", "heading_close"}:
            self._heading = int(token.tag[1:]) if token.nesting > 0 else 0
        else:
            self._write_container(token)

    def _write_container(self, token: "Token") -> None:
        blocks = self._blocks
        match token.type:
            case "footnote_open":
                self._open_footnote(token)
            case "footnote_close":
                self._close_footnote(token)
            case "blockquote_open":
                blocks.open_quote()
            case "blockquote_close":
                blocks.close_quote()
            case _:
                self._write_list(token)

    def _write_list(self, token: "Token") -> None:
        blocks = self._blocks
        match token.type:
            case "bullet_list_open" | "ordered_list_open":
                blocks.open_list(token, self._lengths[id(token)])
            case "bullet_list_close" | "ordered_list_close":
                blocks.close_list()
            case "list_item_open":
                blocks.open_item(token.meta.get(TASK))
            case "list_item_close":
                blocks.close_item()

    def _open_footnote(self, token: "Token") -> None:
        number = footnote_rules.number_or_next(token.info, self._references)
        self._blocks.open_footnote(token.info, number)
        self._notes += 1
        self._is_text_last = False

    def _close_footnote(self, token: "Token") -> None:
        """End a footnote with the way back to the text."""
        cursor = self._blocks.cursor if self._is_text_last else self._blocks.begin()
        self._inline.write_way_back(cursor, token.info)
        self._blocks.close_item()
        self._notes -= 1

    def _write_inline(self, token: "Token") -> None:
        if self._heading:
            cursor = self._blocks.begin_heading(self._heading)
            base = self._style.heading_format(self._heading)
        else:
            cursor = self._blocks.begin()
            base = self._style.text_format("muted" if self._blocks.quote_depth else "text")
            if self._notes:
                base = self._style.note_format()
        self._inline.write(cursor, token.children or [], base)

    def _write_code(self, token: "Token") -> None:
        set_tab_stops(self._document, self._style.code_font)
        cursor = self._blocks.begin_code()
        start = cursor.position()
        language = token.info.split()[0] if token.info.strip() else ""
        code = displayable_code(token.content.removesuffix("\n"))
        for text, color in highlight.cached_runs(code, language):
            self._blocks.insert_code(text, self._style.code_format(color))
        self._blocks.end_code(start, token.info)

    def _write_table(self, table: Table) -> None:
        if not table.is_small_enough:
            cursor = self._blocks.begin()
            text = "\n".join("\t".join(cell.content for cell in row) for row in table.rows)
            cursor.insertText(text.replace("\n", "\u2028"), self._style.code_format())
            return
        table.margins = self._blocks.begin_table(is_turned=table.begins_right)
        table.hides_head = self._hides_head
        made = write_table(self._blocks.cursor, table, self._inline, self._style)
        if self._is_nesting:
            cells = [[cell.content for cell in row] for row in table.rows]
            measure = TableRuler(self._style).measure_rows(cells, len(cells[0]))
            note_measure(made, measure, is_turned=table.begins_right)
        self._blocks.after_table(made)


def _list_lengths(tokens: "list[Token]") -> dict[int, int]:
    """Return how many entries each list has, by the id of the token that opens it."""
    lengths: dict[int, int] = {}
    is_open: list[int] = []
    for token in tokens:
        if token.type in {"bullet_list_open", "ordered_list_open"}:
            is_open.append(id(token))
            lengths[id(token)] = 0
        elif token.type in {"bullet_list_close", "ordered_list_close"}:
            is_open.pop()
        elif token.type == "list_item_open":
            lengths[is_open[-1]] += 1
    return lengths
