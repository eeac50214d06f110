"""All answers that are being written: several in one chat where models are compared."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from liaobots_desktop.bridge.pace import Pace
from liaobots_desktop.bridge.sent_requests import SentRequests
from liaobots_desktop.bridge.unsaved_answers import UnsavedAnswers
from liaobots_desktop.chat.message import ConversationId, EndState, Message, MessageId
from liaobots_desktop.store.chat_store import ChatStore

if TYPE_CHECKING:  # imported when the first question is asked
    from liaobots_desktop.bridge.asking import Asking
    from liaobots_desktop.bridge.completion_worker import CompletionWorker
    from liaobots_desktop.bridge.running_answer import EndedAnswer, RunningAnswer
    from liaobots_desktop.bridge.store_thread import StoreThread

_SHUTDOWN_WAIT_MS = 500


class RunningAnswers(QObject):
    """Streams by their answers; lives on the GUI thread. One thread stores all of them.

    Signals:
        text_grown, silent_for, told, save_failed, save_recovered: as of the `RunningAnswer`.
        ended: an EndedAnswer, exactly once for each that was started.
    """

    text_grown = Signal(object)
    silent_for = Signal(object, int)
    told = Signal(object, object, object)
    save_failed = Signal(object)
    save_recovered = Signal()
    ended = Signal(object)

    def __init__(self, store: ChatStore, save_again_ms: int, parent: QObject) -> None:
        """`save_again_ms` is the time between two tries to save what a full disk refused."""
        super().__init__(parent)
        self._store = store
        self._answers: dict[MessageId, RunningAnswer] = {}
        self._workers: set[CompletionWorker] = set()
        self._paces: dict[MessageId, Pace] = {}
        self.sent = SentRequests(self)
        self._thread: StoreThread | None = None
        self.unsaved = UnsavedAnswers(save_again_ms, self)

    def __len__(self) -> int:
        """Return how many are being written."""
        return len(self._answers)

    @property
    def are_refused(self) -> bool:
        """Whether text of any answer, also of one that has ended, would be gone with the app."""
        return bool(self.unsaved) or any(one.is_refused for one in self._answers.values())

    def of(self, conversation_id: ConversationId | None) -> "list[RunningAnswer]":
        """Return those of a chat, the oldest first."""
        answers = self._answers.values()
        return [one for one in answers if one.answer.conversation_id == conversation_id]

    def growing(self, conversation_id: ConversationId) -> dict[MessageId, Message]:
        """Return the answers of a chat whose text is here and not all in the store yet."""
        running = [*self.of(conversation_id), *self.unsaved.of(conversation_id)]
        return {one.answer.id: one.settle() for one in running}

    def may_join(self, message: Message) -> bool:
        """Whether an answer may be asked for beside those that are being written in its chat.

        They are answers to the same question, and it is none of them: each branch has one stream.
        """
        return message.id not in self._answers and all(
            one.answer.parent_id == message.parent_id for one in self.of(message.conversation_id)
        )

    def is_missing(self, answer: Message) -> bool:
        """Whether an answer that failed is still wanted: without text, its chat not in the Trash.

        Raises:
            NotRead: the chats cannot be read.
        """
        chat = self._store.conversations.find(answer.conversation_id)
        if chat is None or chat.deleted_at is not None or answer.id in self._answers:
            return False
        try:
            self._store.branches.siblings(answer.id)  # a deleted one is none of them
            stored = self._store.messages.find(answer.id)
        except KeyError:
            return False
        return stored.end is EndState.FAILED and not stored.text

    def pace(self, answer_id: MessageId) -> Pace | None:
        """Return how fast an answer came, or comes; None for those of an earlier start."""
        running = self._answers.get(answer_id)
        return self._paces.get(answer_id) if running is None else running.clock.pace()

    def start(self, asking: "Asking", answer: Message, *, is_more: bool = False) -> None:
        """Send the request for an answer; `is_more`: for the rest of one."""
        from liaobots_desktop.bridge.asking import started

        is_beside = bool(self.of(answer.conversation_id))
        store, thread = self._store, self.store_thread()
        worker, running = started(
            asking, answer, store, thread, is_more=is_more, is_beside=is_beside
        )
        worker.finished.connect(self._on_worker_finished)
        self.sent.watch(worker, answer.id)
        self._workers.add(worker)
        running.text_grown.connect(self.text_grown)
        running.silent_for.connect(self.silent_for)
        running.told.connect(self.told)
        running.save_failed.connect(self.save_failed)
        running.save_recovered.connect(self.save_recovered)
        running.ended.connect(self._on_ended)
        self._answers[answer.id] = running
        running.start()

    def stop(self, answer_id: MessageId) -> None:
        """Stop one answer; what came is kept. Does nothing when it is not being written."""
        if answer_id in self._answers:
            self._answers[answer_id].stop()

    def store_thread(self) -> "StoreThread":
        """Return the thread that writes, made when it is first needed."""
        from liaobots_desktop.bridge.store_thread import StoreThread

        self._thread = self._thread or StoreThread(self._store, self)
        return self._thread

    def shut_down(self) -> bool:
        """End all answers as interrupted and wait for the threads, at most half a second.

        Returns whether all threads have ended. One that looks up a host name cannot be ended.
        """
        for answer in tuple(self._answers.values()):
            answer.abandon()
        if self._thread is not None and self._thread.flush():
            self.unsaved.save()
        self.unsaved.stop()
        threads = [self._thread] if self._thread else []
        have_ended = [thread.shut_down() for thread in threads]
        return all(have_ended + [worker.wait(_SHUTDOWN_WAIT_MS) for worker in self._workers])

    @Slot(object)
    def _on_ended(self, ended: "EndedAnswer") -> None:
        running = self._answers.pop(ended.message.id)
        self._paces[ended.message.id] = running.clock.pace()
        if running.is_saved:
            running.deleteLater()
        else:
            self.unsaved.keep(running)
        self.ended.emit(ended)

    @Slot()
    def _on_worker_finished(self) -> None:
        for worker in tuple(self._workers):
            if worker.isFinished():
                self._workers.remove(worker)
                worker.deleteLater()
