"""Asks a test server one question and keeps all that came of it."""

import threading
from dataclasses import dataclass, field

from liaobots_desktop.chat.message import EndState, Role, TokenUsage
from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.service.cancel import CancelToken
from liaobots_desktop.service.catalogue import GPT_3_5_TURBO, Model
from liaobots_desktop.service.client import CompletionStream
from liaobots_desktop.service.completion_request import CompletionRequest, WireMessage
from liaobots_desktop.service.connection import Connection, TimeLimits
from liaobots_desktop.service.endpoint import Endpoint, Protocol
from liaobots_desktop.service.errors import ServiceError

CODE = "Fk29sLq0Zx8Tw"
"""The auth code of the tests; must be found nowhere but in the request's header."""

CONVERSATION = "0b9ef2a5-6d4e-4c39-9d2b-7f1f6c1d3a10"
PATIENT = Connection(TimeLimits(connect=30.0, silence=30.0))
IMPATIENT = Connection(TimeLimits(connect=0.5, silence=0.5))


@dataclass(slots=True)
class Outcome:
    """What a question led to."""

    pieces: list[str] = field(default_factory=list)
    usage: TokenUsage | None = None
    end: EndState | None = None
    error: ServiceError | None = None

    @property
    def text(self) -> str:
        """The whole answer."""
        return "".join(self.pieces)

    @property
    def sentence(self) -> str:
        """What the user is told; fails when there was no error."""
        assert self.error is not None

        return str(self.error)


def question(
    base_url: str,
    text: str = "Hello",
    *,
    protocol: Protocol = Protocol.WEB,
    model: Model = GPT_3_5_TURBO,
) -> CompletionRequest:
    """Return a question of one message to the service at `base_url`."""
    messages = (WireMessage(Role.USER, text),)
    return CompletionRequest(Endpoint(base_url, protocol), model, messages, CONVERSATION)


def ask(
    request: CompletionRequest | str,
    *,
    cancel: CancelToken | None = None,
    connection: Connection = PATIENT,
    code: str = CODE,
) -> Outcome:
    """Ask and read to the end; a URL stands for a plain question in the web protocol."""
    asked = question(request) if isinstance(request, str) else request
    stream = CompletionStream(asked, AuthCode(code), cancel or CancelToken(), connection)
    outcome = Outcome()
    try:
        for piece in stream:
            outcome.pieces.append(piece)
    except ServiceError as error:
        outcome.error = error
    outcome.end = stream.end
    outcome.usage = stream.usage
    return outcome


class Worker:
    """Asks on a thread of its own, as the app does."""

    def __init__(self, base_url: str, *, cancel: CancelToken | None = None) -> None:
        self.cancel = cancel or CancelToken()
        self.outcome = Outcome()
        self.first_piece = threading.Event()
        self.progress = threading.Semaphore(0)
        """Released for each piece, and without end when the answer has ended."""
        self._stream = CompletionStream(question(base_url), AuthCode(CODE), self.cancel, PATIENT)
        self._thread = threading.Thread(target=self._run)

    def start(self) -> None:
        """Begin to ask."""
        self._thread.start()

    def has_ended(self, seconds: float) -> bool:
        """Wait for the end, at most so long; return whether it came."""
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def _run(self) -> None:
        try:
            for piece in self._stream:
                self.outcome.pieces.append(piece)
                self.first_piece.set()
                self.progress.release()
        except ServiceError as error:
            self.outcome.error = error
        self.outcome.end = self._stream.end
        self.progress.release(10_000)
