"""Takes deletions of chats and messages back, the last one first."""

from PySide6.QtCore import QObject, Slot

from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.store.branch_table import Deletion
from liaobots_desktop.ui.chat_controller import ChatController
from liaobots_desktop.ui.notice_bar import NoticeBar


class Undoing(QObject):
    """Remembers what was deleted since the window opened; lives on the GUI thread."""

    def __init__(self, chat: ChatController, bar: NoticeBar) -> None:
        super().__init__()
        self._chat = chat
        self._deleted: list[ConversationId | Deletion] = []
        chat.deleted.connect(self._on_deleted)
        bar.undo_chosen.connect(self._on_undo_chosen)

    @Slot()
    def undo_last(self) -> None:
        """Bring back what was deleted last; it stays to be tried again if that cannot be saved."""
        if self._deleted:
            self._on_undo_chosen(self._deleted[-1])

    @Slot(object)
    def _on_deleted(self, deleted: ConversationId | Deletion) -> None:
        self._deleted.append(deleted)

    @Slot(object)
    def _on_undo_chosen(self, deleted: ConversationId | Deletion) -> None:
        if self._chat.restore(deleted):
            self._deleted.remove(deleted)
