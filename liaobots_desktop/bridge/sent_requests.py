"""What went over the wire for the last answers, to be looked at; kept in memory only."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from liaobots_desktop.chat.message import MessageId

if TYPE_CHECKING:  # imported when the first question is asked
    from liaobots_desktop.bridge.completion_worker import CompletionWorker
    from liaobots_desktop.service.completion_request import HttpRequest

_MOST_BYTES = 4 * 1024 * 1024
"""Of bodies that are kept; the newest one is kept whatever its size."""


class SentRequests(QObject):
    """The requests of the answers of this window, by answer; lives on the GUI thread.

    Their code is masked before they come here.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._requests: dict[MessageId, HttpRequest] = {}

    def watch(self, worker: "CompletionWorker", answer_id: MessageId) -> None:
        """Keep what a worker is going to send for an answer."""
        recorder = _Recorder(self, answer_id, worker)
        worker.request_sent.connect(recorder.take)

    def of(self, answer_id: MessageId) -> "HttpRequest | None":
        """Return what went for an answer last; None for those of earlier starts."""
        return self._requests.get(answer_id)

    def keep(self, answer_id: MessageId, request: "HttpRequest") -> None:
        """Keep a request, and let go of the oldest ones where all are too many bytes."""
        self._requests.pop(answer_id, None)
        self._requests[answer_id] = request
        while len(self._requests) > 1 and self._bytes() > _MOST_BYTES:
            del self._requests[next(iter(self._requests))]

    def _bytes(self) -> int:
        return sum(len(request.body) for request in self._requests.values())


class _Recorder(QObject):
    """Takes the requests of one worker, on the GUI thread; goes with the worker."""

    def __init__(
        self, sent: SentRequests, answer_id: MessageId, worker: "CompletionWorker"
    ) -> None:
        super().__init__(worker)
        self._sent = sent
        self._answer_id = answer_id

    @Slot(object)
    def take(self, request: "HttpRequest") -> None:
        """Keep a request that is going over the wire."""
        self._sent.keep(self._answer_id, request)
