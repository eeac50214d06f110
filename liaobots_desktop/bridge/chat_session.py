"""The chats that are being held: sending, stopping, retrying; several may answer at once."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from liaobots_desktop.bridge import notice
from liaobots_desktop.bridge.account import Account
from liaobots_desktop.bridge.chat_notices import ChatNotices
from liaobots_desktop.bridge.chat_profiles import ChatProfiles
from liaobots_desktop.bridge.notice import Notice
from liaobots_desktop.bridge.patient_writes import PatientWrites
from liaobots_desktop.bridge.readable_branch import GrowingBranch, branch_of
from liaobots_desktop.bridge.unsaved_answers import SAVE_AGAIN_MS, UnsavedAnswers
from liaobots_desktop.chat.message import ConversationId, Message, MessageId
from liaobots_desktop.service.errors import Reaction, ServiceError
from liaobots_desktop.service.profile import Profile
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.errors import StoreError

if TYPE_CHECKING:  # imported when the first question is asked
    from liaobots_desktop.bridge.asking import Asking
    from liaobots_desktop.bridge.completion_worker import CompletionWorker
    from liaobots_desktop.bridge.running_answer import EndedAnswer, RunningAnswer
    from liaobots_desktop.bridge.store_thread import StoreThread
    from liaobots_desktop.store.message_table import Asked

_SHUTDOWN_WAIT_MS = 500


class ChatSession(QObject):
    """All chats of one window; lives on the GUI thread.

    A stream belongs to its chat, not to the view: signals name the chat or the message.

    Signals:
        question_stored: the Message of a question that was sent, now or after a wait for the file.
        message_added: a stored Message; what else followed its parent is on another branch now.
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
    """

    question_stored = Signal(object)
    message_added = Signal(object)
    answer_resumed = Signal(object)
    text_grown = Signal(object)
    answer_ended = Signal(object)
    answer_silent = Signal(object, int)
    notice_raised = Signal(object)
    notice_cleared = Signal(object)
    chat_changed = Signal(object)
    conversations_changed = Signal()
    _read_failed = Signal(object)

    def __init__(
        self, store: ChatStore, account: Account, save_again_ms: int = SAVE_AGAIN_MS
    ) -> None:
        """`save_again_ms` is the time between two tries to save what a full disk refused."""
        super().__init__()
        self._store = store
        self._account = account
        self.profiles = ChatProfiles(store, account)
        self.notices = ChatNotices(self)
        self.notices.raised.connect(self.notice_raised)
        self.notices.cleared.connect(self.notice_cleared)
        self._running: dict[ConversationId, RunningAnswer] = {}
        self._workers: set[CompletionWorker] = set()
        self._unsaved = UnsavedAnswers(save_again_ms, self)
        self._thread: StoreThread | None = None
        self._writes = PatientWrites(store, self._store_thread, self)
        self._writes.waiting.connect(self.notices.tell_waiting)
        self._writes.waited.connect(self.notices.end_waiting)
        # queued: it may be noticed in the middle of drawing
        self._read_failed.connect(self._on_store_failed, Qt.ConnectionType.QueuedConnection)

    def answering(self, conversation_id: ConversationId) -> MessageId | None:
        """Return the answer of a chat that is being written now, on whatever branch."""
        running = self._running.get(conversation_id)
        return running.answer.id if running else None

    def is_answering(self, conversation_id: ConversationId | None) -> bool:
        """Whether a chat is being answered now."""
        return conversation_id in self._running

    @property
    def is_busy(self) -> bool:
        """Whether any chat is being answered now."""
        return bool(self._running)

    def messages(
        self, conversation_id: ConversationId, after: MessageId | None = None
    ) -> Sequence[Message]:
        """Return what a chat shows now, or what of it follows a message that is shown.

        Text that comes later is told by `text_grown`. A whole chat is read page by page.
        """
        running = self._running.get(conversation_id) or self._unsaved.get(conversation_id)
        growing = running.settle() if running else None
        branch = branch_of(self._store.messages, conversation_id, after, self._read_failed.emit)
        return GrowingBranch(branch, growing) if growing else branch

    def refuses(self, conversation_id: ConversationId | None) -> bool:
        """Whether a chat takes no question now; a notice tells why and what can be done."""
        if conversation_id in self._running:
            self.notices.tell_running(conversation_id)
        elif conversation_id in self._writes:
            self.notices.tell_waiting(conversation_id)
        elif conversation_id in self._unsaved:
            self.notices.tell_unsaved(conversation_id)
        else:
            return False
        return True

    def send(
        self,
        conversation_id: ConversationId | None,
        question: str,
        model: str,
        instead_of: Message | None = None,
    ) -> ConversationId | None:
        """Store a question and ask it; None starts a new chat. Returns the chat.

        With `instead_of` it is another version of a question of this chat. Returns None, after a
        notice, when it could not be sent or stored, or not yet: until `question_stored` the
        question is the caller's to keep.
        """
        if self.refuses(conversation_id):
            return None
        asking = self._asking(model, question, conversation_id)
        if asking is None:
            return None
        started: list[ConversationId] = []

        def ask(store: ChatStore) -> "Asked":
            if conversation_id is None:
                prompt, profile = asking.system_prompt, asking.remembered
                return store.messages.ask_first(question, model, prompt, profile=profile)
            if instead_of is not None:
                return store.messages.ask_instead(instead_of, question, model)
            return store.messages.ask(conversation_id, question, model)

        def go_on(asked: "Asked") -> None:
            self.message_added.emit(asked.question)
            self.message_added.emit(asked.answer)
            self._start(asking, asked.answer)
            started.append(asked.answer.conversation_id)
            self.question_stored.emit(asked.question)

        refuse = partial(self.notices.refuse, conversation_id=conversation_id)
        self._writes.write(conversation_id, ask, go_on, refuse)
        return started[0] if started else None

    def retry(self, message: Message) -> None:
        """Ask for an answer again, or for the one that a question lacks.

        An answer that has text, and all that followed it, stays in the store as a branch.
        """
        chat = message.conversation_id
        if self.refuses(chat):
            return
        try:
            conversation = self._store.conversations.find(chat)
        except StoreError as error:
            self.notices.refuse(error, chat, message)
            return
        model = conversation.model if conversation else message.model
        asking = self._asking(model, "", chat, message)
        if asking is None:
            return

        def answer_again(store: ChatStore) -> Message:
            return store.messages.answer_again(store.messages.find(message.id), model)

        def go_on(fresh: Message) -> None:
            self.message_added.emit(fresh)
            self._start(asking, fresh)

        refuse = partial(self.notices.refuse, conversation_id=chat, answer=message)
        self._writes.write(chat, answer_again, go_on, refuse)

    def continue_answer(self, answer: Message) -> None:
        """Let the service write on where an answer was interrupted or stopped."""
        chat = answer.conversation_id
        asking = None if self.refuses(chat) else self._asking(answer.model, "", chat, answer)
        if asking is None:
            return

        def go_on(resumed: Message) -> None:
            self.answer_resumed.emit(resumed)
            self._start(asking, resumed, is_more=True)

        refuse = partial(self.notices.refuse, conversation_id=chat, answer=answer)
        self._writes.write(chat, lambda store: store.messages.resume(answer), go_on, refuse)

    def stop(self, conversation_id: ConversationId | None) -> None:
        """Stop the answer of a chat; what came is kept. Does nothing when none is written."""
        if conversation_id in self._running:
            self._running[conversation_id].stop()

    def choose_model(self, conversation_id: ConversationId, model: str) -> None:
        """Ask another model from the next question of a chat on."""
        try:
            self._store.conversations.choose_model(conversation_id, model)
        except StoreError as error:
            self.notices.show(Notice(str(error)))
            return
        self._tell_of(conversation_id)

    def choose_profile(self, conversation_id: ConversationId, profile: Profile) -> None:
        """Ask another service from the next question of a chat on; raises NotSaved."""
        self.profiles.choose(conversation_id, profile)
        self._tell_of(conversation_id)

    def shut_down(self) -> bool:
        """End all answers as interrupted and wait for the threads, at most half a second.

        Returns whether all threads have ended. One that looks up a host name cannot be ended.
        """
        for answer in tuple(self._running.values()):
            answer.abandon()
        if self._thread is not None and self._thread.flush():
            self._unsaved.save()
        self._unsaved.stop()
        threads = [self._thread] if self._thread else []
        have_ended = [thread.shut_down() for thread in threads]
        return all(have_ended + [worker.wait(_SHUTDOWN_WAIT_MS) for worker in self._workers])

    def _asking(
        self,
        model_id: str,
        question: str,
        chat: ConversationId | None,
        answer: Message | None = None,
    ) -> "Asking | None":
        """Return what a question needs, None after a notice that tells why it cannot succeed."""
        from liaobots_desktop.bridge.asking import Asking

        try:
            profile = self.profiles.of(chat)
            return Asking.prepared(self._account, model_id, question, profile)
        except (ServiceError, StoreError) as error:
            self.notices.refuse(error, chat, answer)
            return None

    def _store_thread(self) -> "StoreThread":
        from liaobots_desktop.bridge.store_thread import StoreThread

        self._thread = self._thread or StoreThread(self._store, self)
        return self._thread

    def _start(self, asking: "Asking", answer: Message, *, is_more: bool = False) -> None:
        from liaobots_desktop.bridge.asking import started

        thread = self._store_thread()
        worker, running = started(asking, answer, self._store, thread, is_more=is_more)
        worker.finished.connect(self._on_worker_finished)
        self._workers.add(worker)
        running.text_grown.connect(self.text_grown)
        running.silent_for.connect(self.answer_silent)
        running.save_failed.connect(self.notices.tell_save_failed)
        running.save_recovered.connect(self.notices.end_save_failed)
        running.ended.connect(self._on_ended)
        self._running[answer.conversation_id] = running
        self.notices.begin(answer.conversation_id)
        running.start()
        self._tell_of(answer.conversation_id)

    def _tell_of(self, conversation_id: ConversationId) -> None:
        self.chat_changed.emit(conversation_id)
        self.conversations_changed.emit()

    @Slot(object)
    def _on_store_failed(self, error: StoreError) -> None:
        self.notices.show(Notice(str(error)))

    @Slot(object)
    def _on_ended(self, ended: "EndedAnswer") -> None:
        answer = ended.message
        running = self._running.pop(answer.conversation_id)
        if running.is_saved:
            running.deleteLater()
        else:
            self._unsaved.keep(running)
        self.answer_ended.emit(answer)
        told = self.notices.of(answer.conversation_id)
        if told and Reaction.STOP in told.reactions:  # there is nothing to stop any more
            self.notices.clear(answer.conversation_id)
        if ended.error is not None:
            self.notices.show(notice.of_failed_answer(ended.error, answer))
        elif ended.answered_by:
            self.notices.tell_answered_by(answer.conversation_id, ended.answered_by)
        self._tell_of(answer.conversation_id)

    @Slot()
    def _on_worker_finished(self) -> None:
        for worker in tuple(self._workers):
            if worker.isFinished():
                self._workers.remove(worker)
                worker.deleteLater()
