"""Lets a window come back as it was: its place, the sidebar, the open chat, the system's theme."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, QSize, QTimer, Slot

from liaobots_desktop import __version__
from liaobots_desktop.chat.message import ConversationId, MessageId
from liaobots_desktop.store.window_state import WindowState, WindowStateFile

if TYPE_CHECKING:
    from liaobots_desktop.ui.main_window import MainWindow
    from liaobots_desktop.ui.theme_switch import ThemeSwitch
    from liaobots_desktop.ui.transcript.reading_place import ReadingPlace
    from liaobots_desktop.ui.transcript.view import TranscriptView

_PAUSE_MS = 1000
"""From a change until it is kept; a crash loses no more."""
_FRAME = QSize(4, 40)
"""What the system draws around a window; it cannot be asked before there is one."""


class WindowMemory(QObject):
    """Restores a window once and keeps how it is from then on; lives on the GUI thread.

    What cannot be kept is not told: the next start shows a new chat instead.
    """

    def __init__(self, file: WindowStateFile, window: "MainWindow", themes: "ThemeSwitch") -> None:
        super().__init__(window)
        self._file = file
        self._window = window
        self._themes = themes
        self.others: Callable[[], tuple[WindowState, ...]] = self.kept_others
        """Says how the windows beside this one stand."""
        self._left: WindowState | None = None
        """How the window was when it was closed: afterwards nothing of it is seen."""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._keep)

    def restore_frame(self) -> None:
        """Give the window its place and the sidebar its width; called before it is shown."""
        kept, window = self._file.kept, self._window
        geometry = QByteArray.fromBase64(kept.geometry.encode())
        # Qt (6.10) refuses one of a screen that was a fifth wider or narrower: the laptop without
        # its monitor. The question's field, at the lower edge, must be seen there all the same
        if not kept.geometry or not window.restoreGeometry(geometry):
            window.resize(window.size().boundedTo(_room_of(window)))
        window.split.restore(kept.sidebar_width, is_shown=kept.has_sidebar)

    def restore_chat(self) -> None:
        """Open the chat again where it was read, unless something was begun meanwhile."""
        from liaobots_desktop.ui.window_watch import WindowWatch  # not before the first picture

        chat, window = self._window.chat, self._window
        kept = self._file.kept
        is_new = chat.open_id is None and not window.pane.composer.text()
        if kept.chat and is_new and window.chats.chats((ConversationId(kept.chat),)):
            told = window.notice_bar.notice()
            window.open_chat(ConversationId(kept.chat))
            go_to(window, place_of(kept))
            if told is not None:  # what the start found out concerns no chat, and this one has none
                window.reactions.show(told)
        if kept.version not in {"", __version__}:
            window.about.offer_news()
        WindowWatch(window).changed.connect(self.note_change)
        window.closed.connect(self._on_closed)
        self._themes.theme_changed.connect(self.note_change)

    def shut_down(self) -> bool:
        """Keep how the window is left; returns that no thread of its own goes on."""
        self._timer.stop()
        self._keep()
        return True

    def kept_others(self) -> tuple[WindowState, ...]:
        """Return how the windows beside this one stood when the app was left."""
        return self._file.kept.others

    @Slot()
    def note_change(self) -> None:
        """Take note that something is to be kept, soon, also while more changes."""
        if not self._timer.isActive():
            self._timer.start()

    def _state(self) -> WindowState:
        return state_of(self._window)._replace(
            version=__version__,
            was_dark=self._themes.is_system_dark,
            others=self.others(),
        )

    @Slot()
    def _on_closed(self) -> None:
        self._left = self._state()

    @Slot()
    def _keep(self) -> None:
        self._file.keep(self._left or self._state())


def _room_of(window: "MainWindow") -> QSize:
    """Return how large a window can be on its screen, beside panels of the system."""
    return window.screen().availableGeometry().size() - _FRAME


def state_of(window: "MainWindow") -> WindowState:
    """Return how a window stands; of what version and beside which others is not said."""
    return WindowState(
        bytes(window.saveGeometry().toBase64().data()).decode(),
        window.split.wanted_width,
        window.split.is_side_wanted,
        window.chat.open_id or "",
        *(place_in(window) or (0, 0, 0)),
    )


def place_of(state: WindowState) -> "ReadingPlace | None":
    """Return where the chat of a window was read; None: at its end."""
    if not state.message:
        return None
    from liaobots_desktop.ui.transcript.reading_place import ReadingPlace

    return ReadingPlace(MessageId(state.message), state.part, state.offset)


def place_in(window: "MainWindow") -> "ReadingPlace | None":
    """Return where a window's chat is read now; None: at its end."""
    view = _view(window)
    if view is None:
        return None
    from liaobots_desktop.ui.transcript.reading_place import reading_place

    return reading_place(view)


def go_to(window: "MainWindow", place: "ReadingPlace | None") -> None:
    """Show the open chat of a window at a place, if it has one."""
    view = _view(window)
    if view is not None and place is not None:
        from liaobots_desktop.ui.transcript.reading_place import return_to

        return_to(view, place)


def _view(window: "MainWindow") -> "TranscriptView | None":
    """Return the messages of a window's chat, also while they are not seen."""
    chat, pane = window.chat, window.pane
    return pane.transcript if chat.open_id is not None and pane.guest is None else None
