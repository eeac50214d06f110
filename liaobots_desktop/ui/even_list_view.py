"""A list whose rows all have one height, so that nothing is laid out, however long it is."""

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QMouseEvent, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyleOptionViewItem, QWidget

from liaobots_desktop.ui.drawing import zoomed

Index = QModelIndex | QPersistentModelIndex

_BY_TAB = {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}
_SEARCHED = 1000
"""Rows that are looked through for what is typed: each page of them has to be read."""


class EvenListView(QListView):
    """Computes where each row is; lives on the GUI thread.

    Qt's own list lays out all rows again whenever one comes or goes: 0.3 s for 100,000 of them. It
    is a QListView still, so that screen readers meet a list.

    Signals:
        middle_clicked: the row that the middle button was released on, which selects nothing.
    """

    middle_clicked = Signal(QModelIndex)

    def __init__(self, row: int) -> None:
        """`row` is the height of every row at 100 %, in pixels."""
        super().__init__()
        self._row = row
        # Qt's own is only known as some widget: PySide6 looks at all its classes for it (10 ms)
        self.setViewport(QWidget())

    def row_height(self) -> int:
        """Return the height of every row as it is now, in pixels."""
        return zoomed(self._row)

    def set_row(self, row: int) -> None:
        """Give the rows another height, in pixels at 100 %; what is at the top stays there."""
        if row != self._row:
            first = self.verticalScrollBar().value() / self.row_height()
            self._row = row
            self.updateGeometries()
            self.verticalScrollBar().setValue(round(first * self.row_height()))
            self.viewport().update()

    def doItemsLayout(self) -> None:
        QAbstractItemView.doItemsLayout(self)

    def updateGeometries(self) -> None:
        bar, height = self.verticalScrollBar(), self.viewport().height()
        bar.setSingleStep(self.row_height())
        bar.setPageStep(height)
        bar.setRange(0, max(self._rows() * self.row_height() - height, 0))
        QAbstractItemView.updateGeometries(self)

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        return 0

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.scrollDirtyRegion(dx, dy)
        self.viewport().scroll(dx, dy)

    def visualRect(self, index: Index) -> QRect:
        if not index.isValid():
            return QRect()
        return self._rect_of(index.row(), index.row())

    def indexAt(self, point: QPoint) -> QModelIndex:
        row = (point.y() + self.verticalOffset()) // self.row_height()
        return self.model().index(row, 0) if 0 <= row < self._rows() else QModelIndex()

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        if not index.isValid():
            return
        top, height = index.row() * self.row_height(), self.viewport().height()
        lowest = top + self.row_height() - height
        value = self.verticalOffset()
        if hint is QAbstractItemView.ScrollHint.PositionAtTop:
            value = top
        elif hint is QAbstractItemView.ScrollHint.PositionAtBottom:
            value = lowest
        elif hint is QAbstractItemView.ScrollHint.PositionAtCenter:
            value = (top + lowest) // 2
        else:
            value = min(max(value, lowest), top)
        self.verticalScrollBar().setValue(value)

    def selectAll(self) -> None:
        if self.selectionMode() is not QAbstractItemView.SelectionMode.ExtendedSelection:
            super().selectAll()
        elif self._rows():  # Qt asks for the number of rows once for each of them: 60 ms
            model = self.model()
            rows = QItemSelection(model.index(0, 0), model.index(self._rows() - 1, 0))
            self.selectionModel().select(rows, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        area = rect.normalized().translated(0, self.verticalOffset())
        first = max(area.top() // self.row_height(), 0)
        last = min(area.bottom() // self.row_height(), self._rows() - 1)
        model, chosen = self.model(), QItemSelection()
        if first <= last:
            chosen = QItemSelection(model.index(first, 0), model.index(last, 0))
        self.selectionModel().select(chosen, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        seen = self.viewport().rect()
        region = QRegion()
        for number in range(selection.count()):
            span = selection.at(number)
            region += self._rect_of(span.top(), span.bottom()).intersected(seen)
        return region

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select nothing by the middle button."""
        if event.button() is not Qt.MouseButton.MiddleButton:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.MiddleButton:
            self.middle_clicked.emit(self.indexAt(event.position().toPoint()))
        else:
            super().mouseReleaseEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Stand on a row when the keyboard comes: without one nothing would show where it is."""
        super().focusInEvent(event)
        if event.reason() in _BY_TAB and not self.currentIndex().isValid():
            marks = self.selectionModel()
            marks.setCurrentIndex(self._nearest(0, 1), marks.SelectionFlag.NoUpdate)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, _keys: Qt.KeyboardModifier
    ) -> QModelIndex:
        actions = QAbstractItemView.CursorAction
        rows, row = self._rows(), self.currentIndex().row()
        page = max(self.viewport().height() // self.row_height() - 1, 1)
        if action is actions.MoveHome:
            return self._nearest(0, 1)
        if action is actions.MoveEnd:
            return self._nearest(rows - 1, -1)
        steps = {
            actions.MoveUp: -1,
            actions.MovePrevious: -1,
            actions.MoveDown: 1,
            actions.MoveNext: 1,
            actions.MovePageUp: -page,
            actions.MovePageDown: page,
        }
        step = steps.get(action, 0)
        if row < 0:
            return self._nearest(0, 1)
        if not step:
            return self.currentIndex()
        target = self._nearest(min(max(row + step, 0), rows - 1), 1 if step > 0 else -1)
        return target if target.isValid() else self.currentIndex()

    def keyboardSearch(self, search: str) -> None:
        """Go to the next row that begins with what is typed, if it is not far below."""
        if not self._rows() or not search:
            return
        wanted, row = search.casefold(), max(self.currentIndex().row(), 0)
        begin = row + (len(search) == 1)
        for number in range(begin, begin + min(_SEARCHED, self._rows())):
            index = self.model().index(number % self._rows(), 0)
            is_found = str(index.data()).casefold().startswith(wanted)
            if is_found and index.flags() & Qt.ItemFlag.ItemIsEnabled:
                self.setCurrentIndex(index)
                return

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, option = QPainter(self.viewport()), QStyleOptionViewItem()
        self.initViewItemOption(option)
        height, area = self.row_height(), event.rect()
        first = max((area.top() + self.verticalOffset()) // height, 0)
        last = min((area.bottom() + self.verticalOffset()) // height, self._rows() - 1)
        try:
            for row in range(first, last + 1):
                option.rect = self._rect_of(row, row)
                self.itemDelegate().paint(painter, option, self.model().index(row, 0))
        finally:
            painter.end()

    def _rows(self) -> int:
        return self.model().rowCount()

    def _rect_of(self, first: int, last: int) -> QRect:
        height = self.row_height()
        top = first * height - self.verticalOffset()
        return QRect(0, top, self.viewport().width(), (last - first + 1) * height)

    def _nearest(self, row: int, step: int) -> QModelIndex:
        """Return the nearest row that can be chosen, in a direction, else in the other one."""
        for towards in (step, -step):
            number = row
            while 0 <= number < self._rows():
                index = self.model().index(number, 0)
                if index.flags() & Qt.ItemFlag.ItemIsEnabled:
                    return index
                number += towards
        return QModelIndex()
