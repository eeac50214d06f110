"""Writes of the window: on a thread, where nobody sees them wait."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, TypeVar, cast

from PySide6.QtCore import QObject, QTimer, Signal

from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.errors import StoreBusy, StoreError

if TYPE_CHECKING:  # imported when the first question is asked
    from liaobots_desktop.bridge.store_thread import StoreThread

Result = TypeVar("Result")

_TOLD_AFTER_MS = 300
"""Waits that end sooner are not told: mostly it is a thread of our own that writes."""


def if_there(write: Callable[[ChatStore], Result]) -> Callable[[ChatStore], Result | None]:
    """Return a write that gives None where what it is about is gone when it is its turn."""

    def write_if_there(store: ChatStore) -> Result | None:
        with suppress(KeyError):
            return write(store)
        return None

    return write_if_there


class PatientWrites(QObject):
    """Writes for chats, at most one for each at a time, and acts; lives on the GUI thread.

    A disk may take its time, and other programs write, too: where the store of the GUI thread is
    to wait for nobody, the thread writes. What is wanted first is written first.

    Signals:
        waiting: the ConversationId of a chat, or None for a new one, for which a write waits.
        waited: the same, when it was done or given up.
        act_waiting: something that belongs to no chat waits.
        act_waited: nothing of that kind waits any more.
    """

    waiting = Signal(object)
    waited = Signal(object)
    act_waiting = Signal()
    act_waited = Signal()

    def __init__(
        self, store: ChatStore, thread: "Callable[[], StoreThread]", parent: QObject
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._thread = thread
        self._chats: set[ConversationId | None] = set()
        self._told: set[ConversationId | None] = set()
        self._following: dict[ConversationId | None, Callable[[], object]] = {}
        self._acts = 0

    def __contains__(self, conversation_id: object) -> bool:
        """Whether a write for this chat waits."""
        return conversation_id in self._chats

    @property
    def is_waiting(self) -> bool:
        """Whether anything is still to be written."""
        return bool(self._chats or self._acts)

    def write(
        self,
        conversation_id: ConversationId | None,
        write: Callable[[ChatStore], Result],
        written: Callable[[Result], None],
        failed: Callable[[StoreError], None],
    ) -> None:
        """Write on the thread, which waits 5 s for another program; where the store may wait, here.

        `written` is called with what `write` returned, now or later, or `failed`.
        """

        def wait() -> None:
            self._chats.add(conversation_id)
            QTimer.singleShot(_TOLD_AFTER_MS, self, partial(self._tell, conversation_id))

        def waited() -> None:
            self._chats.discard(conversation_id)
            self._told.discard(conversation_id)
            self.waited.emit(conversation_id)

        def go_on(result: Result) -> None:
            written(result)
            if conversation_id in self._following:
                self._following.pop(conversation_id)()

        self._following.pop(conversation_id, None)  # the write before has failed
        self._try(write, (wait, waited), go_on, failed)

    def follow(self, conversation_id: ConversationId | None, act: Callable[[], object]) -> None:
        """Do something as soon as what waits for a chat is written; nothing where it fails."""
        self._following[conversation_id] = act

    def act(
        self,
        write: Callable[[ChatStore], Result],
        written: Callable[[Result], None],
        failed: Callable[[StoreError], None],
    ) -> None:
        """Write what need not keep a chat from being asked in; as `write` else."""
        self._try(write, (self._wait_for_act, self._end_act), written, failed)

    def _try(
        self,
        write: Callable[[ChatStore], Result],
        around: tuple[Callable[[], None], Callable[[], None]],
        written: Callable[[Result], None],
        failed: Callable[[StoreError], None],
    ) -> None:
        """Write here or on the thread, with something done before and after the wait."""
        if self._store.is_patient and not self.is_waiting:
            try:
                result = write(self._store)
            except StoreBusy:
                pass  # the thread has more patience
            except StoreError as error:
                failed(error)
                return
            else:
                written(result)
                return
        wait, waited = around
        wait()
        self._thread().write(write, partial(self._on_done, waited, written, failed))

    def remind(self, conversation_id: ConversationId | None) -> None:
        """Tell once more of a wait that was told."""
        if conversation_id in self._told:
            self.waiting.emit(conversation_id)

    def _tell(self, conversation_id: ConversationId | None) -> None:
        if conversation_id in self._chats:
            self._told.add(conversation_id)
            self.waiting.emit(conversation_id)

    def _wait_for_act(self) -> None:
        self._acts += 1
        QTimer.singleShot(_TOLD_AFTER_MS, self, self._tell_of_act)

    def _tell_of_act(self) -> None:
        if self._acts:
            self.act_waiting.emit()

    def _end_act(self) -> None:
        self._acts -= 1
        if not self._acts:
            self.act_waited.emit()

    def _on_done(
        self,
        waited: Callable[[], None],
        written: Callable[[Result], None],
        failed: Callable[[StoreError], None],
        result: object,
    ) -> None:
        waited()
        if isinstance(result, StoreError):
            failed(result)
        elif isinstance(result, Exception):  # a fault of our own, as if it had happened here
            raise result
        else:
            written(cast("Result", result))
