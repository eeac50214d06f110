"""Reads a table from Markdown tokens and writes it as a table of a text document."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFont,
    QTextCursor,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableCellFormat,
    QTextTableFormat,
)

from liaobots_desktop.ui.transcript.inline_writer import InlineWriter
from liaobots_desktop.ui.transcript.style import LINE_HEIGHT, TextStyle, line_format

if TYPE_CHECKING:
    from markdown_it.token import Token

_MAX_CELLS, _MAX_COLUMNS = 700, 20
_HEAD_LINE_HEIGHT = 18
_CELL_PADDING_X, _CELL_PADDING_TOP, _CELL_PADDING_BOTTOM = 12, 5, 7
_ALIGNMENTS = {
    "text-align:right": Qt.AlignmentFlag.AlignRight,
    "text-align:center": Qt.AlignmentFlag.AlignHCenter,
}


@dataclass(slots=True)
class Table:
    """The cells' inline tokens row by row, the head first, and how each column is aligned.

    `hides_head`: the head is there for the parser only. `indent` is in pixels.
    """

    rows: "list[list[Token]]" = field(default_factory=list)
    alignments: list[Qt.AlignmentFlag] = field(default_factory=list)
    hides_head: bool = False
    indent: int = 0

    @property
    def is_small_enough(self) -> bool:
        """Whether it can be laid out as a table in some milliseconds."""
        columns = len(self.rows[0])
        return columns <= _MAX_COLUMNS and columns * len(self.rows) <= _MAX_CELLS


def read_table(tokens: "list[Token]", position: int) -> tuple[Table, int]:
    """Read the table that opens at `position`; return it and the position of its last token."""
    table = Table()
    while tokens[position].type != "table_close":
        token = tokens[position]
        if token.type == "tr_open":
            table.rows.append([])
        elif token.type == "th_open":
            alignment = str(token.attrGet("style") or "")
            table.alignments.append(_ALIGNMENTS.get(alignment, Qt.AlignmentFlag.AlignLeft))
        elif token.type == "inline":
            table.rows[-1].append(token)
        position += 1
    return table, position


def write_table(cursor: QTextCursor, table: Table, inline: InlineWriter, style: TextStyle) -> None:
    """Write `table` at the cursor."""
    rows = table.rows[1:] if table.hides_head else table.rows
    made = cursor.insertTable(len(rows), len(table.alignments), _table_format(table.indent))
    for row, cells in enumerate(rows):
        is_head = row == 0 and not table.hides_head
        for column, token in enumerate(cells):
            cell_cursor = _begin_cell(made, row, column, table.alignments[column], is_head)
            base = style.text_format("muted" if is_head else "text")
            if is_head:
                font = QFont(style.name_font)
                base.setFont(font)
            inline.write(cell_cursor, token.children or [], base)


def _table_format(indent: int) -> QTextTableFormat:
    table_format = QTextTableFormat()
    table_format.setBorder(0)
    table_format.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_None)
    table_format.setCellSpacing(0)
    table_format.setCellPadding(0)
    table_format.setMargin(0)
    table_format.setLeftMargin(indent)
    table_format.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    return table_format


def _begin_cell(
    table: QTextTable,
    row: int,
    column: int,
    alignment: Qt.AlignmentFlag,
    is_head: bool,
) -> QTextCursor:
    cell = table.cellAt(row, column)
    cell_format = QTextTableCellFormat()
    cell_format.setLeftPadding(_CELL_PADDING_X)
    cell_format.setRightPadding(_CELL_PADDING_X)
    cell_format.setTopPadding(_CELL_PADDING_TOP)
    cell_format.setBottomPadding(_CELL_PADDING_BOTTOM)
    cell_format.setBottomBorder(1)
    cell_format.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    cell_format.setBottomBorderBrush(Qt.GlobalColor.transparent)  # see table_lines
    cell.setFormat(cell_format)
    cursor = cell.firstCursorPosition()
    block_format = line_format(_HEAD_LINE_HEIGHT if is_head else LINE_HEIGHT)
    block_format.setAlignment(alignment)
    cursor.setBlockFormat(block_format)
    return cursor
