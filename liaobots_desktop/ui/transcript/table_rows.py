"""Where the rows of a table of a document lie."""

from typing import cast

from PySide6.QtGui import QTextCursor, QTextDocument, QTextTable


def table_at(document: QTextDocument, position: int) -> QTextTable | None:
    """Return the table that a position lies in, if there is one."""
    cursor = QTextCursor(document)
    cursor.setPosition(position)
    return cast("QTextTable | None", cursor.currentTable())  # the stubs forget the None


def row_edges(document: QTextDocument, table: QTextTable) -> list[float]:
    """Return where each row begins, and where the last one ends, from the document's top."""
    layout = document.documentLayout()
    edges = []
    for row in range(table.rows()):
        cell = table.cellAt(row, 0)
        block = cell.firstCursorPosition().block()
        padding = cell.format().toTableCellFormat().topPadding()
        edges.append(layout.blockBoundingRect(block).top() - padding)
    return [*edges, edges[0] + layout.frameBoundingRect(table).height()]
