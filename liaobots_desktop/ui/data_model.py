"""The rows of a table of figures, made into texts when they are seen."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from liaobots_desktop.ui.drawing import plain_tool_tip

_Row = TypeVar("_Row")
_Index = QModelIndex | QPersistentModelIndex
_MARKS = {0x2068: None, 0x2069: None}
"""What keeps a text's direction to itself on the screen, and is of no use elsewhere."""
_RIGHT = (
    Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
)
"""Of numbers, also where one reads from the right: their last digits stand below each other."""
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Column(Generic[_Row]):
    """What a column shows of a row; numbers stand on its right."""

    head: str
    text_of: Callable[[_Row], str]
    is_number: bool = False


def head_lines(column: Column[_Row]) -> list[str]:
    """Return the lines in which the head of a narrow column stands."""
    return column.head.split(" ", 1) if column.is_number else [column.head]


class DataModel(QAbstractTableModel, Generic[_Row]):
    """Rows whose texts are made when they are seen; lives on the GUI thread."""

    def __init__(self, columns: Sequence[Column[_Row]], parent: QObject) -> None:
        super().__init__(parent)
        self._columns = columns
        self.rows: Sequence[_Row] = ()
        self._has_two_lines = False

    def take_columns(self, columns: Sequence[Column[_Row]]) -> None:
        """Show the same in other words: as many columns, called and written otherwise."""
        self._columns = columns
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._columns) - 1)
        if self.rows:
            last = self.index(len(self.rows) - 1, len(self._columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def break_heads(self, *, are_broken: bool) -> None:
        """Give the heads of figures two lines, as these are narrow, or one."""
        if self._has_two_lines != are_broken:
            self._has_two_lines = are_broken
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._columns) - 1)

    def fill(self, rows: Sequence[_Row]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def add(self, rows: Sequence[_Row]) -> None:
        """Show more rows below."""
        if rows:
            first = len(self.rows)
            self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
            self.rows = (*self.rows, *rows)
            self.endInsertRows()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # as Qt declares it
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        column = self._columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text_of(self.rows[index.row()])
        if role == Qt.ItemDataRole.ToolTipRole and not column.is_number:
            return plain_tool_tip(column.text_of(self.rows[index.row()]))  # it may be cut
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column.is_number else _LEFT
        return None

    def headerData(  # noqa: N802  # Qt's name
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or section >= len(self._columns):
            return None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._columns[section].head
        if role == Qt.ItemDataRole.DisplayRole:
            column = self._columns[section]
            return "\n".join(head_lines(column)) if self._has_two_lines else column.head
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if self._columns[section].is_number else _LEFT
        return None

    def copied(self, rows: Sequence[int]) -> str:
        """Return rows as spreadsheets take them: tabs between the cells, the heads above."""
        lines = ["\t".join(column.head for column in self._columns)]
        for row in rows:
            cells = (column.text_of(self.rows[row]) for column in self._columns)
            lines.append("\t".join(" ".join(cell.translate(_MARKS).split()) for cell in cells))
        return "\n".join(lines)
