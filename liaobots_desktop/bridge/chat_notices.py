"""What the user should still do about a chat, and why a chat takes no question now."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from liaobots_desktop.bridge.notice import Notice, of_failed_answer
from liaobots_desktop.chat.message import ConversationId, Message
from liaobots_desktop.service.errors import Reaction, ServiceError
from liaobots_desktop.store.errors import StoreError

if TYPE_CHECKING:  # imported when the first question is asked
    from liaobots_desktop.bridge.completion_worker import Outcome
    from liaobots_desktop.bridge.new_prompt import NewPrompt
    from liaobots_desktop.bridge.patient_writes import PatientWrites


class ChatNotices(QObject):
    """The newest notice of each chat; lives on the GUI thread.

    Signals:
        raised: a Notice; an older one of the same chat is gone.
        cleared: the ConversationId whose notice no longer holds; None for a chat that is none yet.
        withdrawn: a Notice of no chat that no longer holds.
    """

    raised = Signal(object)
    cleared = Signal(object)
    withdrawn = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._notices: dict[ConversationId, Notice] = {}
        self._save_failed: Notice | None = None
        self._refused: Notice | None = None
        self._act_waits: Notice | None = None
        self._standing: Notice | None = None
        self._said: dict[str, str] = {}

    def words_of(self, text: str) -> str:
        """Return a text of a notice in the language that is spoken now.

        The notice keeps the one in which it was raised: that is what it is known by.
        """
        return self._said.get(text, text)

    @Slot(object)
    def say_again(self, again: Callable[[str], str]) -> None:
        """Say what is kept here in another language, which `again` makes of what was said."""
        others = (self._save_failed, self._refused, self._act_waits, self._standing)
        held = [*self._notices.values(), *filter(None, others)]
        texts = {text for notice in held for text in notice.texts()}
        self._said = {text: again(self.words_of(text)) for text in texts}

    def tell_of(self, writes: "PatientWrites", new_prompt: "NewPrompt") -> None:
        """Tell of what waits for another program, or for room."""
        writes.waiting.connect(self.tell_waiting)
        writes.waited.connect(self.end_waiting)
        writes.act_waiting.connect(self.tell_act_waiting)
        writes.act_waited.connect(self.end_act_waiting)
        new_prompt.refused.connect(self.tell_save_failed)
        new_prompt.saved.connect(self.end_save_failed)

    def of(self, conversation_id: ConversationId | None) -> Notice | None:
        """Return the notice of a chat; without one, what stands whatever chat is shown."""
        told = self._notices.get(conversation_id) if conversation_id else None
        return told or self._standing

    def stand(self, notice: Notice | None) -> None:
        """Tell of something that holds for all chats until the user closes it; None: no more."""
        self._standing = notice
        if notice is not None:
            self.raised.emit(notice)

    def dismiss(self, notice: Notice) -> None:
        """Take note that the user has closed a notice."""
        if notice == self._standing:
            self._standing = None
            self.withdrawn.emit(notice)  # other windows may show it
        self.clear(notice.conversation_id)

    def show(self, notice: Notice) -> None:
        """Tell of something, and keep it while it belongs to a chat."""
        if notice.conversation_id:
            self._notices[notice.conversation_id] = notice
        self.raised.emit(notice)

    def clear(self, conversation_id: ConversationId | None) -> None:
        """Forget a chat's notice: the user has seen it, or it no longer holds."""
        if conversation_id and self._notices.pop(conversation_id, None):
            self.cleared.emit(conversation_id)

    def begin(self, conversation_id: ConversationId) -> None:
        """Forget what kept a chat, or the new chat that it was, from being asked."""
        self.clear(conversation_id)
        if self._refused is not None:
            self.withdrawn.emit(self._refused)
            self._refused = None

    def refuse(
        self,
        error: ServiceError | StoreError,
        conversation_id: ConversationId | None,
        answer: Message | None = None,
    ) -> None:
        """Tell why nothing was sent."""
        reactions = error.reactions if isinstance(error, ServiceError) else ()
        notice = Notice(str(error), "", reactions, conversation_id, answer)
        self._refused = None if conversation_id else notice
        self.show(notice)

    def tell_running(self, conversation_id: ConversationId | None) -> None:
        """Tell that a chat is being answered."""
        text = self.tr(
            "An answer is being written in this chat. Stop it, or wait until it is complete."
        )
        self.show(Notice(text, "", (Reaction.STOP,), conversation_id))

    @Slot(object, object, object)
    def tell_beside(self, answer: Message, sentence: str, reaction: Reaction) -> None:
        """Tell something beside an answer; with `Reaction.STOP` it holds until the answer's end."""
        self.show(Notice(sentence, "", (reaction,), answer.conversation_id, answer))

    def tell_other_model(self, answer: Message, gone: str, asked: str) -> None:
        """Tell that an answer is written by another model than the one that failed."""
        text = self.tr("This service no longer has the model “{0}”: {1} answers.")
        self.show(Notice(text.format(gone, asked), conversation_id=answer.conversation_id))

    def tell_gone(self, conversation_id: ConversationId | None) -> None:
        """Tell that what was to be asked was deleted meanwhile, by another window perhaps."""
        text = self.tr("This was deleted before it could be asked, so nothing was sent.")
        self.show(Notice(text, conversation_id=conversation_id))

    def tell_unsaved(self, conversation_id: ConversationId | None) -> None:
        """Tell that the last answer is not stored."""
        text = self.tr(
            "The last answer could not be saved yet, so nothing new can be asked in this chat. "
            "Free some disk space; saving is tried again every two seconds."
        )
        self.show(Notice(text, conversation_id=conversation_id))

    def tell_end(self, answer: Message, outcome: "Outcome") -> None:
        """Tell why an answer failed, or that another address than the service's own gave it."""
        if outcome.error is not None:
            self.show(of_failed_answer(outcome.error, answer))
        elif outcome.answered_by:
            text = self.tr("The service's address could not be reached, so {0} answered instead.")
            chat = answer.conversation_id
            self.show(Notice(text.format(outcome.answered_by), conversation_id=chat))

    @Slot(object)
    def tell_save_failed(self, error: StoreError) -> None:
        """Tell, in whatever chat, that an answer, or a system prompt, is in memory only for now."""
        self._save_failed = Notice(str(error))
        self.show(self._save_failed)

    @Slot()
    def end_save_failed(self) -> None:
        """Take that back."""
        if self._save_failed is not None:
            self.withdrawn.emit(self._save_failed)
            self._save_failed = None

    @Slot()
    def tell_act_waiting(self) -> None:
        """Tell that another program keeps an act on chats or messages from being stored."""
        text = self.tr(
            "Another program is using the chats. What you did will be saved as soon as it has "
            "finished."
        )
        self._act_waits = Notice(text)
        self.show(self._act_waits)

    @Slot()
    def end_act_waiting(self) -> None:
        """Take that back."""
        if self._act_waits is not None:
            self.withdrawn.emit(self._act_waits)
            self._act_waits = None

    @Slot(object)
    def tell_waiting(self, conversation_id: ConversationId | None) -> None:
        """Tell that another program keeps something from being stored."""
        text = self.tr(
            "Another program is using the chats. What you asked for will be done as soon as it "
            "has finished."
        )
        self.show(Notice(text, conversation_id=conversation_id))

    @Slot(object)
    def end_waiting(self, conversation_id: ConversationId | None) -> None:
        """Take that back, also of a chat that is none yet."""
        if conversation_id:
            self.clear(conversation_id)
        else:
            self.cleared.emit(None)
