"""Reads a table from Markdown tokens and writes it as a table of a text document."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFont,
    QTextCursor,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableCell,
    QTextTableCellFormat,
    QTextTableFormat,
)

from liaobots_desktop.ui.reading_direction import FROM_RIGHT, direction_of
from liaobots_desktop.ui.transcript.document import TextDocument
from liaobots_desktop.ui.transcript.inline_writer import InlineWriter
from liaobots_desktop.ui.transcript.measures import Measures
from liaobots_desktop.ui.transcript.style import TextStyle, line_format
from liaobots_desktop.ui.transcript.table_measure import CELL_PADDING
from liaobots_desktop.ui.transcript.table_pieces import MAX_COLUMNS

if TYPE_CHECKING:
    from markdown_it.token import Token

_MAX_CELLS = 240
"""Cells of a table inside a list or a quote, which is laid out whole, that take some 20 ms."""
CELL_PADDING_TOP, _CELL_PADDING_BOTTOM, _BORDER = 5, 7, 1
_ROOM = CELL_PADDING_TOP + _CELL_PADDING_BOTTOM + _BORDER
_SIDE = Qt.AlignmentFlag.AlignAbsolute
"""A column aligned by hand is aligned so for right-to-left text too."""
_LEADING, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight | _SIDE
"""Where a column begins: in a table that is read from the right, also of words in Latin letters."""
_ALIGNMENTS = {
    "text-align:left": _LEADING | _SIDE,
    "text-align:right": _RIGHT,
    "text-align:center": Qt.AlignmentFlag.AlignHCenter,
}


@dataclass(slots=True)
class Table:
    """The cells' inline tokens row by row, the head first, and how each column is aligned.

    `hides_head`: the head is there for the parser only. `margins`: left and right, in pixels.
    """

    rows: "list[list[Token]]" = field(default_factory=list)
    alignments: list[Qt.AlignmentFlag] = field(default_factory=list)
    hides_head: bool = False
    margins: tuple[int, int] = (0, 0)

    @property
    def begins_right(self) -> bool:
        """Whether the first letter of the head is read from the right."""
        heads = (direction_of(head.content) for head in self.rows[0])
        return next(filter(None, heads), "") == FROM_RIGHT

    @property
    def is_small_enough(self) -> bool:
        """Whether it can be laid out as a table in some milliseconds."""
        columns = len(self.rows[0])
        return columns <= MAX_COLUMNS and columns * len(self.rows) <= _MAX_CELLS


def read_table(tokens: "list[Token]", position: int) -> tuple[Table, int]:
    """Read the table that opens at `position`; return it and the position of its last token."""
    table = Table()
    while tokens[position].type != "table_close":
        token = tokens[position]
        if token.type == "tr_open":
            table.rows.append([])
        elif token.type == "th_open":
            alignment = str(token.attrGet("style") or "")
            table.alignments.append(_ALIGNMENTS.get(alignment, _LEADING))
        elif token.type == "inline":
            table.rows[-1].append(token)
        position += 1
    return table, position


def head_row_height(measures: Measures) -> int:
    """Return the height of a head of one line, in pixels."""
    return measures.head_line_height + _ROOM


def row_height(measures: Measures) -> int:
    """Return the height of a row of one line, in pixels."""
    return measures.line_height + _ROOM


def write_table(
    cursor: QTextCursor, table: Table, inline: InlineWriter, style: TextStyle
) -> QTextTable:
    """Write `table` at the cursor and return it."""
    measures = style.measures
    rows = table.rows[1:] if table.hides_head else table.rows
    made = cursor.insertTable(len(rows), len(table.alignments), _table_format(*table.margins))
    heads = [direction_of(head.content) for head in table.rows[0]]
    begins_right = table.begins_right
    sides = [_RIGHT if begins_right and it == _LEADING else it for it in table.alignments]
    for row, cells in enumerate(rows):
        is_head = row == 0 and not table.hides_head
        lines = measures.head_line_height if is_head else measures.line_height
        for column, token in enumerate(cells):
            cell_cursor = _begin_cell(made.cellAt(row, column), sides[column], lines)
            if heads[column] == FROM_RIGHT and not direction_of(token.content):
                _turn(cell_cursor)
            base = style.text_format("muted" if is_head else "text")
            if is_head:
                font = QFont(style.head_font)
                base.setFont(font)
            inline.write(cell_cursor, token.children or [], base, is_cell=True)
    return made


def set_column_widths(document: TextDocument, widths: Sequence[int]) -> None:
    """Give the columns of the one table in a document their widths, in pixels."""
    table = document.first_table()
    if table is not None:
        table_format = table.format()
        fixed = QTextLength.Type.FixedLength
        table_format.setColumnWidthConstraints([QTextLength(fixed, width) for width in widths])
        table.setFormat(table_format)


def _turn(cursor: QTextCursor) -> None:
    """Let a number begin where the words of its right-to-left column do."""
    block_format = cursor.blockFormat()
    block_format.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    cursor.setBlockFormat(block_format)


def _table_format(left: int, right: int) -> QTextTableFormat:
    table_format = QTextTableFormat()
    table_format.setBorder(0)
    table_format.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_None)
    table_format.setCellSpacing(0)
    table_format.setCellPadding(0)
    table_format.setMargin(0)
    table_format.setLeftMargin(left)
    table_format.setRightMargin(right)
    table_format.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    return table_format


def _begin_cell(cell: QTextTableCell, alignment: Qt.AlignmentFlag, line_height: int) -> QTextCursor:
    cell_format = QTextTableCellFormat()
    cell_format.setLeftPadding(CELL_PADDING)
    cell_format.setRightPadding(CELL_PADDING)
    cell_format.setTopPadding(CELL_PADDING_TOP)
    cell_format.setBottomPadding(_CELL_PADDING_BOTTOM)
    cell_format.setBottomBorder(_BORDER)
    cell_format.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    cell_format.setBottomBorderBrush(Qt.GlobalColor.transparent)  # see table_lines
    cell.setFormat(cell_format)
    cursor = cell.firstCursorPosition()
    block_format = line_format(line_height)
    block_format.setAlignment(alignment)
    cursor.setBlockFormat(block_format)
    return cursor
