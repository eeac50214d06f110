"""A table of figures that is read, walked by keyboard, and copied."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from liaobots_desktop.ui.drawing import plain_tool_tip, zoomed

_Row = TypeVar("_Row")
_Index = QModelIndex | QPersistentModelIndex
_MARKS = {0x2068: None, 0x2069: None}
"""What keeps a text's direction to itself on the screen, and is of no use elsewhere."""
_ROW, _NARROWEST, _LEAST_WIDEST = 32, 72, 160
_IN_HEAD, _IN_CELL, _BESIDE = 7, 8, 3
"""Pixels above a head, and beside what is in a cell: at 100 %, of our style; by Qt, at any zoom."""
_RIGHT = (
    Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
)
"""Of numbers, also where one reads from the right: their last digits stand below each other."""
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_MOST_MEASURED = 40
"""Rows whose texts say how wide a column is; measuring all of them would take long."""


@dataclass(frozen=True, slots=True)
class Column(Generic[_Row]):
    """What a column shows of a row; numbers stand on its right."""

    head: str
    text_of: Callable[[_Row], str]
    is_number: bool = False


class DataModel(QAbstractTableModel, Generic[_Row]):
    """Rows whose texts are made when they are seen; lives on the GUI thread."""

    def __init__(self, columns: Sequence[Column[_Row]], parent: QObject) -> None:
        super().__init__(parent)
        self._columns = columns
        self.rows: Sequence[_Row] = ()

    def take_columns(self, columns: Sequence[Column[_Row]]) -> None:
        """Show the same in other words: as many columns, called and written otherwise."""
        self._columns = columns
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._columns) - 1)
        if self.rows:
            last = self.index(len(self.rows) - 1, len(self._columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

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
            column = self._columns[section]  # figures are narrow, so their heads have two lines
            return column.head.replace(" ", "\n", 1) if column.is_number else column.head
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


class DataTable(QTableView, Generic[_Row]):
    """Shows a DataModel; Ctrl+C copies the selected rows; lives on the GUI thread."""

    def __init__(
        self, name: str, columns: Callable[[], Sequence[Column[_Row]]], widest: int
    ) -> None:
        """`name` is read to those who cannot see the table; column `widest` takes what is left.

        The columns are made anew in the words of another language.
        """
        super().__init__()
        self._columns, self._widest = columns, widest
        self.rows: DataModel[_Row] = DataModel(columns(), self)
        self.setModel(self.rows)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setResizeContentsPrecision(_MOST_MEASURED)
        header.setSectionResizeMode(widest, QHeaderView.ResizeMode.Stretch)
        self.fit_zoom()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.rows.take_columns(self._columns())
        elif event.type() is QEvent.Type.StyleChange:
            self.fit_zoom()

    def fit_zoom(self) -> None:
        """Take the sizes that belong to the zoom."""
        header, beside = self.horizontalHeader(), zoomed(_IN_CELL) + _BESIDE
        header.setMinimumSectionSize(zoomed(_NARROWEST))
        header.setStyleSheet(
            f"QHeaderView::section {{ padding: {zoomed(_IN_HEAD)}px {beside}px; }}"
        )
        vertical = self.verticalHeader()
        vertical.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        vertical.setDefaultSectionSize(zoomed(_ROW))

    def updateGeometries(self) -> None:
        """Cut no short text of the widest column: where all have no room, they are scrolled."""
        super().updateGeometries()
        header, widest = self.horizontalHeader(), self._widest
        least = max(self.sizeHintForColumn(widest), header.sectionSizeHint(widest))
        least = min(least, zoomed(_LEAST_WIDEST))
        others = header.length() - header.sectionSize(widest)
        has_room = self.viewport().width() - others >= least
        modes = QHeaderView.ResizeMode
        mode = modes.Stretch if has_room else modes.Fixed
        if header.sectionResizeMode(widest) is not mode:
            header.setSectionResizeMode(widest, mode)
        if not has_room and header.sectionSize(widest) != least:
            header.resizeSection(widest, least)

    def whole_height(self) -> int:
        """Return how high all rows are with their heads, in pixels."""
        last = self.rows.rowCount() - 1
        rows = self.rowViewportPosition(last) + self.rowHeight(last) + self.verticalOffset()
        return rows if last >= 0 else 0

    def as_text(self) -> str:
        """Return the whole table as it is copied."""
        return self.rows.copied(range(self.rows.rowCount()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            selected = sorted(index.row() for index in self.selectionModel().selectedRows())
            if selected:
                QGuiApplication.clipboard().setText(self.rows.copied(selected))
        else:
            super().keyPressEvent(event)
