"""Two parts side by side, or above each other where the place is narrow."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from liaobots_desktop.ui.drawing import zoomed

_BETWEEN, _LEAST_OTHER = 20, 200
_LEAST_HEIGHT = 160
"""Pixels at 100 % of each part where one stands above the other."""
_NO_LIMIT = 16777215
"""Qt's own largest size."""


class TwoParts(QWidget):
    """The first part has a width, the other one takes the rest; lives on the GUI thread."""

    def __init__(self, first: QWidget, other: QWidget, width: int) -> None:
        """`width` of the first part in pixels at 100 %."""
        super().__init__()
        self._first, self._other, self._width = first, other, width
        self._kept: tuple[QWidget, ...] = ()
        self._needed = _NO_LIMIT
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._both.setContentsMargins(0, 0, 0, 0)
        self._both.addWidget(first)
        self._both.addWidget(other, 1)
        self._fit()

    def show_other(self, *, is_seen: bool) -> None:
        """Show both parts, or give the first one all of the room."""
        self._other.setVisible(is_seen)
        self._fit()

    def keep_width(self, *widgets: QWidget) -> None:
        """Let widgets of the first part be as wide as both parts leave it, also without the other.

        They stay where they are and as they are while the other one comes and goes.
        """
        self._kept = widgets
        self._fit()

    def need(self, height: int) -> None:
        """Let the first part above the other one be as high as it needs, in pixels.

        It has no bar of its own then beside that of the page, which is scrolled.
        """
        self._needed = height
        self._fit()

    def _fit(self) -> None:
        directions = QBoxLayout.Direction
        is_narrow = self.width() < zoomed(self._width + _BETWEEN + _LEAST_OTHER)
        self._both.setDirection(directions.TopToBottom if is_narrow else directions.LeftToRight)
        self._both.setSpacing(zoomed(_BETWEEN))
        self._first.setMinimumWidth(1 if is_narrow else zoomed(self._width))
        has_all = is_narrow or self._other.isHidden()
        self._first.setMaximumWidth(_NO_LIMIT if has_all else zoomed(self._width))
        for widget in self._kept:
            widget.setMaximumWidth(_NO_LIMIT if is_narrow else zoomed(self._width))
        least = zoomed(_LEAST_HEIGHT) if is_narrow else 0
        is_known = is_narrow and self._needed < _NO_LIMIT
        self._first.setMinimumHeight(self._needed if is_known else least)
        self._first.setMaximumHeight(self._needed if is_known else _NO_LIMIT)
        self._other.setMinimumHeight(max(least, self._other.minimumSizeHint().height()))

    def minimumSizeHint(self) -> QSize:
        return QSize(1, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Follow what the other part needs: it may show all of a list (Qt)."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)
