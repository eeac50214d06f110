"""Opens an HTTP answer with requests so that it can be read at once and stopped at any time.

Imports requests (110 ms, 17 MiB): only the worker threads and the command line import this.
"""

import base64
import socket
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, cast

import urllib3
from urllib3.connection import HTTPConnection
from urllib3.util.ssl_ import create_urllib3_context

from liaobots_desktop.service.cancel import CancelToken
from liaobots_desktop.service.completion_request import HttpRequest
from liaobots_desktop.service.connection import Connection, Proxy, ProxyKind
from liaobots_desktop.service.connection_errors import CaFileUnusable
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


@contextmanager
def open_answer(
    request: HttpRequest, cancel: CancelToken, connection: Connection
) -> Iterator[requests.Response]:
    """Send a request and hand out its answer as soon as the headers are there.

    Redirects are not followed and netrc is not read: both would send the code elsewhere.
    Certificate bundles of the environment are honoured. This computer itself is never asked
    through a proxy.

    Raises:
        CaFileUnusable: the connection names a file of certificates that cannot be used.
        NETWORK_ERRORS: see `connection_failures` for what they mean.
    """
    with requests.Session() as session:
        session.headers.clear()
        adapter = _StoppableAdapter(cancel, connection)
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
        connection.check(is_loopback=is_loopback_url(request.url))
        settings["proxies"] = _proxies(connection.proxy, request.url, settings["proxies"])
        limits = connection.limits
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


def _proxies(proxy: Proxy, url: str, of_the_system: dict[str, str]) -> dict[str, str]:
    if is_loopback_url(url) or proxy.kind is ProxyKind.NONE:
        return {}
    return of_the_system if proxy.kind is ProxyKind.SYSTEM else {"all": proxy.with_secret()}


class _StoppableAdapter(requests.adapters.HTTPAdapter):
    """Tells the cancel token about every connection that is made for this request."""

    def __init__(self, cancel: CancelToken, connection: Connection) -> None:
        super().__init__(max_retries=0)
        self._cancel = cancel
        self._ca_file = connection.ca_file
        self._silence = connection.limits.silence
        self._bundle = ""
        self._pools: list[Any] = []

    def get_connection_with_tls_context(
        self,
        request: requests.PreparedRequest,
        verify: bool | str | None,
        *args: Any,
        **kwargs: Any,
    ) -> Any:
        self._bundle = verify if isinstance(verify, str) else requests.utils.DEFAULT_CA_BUNDLE_PATH
        pool: Any = super().get_connection_with_tls_context(request, verify, *args, **kwargs)
        pool.ConnectionCls = _watched(pool.ConnectionCls, self._cancel, self._silence)
        self._pools.append(pool)
        if pool.scheme == "https":
            pool.conn_kw["ssl_context"] = _tls_context(self._ca_file)
        return pool

    def proxy_manager_for(self, proxy: str, **kwargs: Any) -> Any:
        if proxy.lower().startswith("https:"):
            context = kwargs["proxy_ssl_context"] = _tls_context(self._ca_file)
            is_folder = Path(self._bundle).is_dir()
            context.load_verify_locations(**{"capath" if is_folder else "cafile": self._bundle})
        return super().proxy_manager_for(proxy, **kwargs)

    def close(self) -> None:
        """Close the connections now; urllib3 does so when nothing refers to them any more."""
        for pool in self._pools:
            pool.close()
        super().close()

    def proxy_headers(self, proxy: str) -> dict[str, str]:
        """Name user and password in UTF-8 (RFC 7617): requests fails at what is not Latin-1."""
        user, password = requests.utils.get_auth_from_url(proxy)
        if not user and not password:
            return {}
        pair = base64.b64encode(f"{user}:{password}".encode()).decode()
        return {"Proxy-Authorization": f"Basic {pair}"}


def _tls_context(ca_file: Path | None) -> ssl.SSLContext:
    """Return a context that trusts the file's certificates; the usual ones are added by urllib3."""
    context = create_urllib3_context()
    context.sslsocket_class = _ConnectedTlsSocket
    if ca_file is None:
        return context
    try:
        context.load_verify_locations(ca_file)
    except (OSError, ValueError) as error:
        is_there = isinstance(error, ssl.SSLError)
    else:
        return context
    raise CaFileUnusable(str(ca_file), is_there=is_there)


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


def _watched(
    connection: type[HTTPConnection], cancel: CancelToken, silence: float
) -> type[HTTPConnection]:
    """Return a connection class that shows the token each TCP socket, before any handshake.

    Its headers come within `silence` seconds as a whole: http.client would read a byte now and
    then, or one `100 Continue` after the other, for ever.
    """

    class Watched(connection):  # type: ignore[misc,valid-type]  # the base: http, https or SOCKS
        def _new_conn(self) -> socket.socket:
            connected: socket.socket = super()._new_conn()
            cancel.attach(connected)
            return connected

        def getresponse(self) -> Any:
            is_late = threading.Event()
            watchdog = threading.Timer(silence, _end, (is_late, cancel))
            watchdog.daemon = True
            watchdog.start()
            try:
                return super().getresponse()
            finally:
                watchdog.cancel()
                if is_late.is_set():  # whatever the broken connection was taken for
                    raise TimeoutError

    return Watched


def _end(is_late: threading.Event, cancel: CancelToken) -> None:
    is_late.set()
    cancel.break_off()
