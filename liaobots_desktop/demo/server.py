"""The built-in practice service: an HTTP server that only this computer can reach."""

import selectors
import socket
from collections.abc import Iterable
from contextlib import suppress
from threading import Event, Lock, Thread, current_thread
from time import monotonic
from typing import Self

_BACKLOG = 128
_CLOSING_SECONDS = 0.08
_PAUSE_WHEN_OUT_OF_SOCKETS = 0.1


class DemoServer:
    """A practice service on 127.0.0.1 that speaks both protocols with prepared answers.

    It can be used from any thread and serves every client in a daemon thread of its own. `port` 0
    takes a free port. `pace` 1.0 answers as fast as a real model, 0.5 twice as fast, 0 as fast as
    it can. The constructor raises OSError when the port is taken.
    """

    def __init__(self, port: int = 0, pace: float = 1.0) -> None:
        self._listener = socket.create_server(("127.0.0.1", port), backlog=_BACKLOG)
        self._listener.setblocking(False)
        self._port: int = self._listener.getsockname()[1]
        self._pace = pace
        self._closing = Event()
        self._lock = Lock()
        self._clients: dict[Thread, socket.socket] = {}
        self._waker, self._wake_end = socket.socketpair()
        self._acceptor = Thread(target=self._accept_all, name="demo-server", daemon=True)

    @property
    def url(self) -> str:
        """The base URL of both protocols, `http://127.0.0.1:PORT`."""
        return f"http://127.0.0.1:{self._port}"

    def start(self) -> None:
        """Serve in a daemon thread and return at once; RuntimeError when it ran already."""
        if self._closing.is_set():
            raise RuntimeError("The demo server is closed.")
        self._acceptor.start()

    def close(self) -> None:
        """End every running answer and stop listening; further calls do nothing."""
        with self._lock:
            if self._closing.is_set():
                return
            self._closing.set()
            clients = dict(self._clients)
            for client in clients.values():
                _shut_down(client)
        self._waker.close()
        _join([self._acceptor, *clients])
        self._listener.close()
        self._wake_end.close()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *reason: object) -> None:
        self.close()

    def _accept_all(self) -> None:
        with selectors.DefaultSelector() as selector:
            selector.register(self._listener, selectors.EVENT_READ)
            selector.register(self._wake_end, selectors.EVENT_READ)
            while not self._closing.is_set():
                selector.select()
                self._accept_one()

    def _accept_one(self) -> None:
        try:
            client, _ = self._listener.accept()
        except (BlockingIOError, ConnectionError):
            return  # the client has gone again, or it was the call to close
        except OSError:
            # no file descriptor is free: one may be after a moment
            self._closing.wait(_PAUSE_WHEN_OUT_OF_SOCKETS)
            return
        client.setblocking(True)
        with self._lock:
            if self._closing.is_set():
                client.close()
                return
            thread = Thread(target=self._serve, args=(client,), name="demo-client", daemon=True)
            self._clients[thread] = client
            thread.start()

    def _serve(self, client: socket.socket) -> None:
        # http.server takes 60 ms to import: not before the first painted window
        from liaobots_desktop.demo.handler import serve_connection

        try:
            serve_connection(client, self._closing, self._pace)
        finally:
            with self._lock:
                del self._clients[current_thread()]
            client.close()


def _shut_down(client: socket.socket) -> None:
    """End a blocked read or write of another thread on this socket."""
    with suppress(OSError):  # the client was faster
        client.shutdown(socket.SHUT_RDWR)


def _join(threads: Iterable[Thread]) -> None:
    """Wait for threads to end, all together no longer than `_CLOSING_SECONDS`."""
    deadline = monotonic() + _CLOSING_SECONDS
    for thread in threads:
        if thread.is_alive() and thread is not current_thread():
            thread.join(max(0.0, deadline - monotonic()))
