"""Marks chats with an answer that nobody has looked at yet."""

from PySide6.QtCore import QObject, Slot

from liaobots_desktop.bridge.chat_session import ChatSession
from liaobots_desktop.bridge.conversation_list import ConversationList
from liaobots_desktop.bridge.ordering import Ordering
from liaobots_desktop.chat.message import ConversationId, EndState, Message
from liaobots_desktop.ui.chat_controller import ChatController


class UnreadMarks(QObject):
    """Lives on the GUI thread."""

    def __init__(
        self,
        chats: ConversationList,
        session: ChatSession,
        chat: ChatController,
        ordering: Ordering,
    ) -> None:
        super().__init__(chat)
        self._chats = chats
        self._chat = chat
        self._ordering = ordering
        session.answer_ended.connect(self._on_answer_ended)
        chat.opened.connect(self._on_opened)

    @Slot(object)
    def _on_answer_ended(self, answer: Message) -> None:
        is_seen = answer.conversation_id == self._chat.open_id
        if not is_seen and answer.end is not EndState.STOPPED:
            self._ordering.mark_read(answer.conversation_id, is_read=False)

    @Slot(object)
    def _on_opened(self, conversation_id: ConversationId | None) -> None:
        if conversation_id is None:
            return
        if any(chat.is_unread for chat in self._chats.chats((conversation_id,))):
            self._ordering.mark_read(conversation_id, is_read=True)
