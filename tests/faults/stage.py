"""What the rows of docs/faults.md are made of: a service that goes wrong, and what must be seen."""

import ssl
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from liaobots_desktop.chat.message import EndState
from liaobots_desktop.service.connection import TimeLimits
from tests.authority import Authority
from tests.fault_server import Answer, FaultServer
from tests.terminal.running import CODE

QUESTION = "Why is the sky blue?"
USUAL_LIMITS = TimeLimits()
SHORT = TimeLimits(connect=0.5, silence=0.5)


@dataclass(slots=True)
class Stage:
    """Where a fault is put on: plain or over TLS, with a folder for its files.

    `seen` is set when the text that the fault lets through is seen in the window or the terminal.
    """

    authority: Authority
    folder: Path
    tls: ssl.SSLContext | None = None
    seen: threading.Event = field(default_factory=threading.Event)
    on_seen: Callable[[], None] = lambda: None
    on_end: Callable[[], None] = lambda: None
    """Called when what was to be seen is seen."""

    def see(self) -> None:
        """Tell the servers that the text that comes before the fault was seen."""
        self.on_seen()
        self.seen.set()

    def server(self, answer: Answer | Mapping[str, Answer], *, reads: bool = True) -> FaultServer:
        """Return a server for this stage."""
        return FaultServer(answer, tls=self.tls, reads_request=reads)


@dataclass(frozen=True, slots=True)
class Served:
    """A service that is up: its address, the environment it is asked in, what it must not get."""

    url: str
    environment: Mapping[str, str] = field(default_factory=dict)
    check: Callable[[], None] = lambda: None
    """Called when all is over; asserts what the servers have received."""


Serve = Callable[[Stage], AbstractContextManager[Served]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One case of a row. `kept` is the text that stays, `code` what the command line leaves.

    `sentence` is how the notice begins, empty where there is none; `HOST` in it stands for the
    address. `prelude` is Python that goes wrong in the process itself, before it asks.
    """

    row: str
    name: str
    serve: Serve
    sentence: str = ""
    buttons: tuple[str, ...] = ()
    end: EndState = EndState.FAILED
    kept: str = ""
    code: int = 5
    limits: TimeLimits = USUAL_LIMITS
    prelude: str = ""
    secret: str = "geheim"
    over_tls: bool = False
    """Whether it is put on over TLS too."""
    is_stopped: bool = False
    """Whether the user stops it as soon as it has begun."""
    in_window: bool = True

    @property
    def label(self) -> str:
        """The name of the case in the report of the tests."""
        return f"{self.row} {self.name}"


def answering(answer: Answer | Callable[[Stage], Answer], *, reads: bool = True) -> Serve:
    """Return a service that gives this answer; the balance is refused at another path."""

    @contextmanager
    def serve(stage: Stage) -> Iterator[Served]:
        steps = answer(stage) if callable(answer) else answer
        with stage.server(steps, reads=reads) as server:
            yield Served(server.url)

    return serve


def at(url: str, **environment: str) -> Serve:
    """Return a service that is not there, at this address."""

    @contextmanager
    def serve(_stage: Stage) -> Iterator[Served]:
        yield Served(url, environment)

    return serve


def one_question(server: FaultServer, most: int = 1) -> Callable[[], None]:
    """Return a check that the question was sent, and not more often."""

    def check() -> None:
        asked = [r for r in server.requests if r.request_line.startswith("POST")]

        assert 1 <= len(asked) <= most

    return check


def never_got(*servers: FaultServer) -> Callable[[], None]:
    """Return a check that these servers saw neither the code nor the question."""

    def check() -> None:
        for server in servers:
            got = b"".join(request.raw for request in server.requests)

            assert CODE.encode() not in got
            assert QUESTION.encode() not in got

    return check
