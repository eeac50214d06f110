"""Which service a chat asks: the one it remembers, or the chosen one."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from liaobots_desktop.bridge.account import Account
from liaobots_desktop.chat.message import Conversation, ConversationId
from liaobots_desktop.service.profile import Profile
from liaobots_desktop.store.chat_store import ChatStore

if TYPE_CHECKING:  # imported when the first question is asked
    from liaobots_desktop.bridge.asking import Asking


class ChatProfiles(QObject):
    """The profiles of all chats; lives on the GUI thread.

    Signals:
        changed: the ConversationId of a chat that asks another service now.
    """

    changed = Signal(object)

    def __init__(self, store: ChatStore, account: Account, parent: QObject) -> None:
        super().__init__(parent)
        self._store = store
        self.account = account
        self.new_prompt: str | None = None
        """The system prompt that was written for the chat that has no question yet."""
        self._told: set[ConversationId] = set()

    def of(self, conversation_id: ConversationId | None) -> Profile:
        """Return the profile that a chat asks, or a new one would.

        Raises:
            NotRead: the chats cannot be read.
        """
        chat = self._store.conversations.find(conversation_id) if conversation_id else None
        return self.account.profile_of(chat)

    def prompt_of(self, conversation_id: ConversationId | None) -> str:
        """Return what the model is told before all messages of a chat; raises NotRead."""
        chat = self._store.conversations.find(conversation_id) if conversation_id else None
        if chat is not None:
            return chat.system_prompt
        return self.usual_prompt(None) if self.new_prompt is None else self.new_prompt

    def usual_prompt(self, conversation_id: ConversationId | None) -> str:
        """Return the system prompt of the service that a chat asks; raises NotRead."""
        from liaobots_desktop.service.completion_request import DEFAULT_SYSTEM_PROMPT

        prompt = self.of(conversation_id).system_prompt
        return DEFAULT_SYSTEM_PROMPT if prompt is None else prompt

    def choose(self, conversation_id: ConversationId, profile: Profile) -> None:
        """Let the next questions of a chat go to another service; raises NotSaved."""
        remembered = self.account.remembered(profile)
        if remembered is not None:
            self._store.conversations.choose_profile(conversation_id, remembered)
            self.changed.emit(conversation_id)

    def asking(
        self, models: Sequence[str], question: str, chat: ConversationId | None
    ) -> "dict[str, Asking]":
        """Return what a question to each of these models of a chat's service needs.

        Raises:
            ServiceError: it cannot succeed: no code, no address, no such model, too long.
            NotRead: the chats cannot be read.
        """
        from liaobots_desktop.bridge.asking import Asking

        found = self._store.conversations.find(chat) if chat else None
        profile = self.account.profile_of(found)
        prompt = self.new_prompt if found is None else found.system_prompt
        return {m: Asking.prepared(self.account, m, question, profile, prompt) for m in models}

    def is_newly_lost(self, chat: Conversation) -> bool:
        """Whether the service of a chat is gone, and it was not told yet that another is asked."""
        if not self.account.has_lost_profile(chat):
            self._told.discard(chat.id)
            return False
        if chat.id in self._told:
            return False
        self._told.add(chat.id)
        return True
