"""Speaks HTTP with one client of the demo server."""

import socket
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from socketserver import BaseRequestHandler, BaseServer
from threading import Event

from liaobots_desktop.demo import replies, routes
from liaobots_desktop.demo.delivery import Delivery
from liaobots_desktop.demo.encoding import encoder_for
from liaobots_desktop.demo.pieces import Pacer, ServerClosedError
from liaobots_desktop.demo.replies import Reply
from liaobots_desktop.demo.request import ChatRequest, Protocol
from liaobots_desktop.demo.scenarios import Answer, choose

_LARGEST_BODY = 64 * 1024 * 1024
_MOST_DISCARDED = 1024 * 1024 * 1024
_BLOCK = 65536


def serve_connection(connection: socket.socket, closing: Event, pace: float) -> None:
    """Answer every request of a connection, until the client goes or `closing` is set."""
    DemoHandler(connection, closing, pace)


class DemoHandler(BaseHTTPRequestHandler):
    """Reads the requests of one connection and sends the replies; lives on its thread."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    timeout = 600  # seconds for which a client may leave the connection idle

    def __init__(self, connection: socket.socket, closing: Event, pace: float) -> None:
        self._pacer = Pacer(closing, pace)
        address = ("127.0.0.1", 0)
        # the base class wants a server object, and asks nothing of it
        super().__init__(connection, address, BaseServer(address, BaseRequestHandler))

    def handle(self) -> None:
        """Answer requests until the connection ends, from whichever side."""
        try:
            super().handle()
        except (OSError, ServerClosedError):
            self.close_connection = True  # nobody is left to be told

    def do_POST(self) -> None:
        """Answer a request; the methods that are not allowed are told apart later."""
        refusal = self._refuse_body()
        if refusal is not None:
            self.close_connection = True
            self._send_reply(refusal)
            self._discard_body()
            return
        body = self._read_body()
        outcome = routes.decide(self.command, self.path, self.headers, body)
        if isinstance(outcome, Reply):
            self._send_reply(outcome)
        else:
            self._answer(outcome)

    do_GET = do_HEAD = do_PUT = do_POST  # noqa: N815 (http.server wants these names)
    do_PATCH = do_DELETE = do_OPTIONS = do_POST  # noqa: N815

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Refuse what could not even be read as a request, in JSON like every refusal."""
        self.close_connection = True
        sentence = message or explain or ""
        self._send_reply(replies.refusal(HTTPStatus(code), Protocol.WEB, sentence))

    def version_string(self) -> str:
        """Return the Server header, which names no versions."""
        return "LiaobotsDemo"

    def log_message(self, *_arguments: object) -> None:
        """Write no log: what is asked is nobody else's business."""

    def _refuse_body(self) -> Reply | None:
        """Return the refusal of a body that is too large or whose length cannot be known."""
        lengths = self.headers.get_all("Content-Length", ["0"])
        if "Transfer-Encoding" in self.headers:
            status = HTTPStatus.LENGTH_REQUIRED
        elif len(lengths) > 1 or not (lengths[0].isascii() and lengths[0].isdigit()):
            status = HTTPStatus.BAD_REQUEST
        elif len(lengths[0]) > 12 or int(lengths[0]) > _LARGEST_BODY:
            status = HTTPStatus.REQUEST_ENTITY_TOO_LARGE
        else:
            return None
        return replies.refusal(status, routes.protocol_of(self.path))

    def _read_body(self) -> bytes:
        length = int(self.headers.get("Content-Length", "0"))
        body = self.rfile.read(length)
        if len(body) < length:
            raise ConnectionAbortedError("The client left before its request was complete.")
        return body

    def _discard_body(self) -> None:
        """Read what the client still sends: closing at once could cost it the refusal."""
        remaining = _MOST_DISCARDED
        while remaining > 0 and (block := self.connection.recv(_BLOCK)):
            remaining -= len(block)

    def _answer(self, request: ChatRequest) -> None:
        self._pacer.wait_before_answer()
        answer = choose(request)
        if isinstance(answer, Reply):
            self._send_reply(answer)
        else:
            self._deliver(request, answer)

    def _send_reply(self, reply: Reply) -> None:
        self.send_response(reply.status, reply.reason)
        self.send_header("Content-Type", reply.content_type)
        self.send_header("Content-Length", str(len(reply.body)))
        for name, value in reply.headers:
            self.send_header(name, value)
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(reply.body)

    def _deliver(self, request: ChatRequest, answer: Answer) -> None:
        encoder = encoder_for(request, answer.as_events)
        is_chunked = answer.is_framed and self.request_version != "HTTP/1.0"
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", encoder.content_type)
        if is_chunked:
            self.send_header("Transfer-Encoding", "chunked")
        else:
            self.send_header("Connection", "close")
        self.end_headers()
        is_whole = Delivery(answer, encoder, self._pacer, self._write, is_chunked).run()
        if answer.falls_silent:
            self._wait_for_client_to_go()
        self.close_connection = self.close_connection or not is_whole

    def _write(self, body: bytes) -> None:
        self.wfile.write(body)

    def _wait_for_client_to_go(self) -> None:
        self.connection.settimeout(None)
        while self.connection.recv(_BLOCK):
            pass
