"""Notices what of a window is to come back with the next start: its place, its edge, its scroll."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal, Slot

if TYPE_CHECKING:
    from liaobots_desktop.ui.main_window import MainWindow

_OF_PLACES = {
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.WindowStateChange,
}


class WindowWatch(QObject):
    """Watches a window for as long as that is there; lives on the GUI thread.

    Signals:
        changed: it stands elsewhere, or shows another chat or another place in it.
    """

    changed = Signal()

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._has_messages = False
        for watched in (window, window.sidebar):
            watched.installEventFilter(self)
        window.chat.opened.connect(self._on_opened)
        self._watch_messages()

    @Slot()
    def _on_opened(self) -> None:
        self._watch_messages()
        self.changed.emit()

    def _watch_messages(self) -> None:
        """Hear of the scroll bar, which is made with the first chat."""
        if not self._has_messages and self._window.chat.open_id is not None:
            self._has_messages = True
            bar = self._window.pane.transcript.verticalScrollBar()
            bar.valueChanged.connect(self.changed)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Notice that the window or its sidebar takes another place (Qt)."""
        if event.type() in _OF_PLACES:
            self.changed.emit()
        return False
