"""A table of figures that is read, walked by keyboard, and copied."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimer,
    Slot,
)
from PySide6.QtGui import (
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPalette,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QHeaderView,
    QStyle,
    QTableView,
)

from liaobots_desktop.ui.data_blocks import Blocks, head_font
from liaobots_desktop.ui.data_model import Column, DataModel, head_lines
from liaobots_desktop.ui.drawing import width_of, zoomed
from liaobots_desktop.ui.styled_heads import BESIDE, IN_CELL

_Row = TypeVar("_Row")
_Index = QModelIndex | QPersistentModelIndex
_ROW, _NARROWEST, _LEAST_WIDEST = 32, 72, 160
_MEASURED_FIRST = 40
"""Rows that say how wide a column is before others are seen; all of them would take long."""


class DataTable(QTableView, Generic[_Row]):
    """Shows a DataModel; Ctrl+C copies the selected rows; lives on the GUI thread.

    Where the columns have no room, each row is a block (`Blocks`): no number is cut, nothing is
    scrolled sideways. The columns are there all the same, for arrow keys and screen readers.
    """

    def __init__(
        self, name: str, columns: Callable[[], Sequence[Column[_Row]]], widest: int
    ) -> None:
        """`name` is read to those who cannot see the table; column `widest` takes what is left.

        The columns are made anew in the words of another language.
        """
        super().__init__()
        self._columns, self._widest = columns, widest
        self.blocks: Blocks | None = None
        """How the rows are drawn as blocks, where they are."""
        self._measured: set[int] = set()
        """The rows whose widths are known."""
        self._texts = [0] * len(columns())
        """How wide the widest text of each column is, as far as it is known."""
        self._widths: tuple[list[int], list[int]] | None = None
        """What each column needs, with heads in one line and in two, until something changes."""
        self._is_fitting = False
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
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._on_wider)
        for changed in (self.rows.modelReset, self.rows.rowsInserted, self.rows.dataChanged):
            changed.connect(self._on_changed)
        self._set_up_heads()
        self.fit_zoom()

    def _set_up_heads(self) -> None:
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setMinimumSectionSize(1)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.rows.take_columns(self._columns())
            self._on_changed()
        elif event.type() is QEvent.Type.StyleChange:
            self.fit_zoom()

    def fit_zoom(self) -> None:
        """Take the sizes that belong to the zoom."""
        self._on_changed()

    def _on_changed(self) -> None:
        """Measure again what is shown."""
        self._measured = set()
        self._texts = [0] * self.rows.columnCount()
        self._measure(range(min(len(self.rows.rows), _MEASURED_FIRST)))
        self._on_wider()

    def _measure(self, rows: range) -> bool:
        """Take in how wide the texts of rows are; returns whether one is wider than all before."""
        before, columns = sum(self._texts), self._columns()
        for row in rows:
            if row not in self._measured:
                self._measured.add(row)
                widths = (
                    width_of(self.font(), one.text_of(self.rows.rows[row])) for one in columns
                )
                self._texts = [max(pair) for pair in zip(self._texts, widths, strict=True)]
        return sum(self._texts) > before

    @Slot()
    def _on_wider(self) -> None:
        self._widths = None
        self.blocks = None
        self.updateGeometries()
        self.viewport().update()

    def updateGeometries(self) -> None:
        if not self._is_fitting:
            self._is_fitting = True
            self._fit_columns()
            self._is_fitting = False
        super().updateGeometries()

    def _fit_columns(self) -> None:
        """Give the heads one line, or two, or make blocks of the rows: as the width has room."""
        room, widest = self._room(), self._widest
        if self._widths is None:
            self._widths = (self._widths_with(are_broken=False), self._widths_with(are_broken=True))
        in_one, in_two = self._widths
        least = sum(in_two) - max(in_two[widest] - zoomed(_LEAST_WIDEST), 0)  # a name may be cut
        if self.rows.rows and least > room:
            self._show_blocks()
        else:
            are_broken = sum(in_one) > room
            self._show_columns(in_two if are_broken else in_one, are_broken=are_broken)

    def _room(self) -> int:
        """Return the width of a row beside a scroll bar, which may come or go."""
        policy, never = self.verticalScrollBarPolicy(), Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        bar = 0 if policy is never else self.verticalScrollBar().sizeHint().width()
        return self.contentsRect().width() - bar

    def _widths_with(self, *, are_broken: bool) -> list[int]:
        """Return the width that each column needs with heads of figures in two lines, or in one."""
        font, beside = head_font(self.font()), 2 * (zoomed(IN_CELL) + BESIDE) + 1
        widths = []
        for column, text in zip(self._columns(), self._texts, strict=True):
            lines = head_lines(column) if are_broken else [column.head]
            head = max(width_of(font, line) for line in lines)
            widths.append(max(max(text, head) + beside, zoomed(_NARROWEST)))
        return widths

    def _show_columns(self, widths: Sequence[int], *, are_broken: bool) -> None:
        header, modes = self.horizontalHeader(), QHeaderView.ResizeMode
        self.blocks = None
        self._set_row_height(zoomed(_ROW))
        for column, width in enumerate(widths):
            if column != self._widest:
                header.resizeSection(column, width)
        if header.sectionResizeMode(self._widest) is not modes.Stretch:
            header.setSectionResizeMode(self._widest, modes.Stretch)
        if header.isHidden():
            header.show()
        self.rows.break_heads(are_broken=are_broken)

    def _show_blocks(self) -> None:
        header, modes = self.horizontalHeader(), QHeaderView.ResizeMode
        if self.blocks is None:
            columns = self._columns()
            heads, numbers = [c.head for c in columns], [c.is_number for c in columns]
            self.blocks = Blocks(self.font(), heads, numbers, self._widest, self._texts)
        width = self.viewport().width()
        self.blocks.fit(width)
        header.hide()
        header.setSectionResizeMode(self._widest, modes.Fixed)
        for column in range(header.count()):
            share = width // header.count()
            is_last = column == header.count() - 1
            header.resizeSection(column, width - share * column if is_last else share)
        self._set_row_height(self.blocks.height)

    def _set_row_height(self, height: int) -> None:
        vertical = self.verticalHeader()
        if vertical.defaultSectionSize() != height:
            vertical.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            vertical.setMinimumSectionSize(1)
            vertical.setDefaultSectionSize(height)
        modes = QAbstractItemView.ScrollMode
        mode = modes.ScrollPerItem if self.blocks is None else modes.ScrollPerPixel
        if self.verticalScrollMode() is not mode:
            self.setVerticalScrollMode(mode)

    def whole_height(self) -> int:
        """Return how high all rows are, in pixels."""
        return self.verticalHeader().length()

    def visualRect(self, index: _Index) -> QRect:
        """Return where a cell is seen, also in a block."""
        if self.blocks is None or not index.isValid():
            return super().visualRect(index)
        block = self._block(index.row())
        cell = self.blocks.cell(index.column()).translated(block.topLeft())
        return QStyle.visualRect(self.layoutDirection(), block, cell)

    def indexAt(self, pos: QPoint) -> QModelIndex:
        """Return the cell at a point, also in a block."""
        at = super().indexAt(pos)
        if self.blocks is None or not at.isValid():
            return at
        cells = (at.siblingAtColumn(n) for n in range(self.rows.columnCount()))
        named = at.siblingAtColumn(self._widest)
        return next((cell for cell in cells if self.visualRect(cell).contains(pos)), named)

    def _block(self, row: int) -> QRect:
        top, height = self.rowViewportPosition(row), self.rowHeight(row)
        return QRect(0, top, self.viewport().width(), height)

    def paintEvent(self, event: QPaintEvent) -> None:
        first, last = self.rowAt(event.rect().top()), self.rowAt(event.rect().bottom())
        rows = range(max(first, 0), self.rows.rowCount() if last < 0 else last + 1)
        if self._measure(rows):
            self._soon.start()  # no number is cut, also where the first rows had shorter ones
        if self.blocks is None:
            super().paintEvent(event)
        with QPainter(self.viewport()) as painter:
            painter.setLayoutDirection(self.layoutDirection())
            for row in rows:
                if self.blocks is not None:
                    self._draw_block(painter, row, self.blocks)
                self._draw_rule(painter, row)

    def _draw_block(self, painter: QPainter, row: int, blocks: Blocks) -> None:
        block = self._block(row)
        if self.selectionModel().isRowSelected(row, QModelIndex()):
            painter.fillRect(block, self.palette().color(QPalette.ColorRole.Highlight))
        columns = range(self.rows.columnCount())
        blocks.draw(painter, block, [str(self.rows.index(row, n).data()) for n in columns])

    def _draw_rule(self, painter: QPainter, row: int) -> None:
        """Draw the line above a row, but not above the first: there is the one of the heads."""
        place = self._block(row)
        if place.top() > 0:
            line = QApplication.palette().color(QPalette.ColorRole.Mid)
            painter.fillRect(place.left(), place.top(), place.width(), 1, line)

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
