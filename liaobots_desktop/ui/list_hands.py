"""All that a hand can do to the list of chats, put together right after the first picture."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from liaobots_desktop.bridge.chat_session import ChatSession
from liaobots_desktop.bridge.ordering import Ids
from liaobots_desktop.bridge.trash_keeper import TrashKeeper
from liaobots_desktop.ui.list_acts import ListActs
from liaobots_desktop.ui.list_keys import ListKeys
from liaobots_desktop.ui.undoing import Undoing
from liaobots_desktop.ui.unread_marks import UnreadMarks

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
        self.trash = TrashKeeper(chats, self)
        self.trash.notice_raised.connect(chat.notice_changed)
        self.trash.emptied.connect(session.conversations_changed)
        self.trash.emptied.connect(window.chats.refresh)
        self.trash.emptied.connect(chat.leave_if_gone)
        sidebar.destroy_requested.connect(self._on_destroy_requested)
        sidebar.list.take_hands()
        ListActs(sidebar.list, ordering)
        self.undoing = Undoing(chat, ordering, window.notice_bar)
        self.undoing.chat_chosen.connect(window.open_chat)
        UnreadMarks(window.chats, session, chat, ordering)
        keys = ListKeys(window.chats, chat, sidebar, window)
        keys.chat_chosen.connect(window.open_chat)

    @Slot(object)
    def _on_destroy_requested(self, ids: Ids | None) -> None:
        self.trash.destroy(ids)
