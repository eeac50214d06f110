"""A cell of a table as a screen reader meets it: its text, its column's name, where it stands."""

from PySide6.QtGui import QAccessible, QAccessibleInterface, QAccessibleTableCellInterface

from liaobots_desktop.ui.transcript.accessible_blocks import TextNode
from liaobots_desktop.ui.transcript.accessible_node import AccessibleNode
from liaobots_desktop.ui.transcript.message_item import MessageItem
from liaobots_desktop.ui.transcript.part import DocumentPart


class CellNode(TextNode):
    """A cell inside a row inside a table; the first row names the columns. On the GUI thread."""

    def __init__(
        self,
        row: AccessibleNode,
        place: tuple[MessageItem, DocumentPart],
        stretch: tuple[int, int],
        column: int,
    ) -> None:
        super().__init__(row.view, row, QAccessible.Role.Cell, place, stretch)
        self.column = column
        self._row = row
        self.cell_part = CellPlace(self)

    @property
    def table(self) -> QAccessibleInterface:
        """The table it is in."""
        return self._row.parent()

    @property
    def row_number(self) -> int:
        """The number of its row, from 0."""
        return self.table.indexOfChild(self._row)

    @property
    def head(self) -> "CellNode | None":
        """The cell that names its column; None for one that does so itself."""
        names = self.table.child(0)
        if names is self._row or not isinstance(names, AccessibleNode):
            return None
        cells = names.children()
        cell = cells[self.column] if self.column < len(cells) else None
        return cell if isinstance(cell, CellNode) else None

    def role(self) -> QAccessible.Role:
        """Return whether it names its column."""
        is_head = self.table.child(0) is self._row
        return QAccessible.Role.ColumnHeader if is_head else QAccessible.Role.Cell

    def text(self, kind: QAccessible.Text) -> str:
        """Return the name of its column as a description."""
        if kind is not QAccessible.Text.Description or self.head is None:
            return super().text(kind)
        return self.head.content


class CellPlace(QAccessibleTableCellInterface):
    """Where a cell stands; lives on the GUI thread."""

    def __init__(self, cell: CellNode) -> None:
        super().__init__()
        self._cell = cell

    def columnIndex(self) -> int:
        """Return the number of its column, from 0."""
        return self._cell.column

    def rowIndex(self) -> int:
        """Return the number of its row, from 0."""
        return self._cell.row_number

    def columnExtent(self) -> int:
        """Return 1: no cell is wider."""
        return 1

    def rowExtent(self) -> int:
        """Return 1: no cell is higher."""
        return 1

    def isSelected(self) -> bool:
        """Return False: text is selected, not cells."""
        return False

    def columnHeaderCells(self) -> list[QAccessibleInterface]:
        """Return the cell that names the column."""
        return [] if self._cell.head is None else [self._cell.head]

    def rowHeaderCells(self) -> list[QAccessibleInterface]:
        """Return none: Markdown names no rows."""
        return []

    def table(self) -> QAccessibleInterface:
        """Return the table."""
        return self._cell.table
