"""A demo server that does not wait, for every test that asks for one."""

import socket
from collections.abc import Iterator

import pytest

from liaobots_desktop.demo.server import DemoServer
from tests.demo.client import open_raw


@pytest.fixture
def demo() -> Iterator[str]:
    with DemoServer(pace=0) as server:
        yield server.url


@pytest.fixture
def asked_slowly() -> Iterator[tuple[DemoServer, socket.socket]]:
    """A server in the middle of a slow answer, and the client's socket."""
    with DemoServer() as server, open_raw(server.url, "slow") as client:
        client.recv(1)
        yield server, client
