"""The chats that are being held: sending, stopping, retrying; several may answer at once."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from liaobots_desktop.bridge.account import Account
from liaobots_desktop.bridge.asking_again import AskingAgain
from liaobots_desktop.bridge.chat_notices import ChatNotices
from liaobots_desktop.bridge.chat_profiles import ChatProfiles
from liaobots_desktop.bridge.model_at import ModelAt
from liaobots_desktop.bridge.notice import Notice
from liaobots_desktop.bridge.patient_writes import PatientWrites, if_there
from liaobots_desktop.bridge.readable_branch import GrowingBranch, branch_of
from liaobots_desktop.bridge.refusing import Refusing
from liaobots_desktop.bridge.running_answers import RunningAnswers
from liaobots_desktop.bridge.unsaved_answers import SAVE_AGAIN_MS
from liaobots_desktop.chat.message import ConversationId, Message, MessageId
from liaobots_desktop.chat.queued import QueuedQuestion
from liaobots_desktop.service.errors import Reaction
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.errors import StoreError

if TYPE_CHECKING:  # imported when the first question is asked
    from liaobots_desktop.bridge.asking import Asking
    from liaobots_desktop.bridge.running_answer import EndedAnswer
    from liaobots_desktop.bridge.undrawn_chats import UndrawnChats
    from liaobots_desktop.store.message_table import Asked


class ChatSession(QObject):
    """All chats of the app, whichever windows show them; lives on the GUI thread.

    A stream belongs to its chat, not to the view: signals name the chat or the message.

    Signals:
        question_stored: the Message of a question that was sent, now or after a wait for the file,
            and whether a new chat begins with it.
        message_added: a stored Message; what else followed its parent is on another branch now.
        added_beside: a stored Message on a branch that is not shown: an answer by another model.
        contest_begun: the Message of a question that several models are answering now.
        answer_resumed: the Message of an answer that goes on.
        text_grown: a GrownText, at a frame's beat.
        answer_ended: the Message as it is stored at its end.
        answer_silent: the answer's Message and the seconds without text; 0 when text comes again.
        notice_raised: a Notice; an older one of the same chat is gone.
        notice_cleared: the ConversationId whose notice no longer holds.
        chat_changed: the ConversationId of a chat that was added, has another model, or began or
            ended an answer.
        conversations_changed: the same, and whenever others changed chats: what is shown of any
            may be otherwise.
        chats_arranged: the ConversationIds that may stand elsewhere in lists now, None for any.
        branch_changed(conversation id, message id): other messages follow this one in this chat
            now; None: the chat begins with another one.
    """

    question_stored = Signal(object, bool)
    message_added = Signal(object)
    added_beside = Signal(object)
    contest_begun = Signal(object)
    answer_resumed = Signal(object)
    text_grown = Signal(object)
    answer_ended = Signal(object)
    answer_silent = Signal(object, int)
    notice_raised = Signal(object)
    notice_cleared = Signal(object)
    chat_changed = Signal(object)
    conversations_changed = Signal()
    chats_arranged = Signal(object)
    branch_changed = Signal(object, object)
    _read_failed = Signal(object)

    def __init__(
        self, store: ChatStore, account: Account, save_again_ms: int = SAVE_AGAIN_MS
    ) -> None:
        """`save_again_ms` is the time between two tries to save what a full disk refused."""
        super().__init__()
        self._store = store
        self.undrawn: UndrawnChats | None = None
        """Which chats are shown as text; known from after the first picture on."""
        self.notices = ChatNotices(self)
        self.notices.raised.connect(self.notice_raised)
        self.notices.cleared.connect(self.notice_cleared)
        self.running = RunningAnswers(store, save_again_ms, self)
        self.running.text_grown.connect(self.text_grown)
        self.running.silent_for.connect(self.answer_silent)
        self.running.told.connect(self.notices.tell_beside)
        self.running.save_failed.connect(self.notices.tell_save_failed)
        self.running.save_recovered.connect(self.notices.end_save_failed)
        self.running.ended.connect(self._on_ended)
        self.writes = PatientWrites(store, self.running.store_thread, self)
        self.profiles = ChatProfiles(store, account, self.writes, self)
        self.profiles.changed.connect(self._tell_of)
        self.profiles.failed.connect(self._on_store_failed)
        self.refusing = Refusing(self.notices, self.running, self.writes, self.profiles)
        self._again = AskingAgain(store, self)
        self._begun: ConversationId | None = None
        self.profiles.model_chosen.connect(self._again.note_choice)
        self.notices.tell_of(self.writes, self.profiles.new_prompt)
        # queued: it may be noticed in the middle of drawing
        self._read_failed.connect(self._on_store_failed, Qt.ConnectionType.QueuedConnection)

    def answering(self, conversation_id: ConversationId | None) -> frozenset[MessageId]:
        """Return the answers of a chat that are being written now, on whatever branches."""
        return frozenset(running.answer.id for running in self.running.of(conversation_id))

    def is_answering(self, conversation_id: ConversationId | None) -> bool:
        """Whether a chat is being answered now."""
        return bool(self.running.of(conversation_id))

    @property
    def is_busy(self) -> bool:
        """Whether any chat is being answered now."""
        return bool(len(self.running))

    def messages(
        self, conversation_id: ConversationId, after: MessageId | None = None
    ) -> Sequence[Message]:
        """Return what a chat shows now, or what of it follows a message that is shown.

        Text that comes later is told by `text_grown`. A whole chat is read page by page.
        """
        growing = self.running.growing(conversation_id)
        branch = branch_of(self._store.messages, conversation_id, after, self._read_failed.emit)
        return GrowingBranch(branch, growing) if growing else branch

    def refuses(self, conversation_id: ConversationId | None) -> bool:
        """Whether a chat takes no question now; a notice tells why and what can be done."""
        return self.refusing.refuses(conversation_id)

    def send(
        self,
        conversation_id: ConversationId | None,
        question: str,
        model: str | ModelAt,
        instead_of: Message | None = None,
        beside: Sequence[str | ModelAt] = (),
    ) -> ConversationId | None:
        """Store a question and ask it; None starts a new chat. Returns the chat.

        With `instead_of` it is another version of a question of this chat. The models `beside`
        answer it at the same time, each on a branch of its own. Returns None, after a notice,
        when it could not be stored, or not yet: it is the caller's till `question_stored`.
        """
        if self.refuses(conversation_id):
            return None
        asked_for = [ModelAt.of(each) for each in (model, *beside)]
        name, *others = (each.model for each in asked_for)

        def ask(store: ChatStore) -> "Asked":
            if conversation_id is None:
                first = asking[0]
                return store.messages.ask_first(
                    question, name, first.system_prompt, others, profile=first.remembered
                )
            if instead_of is not None:
                return store.messages.ask_instead(instead_of, question, name, others)
            return store.messages.ask(conversation_id, question, name, others)

        asking = self.refusing.asking(asked_for, question, conversation_id)
        is_first = conversation_id is None
        return self._ask(
            conversation_id, asking, ask, lambda asked: self.question_stored.emit(asked, is_first)
        )

    def send_queued(self, queued: QueuedQuestion, gone: Callable[[], None]) -> None:
        """Ask a question that waits; if that is impossible it waits still, after a notice.

        `gone` is called where it does not wait any more when it is its turn to be written.
        """
        chat = queued.conversation_id
        if self.refuses(chat):
            return
        asking = self.refusing.asking((ModelAt(queued.model),), queued.text, chat)
        self._ask(
            chat, asking, lambda store: store.messages.ask_queued(queued), lambda _: None, gone
        )

    def _ask(
        self,
        chat: ConversationId | None,
        asking: "list[Asking]",
        ask: "Callable[[ChatStore], Asked]",
        stored: Callable[[Message], None],
        gone: Callable[[], None] | None = None,
    ) -> ConversationId | None:
        """Store a question and send it; `stored` is called then. Returns the chat if it is now.

        `gone` is called instead where the chat, or what waited, is not there any more.
        """
        started: list[ConversationId] = []

        def go_on(asked: "Asked | None") -> None:
            if asked is None:
                (gone or tell_gone)()
                return
            self.message_added.emit(asked.question)
            self.message_added.emit(asked.answer)
            self.start(asking[0], asked.answer)
            self.start_beside(asking[1:], asked.beside)
            started.append(asked.answer.conversation_id)
            stored(asked.question)
            if asked.beside:
                self.contest_begun.emit(asked.question)

        tell_gone = partial(self.notices.tell_gone, chat)
        refuse = partial(self.notices.refuse, conversation_id=chat)
        if asking:
            self.writes.write(chat, if_there(ask), go_on, refuse)
        return started[0] if started else None

    def ask_beside(self, question: Message, models: Sequence[str | ModelAt]) -> None:
        """Let models answer a stored question at the same time, each on a branch of its own.

        What is shown stays shown.
        """
        chat = question.conversation_id
        if self.refuses(chat):
            return
        asked_for = [ModelAt.of(each) for each in models]
        asking = self.refusing.asking(asked_for, question.text, chat)
        if not asking:
            return

        def go_on(answers: Sequence[Message] | None) -> None:
            if answers is None:
                self.notices.tell_gone(chat)
                return
            self.start_beside(asking, answers)
            self.contest_begun.emit(question)

        def ask(store: ChatStore) -> Sequence[Message]:
            return store.messages.answer_beside(question, [each.model for each in asked_for])

        refuse = partial(self.notices.refuse, conversation_id=chat)
        self.writes.write(chat, if_there(ask), go_on, refuse)

    def retry(
        self, message: Message, model: str | ModelAt = "", *, is_beside: bool = False
    ) -> None:
        """Ask for an answer again, or for the one that a question lacks: see `AskingAgain`."""
        self._again.retry(message, model, is_beside=is_beside)

    def continue_answer(self, answer: Message, *, is_beside: bool = False) -> None:
        """Let the service write on where an answer broke off; `is_beside` as for `retry`."""
        self._again.continue_answer(answer, is_beside=is_beside)

    def stop(self, conversation_id: ConversationId | None) -> bool:
        """Stop what answers a chat, or begins to; what came is kept. Returns whether any did."""
        answering = self.answering(conversation_id)
        for answer_id in answering:
            self.running.stop(answer_id)
        is_asking = conversation_id in self.writes
        if is_asking:
            self.writes.follow(conversation_id, lambda: self.stop(conversation_id or self._begun))
        return bool(answering) or is_asking

    def shut_down(self) -> bool:
        """End all answers as interrupted and wait for the threads, at most half a second.

        Returns whether all threads have ended. One that looks up a host name cannot be ended.
        """
        return self.running.shut_down()

    def start_beside(self, asking: "Sequence[Asking]", answers: Sequence[Message]) -> None:
        """Let services write stored answers, in this order, that are not shown by the chat."""
        for each, answer in zip(asking, answers, strict=True):
            self.start(each, answer)
            self.added_beside.emit(answer)

    def start(self, asking: "Asking", answer: Message, *, is_more: bool = False) -> None:
        """Let the service write a stored answer."""
        self._begun = answer.conversation_id
        self._again.begin(answer.conversation_id)
        self.notices.begin(answer.conversation_id)
        self.profiles.note_asked(answer, asking.profile)
        self.running.start(asking, answer, is_more=is_more)
        self._tell_of(answer.conversation_id)

    @Slot(object)
    def _tell_of(self, conversation_id: ConversationId) -> None:
        self.chats_arranged.emit((conversation_id,))
        self.chat_changed.emit(conversation_id)
        self.conversations_changed.emit()

    @Slot(object)
    def _on_store_failed(self, error: StoreError) -> None:
        self.notices.show(Notice(str(error)))

    @Slot(object)
    def _on_ended(self, ended: "EndedAnswer") -> None:
        answer = ended.message
        self.answer_ended.emit(answer)
        told = self.notices.of(answer.conversation_id)
        if told and Reaction.STOP in told.reactions and not self.is_answering(told.conversation_id):
            self.notices.clear(answer.conversation_id)  # there is nothing to stop any more
        self.notices.tell_end(answer, ended.outcome)
        self._tell_of(answer.conversation_id)
