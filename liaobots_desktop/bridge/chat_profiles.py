"""Which service and which model a chat asks: those it remembers, or the chosen ones."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from liaobots_desktop.bridge.account import Account
from liaobots_desktop.bridge.model_at import ModelAt
from liaobots_desktop.bridge.new_prompt import NewPrompt
from liaobots_desktop.bridge.patient_writes import PatientWrites
from liaobots_desktop.chat.message import Conversation, ConversationId, Message, MessageId
from liaobots_desktop.service.profile import Profile
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.errors import StoreError

if TYPE_CHECKING:  # imported when the first question is asked
    from liaobots_desktop.bridge.asking import Asking


class ChatProfiles(QObject):
    """The profiles of all chats; lives on the GUI thread.

    What is chosen holds at once, and is written when the file is free.

    Signals:
        changed: the ConversationId of a chat that asks another service or model now.
        model_chosen: the ConversationId of a chat for which the user chooses a model now.
        failed: the StoreError that says why a chat asks what it asked before.
    """

    changed = Signal(object)
    model_chosen = Signal(object)
    failed = Signal(object)

    def __init__(
        self, store: ChatStore, account: Account, writes: PatientWrites, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._writes = writes
        self._wanted: dict[ConversationId, dict[str, str]] = {}
        """What is not written yet, by the names of `Conversation`."""
        self.account = account
        self.new_prompt = NewPrompt(store, self)
        self._told: set[ConversationId] = set()
        self._elsewhere: dict[MessageId, str] = {}
        """The profiles that gave answers, where these are others than their chats'."""

    def of(self, conversation_id: ConversationId | None) -> Profile:
        """Return the profile that a chat asks, or a new one would.

        Raises:
            NotRead: the chats cannot be read.
        """
        chat = self._store.conversations.find(conversation_id) if conversation_id else None
        return self.account.profile_of(chat and self.as_wanted(chat))

    def at(self, answer: Message) -> ModelAt:
        """Return which model of which service gives an answer, as far as it was asked since start.

        Nothing on the disk says so: of an older one it is its chat's.

        Raises:
            NotRead: the chats cannot be read.
        """
        return ModelAt(answer.model, self.of_answer(answer).id)

    def of_answer(self, answer: Message) -> Profile:
        """Return the profile that gives an answer, as `at`; raises NotRead."""
        elsewhere = self.account.services.find(self._elsewhere.get(answer.id, ""))
        return elsewhere or self.of(answer.conversation_id)

    def note_asked(self, answer: Message, profile: Profile) -> None:
        """Take note of whom an answer is asked; raises NotRead."""
        if self.of(answer.conversation_id).id == profile.id:
            self._elsewhere.pop(answer.id, None)
        else:
            self._elsewhere[answer.id] = profile.id

    def move(self, answer: Message, profile: Profile) -> None:
        """Ask another service for an answer from now on: for its chat, if that was the chat's."""
        if answer.id in self._elsewhere:
            self.note_asked(answer, profile)
        else:
            self.choose(answer.conversation_id, profile)

    def as_wanted(self, chat: Conversation) -> Conversation:
        """Return a chat with what was chosen for it and is not written yet."""
        wanted = self._wanted.get(chat.id, {})
        return chat._replace(
            model=wanted.get("model", chat.model),
            profile=wanted.get("profile", chat.profile),
        )

    def spend_new_prompt(self, chat: ConversationId) -> None:
        """Let the next chat begin without what this one was begun with; raises NotRead.

        What was written since it was sent, or stayed while something else was asked, stays.
        """
        if self.new_prompt.text is not None and self.prompt_of(chat) == self.new_prompt.text:
            self.new_prompt.keep(None)

    def prompt_of(self, conversation_id: ConversationId | None) -> str:
        """Return what the model is told before all messages of a chat; raises NotRead."""
        chat = self._store.conversations.find(conversation_id) if conversation_id else None
        if chat is not None:
            return chat.system_prompt
        written = self.new_prompt.text
        return self.usual_prompt(None) if written is None else written

    def usual_prompt(self, conversation_id: ConversationId | None) -> str:
        """Return the system prompt of the service that a chat asks; raises NotRead."""
        from liaobots_desktop.service.completion_request import DEFAULT_SYSTEM_PROMPT

        prompt = self.of(conversation_id).system_prompt
        return DEFAULT_SYSTEM_PROMPT if prompt is None else prompt

    def choose(self, conversation_id: ConversationId, profile: Profile) -> None:
        """Let the next questions of a chat go to another service."""
        remembered = self.account.remembered(profile)
        if remembered is not None:
            self._want(
                conversation_id,
                ("profile", remembered),
                lambda store: store.conversations.choose_profile(conversation_id, remembered),
            )

    def choose_model(self, conversation_id: ConversationId, model: str) -> None:
        """Ask another model from the next question of a chat on."""
        self.model_chosen.emit(conversation_id)
        self._want(
            conversation_id,
            ("model", model),
            lambda store: store.conversations.choose_model(conversation_id, model),
        )

    def _want(
        self, chat: ConversationId, choice: tuple[str, str], write: Callable[[ChatStore], None]
    ) -> None:
        """Let a choice hold, and write it; where that fails, what was written before holds."""
        column, value = choice
        wanted = self._wanted.setdefault(chat, {})
        wanted[column] = value
        is_waiting = False

        def settle() -> None:
            if wanted.get(column) == value:  # nothing else was chosen since
                del wanted[column]
            if not wanted and self._wanted.get(chat) is wanted:
                del self._wanted[chat]

        def done(_: None) -> None:
            settle()
            self.changed.emit(chat)

        def give_up(error: StoreError) -> None:
            settle()
            if is_waiting:  # it was shown
                self.changed.emit(chat)
            self.failed.emit(error)

        self._writes.act(write, done, give_up)
        is_waiting = chat in self._wanted
        if is_waiting:
            self.changed.emit(chat)

    def asking(
        self, models: Sequence[ModelAt], question: str, chat: ConversationId | None
    ) -> "list[Asking]":
        """Return what a question of a chat to each of these models needs.

        Raises:
            ServiceError: it cannot succeed: no code, no address, no such model, too long.
            NotRead: the chats cannot be read.
        """
        from liaobots_desktop.bridge.asking import Asking

        found = self._store.conversations.find(chat) if chat else None
        own = self.account.profile_of(found and self.as_wanted(found))
        prompt = self.new_prompt.text if found is None else found.system_prompt
        profiles = [self.account.services.find(each.profile) or own for each in models]
        return [
            Asking.prepared(self.account, each.model, question, profile, prompt)
            for each, profile in zip(models, profiles, strict=True)
        ]

    def is_newly_lost(self, chat: Conversation) -> bool:
        """Whether the service of a chat is gone, and it was not told yet that another is asked."""
        if not self.account.has_lost_profile(chat):
            self._told.discard(chat.id)
            return False
        if chat.id in self._told:
            return False
        self._told.add(chat.id)
        return True
