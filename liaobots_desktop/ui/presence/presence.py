"""What of the app is there besides its window; made right after the first picture."""

from contextlib import suppress

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

from liaobots_desktop.bridge.account import Account
from liaobots_desktop.bridge.chat_session import ChatSession
from liaobots_desktop.bridge.window_calls import WindowCalls
from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.instance import verbs
from liaobots_desktop.instance.claiming import Wish
from liaobots_desktop.instance.window_lock import WindowLock
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.ui.main_window import MainWindow
from liaobots_desktop.ui.presence.notifier import Notifier
from liaobots_desktop.ui.window_verbs import WindowVerbs, bring_forward

_DONE_BY_THE_START = {verbs.RAISE, verbs.STAY, verbs.TOGGLE}


class Presence(QObject):
    """Lives on the GUI thread as long as the app."""

    def __init__(
        self,
        application: QApplication,
        store: ChatStore,
        session: ChatSession,
        account: Account,
        window: MainWindow,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._verbs = WindowVerbs(window)
        self._calls: WindowCalls | None = None
        self.notifier = Notifier(application, store, session, account, window)
        self.notifier.activated.connect(self._on_chat_wanted)

    def take_calls(self, lock: WindowLock) -> None:
        """Let other starts ask for something."""
        with suppress(OSError):  # no place for a socket: a second start says that none answers
            self._calls = WindowCalls(lock, self._verbs.do, self)

    def fulfil(self, wish: Wish) -> None:
        """Do what this start was for, besides opening the window."""
        if wish.verb not in _DONE_BY_THE_START:
            self._verbs.fulfil(wish.verb, wish.fields)

    def shut_down(self) -> bool:
        """Take no more calls, tell of nothing more; returns whether every thread has ended."""
        if self._calls is not None:
            self._calls.close()
        return self.notifier.shut_down()

    @Slot(object, str)
    def _on_chat_wanted(self, chat: ConversationId, token: str) -> None:
        bring_forward(self._window, token)
        self._window.open_chat(chat)
