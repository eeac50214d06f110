"""Walks the branches of chats, deletes messages and takes that back."""

from PySide6.QtCore import QObject, Signal

from liaobots_desktop.bridge.chat_session import ChatSession
from liaobots_desktop.chat.message import ConversationId, MessageId
from liaobots_desktop.store.branch_table import Deletion
from liaobots_desktop.store.chat_store import ChatStore


class Branches(QObject):
    """What is shown of each chat's tree; lives on the GUI thread.

    Answers that are being written go on, whatever is shown.

    Signals:
        branch_changed(conversation id, message id): other messages follow this one in this chat
            now; None: the chat begins with another one.
    """

    branch_changed = Signal(object, object)

    def __init__(self, store: ChatStore, session: ChatSession) -> None:
        super().__init__()
        self._store = store
        self._session = session

    def numbers(self, conversation_id: ConversationId) -> dict[MessageId, tuple[int, int]]:
        """Return (number, count) of each message of a chat that has siblings; raises NotRead."""
        return self._store.branches.numbers(conversation_id)

    def walk(self, message_id: MessageId, step: int) -> None:
        """Show the sibling `step` further on in place of a message; nothing at either end.

        Raises:
            StoreError: what was shown is shown still.
        """
        siblings = self._store.branches.siblings(message_id)
        wanted = siblings.index(message_id) + step
        if not 0 <= wanted < len(siblings):
            return
        self._store.branches.choose(siblings[wanted])
        message = self._store.messages.find(message_id)
        self.branch_changed.emit(message.conversation_id, message.parent_id)

    def show(self, message_id: MessageId) -> None:
        """Show the branch that a message is on.

        Raises:
            KeyError: there is no such message, or it was deleted.
            StoreError: what was shown is shown still.
        """
        self._store.branches.choose(message_id)
        message = self._store.messages.find(message_id)
        self.branch_changed.emit(message.conversation_id, None)

    def delete(self, message_id: MessageId) -> Deletion:
        """Take a message and what follows it out of view; an answer among them is stopped.

        What still comes of that answer is kept with it, so that it comes back whole.

        Raises:
            StoreError: nothing was deleted.
        """
        deletion = self._store.branches.delete(message_id)
        conversation_id = deletion.conversation_id
        if self._session.answering(conversation_id) in deletion.messages:
            self._session.stop(conversation_id)
        notice = self._session.notice_of(conversation_id)
        if notice and notice.answer and notice.answer.id in deletion.messages:
            self._session.clear_notice(conversation_id)
        self.branch_changed.emit(conversation_id, deletion.parent_id)
        return deletion

    def restore(self, deletion: Deletion) -> None:
        """Bring back what was deleted and show it.

        Raises:
            StoreError: nothing was brought back.
        """
        self._store.branches.restore(deletion)
        self.branch_changed.emit(deletion.conversation_id, deletion.parent_id)
