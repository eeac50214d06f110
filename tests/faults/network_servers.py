"""Servers and surroundings that the network fails in."""

import signal
import socket
import subprocess
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress

from tests.fault_server import (
    CHUNKED,
    LONGEST_WAIT,
    Answer,
    Exchange,
    FaultServer,
    Step,
    chunk,
    head,
    send,
    wait_for,
    whole,
)
from tests.faults.stage import (
    Serve,
    Served,
    Stage,
    never_got,
    one_question,
)
from tests.terminal.running import command

ELSEWHERE = "https://chat.invalid"
HALF = "Half an answer"
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
