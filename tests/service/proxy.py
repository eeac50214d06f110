"""Proxies for the tests, each the steps of a FaultServer: HTTP and SOCKS5."""

import base64
import selectors
import socket

from tests.fault_server import LONGEST_WAIT, Exchange, Step

ESTABLISHED = b"HTTP/1.1 200 Connection established\r\n\r\n"
_REFUSED = (
    b"HTTP/1.1 407 Proxy Authentication Required\r\n"
    b'Proxy-Authenticate: Basic realm="tests"\r\nContent-Length: 0\r\n\r\n'
)


def tunnel_to(address: tuple[str, int]) -> Step:
    """Join the client to `address`, whatever host it asked for, until one of them goes."""

    def run(exchange: Exchange) -> None:
        with socket.create_connection(address) as far:
            exchange.connection.sendall(ESTABLISHED)
            join(exchange.connection, far)

    return run


def join(near: socket.socket, far: socket.socket) -> None:
    """Pass on what either sends, until one of them goes."""
    with selectors.DefaultSelector() as selector:
        selector.register(near, selectors.EVENT_READ, (near, far))
        selector.register(far, selectors.EVENT_READ, (far, near))
        while ready := selector.select(LONGEST_WAIT):
            for key, _ in ready:
                end, far_end = key.data
                received = end.recv(65536)
                if not received:
                    return
                far_end.sendall(received)


def asking(address: tuple[str, int], user: str, password: str) -> Step:
    """Return the answer of an HTTP proxy that lets through who names user and password."""
    pair = base64.b64encode(f"{user}:{password}".encode()).decode()

    def run(exchange: Exchange) -> None:
        while True:  # a client may ask again on the same connection
            head = exchange.connection.recv(65536)
            if not head:
                return
            if f"Proxy-Authorization: Basic {pair}\r\n".encode() in head:
                tunnel_to(address)(exchange)
                return
            exchange.connection.sendall(_REFUSED)

    return run


class SocksProxy:
    """A SOCKS5 proxy (RFC 1928) for one answer; `asked` holds the hosts that were named.

    With a user it asks for user and password (RFC 1929). `reply` other than 0 refuses.
    """

    def __init__(
        self, address: tuple[str, int], user: str = "", password: str = "", *, reply: int = 0
    ) -> None:
        self.asked: list[tuple[str, int]] = []
        self._address = address
        self._pair = (user, password)
        self._reply = reply

    def __call__(self, exchange: Exchange) -> None:
        """Run as a step of a FaultServer that reads no request."""
        connection = exchange.connection
        _, count = _take(connection, 2)
        methods = _take(connection, count)
        wanted = 2 if self._pair[0] else 0
        if wanted not in methods:
            connection.sendall(b"\x05\xff")
            return
        connection.sendall(bytes([5, wanted]))
        if wanted and not self._is_known(connection):
            return
        _, _, _, kind = _take(connection, 4)
        host = _host(connection, kind)
        self.asked.append((host, int.from_bytes(_take(connection, 2), "big")))
        connection.sendall(bytes([5, self._reply, 0, 1, 0, 0, 0, 0, 0, 0]))
        if self._reply == 0:
            with socket.create_connection(self._address) as far:
                join(connection, far)

    def _is_known(self, connection: socket.socket) -> bool:
        _, length = _take(connection, 2)
        user = _take(connection, length).decode()
        password = _take(connection, _take(connection, 1)[0]).decode()
        is_known = (user, password) == self._pair
        connection.sendall(bytes([1, 0 if is_known else 1]))
        return is_known


def _take(connection: socket.socket, count: int) -> bytes:
    """Return exactly so many bytes."""
    taken = b""
    while len(taken) < count:
        piece = connection.recv(count - len(taken))
        if not piece:
            raise OSError("the client has gone")
        taken += piece
    return taken


def _host(connection: socket.socket, kind: int) -> str:
    if kind == 3:
        return _take(connection, _take(connection, 1)[0]).decode()
    family, length = (socket.AF_INET, 4) if kind == 1 else (socket.AF_INET6, 16)
    return socket.inet_ntop(family, _take(connection, length))
