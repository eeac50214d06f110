"""The sidebar beside the chat, as wide as the user made it; instead of it in narrow windows."""

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from liaobots_desktop.ui.drawing import zoom_factor, zoomed
from liaobots_desktop.ui.sidebar import Sidebar

_WIDTH, _NARROWEST, _WIDEST = 264, 200, 800
_LEAST_FOR_BOTH = 500
"""Pixels at 100 %."""
_MOST = 0.4
"""The share of the window that the sidebar takes at most when window or zoom change."""


class SideSplit(QSplitter):
    """Two widgets with a line between them that can be moved; lives on the GUI thread.

    Where there is no room for both the sidebar goes, and while it is called back it has all of it.

    Signals:
        side_shown: whether the sidebar is seen now.
        keyboard_freed: the sidebar went that had the keyboard.
    """

    side_shown = Signal(bool)
    keyboard_freed = Signal()

    def __init__(self, side: Sidebar, rest: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._side = side
        self._rest = rest
        self._wanted = float(_WIDTH)
        self.is_narrow = False
        """Whether the sidebar stands in the place of the chat, if it is shown."""
        self._is_wanted, self._is_kept_away = True, False
        self.setChildrenCollapsible(False)
        self.addWidget(side)
        self.addWidget(rest)
        self.setStretchFactor(1, 1)
        self.splitterMoved.connect(self._on_moved)
        side.toggled.connect(self._on_toggled)

    @property
    def is_covered(self) -> bool:
        """Whether the sidebar stands in the place of the chat."""
        return self.is_narrow and not self._side.isHidden()

    @property
    def wanted_width(self) -> int:
        """The width that the user gave the sidebar, in pixels at 100 %."""
        return round(self._wanted)

    @property
    def is_side_wanted(self) -> bool:
        """Whether the sidebar is seen where there is room for both."""
        is_away = self.is_narrow or self._is_kept_away
        return self._is_wanted if is_away else not self._side.isHidden()

    def restore(self, width: int, *, is_shown: bool) -> None:
        """Take what another window left; `width` in pixels at 100 %, 0 where it is not known."""
        if width:
            self._wanted = float(min(max(width, _NARROWEST), _WIDEST))
        self._is_wanted = is_shown
        self._side.setVisible(is_shown)
        self.fit()

    def widen(self, by: int) -> None:
        """Move the edge as a mouse would; `by` in pixels at 100 %, less than 0 to narrow."""
        if not self.is_narrow and not self._side.isHidden():
            seen = self._side.width() / zoom_factor()
            self._wanted = float(min(max(seen + by, _NARROWEST), _WIDEST))
            self.fit()

    def fit(self) -> None:
        """Take the window's width and the zoom that hold now."""
        self.setHandleWidth(max(zoomed(1), 1))
        beyond = self.handleWidth() if self.isRightToLeft() else 0
        self.setContentsMargins(beyond, 0, -beyond, 0)  # mirrored, Qt 6.10 puts both so far right
        is_narrow = self.width() < zoomed(_LEAST_FOR_BOTH)
        if is_narrow is not self.is_narrow:
            self._change(is_narrow=is_narrow)
        self._side.keep_distance(1.0 if is_narrow else zoom_factor())
        if is_narrow:
            self._side.setMinimumWidth(1)
            return
        room = round(self.width() * _MOST)
        self._side.setMinimumWidth(min(zoomed(_NARROWEST), room))
        width = min(round(self._wanted * zoom_factor()), room)
        self.setSizes([width, self.width() - width])

    def _change(self, *, is_narrow: bool) -> None:
        if is_narrow:
            self._is_wanted = self.is_side_wanted
        had_keyboard = self.is_covered and self._has_keyboard()
        self.is_narrow = is_narrow
        self._rest.show()  # first: Qt moves the keyboard on to what is seen
        self._side.setVisible(not is_narrow and self._is_wanted and not self._is_kept_away)
        if had_keyboard and self._side.isHidden():
            self.keyboard_freed.emit()

    def keep_side_away(self) -> None:
        """Hide the sidebar, however wide the window becomes meanwhile."""
        self._is_wanted, self._is_kept_away = self.is_side_wanted, True
        self._side.hide()

    def let_side_back(self) -> None:
        """Show the sidebar again if it was wanted, or is by now, and there is room for both."""
        self._is_wanted = self._is_wanted or not (self.is_narrow or self._side.isHidden())
        self._is_kept_away = False
        self._side.setVisible(self._is_wanted and not self.is_narrow)

    def leave_side(self) -> bool:
        """Show the chat again if the sidebar stands in its place; returns whether it did."""
        if not self.is_covered:
            return False
        self._side.hide()
        return True

    @Slot()
    def _on_toggled(self) -> None:
        is_shown = not self._side.isHidden()
        if self.is_narrow:
            self._rest.setVisible(not is_shown)
            if is_shown:
                self._side.list.setFocus()
            elif self._has_keyboard():
                self.keyboard_freed.emit()
        self.side_shown.emit(is_shown)

    def _has_keyboard(self) -> bool:
        """Whether the sidebar has it, or nobody; Qt moves it on only after this was asked."""
        focused: QWidget | None = self.window().focusWidget()  # the stubs forget the None
        return focused is None or self._side.isAncestorOf(focused)

    @Slot()
    def _on_moved(self) -> None:
        self._wanted = self._side.width() / zoom_factor()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line: in a mirrored window Qt 6.10 puts the handle a pixel beside its place."""
        super().paintEvent(event)
        if self._side.isHidden() or self._rest.isHidden():
            return
        left = self._rest if self.isRightToLeft() else self._side
        line = QRect(left.geometry().right() + 1, 0, self.handleWidth(), self.height())
        with QPainter(self) as painter:  # not `fillRect`: PySide6 would make enums for it (0010)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.palette().mid())
            painter.drawRect(line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the chat what it needs."""
        super().resizeEvent(event)
        self.fit()
