"""Asks a model for the title of one chat. Imported when that is first wanted."""

import logging
import uuid
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from liaobots_desktop.bridge.asking import Asking
from liaobots_desktop.bridge.completion_worker import CompletionWorker, Outcome
from liaobots_desktop.chat import title_request
from liaobots_desktop.chat.message import Conversation, EndState
from liaobots_desktop.service.completion_request import CompletionRequest

_SHUTDOWN_WAIT_MS = 500

_log = logging.getLogger(__name__)


class TitleAsking(QObject):
    """One request for the title of one chat; lives on the GUI thread.

    Signals:
        ended: this object; its thread has ended, and `text` is whole or empty.
    """

    ended = Signal(object)

    def __init__(
        self, chat: Conversation, asking: Asking, question: str, answer: str, parent: QObject
    ) -> None:
        """Begin at once; `question` and `answer` are the first ones of the chat."""
        super().__init__(parent)
        self.chat = chat
        self.text = ""
        request = CompletionRequest(
            asking.endpoint,
            asking.model,
            title_request.messages(question, answer),
            str(uuid.uuid4()),  # to the service it is another conversation
            title_request.SYSTEM_PROMPT,
            asking.backups,
        )
        self._worker = worker = CompletionWorker(
            partial(_same, request), asking.auth, self, connection=asking.profile.connection
        )
        worker.chunk_decoded.connect(self._on_chunk)
        worker.completed.connect(self._on_completed)
        worker.finished.connect(self._on_finished)
        worker.start()

    def shut_down(self) -> bool:
        """Break off; returns whether the thread has ended."""
        self._worker.cancel()
        return self._worker.wait(_SHUTDOWN_WAIT_MS)

    @Slot(object)
    def _on_chunk(self, text: str) -> None:
        self.text += text
        self._worker.make_room(1)
        if len(self.text) > title_request.LONGEST_READ:
            self._worker.cancel()

    @Slot(object)
    def _on_completed(self, outcome: Outcome) -> None:
        if outcome.end is not EndState.COMPLETE:
            reason = type(outcome.error).__name__ if outcome.error else outcome.end.value
            _log.warning("No title was written: %s", reason)
            self.text = ""

    @Slot()
    def _on_finished(self) -> None:
        self.ended.emit(self)


def _same(request: CompletionRequest) -> CompletionRequest:
    return request
