"""A list and the form for what is chosen in it: side by side, or above each other if narrow."""

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QListWidget, QVBoxLayout, QWidget

from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.services.acts_row import ActsRow
from liaobots_desktop.ui.services.service_form import ServiceForm
from liaobots_desktop.ui.side_margins import SideMargins

_LIST_WIDTH, _LEAST_LIST_WIDTH, _BETWEEN = 288, 208, 24
_FORM_WIDTH, _LEAST_FORM_WIDTH = 400, 300
_ROW_HEIGHT, _AROUND_ROWS = 52, 12
_NO_LIMIT = 16777215
"""Qt's own largest size."""


class ListAndForm(QWidget):
    """Both parts, as there is room for them at the zoom; lives on the GUI thread."""

    def __init__(self, rows: QListWidget, acts: ActsRow, form: ServiceForm) -> None:
        """`acts` is what can be done with the `rows`."""
        super().__init__()
        self.is_narrow = False
        """Whether the list stands above the form."""
        self.on_arranged: Callable[[], None] = lambda: None
        """Is called when that may have changed, or the zoom."""
        self._rows, self._form = rows, form
        self._side = side = QWidget()
        column = QVBoxLayout(side)
        column.setSpacing(zoomed(8))
        column.addWidget(rows, 1)
        column.addWidget(acts)
        column.addStretch(0)
        self._side_end = SideMargins(column, side)
        self._reach = 0
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._both.setContentsMargins(0, 0, 0, 0)
        self._both.addWidget(side)
        self._both.addWidget(form, 1)
        self.fit()

    def reach(self, pixels: int) -> None:
        """Let all end so many pixels before it does, but for the scroll bar of the form."""
        if pixels != self._reach:
            self._reach = pixels
            self.fit()

    def fit(self) -> None:
        """Arrange the parts for the width and the zoom that hold now."""
        needed = zoomed(_LEAST_LIST_WIDTH + _BETWEEN + _LEAST_FORM_WIDTH)
        room = self.width() - self._reach
        self.is_narrow = is_narrow = room < needed
        directions = QBoxLayout.Direction
        self._both.setDirection(directions.TopToBottom if is_narrow else directions.LeftToRight)
        self._both.setSpacing(zoomed(_BETWEEN))
        has_room = room >= zoomed(_LIST_WIDTH + _BETWEEN + _FORM_WIDTH)
        width = zoomed(_LIST_WIDTH if has_room else _LEAST_LIST_WIDTH)
        self._side.setMinimumWidth(0 if is_narrow else width)
        self._side.setMaximumWidth(_NO_LIMIT if is_narrow else width)
        all_rows = zoomed(self._rows.count() * _ROW_HEIGHT + _AROUND_ROWS)
        self._rows.setMinimumHeight(all_rows if is_narrow else 0)
        self._rows.setMaximumHeight(all_rows)
        self._side_end.set(0, 0, self._reach if is_narrow else 0, 0)
        self._form.leave_end(self._reach)
        self._form.show_whole(is_whole=is_narrow)
        self.on_arranged()

    def minimumSizeHint(self) -> QSize:
        least = self._both.minimumHeightForWidth(self.width())  # some rows wrap
        return QSize(1, max(least, super().minimumSizeHint().height()))

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()  # the page is scrolled only where the least has no room

    def hasHeightForWidth(self) -> bool:
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()
        self.updateGeometry()
