"""Tells of answers that ended while nobody looked."""

import os
import sys
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from liaobots_desktop import resources
from liaobots_desktop.bridge.account import Account
from liaobots_desktop.bridge.chat_session import ChatSession
from liaobots_desktop.bridge.notification_bus import Notification, NotificationBus
from liaobots_desktop.chat.message import ConversationId, EndState, Message
from liaobots_desktop.speech import number
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.errors import StoreError
from liaobots_desktop.ui.drawing import one_line
from liaobots_desktop.ui.main_window import MainWindow
from liaobots_desktop.ui.windows.windows import Windows

_TITLE = "Liaobots Desktop"
_LONGEST = 200
"""Characters of a title that are told: no desktop has room for more."""
_ICON = "liaobots-desktop"
_COMING = {QEvent.Type.WindowActivate, QEvent.Type.WindowStateChange}


class Notifier(QObject):
    """Lives on the GUI thread.

    While no window is active the main one's title counts the chats with something new, and the
    desktop marks the app. A chat that is open in the window in front is seen: nothing tells of it.

    Signals:
        activated: the ConversationId of a notification that was clicked, and the desktop's token.
        unseen_changed: how many chats have something new.
        came_back: a window is in front again.
    """

    activated = Signal(object, str)
    unseen_changed = Signal(int)
    came_back = Signal()

    def __init__(
        self,
        application: QApplication,
        store: ChatStore,
        session: ChatSession,
        account: Account,
        windows: Windows,
    ) -> None:
        super().__init__(windows)
        self._store = store
        self._session = session
        self._account = account
        self._windows = windows
        self._window = windows.main
        self._application = application
        self._told: set[ConversationId] = set()
        self._is_over = False
        self._unseen: set[ConversationId] = set()
        self.is_quiet = False
        """Whether nothing pops up for now: the user is not to be disturbed."""
        self.is_seen_elsewhere: Callable[[ConversationId], bool] = _nowhere
        """Says whether another window than the app's shows a chat."""
        self.show_otherwise: Callable[[Notification], None] | None = None
        """Shows one where the desktop has no service for them."""
        self._bus = NotificationBus(self)
        self._bus.activated.connect(self._on_activated)
        self._bus.refused.connect(self._on_refused)
        session.answer_ended.connect(self._on_answer_ended)
        windows.opened.connect(self._on_opened)
        windows.joined.connect(self._on_joined)
        for window in windows.all:
            self._on_joined(window)

    def shut_down(self) -> bool:
        """Take back what is shown; returns whether the thread has ended."""
        self._is_over = True  # answers that the end of the app breaks off are not told
        for chat in self._told:
            self._bus.withdraw(chat)
        return self._bus.shut_down()

    @Slot()
    def toggle_quiet(self) -> None:
        """Let nothing pop up any more, or again; the title counts on."""
        self.is_quiet = not self.is_quiet

    def is_seen(self, chat: ConversationId) -> bool:
        """Whether somebody sees a chat now: it is open in the window in front."""
        window = self._windows.showing(chat)
        if window is None or not window.pages.is_chat:
            return False
        return window.isActiveWindow() and _is_in_front()

    @Slot(object)
    def _on_answer_ended(self, answer: Message) -> None:
        chat = answer.conversation_id
        is_over = not any(one.answer.id != answer.id for one in self._session.running.of(chat))
        is_told = answer.end is not EndState.STOPPED and is_over and not self._is_over
        if not is_told or self.is_seen(chat) or self.is_seen_elsewhere(chat):
            return
        if not _is_in_front():
            self._unseen.add(chat)
            self._mark()
        if self.is_quiet or not self._account.settings.notifications:
            return
        if not _alerts_are_notifications():
            QApplication.alert(self._windows.showing(chat) or self._window)
        self._told.add(chat)
        said = self._said_of(answer)
        shown = Notification(chat, self._title_of(chat), said, self.tr("Show the chat"), _icon())
        self._bus.show(shown)

    def _title_of(self, chat: ConversationId) -> str:
        """Return one line of a chat's title: a bus throws out whoever sends NUL over it."""
        try:
            conversation = self._store.conversations.find(chat)
        except StoreError:  # told by whoever needs more of the chat than its title
            return _TITLE
        line = one_line(conversation.title, _LONGEST)[1:-1] if conversation else ""
        return line or _TITLE

    def _said_of(self, answer: Message) -> str:
        """Return how an answer ended; nothing of its text, as anybody may look at the screen."""
        if answer.end in {EndState.COMPLETE, EndState.UNFRAMED}:
            return self.tr("The answer is ready.")
        if answer.end is EndState.FAILED:
            return self.tr("There is no answer.")
        return self.tr("The answer is not complete.")

    @Slot(object)
    def _on_refused(self, notification: Notification) -> None:
        if self.show_otherwise is not None:
            self.show_otherwise(notification)

    @Slot(str, str)
    def _on_activated(self, about: str, token: str) -> None:
        self.activated.emit(ConversationId(about), token)

    @Slot(object)
    def _on_joined(self, window: MainWindow) -> None:
        window.installEventFilter(self)

    @Slot(object)
    def _on_opened(self, chat: ConversationId | None) -> None:
        if chat is not None and chat in self._told:
            self._told.discard(chat)
            self._bus.withdraw(chat)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that a window has become active (Qt)."""
        if event.type() in _COMING and _is_in_front() and isinstance(watched, MainWindow):
            self._unseen.clear()
            self._mark()
            self._on_opened(watched.chat.open_id)
            self.came_back.emit()
        return False

    def _mark(self) -> None:
        """Say in title and badge how many chats have something new."""
        count = len(self._unseen)
        self._window.setWindowTitle(f"({number(count)}) {_TITLE}" if count else _TITLE)
        if sys.platform == "linux":
            self._bus.show_count(count)
        else:
            self._application.setBadgeNumber(count)
        self.unseen_changed.emit(count)


def _icon() -> str:
    """Return the app's icon for the desktop: it has none before the app is installed."""
    return _ICON if QIcon.hasThemeIcon(_ICON) else resources.path("icons/app.svg").as_uri()


def _alerts_are_notifications() -> bool:
    """Whether the desktop pops up a notification of its own for a window that wants attention.

    GNOME's says “…” is ready, is there before ours and stays longer.
    """
    return "GNOME" in os.environ.get("XDG_CURRENT_DESKTOP", "").split(":")


def _nowhere(_chat: ConversationId) -> bool:
    return False


def _is_in_front() -> bool:
    """Whether a window of the app is before the user."""
    active = QApplication.activeWindow()
    return active is not None and active.isVisible() and not active.isMinimized()
