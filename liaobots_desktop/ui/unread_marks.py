"""Marks chats with an answer that nobody has looked at yet."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from liaobots_desktop.bridge.chat_session import ChatSession
from liaobots_desktop.bridge.conversation_list import ConversationList
from liaobots_desktop.bridge.ordering import Ordering
from liaobots_desktop.chat.message import ConversationId, EndState, Message


class UnreadMarks(QObject):
    """One for all windows; lives on the GUI thread."""

    def __init__(
        self,
        chats: ConversationList,
        session: ChatSession,
        ordering: Ordering,
        is_open: Callable[[ConversationId], bool],
        parent: QObject,
    ) -> None:
        """`is_open` says whether any window shows a chat."""
        super().__init__(parent)
        self._chats = chats
        self._ordering = ordering
        self._is_open = is_open
        session.answer_ended.connect(self._on_answer_ended)

    @Slot(object)
    def _on_answer_ended(self, answer: Message) -> None:
        is_seen = self._is_open(answer.conversation_id)
        if not is_seen and answer.end is not EndState.STOPPED:
            self._ordering.mark_read(answer.conversation_id, is_read=False)

    def note_opened(self, conversation_id: ConversationId | None) -> None:
        """Take note that somebody looks at a chat now."""
        if conversation_id is None:
            return
        if any(chat.is_unread for chat in self._chats.chats((conversation_id,))):
            self._ordering.mark_read(conversation_id, is_read=True)
