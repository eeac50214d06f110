"""Which service a chat asks: the one it remembers, or the chosen one."""

from liaobots_desktop.bridge.account import Account
from liaobots_desktop.chat.message import Conversation, ConversationId
from liaobots_desktop.service.profile import Profile
from liaobots_desktop.store.chat_store import ChatStore


class ChatProfiles:
    """The profiles of all chats; lives on the GUI thread."""

    def __init__(self, store: ChatStore, account: Account) -> None:
        self._store = store
        self._account = account
        self._told: set[ConversationId] = set()

    def of(self, conversation_id: ConversationId | None) -> Profile:
        """Return the profile that a chat asks, or a new one would.

        Raises:
            NotRead: the chats cannot be read.
        """
        chat = self._store.conversations.find(conversation_id) if conversation_id else None
        return self._account.profile_of(chat)

    def choose(self, conversation_id: ConversationId, profile: Profile) -> None:
        """Let the next questions of a chat go to another service; raises NotSaved."""
        remembered = self._account.remembered(profile)
        if remembered is not None:
            self._store.conversations.choose_profile(conversation_id, remembered)

    def is_newly_lost(self, chat: Conversation) -> bool:
        """Whether the service of a chat is gone, and it was not told yet that another is asked."""
        if chat.id in self._told or not self._account.has_lost_profile(chat):
            return False
        self._told.add(chat.id)
        return True
