"""The thread in which one answer is read."""

import logging
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QSemaphore, QThread, Signal

from liaobots_desktop.chat.message import EndState, TokenUsage
from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.service.completion_request import CompletionRequest
from liaobots_desktop.service.connection import Connection
from liaobots_desktop.service.errors import ServiceError
from liaobots_desktop.store.errors import StoreError

MOST_ON_THE_WAY = 256
"""Chunks that may wait for the GUI thread: Qt hands out all of them before it looks at a key."""
_LOOK_MS = 20

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a turn ended, and why, if there is something to tell the user."""

    end: EndState
    error: ServiceError | StoreError | None = None
    usage: TokenUsage | None = None
    answered_by: str = ""
    """The host of the backup that answered in place of the service's address, if any."""


class CompletionWorker(QThread):
    """Runs one turn; the object lives on the GUI thread, `run` on its own.

    Connect its signals only to slots of QObjects of the GUI thread: anything else would run in
    the worker (architecture.md, rule 4). Whoever takes the chunks calls `make_room` for them, else
    the worker stops reading after MOST_ON_THE_WAY of them.

    Signals:
        chunk_decoded: a piece of the answer's text (a str), as soon as it has come. It is declared
            as object because PySide6 6.10 takes U+FEFF or U+FFFE at the beginning of a
            `Signal(str)` for a byte order mark: the text would come without it, or as garbage.
        told: a sentence beside the answer, and the Reaction to it; one with STOP ends with it.
        request_sent: an HttpRequest as it went over the wire, its code masked.
        completed: an Outcome, exactly once for each worker that was started.
    """

    chunk_decoded = Signal(object)
    told = Signal(object, object)
    request_sent = Signal(object)
    completed = Signal(object)

    def __init__(
        self,
        compose: Callable[[], CompletionRequest],
        auth: AuthCode,
        parent: QObject | None = None,
        *,
        connection: Connection | None = None,
    ) -> None:
        """`compose` makes the request; it is called in the thread, for it may read a long chat."""
        super().__init__(parent)
        self._compose = compose
        self._auth = auth
        self._connection = connection
        # not at the top of the file: sockets are not needed before the first question
        from liaobots_desktop.service.cancel import CancelToken

        self._cancel = CancelToken()
        self._room = QSemaphore(MOST_ON_THE_WAY)

    def cancel(self) -> None:
        """End the turn: a read that waits for the service ends at once. Called on any thread."""
        self._cancel.cancel()

    def make_room(self, chunks: int) -> None:
        """Let so many more chunks come; called when those before have been taken."""
        self._room.release(chunks)

    def run(self) -> None:
        """Read the answer to its end (Qt calls this on the worker's thread)."""
        try:
            outcome = self._read()
        except Exception as error:  # noqa: BLE001  # a turn has exactly one end, whatever happens
            # the name only: texts and frames of the network's exceptions may hold the code
            _log.error("An answer could not be read: %s", type(error).__name__)
            outcome = Outcome(EndState.FAILED, ServiceError())
        self.completed.emit(outcome)

    def _read(self) -> Outcome:
        from liaobots_desktop.service.reaching import ReachingStream

        try:
            request = self._compose()
        except (StoreError, ServiceError) as error:
            return Outcome(EndState.FAILED, error)
        stream = ReachingStream(request, self._auth, self._cancel, self._connection, self.told.emit)
        stream.on_sent = self.request_sent.emit
        try:
            for text in stream:
                self._wait_for_room()
                self.chunk_decoded.emit(text)
        except ServiceError as error:
            return Outcome(stream.end or EndState.FAILED, error)
        answered_by = stream.answered_by.host if stream.answered_by else ""
        end = stream.end or EndState.COMPLETE
        return Outcome(end, usage=stream.usage, answered_by=answered_by)

    def _wait_for_room(self) -> None:
        """Wait until the GUI thread has taken earlier chunks; a cancelled turn never waits."""
        while not self._room.tryAcquire(1, _LOOK_MS) and not self._cancel.is_cancelled:
            pass
