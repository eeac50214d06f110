"""All windows that show chats: which of them has which chat, and what they owe each other."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from liaobots_desktop.bridge.list_role import ListRole
from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.store.rearranged import Act, Rearranged
from liaobots_desktop.ui.in_common import InCommon
from liaobots_desktop.ui.main_window import MainWindow
from liaobots_desktop.ui.session_end import is_session_over
from liaobots_desktop.ui.unread_marks import UnreadMarks
from liaobots_desktop.ui.window_end import shut_down
from liaobots_desktop.ui.window_memory import go_to, place_in
from liaobots_desktop.ui.window_verbs import bring_forward
from liaobots_desktop.ui.windows.elsewhere_marks import ElsewhereMarks

if TYPE_CHECKING:  # imported with the first of them
    from liaobots_desktop.ui.windows.further_window import FurtherWindow

_AGAIN_MS = 1000
"""Between two looks at whether what a closed window had under way has ended."""


class Windows(QObject):
    """The main window and those beside it; made after the first picture, on the GUI thread.

    A chat, and the new one that has no question yet, is open in one window at most.

    Signals:
        joined: a MainWindow that is there from now on.
        choice_made, dismissed: as of the `NoticeBar` of each of them.
        opened: the ConversationId of the chat that a window shows now, or None.
        changed: other chats are open, or in other windows.
    """

    joined = Signal(object)
    choice_made = Signal(object)
    dismissed = Signal(object)
    opened = Signal(object)
    changed = Signal()

    def __init__(self, application: QApplication, common: InCommon, main: MainWindow) -> None:
        super().__init__(main)
        self.common = common
        self.main = main
        self._further: list[FurtherWindow] = []
        self._closed: list[FurtherWindow] = []
        """Those whose threads have not ended yet."""
        self._just_closed: list[FurtherWindow] = []
        """Those that come back, if what closed them was the end of the app."""
        self._last: MainWindow = main
        self._is_main_closed = False
        """Whether the main window is away because it was closed while others were open."""
        self.is_over = False
        """Whether the app is closing."""
        self.others_are_open: Callable[[], bool] = lambda: False
        """Whether there are windows of other kinds, which the app does not end without."""
        of_main = (main.chats, common.session, main.ordering)
        self._unread = UnreadMarks(*of_main, self.is_open, self)
        ElsewhereMarks(self)
        application.focusWindowChanged.connect(self._on_focus_changed)
        main.closed.connect(self._on_app_closed)
        main.chat.left.connect(self._begin_anew)
        self._join(main)

    @property
    def all(self) -> "tuple[MainWindow, ...]":
        """The windows that are open, the main one first."""
        return (self.main, *self._further)

    @property
    def further(self) -> "tuple[FurtherWindow, ...]":
        """Those beside the main one."""
        return tuple(self._further)

    @property
    def lasting(self) -> "tuple[FurtherWindow, ...]":
        """Those beside the main one that are open when the app ends now."""
        return (*self._just_closed, *self._further)

    @property
    def last_used(self) -> MainWindow:
        """The one that had the keyboard last, of those that are seen; else the main one."""
        return self._last if self._last.isVisible() else self.main

    def showing(self, chat: ConversationId | None) -> MainWindow | None:
        """Return the window that has a chat open, or None."""
        return next((each for each in self.all if each.chat.open_id == chat), None)

    def is_open(self, chat: ConversationId) -> bool:
        """Whether any of them has a chat open."""
        return self.showing(chat) is not None

    def is_elsewhere(self, chat: ConversationId | None, window: MainWindow) -> bool:
        """Whether another window than this one has a chat open."""
        return self.showing(chat) not in {None, window}

    def offers_window(self, chat: ConversationId) -> bool:
        """Whether a chat can have a window of its own, which it does not have yet."""
        return self.showing(chat) in {None, self.main}

    def bring(self, chat: ConversationId | None, activation: str = "") -> MainWindow:
        """Bring the window forward that has a chat, or the main one with it; returns it."""
        window = self.showing(chat) or self.main
        self.show(window, activation)
        if not window.pages.is_chat or window.chat.open_id != chat:
            window.open_chat(chat)
        return window

    def show(self, window: MainWindow, activation: str = "") -> None:
        """Bring one of them forward."""
        if window is self.main:
            self._is_main_closed = False
        bring_forward(window, activation)

    def _wanted_beside(self, window: MainWindow) -> ConversationId | None:
        """Return the chat whose row has the keyboard, else the open one of the main window."""
        rows = window.sidebar.list
        row = rows.currentIndex().data(ListRole.CONVERSATION) if rows.hasFocus() else None
        if row is not None:
            return ConversationId(row.id)
        return window.chat.open_id if window is self.main else None

    def _open_wanted(self, window: MainWindow) -> None:
        chat = self._wanted_beside(window)
        if chat is not None:
            self.open_beside(chat)

    @Slot(object)
    def open_beside(self, chat: ConversationId) -> MainWindow:
        """Show a chat in a window of its own; one that has it already comes forward."""
        there = self.showing(chat)
        if there is not None and there is not self.main:
            bring_forward(there, "")
            return there
        place = None
        if there is self.main:
            place = place_in(self.main)
            self._begin_anew()
        made = self.add(chat)
        bring_forward(made, "")
        go_to(made, place)
        return made

    def add(self, chat: ConversationId) -> "FurtherWindow":
        """Make a window with a chat that none has; it is not shown yet."""
        from liaobots_desktop.ui.windows.further_window import FurtherWindow

        made = FurtherWindow(self.common, self.main, chat)
        made.closed.connect(partial(self._on_closed, made))
        self._further.append(made)
        self._join(made)
        self._on_opened(chat)
        return made

    @Slot()
    def _begin_anew(self) -> None:
        """Show a new chat in the main window, which another one may have."""
        other = self.showing(None)
        if other is not None and other is not self.main:
            other.close()
        self.main.chat.open_chat(None)

    def _join(self, window: MainWindow) -> None:
        window.windows = self
        window.sidebar.offers_window = self.offers_window
        window.chat.notices.hears_all = partial(self._is_last, window)
        window.chat.opened.connect(self._on_opened)
        window.notice_bar.choice_made.connect(self.choice_made)
        window.notice_bar.dismissed.connect(self.dismissed)
        window.sidebar.window_requested.connect(self.open_beside)
        wanted = partial(self._wanted_beside, window)
        open_wanted = partial(self._open_wanted, window)
        window.commands.bind("chat.new_window", open_wanted, lambda: wanted() is not None)
        show_main, is_beside = partial(self.show, self.main), window is not self.main
        window.commands.bind("app.main_window", show_main, lambda: is_beside)
        window.ordering.done.connect(partial(self._on_done, window))
        window.ordering.taken_back.connect(partial(self._on_taken_back, window))
        self.joined.emit(window)

    def _is_last(self, window: MainWindow) -> bool:
        return window is self.last_used

    @Slot(object)
    def _on_opened(self, chat: ConversationId | None) -> None:
        self._unread.note_opened(chat)
        self.opened.emit(chat)
        self.changed.emit()

    def _on_done(self, window: MainWindow, done: Rearranged) -> None:
        """Let no other window show what was put into the Trash."""
        if done.act is Act.DELETED:
            self._leave(window, done)

    def _on_taken_back(self, window: MainWindow, done: Rearranged) -> None:
        """Let no other window show a copy that is gone again."""
        if done.act is Act.DUPLICATED:
            self._leave(window, done)

    def _leave(self, window: MainWindow, done: Rearranged) -> None:
        for other in self.all:
            if other is not window and other.chat.open_id in done.chats:
                other.chat.left.emit()

    def go_on_without(self, window: MainWindow) -> bool:
        """Hide the main window in place of closing it, if others are open or the tray has it.

        Returns whether it stays.
        """
        if window is not self.main:
            return False
        is_last = not any(each.isVisible() for each in self._further)
        if (is_last and not self.others_are_open()) or is_session_over():
            return window.keeps_running is not None and window.keeps_running()
        self._is_main_closed = True
        self.main.hide()
        return True

    def _on_closed(self, made: "FurtherWindow") -> None:
        """Keep what a window leaves; its answers are the session's and go on."""
        made.chat.keep_draft()
        if self.is_over or is_session_over():
            return  # it comes back with the next start
        self._further.remove(made)
        self._closed.append(made)
        self._just_closed.append(made)  # Qt closes all windows when the app is to quit
        QTimer.singleShot(0, self, self._just_closed.clear)
        if self._last is made:
            self._last = self.main
        if made.hands is not None and self.main.hands is not None:
            for done in made.hands.undoing.done:
                self.main.hands.undoing.remember(done)
        self.main.chat.keep_draft()  # and what another program kept from being saved
        self._end(made)
        self.changed.emit()
        self.close_if_last()

    def _end(self, made: "FurtherWindow") -> None:
        """Forget a window as soon as what it has under way has ended."""
        is_reading = made.attaching is not None and made.attaching.is_busy
        if made.ordering.is_busy or is_reading or not shut_down(made):
            QTimer.singleShot(_AGAIN_MS, self, partial(self._end, made))
        elif made in self._closed:
            self._closed.remove(made)
            made.deleteLater()

    def close_if_last(self) -> None:
        """Do what closing the last window does, if that was the last: quit, or stay in the tray."""
        if self._is_main_closed and not self._further:
            QTimer.singleShot(0, self, self._close_main)

    @Slot()
    def _close_main(self) -> None:
        if self.main.isVisible():
            self._is_main_closed = False  # it was brought back meanwhile
        is_last = not self._further and not self.others_are_open() and not self.is_over
        if self._is_main_closed and is_last:
            self._is_main_closed = False
            self.main.close()

    @Slot()
    def _on_app_closed(self) -> None:
        self.is_over = True
        for made in self.further:
            made.close()

    def shut_down(self) -> bool:
        """End what is under way in all windows but the main one; returns whether it has ended."""
        self.is_over = True
        for made in self._further:
            made.chat.keep_draft()
        left = [made for made in (*self._further, *self._closed) if not shut_down(made)]
        for made in (*self._further, *self._closed):
            if made not in left:
                made.deleteLater()
        self._further, self._closed = [], left
        return not left

    def is_in_front(self) -> bool:
        """Whether one of them, or a dialog of one, has the keyboard."""
        return self._active() is not None

    def _active(self) -> MainWindow | None:
        active: QWidget | None = QApplication.activeWindow()
        while active is not None and active not in self.all:
            active = active.parentWidget()
        return active if isinstance(active, MainWindow) else None

    @Slot()
    def _on_focus_changed(self) -> None:
        active = self._active()
        if active is not None:
            self._last = active
        if active is self.main:
            self._is_main_closed = False
