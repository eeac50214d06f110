"""Writes of the window: at once where that takes no time, else where nobody sees them wait."""

import math
import time
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, TypeVar, cast

from PySide6.QtCore import QObject, QTimer, Signal

from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.errors import StoreBusy, StoreError

if TYPE_CHECKING:  # imported when the first question is asked
    from liaobots_desktop.bridge.store_thread import StoreThread

Result = TypeVar("Result")

_TOLD_AFTER_MS = 300
"""Waits that end sooner are not told: mostly it is a thread of our own that writes."""
_MOST_S = 0.005
"""What a write may take on the GUI thread; on a disk that is slower they go to the thread."""
_QUICK_S = 0.0025
"""What it takes on the thread where the disk is quick enough."""
_SLOW_S = 60.0
"""How long a disk counts as slow after a write that was: it may have been busy only."""
_FOLDED_AFTER = 100
"""Writes on the GUI thread after which another one folds the WAL into the file: up to 4 MB."""


class PatientWrites(QObject):
    """Writes for chats, at most one for each at a time, and acts; lives on the GUI thread.

    The store of the GUI thread waits for nobody, and leaves folding the WAL away to the thread.

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
        self._acts = 0
        self._written = 0
        self._is_slow_until = math.inf
        """Until a write on the thread has shown how quick the disk is."""

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
        """Write now, or, while another program writes, in the thread, which waits 5 seconds.

        `written` is called with what `write` returned, now or later, or `failed`.
        """

        def wait() -> None:
            self._chats.add(conversation_id)
            QTimer.singleShot(_TOLD_AFTER_MS, self, partial(self._tell, conversation_id))

        def waited() -> None:
            self._chats.discard(conversation_id)
            self.waited.emit(conversation_id)

        self._try(write, (wait, waited), written, failed)

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
        """Write now, or later with something done before and after the wait."""
        try:
            if self.is_waiting or self._is_slow():
                raise StoreBusy("")  # also so that all is done in the order in which it was wanted
            begin = time.monotonic()
            result = write(self._store)
        except StoreBusy:
            wait, waited = around
            wait()
            self._thread().write(
                partial(_timed, write), partial(self._on_done, waited, written, failed)
            )
        except StoreError as error:
            failed(error)
        else:
            self._count(time.monotonic() - begin)
            written(result)

    def _is_slow(self) -> bool:
        """Whether the disk is too slow for the GUI thread, which may not wait for it."""
        return not self._store.is_patient and time.monotonic() < self._is_slow_until

    def _count(self, took: float) -> None:
        if took > _MOST_S:
            self._is_slow_until = time.monotonic() + _SLOW_S
        self._written += 1
        if self._written % _FOLDED_AFTER == 0:
            self._thread().write(lambda store: store.fold_wal(), lambda _: None)

    def _tell(self, conversation_id: ConversationId | None) -> None:
        if conversation_id in self._chats:
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
        if isinstance(result, _Timed):
            is_quick = result.took < _QUICK_S
            self._is_slow_until = 0.0 if is_quick else time.monotonic() + _SLOW_S
            written(cast("Result", result.result))
        elif isinstance(result, StoreError):
            failed(result)
        elif isinstance(result, Exception):  # a fault of our own, as if it had happened here
            raise result


class _Timed(NamedTuple):
    """What came of a write, and the seconds it took."""

    result: object
    took: float


def _timed(write: Callable[[ChatStore], object], store: ChatStore) -> _Timed:
    begin = time.monotonic()
    result = write(store)
    return _Timed(result, time.monotonic() - begin)
