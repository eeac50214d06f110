"""Reads an answer on a thread of its own, so that Ctrl-C and saving never wait for the network."""

import queue
import threading

from liaobots_desktop.chat.message import EndState, TokenUsage
from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.service.cancel import CancelToken
from liaobots_desktop.service.completion_request import CompletionRequest
from liaobots_desktop.service.connection import Connection
from liaobots_desktop.service.errors import Reaction


class AnswerReader:
    """Asks at once and reads ahead; its methods are for the main thread.

    The look-up of a host name cannot be interrupted: its thread is then left to itself.
    """

    def __init__(
        self, request: CompletionRequest, auth: AuthCode, connection: Connection | None = None
    ) -> None:
        self.end: EndState | None = None
        """How the answer ended; known when `next_text` has returned None or raised."""
        self._cancel = CancelToken()
        self.usage: TokenUsage | None = None
        """What the service has counted; known when `end` is."""
        self._notices: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._pieces: queue.SimpleQueue[str | Exception | None] = queue.SimpleQueue()
        threading.Thread(
            target=self._read, args=(request, auth, connection), name="answer reader", daemon=True
        ).start()

    def next_text(self, seconds: float) -> str | None:
        """Return the next piece of text, "" when none comes in time, None at the end.

        Raises:
            ServiceError: the answer failed or broke off.
        """
        try:
            piece = self._pieces.get(timeout=seconds)
        except queue.Empty:
            return ""
        if isinstance(piece, Exception):
            raise piece
        return piece

    def notices(self) -> list[str]:
        """Return what is to be told since the last time, such as that it is asked once more."""
        return [self._notices.get() for _ in range(self._notices.qsize())]

    def cancel(self) -> None:
        """End the request if it still runs; returns at once."""
        self._cancel.cancel()

    def _take_notice(self, sentence: str, _reaction: Reaction) -> None:
        self._notices.put(sentence)

    def _read(
        self, request: CompletionRequest, auth: AuthCode, connection: Connection | None
    ) -> None:
        from liaobots_desktop.service.reaching import ReachingStream

        stream = ReachingStream(request, auth, self._cancel, connection, self._take_notice)
        try:
            for text in stream:
                self._pieces.put(text)
        except Exception as error:  # noqa: BLE001  # raised again on the main thread
            self.end = stream.end
            self._pieces.put(error)
        else:
            self.end, self.usage = stream.end, stream.usage
            self._pieces.put(None)
