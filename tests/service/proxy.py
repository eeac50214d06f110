"""A proxy for the tests: a FaultServer whose answer to CONNECT is a tunnel."""

import selectors
import socket

from tests.fault_server import LONGEST_WAIT, Exchange, Step

ESTABLISHED = b"HTTP/1.1 200 Connection established\r\n\r\n"


def tunnel_to(address: tuple[str, int]) -> Step:
    """Join the client to `address`, whatever host it asked for, until one of them goes."""

    def run(exchange: Exchange) -> None:
        with socket.create_connection(address) as far:
            exchange.connection.sendall(ESTABLISHED)
            _join(exchange.connection, far)

    return run


def _join(near: socket.socket, far: socket.socket) -> None:
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
