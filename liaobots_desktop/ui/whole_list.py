"""A list that shows all of its rows where the page around it is scrolled: one bar is enough."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtWidgets import QWidget

from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.scrolled_page import ScrolledPage, WholePage

if TYPE_CHECKING:
    from liaobots_desktop.ui.keys.keys_tree import KeysTree
    from liaobots_desktop.ui.statistics.statistics_table import StatisticsTable

_NO_LIMIT = 16777215
"""Qt's own largest size."""


class WholeList(QObject):
    """Gives a list its height, and brings its rows into view; lives on the GUI thread."""

    def __init__(
        self,
        rows: "KeysTree | StatisticsTable",
        pane: QWidget,
        least: int,
        *,
        whole_rows: Callable[[int], int] | None = None,
    ) -> None:
        """`least` is the height of a list that is scrolled itself, in pixels at 100 %.

        With `whole_rows`, which returns how much of a height whole rows take, it cuts none at its
        foot, and nothing of it is empty below its last row.
        """
        super().__init__(pane)
        self.is_whole = False
        """Whether the list shows all of its rows because the page is scrolled."""
        self._rows, self._pane = rows, pane
        self._least, self._whole_rows = least, whole_rows
        self._areas: list[ScrolledPage] = []
        rows.setMinimumHeight(zoomed(least))
        rows.on_laid_out = self.fit
        rows.selectionModel().currentChanged.connect(self._on_marked)
        pane.installEventFilter(self)

    def show(self, widget: QWidget) -> None:
        """Bring a widget of the page, or the marked row of the list, into view."""
        for area in self._areas if self.is_whole else ():
            area.ensureWidgetVisible(widget)

    @Slot()
    def fit(self) -> None:
        """Look again whether the page has room for a list that is scrolled itself."""
        if not self._areas:
            return
        self.is_whole = is_whole = self._is_page_scrolled()
        most = self._rows.whole_height() if is_whole or self._whole_rows else _NO_LIMIT
        if self._whole_rows is not None and not is_whole:
            most = self._whole_rows(min(most, self._room()))
        least = most if is_whole else min(zoomed(self._least), most)
        policies = Qt.ScrollBarPolicy
        policy = policies.ScrollBarAlwaysOff if is_whole else policies.ScrollBarAsNeeded
        self._rows.setVerticalScrollBarPolicy(policy)
        if (least, most) != (self._rows.minimumHeight(), self._rows.maximumHeight()):
            self._rows.setMinimumHeight(least)
            self._rows.setMaximumHeight(most)
            around: QWidget | None = self._rows.parentWidget()
            while around is not None:
                around.updateGeometry()  # it would keep its old least height for a while
                around = around.parentWidget()

    def _is_page_scrolled(self) -> bool:
        """Whether it would be with the least list, too."""
        if any(isinstance(area, WholePage) and area.is_whole for area in self._areas):
            return True
        return self._room() < zoomed(self._least)

    def _room(self) -> int:
        """Return the height that the rest of the page leaves to the list."""
        room, page = self._areas[0].viewport().size(), self._areas[0].widget()
        layout = page.layout() if page is not None else None
        if layout is None:
            return _NO_LIMIT
        needed = max(layout.minimumHeightForWidth(room.width()), layout.minimumSize().height())
        return room.height() - needed + self._rows.minimumHeight()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the page, and what is said beside the list (Qt)."""
        if event.type() is QEvent.Type.Show and watched is self._pane:
            self._find_areas()
        if event.type() in {QEvent.Type.Show, QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
            self.fit()
        return super().eventFilter(watched, event)

    def _find_areas(self) -> None:
        """Look for what is scrolled around the pane, the nearest first."""
        areas: list[ScrolledPage] = []
        around: QWidget | None = self._pane.parentWidget()
        while around is not None:
            if isinstance(around, ScrolledPage):
                areas.append(around)
                around.viewport().installEventFilter(self)
            around = around.parentWidget()
        self._areas = areas

    @Slot()
    def _on_marked(self) -> None:
        if self._rows.hasFocus():
            self.show(self._rows)
