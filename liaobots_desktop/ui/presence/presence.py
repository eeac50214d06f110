"""What of the app is there besides its window; made right after the first picture."""

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

from liaobots_desktop.bridge.account import Account
from liaobots_desktop.bridge.chat_session import ChatSession
from liaobots_desktop.bridge.notice import Notice
from liaobots_desktop.bridge.window_calls import WindowCalls
from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.instance import verbs
from liaobots_desktop.instance.call import Call
from liaobots_desktop.instance.claiming import Wish
from liaobots_desktop.instance.window_lock import WindowLock
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.draft_table import QUICK_QUESTION
from liaobots_desktop.store.errors import StoreError
from liaobots_desktop.ui.draft_keeper import DraftKeeper
from liaobots_desktop.ui.presence.closing import Closing
from liaobots_desktop.ui.presence.notifier import Notifier
from liaobots_desktop.ui.temporary.door import TemporaryDoor
from liaobots_desktop.ui.theme_switch import ThemeSwitch
from liaobots_desktop.ui.window_verbs import WindowVerbs
from liaobots_desktop.ui.windows.windows import Windows

if TYPE_CHECKING:  # imported when it is first wanted
    from liaobots_desktop.ui.presence.quick_ask import QuickAsk
    from liaobots_desktop.ui.presence.tray import Tray

_DONE_BY_THE_START = {verbs.RAISE, verbs.STAY, verbs.TOGGLE}


class Presence(QObject):
    """Lives on the GUI thread as long as the app."""

    def __init__(
        self,
        application: QApplication,
        store: ChatStore,
        session: ChatSession,
        account: Account,
        themes: ThemeSwitch,
        windows: Windows,
    ) -> None:
        super().__init__(windows)
        window = windows.main
        self._application = application
        self._store = store
        self._session = session
        self._account = account
        self._themes = themes
        self._windows = windows
        self._window = window
        self._verbs = WindowVerbs(windows, self.ask_quickly, lambda: self.temporary.windows)
        self._calls: WindowCalls | None = None
        self._quick_ask: QuickAsk | None = None
        self._quick_words: DraftKeeper | None = None
        self._is_for_one_question = False
        """Whether the app was begun for the small window only, and ends with it."""
        self.notifier = Notifier(application, store, session, account, windows)
        self.notifier.activated.connect(self.show_chat)
        self.notifier.came_back.connect(account.look_again)  # from a terminal, maybe
        self.temporary = TemporaryDoor(windows)
        self._temporary_are_open = windows.others_are_open
        windows.others_are_open = self._others_are_open
        self._closing = Closing(account, window)
        self.tray: Tray | None = None
        window.commands.bind("app.quick_ask", self.ask_quickly)
        window.commands.bind("app.quiet", self._on_quiet)
        account.changed.connect(self._show_tray)
        self._show_tray()

    def begin(self, lock: WindowLock | None, wish: Wish) -> None:
        """Let other starts ask for something, if there is a lock; do what this one was for."""
        if lock is not None:
            with suppress(OSError):  # no place for a socket: a second start says that none answers
                self._calls = WindowCalls(lock, self._do, self)
        self.fulfil(wish)

    def _do(self, call: Call) -> bool:
        self._account.look_again()  # a terminal may have chosen another service right before
        is_done = self._verbs.do(call)
        self._is_for_one_question &= not self._window.isVisible() and call.verb != verbs.STAY
        return is_done

    def fulfil(self, wish: Wish) -> None:
        """Do what this start was for, besides opening the window."""
        self._is_for_one_question = wish.verb == verbs.QUICK_ASK
        if wish.verb not in _DONE_BY_THE_START:
            self._verbs.fulfil(wish.verb, wish.fields)

    def shut_down(self) -> bool:
        """Take no more calls, tell of nothing more; returns whether every thread has ended."""
        if self._calls is not None:
            self._calls.close()
        if self.tray is not None:
            self.tray.hide()
        if self._quick_words is not None:
            self._quick_words.save()
        parts = (self.notifier, self._quick_ask, self.temporary)
        have_ended = [part.shut_down() for part in parts if part is not None]
        return all(have_ended)

    @Slot()
    def ask_quickly(self, activation: str = "") -> None:
        """Show the small window for one question; the first start comes before it."""
        if not self._account.is_chosen:
            self.bring_window(activation)
            return
        if self._quick_ask is None:
            from liaobots_desktop.ui.presence.quick_ask import QuickAsk

            themes = self._themes
            quick = QuickAsk(self._session, self._account, self._window, themes.theme)
            quick.chat_wanted.connect(self._go_on_in_app)
            quick.settings_wanted.connect(self.bring_window)
            self._keep_words(quick)
            for signal in (quick.gone, self._session.answer_ended):
                signal.connect(self._end_if_unseen)
                signal.connect(self._windows.close_if_last)
            themes.theme_changed.connect(quick.set_theme)
            self.notifier.is_seen_elsewhere = quick.shows
            self._quick_ask = quick
        self._quick_ask.come_up(activation)

    def _keep_words(self, quick: "QuickAsk") -> None:
        """Let what is not sent from the small window be there again, also after a restart."""
        window = self._window
        words = DraftKeeper(self._store, window.drafts, quick.editing, quick.composer)
        words.setParent(quick)
        window.chat.notices.hear(words)
        try:
            words.show(QUICK_QUESTION)
        except StoreError as error:
            window.chat.notices.tell_not_saved(error)
        quick.gone.connect(words.save)
        self._quick_words = words

    @Slot()
    def bring_window(self, activation: str = "") -> None:
        """Bring the main window forward; from now on it is there."""
        self._is_for_one_question = False
        self._verbs.show_hidden()
        self._windows.show(self._window, activation)

    @Slot()
    def _show_tray(self) -> None:
        """Put the icon into the tray, or take it away, as it was chosen."""
        wanted = self._account.settings.tray
        if wanted and self.tray is None:
            from liaobots_desktop.ui.presence.tray import Tray

            self.tray = Tray(self._window, self.notifier)
            self.tray.window_wanted.connect(self.bring_window)
            self.tray.chat_wanted.connect(self.show_chat)
            self.notifier.show_otherwise = self.tray.tell
            self._window.keeps_running = self._keeps_running
        elif not wanted and self.tray is not None:
            self.notifier.show_otherwise = self._window.keeps_running = None
            self.tray.hide()
            self.tray.deleteLater()
            self.tray = None

    def _keeps_running(self) -> bool:
        """Whether closing the window leaves the app in the tray, if there is one to be found in."""
        is_there = self.tray is not None and self.tray.is_there
        return is_there and self._closing.keeps_running()

    @Slot()
    def _on_quiet(self) -> None:
        self.notifier.toggle_quiet()
        text = self.tr("Notifications are back.")
        if self.notifier.is_quiet:
            text = self.tr("Nothing will disturb you until you choose this again or quit.")
        self._windows.last_used.reactions.show(Notice(text))

    @Slot(object)
    def show_chat(self, chat: ConversationId, activation: str = "") -> None:
        """Bring the window forward that has a chat, or the main one with it."""
        self._is_for_one_question = False
        self._verbs.show_hidden()
        self._windows.bring(chat, activation)

    @Slot(object)
    def _go_on_in_app(self, chat: ConversationId) -> None:
        """Bring the chat of the small window forward, with what was being written there."""
        self.show_chat(chat)
        shown = self._windows.showing(chat)
        if self._quick_ask is not None and shown is not None and not shown.pane.composer.text():
            shown.pane.composer.set_text(self._quick_ask.composer.text())
            self._quick_ask.composer.set_text("")

    def _others_are_open(self) -> bool:
        """Whether the app goes on without its windows: also until the small one has its answer."""
        quick = self._quick_ask
        is_asked = quick is not None and (
            quick.isVisible() or (quick.chat is not None and self._session.is_answering(quick.chat))
        )
        return is_asked or self._temporary_are_open()

    @Slot()
    def _end_if_unseen(self) -> None:
        """End what was begun for one question, when that is answered and nobody looks any more."""
        is_seen = self._quick_ask is not None and self._quick_ask.isVisible()
        is_seen |= self.tray is not None and self.tray.is_there
        if self._is_for_one_question and not is_seen and not self._session.is_busy:
            if self._window.drafts.hold_up(self._window):
                self._is_for_one_question = False  # it is asked in the main window, which is there
            else:
                self._application.quit()
