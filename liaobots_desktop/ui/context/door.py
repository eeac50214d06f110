"""All that a hand can do with the context window, put together right after the first picture."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QMenu

from liaobots_desktop.bridge.account import Account
from liaobots_desktop.bridge.chat_session import ChatSession
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.ui.actions.menu_entry import add_entry
from liaobots_desktop.ui.context.gate import Gate
from liaobots_desktop.ui.context.inclusions import Inclusions
from liaobots_desktop.ui.context.request_door import RequestDoor
from liaobots_desktop.ui.context.shown_context import ShownContext

if TYPE_CHECKING:
    from liaobots_desktop.ui.main_window import MainWindow


class ContextDoor(QObject):
    """The meter, the line, what is refused, the request; lives on the GUI thread."""

    def __init__(
        self, store: ChatStore, session: ChatSession, account: Account, window: "MainWindow"
    ) -> None:
        super().__init__(window)
        chat, pane, models = window.chat, window.pane, window.top_bar.models
        self.shown = ShownContext(store, session, chat, pane, models)
        account.changed.connect(self.shown.refresh)  # numbers are written as another language does
        self._gate = Gate(self.shown, chat, pane, models)
        self._gate.notice_changed.connect(chat.notice_changed)
        if window.hands is not None:
            self._inclusions = Inclusions(store, session, chat, pane, window.hands.undoing)
            self._inclusions.notice_changed.connect(chat.notice_changed)
            self._inclusions.changed.connect(self.shown.refresh)
            self.shown.looked_again.connect(self._inclusions.show)
        self._requests = RequestDoor(store, session, account, self.shown, chat, pane)
        self._requests.notice_changed.connect(chat.notice_changed)
        self._keymap = window.commands.keymap
        window.commands.bind("chat.request", self.show_request)
        window.chat_menu_made.connect(self._on_chat_menu_made)
        window.notice_bar.choice_made.connect(self._gate.choose)

    @Slot()
    def show_request(self) -> None:
        """Show what goes with the question that is written now."""
        self._requests.show_next()

    @Slot(object)
    def _on_chat_menu_made(self, menu: QMenu) -> None:
        """Offer the request in the menu of the open chat, before what takes the chat away.

        The menu of a new chat, which cannot be taken away, is empty so far.
        """
        others = menu.actions()
        entry = add_entry(menu, self._keymap, "chat.request", self.show_request)
        if others:
            menu.insertAction(others[-1], entry)  # moves it
            menu.insertSeparator(others[-1])

    def shut_down(self) -> bool:
        """End the thread that counts; returns whether it has ended."""
        return self.shown.shut_down()
