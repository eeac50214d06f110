"""Opens an HTTP answer with requests so that it can be read at once and stopped at any time.

Imports requests (110 ms, 17 MiB): only the worker threads and the command line import this.
"""

import socket
import ssl
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, cast

import urllib3
from urllib3.connection import HTTPConnection
from urllib3.util.ssl_ import create_urllib3_context

from liaobots_desktop.service.cancel import CancelToken
from liaobots_desktop.service.completion_request import HttpRequest
from liaobots_desktop.service.endpoint import is_loopback_url
from liaobots_desktop.service.lean_requests import requests

NETWORK_ERRORS = (
    requests.RequestException,
    urllib3.exceptions.HTTPError,
    OSError,
    UnicodeError,
    ValueError,
)
"""All that requests lets out when a connection fails (facts.md, 2b)."""


@dataclass(frozen=True, slots=True)
class TimeLimits:
    """How long to wait, in seconds."""

    connect: float = 10.0
    """For the connection, its TLS handshake, and each piece of the question that is sent."""
    silence: float = 60.0
    """Between two pieces of the answer, and for its first one."""
    whole_answer: float = 30 * 60.0
    """For the answer as a whole, however steadily it trickles."""


@contextmanager
def open_answer(
    request: HttpRequest, cancel: CancelToken, limits: TimeLimits
) -> Iterator[requests.Response]:
    """Send a request and hand out its answer as soon as the headers are there.

    Redirects are not followed and netrc is not read: both would send the code elsewhere.
    Proxies and certificate bundles of the environment are honoured, but this computer itself
    is never asked through a proxy.

    Raises:
        NETWORK_ERRORS: see `connection_failures` for what they mean.
    """
    with requests.Session() as session:
        session.headers.clear()
        adapter = _StoppableAdapter(cancel)
        prepared = session.prepare_request(
            requests.Request(
                request.method,
                request.url,
                headers=dict(request.headers),
                data=request.body or None,
                auth=_keep_as_it_is,
            )
        )
        settings: Any = session.merge_environment_settings(request.url, {}, True, None, None)
        if is_loopback_url(request.url):
            settings["proxies"] = {}
        try:
            # the adapter, not the session: a session would read a redirect's body to its end
            response = adapter.send(prepared, timeout=(limits.connect, limits.silence), **settings)
            with response:
                yield response
        finally:
            cancel.detach()
            adapter.close()


def read_piece(response: requests.Response) -> bytes:
    """Return what has arrived, waiting for the first byte only; b"" at the end.

    `iter_content` would wait for a full buffer and lose it on an error (facts.md, 2c).
    """
    return cast("bytes", response.raw.read1(65536, decode_content=False))


def read_body(response: requests.Response, largest: int, seconds: float) -> bytes:
    """Return a body that is no answer: its first `largest` bytes, read for about `seconds`."""
    body = b""
    latest_end = time.monotonic() + seconds
    while len(body) < largest and time.monotonic() < latest_end:
        piece = read_piece(response)
        if not piece:
            break
        body += piece
    return body


def is_framed(response: requests.Response) -> bool:
    """Whether the end of the answer can be told from a broken connection."""
    return bool(response.raw.chunked) or response.raw.length_remaining is not None


def _keep_as_it_is(prepared: requests.PreparedRequest) -> requests.PreparedRequest:
    """Stand in for an authentication, so that requests does not look one up in netrc."""
    return prepared


class _StoppableAdapter(requests.adapters.HTTPAdapter):
    """Tells the cancel token about every connection that is made for this request."""

    def __init__(self, cancel: CancelToken) -> None:
        super().__init__(max_retries=0)
        self._cancel = cancel

    def get_connection_with_tls_context(self, *args: Any, **kwargs: Any) -> Any:
        pool: Any = super().get_connection_with_tls_context(*args, **kwargs)
        pool.ConnectionCls = _watched(pool.ConnectionCls, self._cancel)
        if pool.scheme == "https":
            context = create_urllib3_context()
            context.sslsocket_class = _ConnectedTlsSocket
            pool.conn_kw["ssl_context"] = context
        return pool


class _ConnectedTlsSocket(ssl.SSLSocket):
    """Refuses a connection that has gone before its handshake, as after a stop.

    Python (3.11 to 3.13) takes it for one that is still to be made: it goes on without TLS, or
    fails without closing it.
    """

    def getpeername(self) -> Any:
        try:
            return super().getpeername()
        except OSError:
            self.close()
            raise ConnectionResetError from None


def _watched(connection: type[HTTPConnection], cancel: CancelToken) -> type[HTTPConnection]:
    """Return a connection class that shows the token each TCP socket, before any handshake."""

    class Watched(connection):  # type: ignore[misc,valid-type]  # the base: http, https or SOCKS
        def _new_conn(self) -> socket.socket:
            connected: socket.socket = super()._new_conn()
            cancel.attach(connected)
            return connected

    return Watched
