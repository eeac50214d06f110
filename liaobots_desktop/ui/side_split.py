"""The sidebar beside the chat: as wide as the user made it, at every zoom and in small windows."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from liaobots_desktop.ui.drawing import zoom_factor, zoomed

_WIDTH, _NARROWEST = 264, 200
"""Pixels at 100 %."""
_MOST = 0.4
"""The share of the window that the sidebar takes at most when window or zoom change."""


class SideSplit(QSplitter):
    """Two widgets with a line between them that can be moved; lives on the GUI thread."""

    def __init__(self, side: QWidget, rest: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._side = side
        self._wanted = float(_WIDTH)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.addWidget(side)
        self.addWidget(rest)
        self.setStretchFactor(1, 1)
        self.splitterMoved.connect(self._on_moved)

    def fit(self) -> None:
        """Take the window's width and the zoom that hold now."""
        room = round(self.width() * _MOST)
        self._side.setMinimumWidth(min(zoomed(_NARROWEST), room))
        width = min(round(self._wanted * zoom_factor()), room)
        self.setSizes([width, self.width() - width])

    @Slot()
    def _on_moved(self) -> None:
        self._wanted = self._side.width() / zoom_factor()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the chat what it needs."""
        super().resizeEvent(event)
        self.fit()
