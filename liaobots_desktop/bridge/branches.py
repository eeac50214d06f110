"""Walks the branches of chats, deletes messages and takes that back."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from liaobots_desktop.bridge.chat_session import ChatSession
from liaobots_desktop.chat.message import ConversationId, Message, MessageId
from liaobots_desktop.store.branch_table import Deletion
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.errors import StoreError

if TYPE_CHECKING:  # imported when a chat has several branches
    from liaobots_desktop.bridge.continuation_worker import ContinuationWorker, Counted
    from liaobots_desktop.chat.continuation import Continuation

Result = TypeVar("Result")
Failed = Callable[[StoreError | KeyError], None]
"""Gets why nothing was changed; a KeyError says that what it was about was deleted meanwhile."""


class Branches(QObject):
    """What is shown of each chat's tree; lives on the GUI thread.

    Answers that are being written go on, whatever is shown. What another program keeps from being
    written is written later: until then what was shown is shown still.

    Signals:
        continuations_counted(conversation id): what follows on other branches is known.
    """

    continuations_counted = Signal(object)

    def __init__(self, store: ChatStore, session: ChatSession) -> None:
        super().__init__()
        self._store = store
        self._session = session
        self._worker: ContinuationWorker | None = None
        self._continuations: Mapping[MessageId, Continuation] = {}

    def numbers(self, conversation_id: ConversationId) -> dict[MessageId, tuple[int, int]]:
        """Return (number, count) of each message of a chat that has siblings; raises NotRead."""
        return self._store.branches.numbers(conversation_id)

    def walk(self, message_id: MessageId, step: int, failed: Failed) -> None:
        """Show the sibling `step` further on in place of a message; nothing at either end.

        Raises:
            NotRead: what was shown is shown still.
            KeyError: it was deleted since.
        """
        siblings = self._store.branches.siblings(message_id)
        wanted = siblings.index(message_id) + step
        if not 0 <= wanted < len(siblings):
            return
        self._choose(siblings[wanted], self._tell_shown, failed)

    def follow(self, message_id: MessageId, failed: Failed) -> None:
        """Show what continues on another branch than a message's; nothing if nothing does."""
        continuation = self._continuations.get(message_id)
        if continuation is not None:
            self._choose(continuation.target, self._tell_shown, failed)

    def continuations(self) -> "Mapping[MessageId, Continuation]":
        """Return what follows on branches that are not shown, as it was counted last."""
        return self._continuations

    def count_continuations(self, conversation_id: ConversationId, *, has_siblings: bool) -> None:
        """Find out what follows on other branches of a chat, on a thread if there are any."""
        try:
            is_needed = has_siblings or self._store.branches.ends_early(conversation_id)
        except StoreError as error:
            import logging  # not before the window is seen

            # the messages are shown without it; the next step between branches tries again
            logging.getLogger(__name__).info(
                "What follows the end of a branch was not read: %s", error
            )
            return
        if not is_needed:
            self._continuations = {}
            self.continuations_counted.emit(conversation_id)
            return
        if self._worker is None:
            from liaobots_desktop.bridge.continuation_worker import ContinuationWorker

            self._worker = ContinuationWorker(self._store.path, self)
            self._worker.counted.connect(self._on_counted)
        self._worker.count(conversation_id)

    def shut_down(self) -> bool:
        """End the thread that counts; returns whether it has ended."""
        return self._worker is None or self._worker.shut_down()

    def show(self, message_id: MessageId, shown: Callable[[], None], failed: Failed) -> None:
        """Show the branch that a message is on, and call `shown` then."""

        def tell(message: Message) -> None:
            self._tell_shown(message)
            shown()

        self._choose(message_id, tell, failed)

    def delete(
        self, message_id: MessageId, deleted: Callable[[Deletion], None], failed: Failed
    ) -> None:
        """Take a message and what follows it out of view; an answer among them is stopped.

        What still comes of that answer is kept with it, so that it comes back whole.
        """
        told = partial(self._on_deleted, deleted)
        self._write(lambda store: store.branches.delete(message_id), told, failed)

    def restore(self, deletion: Deletion, restored: Callable[[], None], failed: Failed) -> None:
        """Bring back what was deleted and show it."""

        def tell(_: None) -> None:
            self._session.branch_changed.emit(deletion.conversation_id, deletion.parent_id)
            restored()

        self._write(lambda store: store.branches.restore(deletion), tell, failed)

    def _on_deleted(self, deleted: Callable[[Deletion], None], deletion: Deletion) -> None:
        conversation_id = deletion.conversation_id
        for answer_id in self._session.answering(conversation_id) & deletion.messages:
            self._session.running.stop(answer_id)
        notice = self._session.notices.of(conversation_id)
        if notice and notice.answer and notice.answer.id in deletion.messages:
            self._session.notices.clear(conversation_id)
        self._session.branch_changed.emit(conversation_id, deletion.parent_id)
        deleted(deletion)

    def _choose(
        self, message_id: MessageId, chosen: Callable[[Message], None], failed: Failed
    ) -> None:
        def choose(store: ChatStore) -> Message:
            store.branches.choose(message_id)
            return store.messages.find(message_id)

        self._write(choose, chosen, failed)

    def _tell_shown(self, message: Message) -> None:
        self._session.branch_changed.emit(message.conversation_id, message.parent_id)

    def _write(
        self,
        write: Callable[[ChatStore], Result],
        written: Callable[[Result], None],
        failed: Failed,
    ) -> None:
        """Write now or later; that a message is gone comes back as a value, from the thread too."""

        def attempt(store: ChatStore) -> Result | KeyError:
            try:
                return write(store)
            except KeyError as gone:
                return gone

        def take(result: Result | KeyError) -> None:
            failed(result) if isinstance(result, KeyError) else written(result)

        self._session.writes.act(attempt, take, failed)

    @Slot(object)
    def _on_counted(self, counted: "Counted") -> None:
        self._continuations = counted.continuations
        self.continuations_counted.emit(counted.conversation_id)
