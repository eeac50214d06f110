"""Why a chat takes no question now."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from liaobots_desktop.bridge.chat_notices import ChatNotices
from liaobots_desktop.bridge.chat_profiles import ChatProfiles
from liaobots_desktop.bridge.model_at import ModelAt
from liaobots_desktop.bridge.patient_writes import PatientWrites
from liaobots_desktop.bridge.running_answers import RunningAnswers
from liaobots_desktop.chat.message import ConversationId, Message
from liaobots_desktop.service.errors import ServiceError
from liaobots_desktop.store.errors import StoreError

if TYPE_CHECKING:  # imported when the first question is asked
    from liaobots_desktop.bridge.asking import Asking


class Refusing:
    """Tells by a notice what keeps a chat from being asked; lives on the GUI thread."""

    def __init__(
        self,
        notices: ChatNotices,
        running: RunningAnswers,
        writes: PatientWrites,
        profiles: ChatProfiles,
    ) -> None:
        self._notices = notices
        self._running = running
        self._writes = writes
        self._profiles = profiles

    def refuses(self, chat: ConversationId | None) -> bool:
        """Whether a chat takes no question: it is being answered, or waits to be stored."""
        if self._running.of(chat):
            self._notices.tell_running(chat)
            return True
        return self._refuses_beside(chat)

    def refuses_again(self, message: Message, *, is_beside: bool) -> bool:
        """Whether a message is not to be answered again; `is_beside`: beside what is written."""
        if is_beside and self._running.may_join(message):
            return self._refuses_beside(message.conversation_id)
        return self.refuses(message.conversation_id)

    def asking(
        self,
        models: Sequence[ModelAt],
        question: str,
        chat: ConversationId | None,
        answer: Message | None = None,
    ) -> "list[Asking]":
        """Return what a question to each model needs; nothing if it cannot succeed."""
        try:
            return self._profiles.asking(models, question, chat)
        except (ServiceError, StoreError) as error:
            self._notices.refuse(error, chat, answer)
            return []

    def _refuses_beside(self, chat: ConversationId | None) -> bool:
        if chat in self._writes:
            self._writes.remind(chat)
        elif chat in self._running.unsaved:
            self._notices.tell_unsaved(chat)
        else:
            return False
        return True
