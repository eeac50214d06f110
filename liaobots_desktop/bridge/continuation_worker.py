"""The thread that counts what follows on branches that are not shown."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QThread, Signal, Slot

from liaobots_desktop.chat.continuation import Continuation
from liaobots_desktop.chat.message import ConversationId, MessageId
from liaobots_desktop.store import continuations
from liaobots_desktop.store.errors import StoreError

_SHUTDOWN_WAIT_MS = 500

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Counted:
    """What follows on other branches of a chat, by the message that is shown where they part."""

    conversation_id: ConversationId
    continuations: Mapping[MessageId, Continuation]


class ContinuationWorker(QThread):
    """Counts for one chat at a time; the object lives on the GUI thread, `run` on its own.

    Signals:
        counted: a Counted; of several requests at once only the last one is sure to have one.
    """

    counted = Signal(object)

    def __init__(self, chats: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._chats = chats
        self._wanted: ConversationId | None = None
        self._counting: ConversationId | None = None
        self._is_over = False
        self.finished.connect(self._on_finished)

    def count(self, conversation_id: ConversationId) -> None:
        """Count as soon as what was asked for before is done."""
        self._wanted = conversation_id
        self._on_finished()

    def shut_down(self) -> bool:
        """Count no more; returns whether the thread has ended."""
        self._is_over = True
        return self.wait(_SHUTDOWN_WAIT_MS)

    def run(self) -> None:
        """Count once (Qt calls this on the thread)."""
        chat = self._counting
        if chat is None:
            return
        try:
            self.counted.emit(Counted(chat, continuations.read(self._chats, chat)))
        except StoreError as error:
            # the messages are shown without it; the next step between branches tries again
            _log.info("What follows on other branches was not counted: %s", error)

    @Slot()
    def _on_finished(self) -> None:
        if self._wanted is not None and not self._is_over and not self.isRunning():
            self._counting, self._wanted = self._wanted, None
            self.start(QThread.Priority.LowPriority)
