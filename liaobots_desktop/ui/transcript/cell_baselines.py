"""Lets the first lines of a row stand on one line, where formulas make some of them higher."""

from PySide6.QtGui import QTextCursor, QTextTable, QTextTableCell

from liaobots_desktop.ui.transcript.document import TextDocument
from liaobots_desktop.ui.transcript.table_writer import CELL_PADDING_TOP

_LEAST = 0.001
"""Pixels that are no difference."""


def align_baselines(document: TextDocument) -> None:
    """Give the cells of rows with formulas the room above that they need; call it when laid out."""
    if not document.formula_sizes:
        return
    wanted = [
        move
        for frame in document.rootFrame().childFrames()
        if isinstance(frame, QTextTable)
        for row in range(frame.rows())
        if _has_formula(document, frame, row)
        for move in _moves(document, frame, row)
    ]
    if not wanted:
        return
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for cell, padding in wanted:
        cell_format = cell.format().toTableCellFormat()
        cell_format.setTopPadding(padding)
        cell.setFormat(cell_format)
    cursor.endEditBlock()
    document.markContentsDirty(0, document.characterCount())  # cells beside would keep old heights


def _has_formula(document: TextDocument, table: QTextTable, row: int) -> bool:
    first = table.cellAt(row, 0).firstPosition()
    last = table.cellAt(row, table.columns() - 1).lastPosition()
    return any(first <= position <= last for position in document.formula_sizes)


def _moves(
    document: TextDocument, table: QTextTable, row: int
) -> list[tuple[QTextTableCell, float]]:
    """Return the cells of a row whose room above has to change, and what it has to be."""
    cells = [table.cellAt(row, column) for column in range(table.columns())]
    paddings = [cell.format().toTableCellFormat().topPadding() for cell in cells]
    baselines = [_baseline(document, cell) for cell in cells]
    lowest = max(baselines)
    rooms = [CELL_PADDING_TOP + lowest - baseline for baseline in baselines]
    return [
        (cell, room)
        for cell, room, padding in zip(cells, rooms, paddings, strict=True)
        if abs(room - padding) > _LEAST
    ]


def _baseline(document: TextDocument, cell: QTextTableCell) -> float:
    """Return how far the first line of a cell stands below the room above it."""
    line = document.findBlock(cell.firstPosition()).layout().lineAt(0)
    return float(line.y() + line.ascent()) if line.isValid() else 0.0
