"""A real HTTP server on loopback whose every byte, silence and break a test decides.

    with FaultServer([send(head("200 OK", UNTIL_CLOSE)), send(b"Hello"), reset()]) as server:
        ask(server.url)
    assert server.requests[0].body == b"..."

An answer is a list of steps, run in order after a request was received whole; when they end, the
connection is closed. A dict picks the answer by the beginning of the path. Nothing is timed: a
test and the server wait for each other with events.
"""

import socket
import ssl
import struct
import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self

LONGEST_WAIT = 60.0
"""Seconds after which a step that waits for the test fails, so that no run hangs."""

CHUNKED = "Transfer-Encoding: chunked"
UNTIL_CLOSE = "Connection: close"
LAST_CHUNK = b"0\r\n\r\n"


@dataclass(frozen=True, slots=True)
class ReceivedRequest:
    """One request as it came over the wire."""

    raw: bytes

    @property
    def request_line(self) -> str:
        """Method, target and version."""
        return self._head_lines()[0]

    @property
    def target(self) -> str:
        """What the request line asks for: a path, or an address for a proxy."""
        return self.request_line.split(" ")[1]

    @property
    def headers(self) -> list[tuple[str, str]]:
        """Names and values in the order in which they came, spelled as they came."""
        pairs = (line.partition(": ") for line in self._head_lines()[1:])
        return [(name, value) for name, _, value in pairs]

    @property
    def body(self) -> bytes:
        """What followed the headers."""
        return self.raw.partition(b"\r\n\r\n")[2]

    def header(self, name: str) -> str | None:
        """Return the value of the first header of this name, or None."""
        return next((value for key, value in self.headers if key.lower() == name), None)

    def _head_lines(self) -> list[str]:
        return self.raw.partition(b"\r\n\r\n")[0].decode("latin-1").split("\r\n")


@dataclass(slots=True)
class Exchange:
    """One accepted connection while its steps run; lives on the server's thread for it."""

    connection: socket.socket
    stopping: threading.Event = field(default_factory=threading.Event)

    def wait_until_client_goes(self) -> None:
        """Read past the TLS layer, if there is one, until there is nothing more to come."""
        with suppress(OSError):
            self.connection.settimeout(LONGEST_WAIT)
            while socket.socket.recv(self.connection, 65536):
                continue


Step = Callable[[Exchange], None]
Answer = Sequence[Step]


def send(data: bytes) -> Step:
    """Send these bytes; a client that has gone is no error."""

    def run(exchange: Exchange) -> None:
        with suppress(OSError):
            exchange.connection.sendall(data)

    return run


def wait_for(event: threading.Event) -> Step:
    """Wait until the test sets the event.

    Raises:
        AssertionError: the test did not do so in `LONGEST_WAIT` seconds.
    """

    def run(exchange: Exchange) -> None:
        if not event.wait(LONGEST_WAIT) and not exchange.stopping.is_set():
            raise AssertionError("The test never set the event that the server waited for.")

    return run


def wait_for_bytes() -> Step:
    """Wait until the client sends something, such as the beginning of a TLS handshake."""

    def run(exchange: Exchange) -> None:
        exchange.connection.recv(65536)

    return run


def tell(event: threading.Event) -> Step:
    """Tell the test that this step is reached."""
    return lambda _exchange: event.set()


def reset() -> Step:
    """Break the connection with RST; bytes that the client has not read are lost with it."""

    def run(exchange: Exchange) -> None:
        at_once = struct.pack("hh" if hasattr(socket, "SIO_RCVALL") else "ii", 1, 0)
        exchange.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, at_once)
        exchange.connection.close()

    return run


def half_close() -> Step:
    """Send FIN (over TLS without its farewell) and wait for the client to go."""

    def run(exchange: Exchange) -> None:
        with suppress(OSError):
            socket.socket.shutdown(exchange.connection, socket.SHUT_WR)
        exchange.wait_until_client_goes()

    return run


def hang() -> Step:
    """Say nothing more until the client has gone."""
    return lambda exchange: exchange.wait_until_client_goes()


def head(status: str, *lines: str) -> bytes:
    """Return a status line and headers, ended by the empty line."""
    return "\r\n".join((f"HTTP/1.1 {status}", *lines, "", "")).encode("latin-1")


def chunk(data: bytes) -> bytes:
    """Return one chunk of a chunked body."""
    return b"%x\r\n%s\r\n" % (len(data), data)


def whole(body: bytes, status: str = "200 OK", *lines: str) -> list[Step]:
    """Return a well-formed answer with this body and a Content-Length."""
    return [send(head(status, *lines, f"Content-Length: {len(body)}") + body)]


class FaultServer:
    """Serves scripted answers on 127.0.0.1 from threads of its own; a context manager.

    `requests` holds every request that was received whole, `failures` what went wrong in a
    step; leaving the context raises the first of them. With `reads_request=False` the steps
    run as soon as a connection is made; with `tls` each connection is wrapped first.
    """

    def __init__(
        self,
        answer: Answer | Mapping[str, Answer],
        *,
        tls: ssl.SSLContext | None = None,
        reads_request: bool = True,
    ) -> None:
        self.requests: list[ReceivedRequest] = []
        self.failures: list[Exception] = []
        self.connected = threading.Event()
        self._answers = answer if isinstance(answer, Mapping) else {"": answer}
        self._tls = tls
        self._reads_request = reads_request
        self._stopping = threading.Event()
        self._open: set[socket.socket] = set()
        self._threads: list[threading.Thread] = []
        self._lock = threading.Lock()

    @property
    def address(self) -> tuple[str, int]:
        """Host and port, as `socket.create_connection` takes them."""
        return "127.0.0.1", self._port

    @property
    def url(self) -> str:
        """The base URL."""
        return f"{'https' if self._tls else 'http'}://127.0.0.1:{self._port}"

    def __enter__(self) -> Self:
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        self._port: int = self._listener.getsockname()[1]
        self._start(self._accept)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None
    ) -> None:
        self._stopping.set()
        # a connection wakes `accept` on every system; closing its socket does not
        with suppress(OSError):
            socket.create_connection(self.address, timeout=LONGEST_WAIT).close()
        with self._lock:
            for connection in self._open:
                with suppress(OSError):
                    socket.socket.shutdown(connection, socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join(2 * LONGEST_WAIT)
        self._listener.close()
        if kind is None and self.failures:
            raise self.failures[0]

    def _start(self, run: Callable[..., None], *args: object) -> None:
        thread = threading.Thread(target=run, args=args, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while True:
            connection, _ = self._listener.accept()
            if self._stopping.is_set():
                connection.close()
                return
            with self._lock:
                self._open.add(connection)
            self._start(self._serve, connection)

    def _serve(self, connection: socket.socket) -> None:
        self.connected.set()
        connection.settimeout(LONGEST_WAIT)
        secured = connection
        try:
            if self._tls is not None:
                secured = self._handshake(connection)
            for step in self._steps(secured):
                step(Exchange(secured, self._stopping))
        except OSError:
            pass  # the client went first, or refused our certificate
        except Exception as error:  # noqa: BLE001  # raised again when the context ends
            self.failures.append(error)
        finally:
            self._close(secured)

    def _handshake(self, connection: socket.socket) -> socket.socket:
        assert self._tls is not None
        try:
            secured = self._tls.wrap_socket(connection, server_side=True)
        finally:
            with self._lock:
                self._open.discard(connection)
        with self._lock:
            self._open.add(secured)
        return secured

    def _steps(self, connection: socket.socket) -> Answer:
        if not self._reads_request:
            return self._answers[""]
        request = _receive(connection)
        if request is None:
            return []
        self.requests.append(request)
        known = [path for path in self._answers if request.target.startswith(path)]
        return self._answers[max(known, key=len)]

    def _close(self, connection: socket.socket) -> None:
        with self._lock:
            self._open.discard(connection)
        connection.close()


def _receive(connection: socket.socket) -> ReceivedRequest | None:
    """Return the next request, or None when the client goes before it is whole."""
    raw = b""
    while b"\r\n\r\n" not in raw or len(raw) < _length(raw):
        piece = connection.recv(65536)
        if not piece:
            return None
        raw += piece
    return ReceivedRequest(raw)


def _length(raw: bytes) -> int:
    length = ReceivedRequest(raw).header("content-length") or "0"
    return len(raw.partition(b"\r\n\r\n")[0]) + 4 + int(length)
