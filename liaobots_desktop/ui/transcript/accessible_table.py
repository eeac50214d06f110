"""A table as a screen reader meets it: one table, whatever pieces it is drawn in."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible

from liaobots_desktop.ui.transcript.accessible_cell import CellNode
from liaobots_desktop.ui.transcript.accessible_node import AccessibleNode
from liaobots_desktop.ui.transcript.document import TextDocument
from liaobots_desktop.ui.transcript.message_item import MessageItem
from liaobots_desktop.ui.transcript.table_part import TablePart

if TYPE_CHECKING:
    from liaobots_desktop.ui.transcript.view import TranscriptView


class TableNode(AccessibleNode):
    """All rows of a table; lives on the GUI thread. Counting them lays out nothing."""

    def __init__(
        self, view: "TranscriptView", parent: AccessibleNode, item: MessageItem, first: TablePart
    ) -> None:
        super().__init__(view, parent, QAccessible.Role.Table)
        self._item = item
        self._first = first
        self._rows: dict[tuple[TablePart, int], AccessibleNode] = {}
        self._shown: tuple[int, int] | None = None

    def isValid(self) -> bool:
        """Return whether its first rows are still shown."""
        return self._first in self._item.parts

    def children(self) -> list[AccessibleNode]:
        """Return the rows; those that stay keep their nodes."""
        pieces = self._pieces()
        shown = (len(pieces), pieces[-1].row_count) if pieces else (0, 0)
        if shown != self._shown:
            self._shown = shown
            keys = [(piece, row) for piece in pieces for row in range(piece.row_count)]
            self._rows = {key: self._rows.get(key) or self._row(*key) for key in keys}
            self.take_children(list(self._rows.values()))
        return self._children

    def _row(self, part: TablePart, row: int) -> AccessibleNode:
        return RowNode(self, self._item, part, row)

    def area(self) -> QRect:
        """Return where the pieces lie in the viewport."""
        layout = self.view.transcript
        index = layout.index_of(self._item.message.id)
        if index is None or not self.isValid():
            return QRect()
        first = self._item.parts.index(self._first)
        top = layout.part_top(index, first) + self._first.gap
        bottom = layout.part_top(index, first + self._first.shape.piece_count)
        left = round(self.view.painter.left)
        return QRect(left, top - layout.top, layout.setting.width, bottom - top)

    def _pieces(self) -> list[TablePart]:
        if not self.isValid():
            return []
        first = self._item.parts.index(self._first)
        parts = self._item.parts[first : first + self._first.shape.piece_count]
        return [part for part in parts if isinstance(part, TablePart)]


class RowNode(AccessibleNode):
    """A row of a table with its cells, which are read when a screen reader comes to them."""

    def __init__(self, parent: TableNode, item: MessageItem, part: TablePart, row: int) -> None:
        super().__init__(parent.view, parent, QAccessible.Role.Row)
        self._place = (item, part)
        self._row = row
        self._known: TextDocument | None = None

    def isValid(self) -> bool:
        """Return whether its piece of the table is still shown."""
        item, part = self._place
        return part in item.parts

    def children(self) -> list[AccessibleNode]:
        """Return the cells, made again when the piece was built again."""
        _, part = self._place
        part.lay_out(self.view.transcript.setting)
        if part.document is not self._known:
            self._known = part.document
            self.take_children(self._cells())
        return self._children

    def area(self) -> QRect:
        """Return where its cells lie in the viewport."""
        area = QRect()
        for child in self.children():
            area = area.united(child.area())
        return area

    def _cells(self) -> list[AccessibleNode]:
        table = None if self._known is None else self._known.first_table()
        if table is None or self._row >= table.rows():
            return []
        cells = [table.cellAt(self._row, column) for column in range(table.columns())]
        stretches = [(cell.firstPosition(), cell.lastPosition()) for cell in cells]
        return [
            CellNode(self, self._place, stretch, column) for column, stretch in enumerate(stretches)
        ]
