"""The chats that are being held: sending, stopping, retrying; several may answer at once."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from liaobots_desktop.bridge import notice
from liaobots_desktop.bridge.account import Account
from liaobots_desktop.bridge.notice import Notice
from liaobots_desktop.bridge.readable_branch import GrowingBranch, branch_of
from liaobots_desktop.bridge.unsaved_answers import SAVE_AGAIN_MS, UnsavedAnswers
from liaobots_desktop.chat.message import ConversationId, Message, MessageId
from liaobots_desktop.service.errors import Reaction, ServiceError
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.errors import StoreError

if TYPE_CHECKING:  # imported when the first question is asked
    from liaobots_desktop.bridge.asking import Asking
    from liaobots_desktop.bridge.completion_worker import CompletionWorker
    from liaobots_desktop.bridge.running_answer import EndedAnswer, RunningAnswer
    from liaobots_desktop.bridge.store_thread import StoreThread

_SHUTDOWN_WAIT_MS = 500


class ChatSession(QObject):
    """All chats of one window; lives on the GUI thread.

    A stream belongs to its chat, not to the view: signals name the chat or the message.

    Signals:
        message_added: a stored Message; what else followed its parent is on another branch now.
        answer_resumed: the Message of an answer that goes on.
        text_grown: a GrownText, at a frame's beat.
        answer_ended: the Message as it is stored at its end.
        answer_silent: the answer's Message and the seconds without text; 0 when text comes again.
        notice_raised: a Notice; an older one of the same chat is gone.
        notice_cleared: the ConversationId whose notice no longer holds.
        notice_withdrawn: a Notice of no chat that no longer holds.
        chat_changed: the ConversationId of a chat that was added, has another model, or began or
            ended an answer.
        conversations_changed: the same, and whenever others changed chats: what is shown of any
            may be otherwise.
    """

    message_added = Signal(object)
    answer_resumed = Signal(object)
    text_grown = Signal(object)
    answer_ended = Signal(object)
    answer_silent = Signal(object, int)
    notice_raised = Signal(object)
    notice_cleared = Signal(object)
    notice_withdrawn = Signal(object)
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
        self._running: dict[ConversationId, RunningAnswer] = {}
        self._notices: dict[ConversationId, Notice] = {}
        self._unsaved_notice: Notice | None = None
        self._workers: set[CompletionWorker] = set()
        self._unsaved = UnsavedAnswers(save_again_ms, self)
        self._thread: StoreThread | None = None
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

    def notice_of(self, conversation_id: ConversationId | None) -> Notice | None:
        """Return what the user should still do about a chat."""
        return self._notices.get(conversation_id) if conversation_id else None

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
            text = self.tr("An answer is being written in this chat. Stop it, or wait for its end.")
            self._raise(Notice(text, "", (Reaction.STOP,), conversation_id))
            return True
        if conversation_id in self._unsaved:
            text = self.tr(
                "The last answer could not be saved yet, so nothing new is asked in this chat. "
                "Make room on the disk; it is tried again every two seconds."
            )
            self._raise(Notice(text, conversation_id=conversation_id))
            return True
        return False

    def send(
        self,
        conversation_id: ConversationId | None,
        question: str,
        model: str,
        instead_of: Message | None = None,
    ) -> ConversationId | None:
        """Store a question and ask it; None starts a new chat. Returns the chat.

        With `instead_of` it is another version of a question of this chat. Returns None, after a
        notice, when it could not be sent or stored: the question is the caller's to keep then.
        """
        if self.refuses(conversation_id):
            return None
        try:
            asking = self._asking(model, question)
            messages = self._store.messages
            if conversation_id is None:
                asked = messages.ask_first(question, model, asking.system_prompt)
            elif instead_of is not None:
                asked = messages.ask_instead(instead_of, question, model)
            else:
                asked = messages.ask(conversation_id, question, model)
        except (ServiceError, StoreError) as error:
            self._refuse(error, conversation_id)
            return None
        self.message_added.emit(asked.question)
        self.message_added.emit(asked.answer)
        self._start(asking, asked.answer)
        return asked.answer.conversation_id

    def retry(self, message: Message) -> None:
        """Ask for an answer again, or for the one that a question lacks.

        An answer that has text, and all that followed it, stays in the store as a branch.
        """
        if self.refuses(message.conversation_id):
            return
        try:
            conversation = self._store.conversations.find(message.conversation_id)
            model = conversation.model if conversation else message.model
            asking = self._asking(model)
            fresh = self._store.messages.answer_again(self._store.messages.find(message.id), model)
        except (ServiceError, StoreError) as error:
            self._refuse(error, message.conversation_id, message)
            return
        self.message_added.emit(fresh)
        self._start(asking, fresh)

    def continue_answer(self, answer: Message) -> None:
        """Let the service write on where an answer was interrupted or stopped."""
        if self.refuses(answer.conversation_id):
            return
        try:
            asking = self._asking(answer.model)
            resumed = self._store.messages.resume(answer)
        except (ServiceError, StoreError) as error:
            self._refuse(error, answer.conversation_id, answer)
            return
        self.answer_resumed.emit(resumed)
        self._start(asking, resumed, is_more=True)

    def stop(self, conversation_id: ConversationId | None) -> None:
        """Stop the answer of a chat; what came is kept. Does nothing when none is written."""
        if conversation_id in self._running:
            self._running[conversation_id].stop()

    def choose_model(self, conversation_id: ConversationId, model: str) -> None:
        """Ask another model from the next question of a chat on."""
        try:
            self._store.conversations.choose_model(conversation_id, model)
        except StoreError as error:
            self._raise(Notice(str(error)))
            return
        self._tell_of(conversation_id)

    def clear_notice(self, conversation_id: ConversationId | None) -> None:
        """Forget a chat's notice: the user has seen it, or it no longer holds."""
        if conversation_id and self._notices.pop(conversation_id, None):
            self.notice_cleared.emit(conversation_id)

    def shut_down(self) -> bool:
        """End all answers as interrupted and wait for the threads, at most half a second.

        Returns whether all threads have ended. One that looks up a host name cannot be ended.
        """
        for answer in tuple(self._running.values()):
            answer.abandon()
        if self._thread is not None and self._thread.flush():
            self._unsaved.save()
        threads = [self._thread] if self._thread else []
        have_ended = [thread.shut_down() for thread in threads]
        return all(have_ended + [worker.wait(_SHUTDOWN_WAIT_MS) for worker in self._workers])

    def _asking(self, model_id: str, question: str = "") -> "Asking":
        from liaobots_desktop.bridge.asking import Asking

        return Asking.prepared(self._account, model_id, question)

    def _start(self, asking: "Asking", answer: Message, *, is_more: bool = False) -> None:
        from liaobots_desktop.bridge.asking import started
        from liaobots_desktop.bridge.store_thread import StoreThread

        self._thread = self._thread or StoreThread(self._store, self)
        worker, running = started(asking, answer, self._store, self._thread, is_more=is_more)
        worker.finished.connect(self._on_worker_finished)
        self._workers.add(worker)
        running.text_grown.connect(self.text_grown)
        running.silent_for.connect(self._on_silent_for)
        running.save_failed.connect(self._on_save_failed)
        running.save_recovered.connect(self._on_save_recovered)
        running.ended.connect(self._on_ended)
        self._running[answer.conversation_id] = running
        self.clear_notice(answer.conversation_id)
        running.start()
        self._tell_of(answer.conversation_id)

    def _tell_of(self, conversation_id: ConversationId) -> None:
        self.chat_changed.emit(conversation_id)
        self.conversations_changed.emit()

    def _refuse(
        self,
        error: ServiceError | StoreError,
        conversation_id: ConversationId | None,
        answer: Message | None = None,
    ) -> None:
        """Tell why nothing was sent."""
        reactions = error.reactions if isinstance(error, ServiceError) else ()
        self._raise(Notice(str(error), "", reactions, conversation_id, answer))

    def _raise(self, raised: Notice) -> None:
        if raised.conversation_id:
            self._notices[raised.conversation_id] = raised
        self.notice_raised.emit(raised)

    @Slot(object, int)
    def _on_silent_for(self, answer: Message, seconds: int) -> None:
        self.answer_silent.emit(answer, seconds)

    @Slot(object)
    def _on_store_failed(self, error: StoreError) -> None:
        self._raise(Notice(str(error)))

    @Slot(object)
    def _on_save_failed(self, error: StoreError) -> None:
        self._unsaved_notice = Notice(str(error))
        self._raise(self._unsaved_notice)

    @Slot()
    def _on_save_recovered(self) -> None:
        if self._unsaved_notice is not None:
            self.notice_withdrawn.emit(self._unsaved_notice)
            self._unsaved_notice = None

    @Slot(object)
    def _on_ended(self, ended: "EndedAnswer") -> None:
        answer = ended.message
        running = self._running.pop(answer.conversation_id)
        if running.is_saved:
            running.deleteLater()
        else:
            self._unsaved.keep(running)
        self.answer_ended.emit(answer)
        told = self._notices.get(answer.conversation_id)
        if told and Reaction.STOP in told.reactions:  # there is nothing to stop any more
            self.clear_notice(answer.conversation_id)
        if ended.error is not None:
            self._raise(notice.of_failed_answer(ended.error, answer))
        self._tell_of(answer.conversation_id)

    @Slot()
    def _on_worker_finished(self) -> None:
        for worker in tuple(self._workers):
            if worker.isFinished():
                self._workers.remove(worker)
                worker.deleteLater()
