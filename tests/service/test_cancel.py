"""The token that ends a request, by itself: what it does to a connection it was shown."""

import gc
import socket
import ssl
from collections.abc import Iterator

import pytest

from liaobots_desktop.chat.message import EndState
from liaobots_desktop.service.cancel import CancelToken
from tests.fault_server import FaultServer, whole
from tests.service.asking import ask

Pair = tuple[socket.socket, socket.socket]


@pytest.fixture
def pair() -> Iterator[Pair]:
    near, far = socket.socketpair()
    near.settimeout(60)
    far.settimeout(60)
    with near, far:
        yield near, far


def test_cancel_ends_both_directions(pair: Pair) -> None:
    near, far = pair
    cancel = CancelToken()
    cancel.attach(near)
    cancel.cancel()

    assert near.recv(1) == b""
    assert far.recv(1) == b""
    cancel.detach()


def test_a_connection_made_after_the_cancel_is_ended_at_once(pair: Pair) -> None:
    near, far = pair
    cancel = CancelToken()
    cancel.cancel()
    cancel.attach(near)

    assert far.recv(1) == b""
    cancel.detach()


def test_only_the_latest_connection_is_ended(pair: Pair) -> None:
    first, second = pair
    cancel = CancelToken()
    other, its_end = socket.socketpair()
    with other, its_end:
        cancel.attach(other)
        cancel.attach(first)
        cancel.cancel()
        its_end.sendall(b"x")

        assert other.recv(1) == b"x"
        assert second.recv(1) == b""
    cancel.detach()


def test_a_connection_that_was_let_go_is_not_touched(pair: Pair) -> None:
    near, far = pair
    cancel = CancelToken()
    cancel.attach(near)
    cancel.detach()
    cancel.detach()
    cancel.cancel()
    far.sendall(b"x")

    assert near.recv(1) == b"x"


def test_a_connection_that_has_gone_is_no_error(pair: Pair) -> None:
    near, far = pair
    cancel = CancelToken()
    cancel.attach(near)
    far.close()
    near.close()
    cancel.cancel()
    cancel.cancel()

    assert cancel.is_cancelled
    cancel.detach()


class _CancelledOnConnect(CancelToken):
    """Is cancelled in the moment in which the connection stands."""

    def attach(self, connected: socket.socket) -> None:
        super().attach(connected)
        self.cancel()


def test_a_stop_between_connection_and_handshake_sends_nothing(tls: ssl.SSLContext) -> None:
    with FaultServer(whole(b"Hi"), tls=tls) as server:
        outcomes = [ask(server.url, cancel=_CancelledOnConnect()) for _ in range(20)]
    gc.collect()  # a socket that was left open would be reported here

    assert server.requests == []
    assert all(outcome.end is EndState.STOPPED for outcome in outcomes)
