"""Writes that another program keeps from being done at once: they wait where nobody sees it."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar, cast

from PySide6.QtCore import QObject, Signal

from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.errors import StoreBusy, StoreError

if TYPE_CHECKING:  # imported when the first question is asked
    from liaobots_desktop.bridge.store_thread import StoreThread

Result = TypeVar("Result")


class PatientWrites(QObject):
    """Writes for a chat, at most one at a time; lives on the GUI thread.

    Signals:
        waiting: the ConversationId of a chat, or None for a new one, for which a write waits.
        waited: the same, when it was done or given up.
    """

    waiting = Signal(object)
    waited = Signal(object)

    def __init__(
        self, store: ChatStore, thread: "Callable[[], StoreThread]", parent: QObject
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._thread = thread
        self._chats: set[ConversationId | None] = set()

    def __contains__(self, conversation_id: object) -> bool:
        """Whether a write for this chat waits."""
        return conversation_id in self._chats

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
        try:
            result = write(self._store)
        except StoreBusy:
            self._chats.add(conversation_id)
            self.waiting.emit(conversation_id)
            self._thread().write(write, partial(self._on_done, conversation_id, written, failed))
        except StoreError as error:
            failed(error)
        else:
            written(result)

    def _on_done(
        self,
        conversation_id: ConversationId | None,
        written: Callable[[Result], None],
        failed: Callable[[StoreError], None],
        result: object,
    ) -> None:
        self._chats.discard(conversation_id)
        self.waited.emit(conversation_id)
        if isinstance(result, StoreError):
            failed(result)
        elif isinstance(result, Exception):  # a fault of our own, as if it had happened here
            raise result
        else:
            written(cast("Result", result))
