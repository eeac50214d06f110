"""Lets the windows beside the main one come back with the next start, each with its chat."""

from PySide6.QtCore import QByteArray, QEvent, QObject, Qt, QTimer, Slot

from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.store.window_state import WindowState
from liaobots_desktop.ui.window_memory import WindowMemory, go_to, place_of, state_of
from liaobots_desktop.ui.window_watch import WindowWatch
from liaobots_desktop.ui.windows.windows import Windows

_OWN = Qt.FindChildOption.FindDirectChildrenOnly


class ComingBack(QObject):
    """Opens them once the main window is seen; lives on the GUI thread."""

    def __init__(self, windows: Windows, memory: WindowMemory) -> None:
        """`memory` has what the last run left open, and keeps what this one has open."""
        super().__init__(windows)
        self._windows = windows
        self._memory = memory
        memory.others = self.states
        windows.changed.connect(self._on_changed)
        self._waiting = list(memory.kept_others())
        """What the last run left open and is not open again yet."""

    @Slot()
    def begin(self) -> None:
        """Open them from now on; what is imported after the first picture goes first."""
        if self._windows.main.isVisible():
            self._open_next()
        else:
            self._windows.main.installEventFilter(self)

    @property
    def is_waiting(self) -> bool:
        """Whether some are not open again yet."""
        return bool(self._waiting)

    def states(self) -> tuple[WindowState, ...]:
        """Return how they stand now."""
        return (*map(state_of, self._windows.lasting), *self._waiting)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Notice that the main window is seen for the first time (Qt)."""
        if event.type() is QEvent.Type.Show:
            self._windows.main.removeEventFilter(self)
            QTimer.singleShot(0, self, self._open_next)
        return False

    @Slot()
    def _on_changed(self) -> None:
        """Keep that other windows are there, and from then on how they stand."""
        self._memory.note_change()
        for window in self._windows.further:
            if window.findChild(WindowWatch, options=_OWN) is None:
                WindowWatch(window).changed.connect(self._memory.note_change)

    @Slot()
    def _open_next(self) -> None:
        """Open one window, and the next one when keys and paints have had their turn."""
        if self._windows.is_over or not self._waiting:
            return
        state = self._waiting.pop(0)
        chat = ConversationId(state.chat)
        found = self._windows.main.chats.chats((chat,))
        if found and found[0].deleted_at is None and self._windows.showing(chat) is None:
            self._open(chat, state)
        QTimer.singleShot(0, self, self._open_next)

    def _open(self, chat: ConversationId, state: WindowState) -> None:
        main = self._windows.main
        had_keyboard = main.isActiveWindow()
        window = self._windows.add(chat)
        window.restoreGeometry(QByteArray.fromBase64(state.geometry.encode()))
        window.split.restore(state.sidebar_width, is_shown=state.has_sidebar)
        window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        window.show()
        window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, on=False)
        if had_keyboard:
            main.activateWindow()  # some window managers give it away all the same
        go_to(window, place_of(state))
