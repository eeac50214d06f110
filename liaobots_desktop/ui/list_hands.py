"""All that a hand can do to the list of chats, put together right after the first picture."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from liaobots_desktop.bridge.account import Account
from liaobots_desktop.bridge.chat_session import ChatSession
from liaobots_desktop.bridge.ordering import Ids
from liaobots_desktop.bridge.title_writer import TitleWriter
from liaobots_desktop.bridge.trash_keeper import TrashKeeper
from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.listing import home_of
from liaobots_desktop.ui.list_acts import ListActs
from liaobots_desktop.ui.list_keys import ListKeys
from liaobots_desktop.ui.menu import Menu, pop_up_by
from liaobots_desktop.ui.undoing import Undoing

if TYPE_CHECKING:
    from liaobots_desktop.ui.main_window import MainWindow


class ListHands(QObject):
    """Keys, dragging, undo, the Trash's end; lives on the GUI thread.

    Nobody orders chats before the window is seen, so the start need not wait for it.
    """

    def __init__(self, window: "MainWindow", session: ChatSession, chats: Path) -> None:
        """`chats` is the file they are in."""
        super().__init__(window)
        sidebar, ordering, chat = window.sidebar, window.ordering, window.chat
        self.titles: TitleWriter | None = None
        self._session = session
        self.trash = TrashKeeper(chats, self)
        self.trash.notice_raised.connect(chat.notice_changed)
        self.trash.emptied.connect(session.conversations_changed)
        self.trash.emptied.connect(self._on_emptied)
        sidebar.destroy_requested.connect(self._on_destroy_requested)
        sidebar.list.take_hands()
        self._window = window
        window.top_bar.menu_requested.connect(self._on_menu_requested)
        self._titled: ConversationId | None = None
        """The chat whose title is edited; one of the same name may be opened meanwhile."""
        window.top_bar.title.editing_began.connect(self._on_title_edited)
        window.top_bar.title.entered.connect(self._on_title_entered)
        window.top_bar.title.editing_ended.connect(window.pane.composer.setFocus)
        ListActs(sidebar.list, ordering)
        chat.opened.connect(self._on_opened)
        self.undoing = Undoing(chat, ordering, window.notice_bar)
        self.undoing.chat_chosen.connect(window.open_chat)
        keys = ListKeys(window.chats, chat, sidebar, window.commands, window)
        keys.chat_chosen.connect(window.open_chat)

    def let_name_chats(self, store: ChatStore, account: Account) -> None:
        """Let the model name chats, if the user wants it to."""
        self.titles = TitleWriter(store, self._session, account, self)
        self.titles.written.connect(self._on_title_written)

    @Slot(object)
    def _on_opened(self, conversation_id: ConversationId | None) -> None:
        """List the place that the open chat is in: the palette and Undo come from anywhere."""
        chats = self._window.chats
        for conversation in chats.chats((conversation_id,) if conversation_id else ()):
            place = home_of(conversation, chats.place)
            if place != chats.place:
                self._window.sidebar.show_place(place)
                index = chats.row_of(conversation_id)
                self._window.sidebar.list.scrollTo(index)

    @Slot(QWidget)
    def _on_menu_requested(self, below: QWidget) -> None:
        """Open the menu of the open chat, or of a new one."""
        window, chat = self._window, self._window.chat.open_id
        menu = window.sidebar.menu_for(chat) if chat is not None else Menu(window)
        window.chat_menu_made.emit(menu)
        if window.prompts is not None:
            window.prompts.add_to(menu)
        pop_up_by(menu, below, is_at_end=True)

    @Slot(object)
    def _on_title_written(self, chat: ConversationId) -> None:
        self._session.chats_arranged.emit((chat,))
        self._session.conversations_changed.emit()

    @Slot()
    def _on_emptied(self) -> None:
        self._session.chats_arranged.emit(None)

    @Slot(object)
    def _on_destroy_requested(self, ids: Ids | None) -> None:
        self.trash.destroy(ids)

    @Slot()
    def _on_title_edited(self) -> None:
        self._titled = self._window.chat.open_id

    @Slot(str)
    def _on_title_entered(self, title: str) -> None:
        if self._titled is not None:
            self._window.ordering.rename(self._titled, title)
