"""Rows N: the network."""

import datetime as dt
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress

from liaobots_desktop.chat.message import EndState
from liaobots_desktop.service.connection import TimeLimits
from tests.fault_server import (
    CHUNKED,
    LONGEST_WAIT,
    UNTIL_CLOSE,
    Answer,
    Exchange,
    FaultServer,
    Step,
    chunk,
    half_close,
    hang,
    head,
    reset,
    send,
    wait_for,
    whole,
)
from tests.faults.stage import (
    SHORT,
    Fault,
    Serve,
    Served,
    Stage,
    answering,
    at,
    never_got,
    one_question,
)
from tests.terminal.running import command

ELSEWHERE = "https://chat.invalid"
HALF = "Half an answer"
UNREACHABLE = "Cannot reach HOST. Your question is kept."
SILENT = "HOST did not answer in time. Your question is kept."
LOST = "The connection broke off in the middle of the answer. What came is kept"
UNVERIFIED = "The identity of HOST could not be verified, so nothing was sent."
RETRY = ("Retry",)
RETRY_OR_CHANGE = ("Retry", "Change the address…")
GO_ON = ("Continue", "Retry")
WITHOUT_SOCKS = """
import sys
sys.modules["socks"] = None
"""
HANGING_DNS = """
import socket, threading
socket.getaddrinfo = lambda *_, **__: threading.Event().wait(60)
"""


def broken(body: bytes, *steps: Step, framing: str = CHUNKED) -> Callable[[Stage], Answer]:
    """Return an answer whose text is seen before it breaks off."""
    return lambda stage: [send(head("200 OK", framing) + body), wait_for(stage.seen), *steps]


@contextmanager
def full_listener(_stage: Stage) -> Iterator[Served]:
    with socket.socket() as listener, ExitStack() as waiting:
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        for _ in range(4):
            filler = waiting.enter_context(socket.socket())
            filler.setblocking(False)
            filler.connect_ex(listener.getsockname())
        yield Served(f"http://127.0.0.1:{listener.getsockname()[1]}")


def certified(**wrong: object) -> Serve:
    """Return a TLS server whose certificate is wrong in this way."""

    @contextmanager
    def serve(stage: Stage) -> Iterator[Served]:
        hosts = wrong.get("hosts", ())
        expired = wrong.get("expired_at")
        context = stage.authority.server_context(*hosts, expired_at=expired)  # type: ignore[misc,arg-type]
        with FaultServer(whole(b"never"), tls=context) as server:
            trusted = {} if wrong.get("unknown") else trust(stage)
            yield Served(server.url, trusted, never_got(server))

            assert server.requests == []

    return serve


def trust(stage: Stage) -> dict[str, str]:
    return {"REQUESTS_CA_BUNDLE": str(stage.authority.bundle)}


def wrong_scheme(answer: Answer, *, reads: bool) -> Serve:
    @contextmanager
    def serve(_stage: Stage) -> Iterator[Served]:
        with FaultServer(answer, reads_request=reads) as server:
            yield Served(server.url.replace("http:", "https:"), {}, never_got(server))

    return serve


@contextmanager
def plain_to_tls(stage: Stage) -> Iterator[Served]:
    with FaultServer(whole(b"never"), tls=stage.authority.server_context()) as server:
        yield Served(server.url.replace("https:", "http:"), {}, never_got(server))


def proxied(answer: Answer) -> Serve:
    """Return a service behind a proxy that answers CONNECT so."""

    @contextmanager
    def serve(_stage: Stage) -> Iterator[Served]:
        with FaultServer(answer) as proxy:
            address = proxy.url.replace("://", "://somebody:geheim@")
            yield Served(ELSEWHERE, {"HTTPS_PROXY": address}, never_got(proxy))

    return serve


@contextmanager
def sleeping_server(stage: Stage) -> Iterator[Served]:
    """Run the demo service as a process that is put to sleep when its text is seen."""
    process = subprocess.Popen(command("demo-server"), stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    with process:
        url = process.stdout.readline().removeprefix("listening on ").strip()
        stage.on_seen = lambda: process.send_signal(signal.SIGSTOP)
        try:
            yield Served(url)
        finally:
            process.kill()


@contextmanager
def closing_server(stage: Stage) -> Iterator[Served]:
    """Close the connection behind each answer, whatever its headers say."""
    with stage.server(whole(HALF.encode())) as server:
        yield Served(server.url, {}, one_question(server, most=1))


def mute(exchange: Exchange) -> None:
    """Take nothing from the client until the test is over."""
    exchange.stopping.wait(LONGEST_WAIT)


def trickle(exchange: Exchange) -> None:
    """Send a dot now and then until the client goes."""
    with suppress(OSError):
        while not exchange.stopping.wait(0.03):
            exchange.connection.sendall(chunk(b"."))


ROWS = [
    Fault(
        row="N1",
        name="refused",
        serve=at("http://127.0.0.1:1"),
        sentence=UNREACHABLE,
        buttons=RETRY_OR_CHANGE,
        code=3,
    ),
    Fault(
        row="N2",
        name="unknown host",
        serve=at("https://no-such-host.invalid"),
        code=3,
        sentence="The address HOST was not found. Your question is kept.",
        buttons=("Change the address…", "Retry"),
    ),
    Fault(
        row="N3",
        name="the name is never looked up",
        serve=at("https://hanging.invalid"),
        prelude=HANGING_DNS,
        is_stopped=True,
        end=EndState.STOPPED,
        code=130,
    ),
    Fault(
        row="N4",
        name="no connection is taken",
        serve=full_listener,
        sentence=UNREACHABLE,
        buttons=RETRY_OR_CHANGE,
        code=3,
        limits=SHORT,
    ),
    Fault(
        row="N5",
        name="no headers",
        serve=answering([hang()]),
        sentence=SILENT,
        buttons=RETRY,
        code=3,
        limits=SHORT,
        over_tls=True,
    ),
    Fault(
        row="N5",
        name="no headers and a stop",
        serve=answering([hang()]),
        is_stopped=True,
        end=EndState.STOPPED,
        code=130,
        over_tls=True,
    ),
    Fault(
        row="N6",
        name="silence",
        serve=answering(broken(chunk(HALF.encode()), hang())),
        sentence=LOST,
        buttons=GO_ON,
        end=EndState.INTERRUPTED,
        kept=HALF,
        code=6,
        limits=SHORT,
        over_tls=True,
    ),
    Fault(
        row="N7",
        name="reset",
        serve=answering(broken(chunk(HALF.encode()), reset())),
        sentence=LOST,
        buttons=GO_ON,
        end=EndState.INTERRUPTED,
        kept=HALF,
        code=6,
        over_tls=True,
    ),
    Fault(
        row="N8",
        name="closed in a chunk",
        serve=answering(broken(b"40\r\n" + HALF.encode(), half_close())),
        sentence=LOST,
        buttons=GO_ON,
        end=EndState.INTERRUPTED,
        kept=HALF,
        code=6,
        over_tls=True,
    ),
    Fault(
        row="N9",
        name="closed between chunks",
        serve=answering(broken(chunk(HALF.encode()), half_close())),
        sentence=LOST,
        buttons=GO_ON,
        end=EndState.INTERRUPTED,
        kept=HALF,
        code=6,
        over_tls=True,
    ),
    Fault(
        row="N10",
        name="ended by closing",
        end=EndState.UNFRAMED,
        kept=HALF,
        code=0,
        over_tls=True,
        serve=answering(broken(HALF.encode(), half_close(), framing=UNTIL_CLOSE)),
    ),
    Fault(
        row="N11",
        name="a length too long",
        sentence=LOST,
        buttons=GO_ON,
        kept=HALF,
        code=6,
        serve=answering(broken(HALF.encode(), half_close(), framing="Content-Length: 500")),
        end=EndState.INTERRUPTED,
        over_tls=True,
    ),
    Fault(
        row="N12",
        name="vouched for by nobody",
        serve=certified(unknown=True),
        code=3,
        sentence=f"{UNVERIFIED} Nobody whom this computer trusts",
        buttons=RETRY_OR_CHANGE,
    ),
    Fault(
        row="N12",
        name="expired",
        code=3,
        buttons=RETRY_OR_CHANGE,
        serve=certified(expired_at=dt.datetime(2020, 1, 1, tzinfo=dt.UTC)),
        sentence=f"{UNVERIFIED} Its certificate has expired.",
    ),
    Fault(
        row="N12",
        name="another host",
        serve=certified(hosts=("other.example",)),
        code=3,
        sentence=f"{UNVERIFIED} Its certificate belongs to another",
        buttons=RETRY_OR_CHANGE,
    ),
    Fault(
        row="N13",
        name="TLS to a plain port",
        code=3,
        buttons=RETRY_OR_CHANGE,
        serve=wrong_scheme([send(head("400 Bad Request")), hang()], reads=False),
        sentence=UNREACHABLE,
    ),
    Fault(
        row="N13",
        name="TLS to a mute port",
        serve=wrong_scheme([hang()], reads=False),
        code=3,
        sentence=SILENT,
        buttons=RETRY,
        limits=SHORT,
    ),
    Fault(
        row="N13",
        name="plain to a TLS port",
        serve=plain_to_tls,
        code=3,
        sentence=UNREACHABLE,
        buttons=RETRY_OR_CHANGE,
    ),
    Fault(
        row="N14",
        name="a dead proxy",
        code=3,
        buttons=RETRY,
        serve=at(ELSEWHERE, HTTPS_PROXY="http://somebody:geheim@127.0.0.1:1"),
        sentence="The proxy 127.0.0.1:1 did not let the request through.",
    ),
    Fault(
        row="N14",
        name="a proxy that asks who is there",
        code=3,
        buttons=RETRY,
        serve=proxied(whole(b"", "407 Proxy Authentication Required")),
        sentence="The proxy 127.0.0.1:PORT asks for a user name and a password",
    ),
    Fault(
        row="N15",
        name="SOCKS without its part",
        prelude=WITHOUT_SOCKS,
        code=3,
        buttons=RETRY,
        serve=at(ELSEWHERE, ALL_PROXY="socks5h://somebody:geheim@127.0.0.1:1"),
        sentence="A SOCKS proxy is set for this computer, but the part that speaks SOCKS",
        in_window=False,
    ),
    Fault(
        row="N15",
        name="a dead SOCKS proxy",
        code=3,
        buttons=RETRY,
        serve=at(ELSEWHERE, ALL_PROXY="socks5h://somebody:geheim@127.0.0.1:1"),
        sentence="The proxy 127.0.0.1:1 did not let the request through.",
    ),
    Fault(
        row="N16",
        name="a bundle that is not there",
        code=3,
        buttons=RETRY_OR_CHANGE,
        serve=at("https://127.0.0.1:1", REQUESTS_CA_BUNDLE="/nowhere/bundle.pem"),
        sentence="The file of trusted certificates that REQUESTS_CA_BUNDLE names cannot be read",
    ),
    Fault(
        row="N17",
        name="asleep in the middle",
        serve=sleeping_server,
        sentence=LOST,
        buttons=GO_ON,
        end=EndState.INTERRUPTED,
        kept="*",
        code=6,
        limits=TimeLimits(silence=1.0),
    ),
    Fault(
        row="N18",
        name="closed behind each answer",
        serve=closing_server,
        kept=HALF,
        code=0,
        end=EndState.COMPLETE,
    ),
    Fault(
        row="N19",
        name="nobody reads",
        serve=answering([mute], reads=False),
        sentence=SILENT,
        buttons=RETRY,
        code=3,
        limits=SHORT,
    ),
    Fault(
        row="N20",
        name="a trickle without an end",
        code=6,
        buttons=GO_ON,
        kept=HALF,
        serve=answering(broken(chunk(HALF.encode()), trickle)),
        end=EndState.INTERRUPTED,
        limits=TimeLimits(whole_answer=1.0),
        over_tls=True,
        sentence="The answer took more than 1 minute and was ended here. What came is kept",
    ),
]
"""`kept="*"`: any text."""

if sys.platform == "win32":
    ROWS = [fault for fault in ROWS if fault.row != "N17"]
