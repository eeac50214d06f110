"""Lets the composer make room in a low window while the keyboard is in the find bar."""

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtWidgets import QApplication, QWidget

from liaobots_desktop.ui.drawing import zoomed

_BAR = "findBar"
"""The object name of a find bar, which is not imported before it is wanted."""
_TWO_LINES = 44
"""Pixels at 100 % of messages that a notice leaves."""
_ANY_HEIGHT = (1 << 24) - 1
"""What Qt calls QWIDGETSIZE_MAX."""


class FindingRoom(QObject):
    """Watches where the keyboard is in one pane; lives on the GUI thread.

    The desk has no height then, but is not hidden: who gives it the keyboard need not know.
    """

    def __init__(self, desk: QWidget, messages: QWidget) -> None:
        """`desk` is what makes room, for the messages above it."""
        super().__init__(desk)
        self._desk = desk
        self._messages, self._least = messages, messages.minimumHeight()
        self._is_low = False
        self._bar: QWidget | None = None
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    def fit_window(self, *, is_low: bool) -> None:
        """Look again: the window is low, or no longer."""
        self._is_low = is_low
        self._look(self._desk.window().focusWidget())

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Look where the keyboard has gone; in other windows and menus it is for a while only."""
        pane = self._desk.parentWidget()
        if now is not None and pane is not None and pane.isAncestorOf(now):
            self._look(now)

    def _look(self, focused: QWidget | None) -> None:
        bar = focused
        while bar is not None and bar.objectName() != _BAR:
            bar = bar.parentWidget()
        bar = bar if self._is_low else None
        if bar is not self._bar:
            if self._bar is not None:
                self._bar.removeEventFilter(self)
            if bar is not None:
                bar.installEventFilter(self)
            self._bar = bar
            self._desk.setMaximumHeight(_ANY_HEIGHT if bar is None else 0)
        self._messages.setMinimumHeight(self._least if bar is None else zoomed(_TWO_LINES))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Have the desk back when the bar is closed, also in a window without the keyboard."""
        if event.type() is QEvent.Type.Hide and watched is self._bar:
            self._look(None)
        return super().eventFilter(watched, event)
