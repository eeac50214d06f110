"""Stops a request from another thread, also while it waits for bytes."""

import socket
import threading


class CancelToken:
    """Ends one request; made on the GUI thread, handed to the worker, safe on both.

    A blocked read of requests is ended by nothing but a shutdown of its socket
    (`response.close()` waits for the read timeout). The token holds a duplicate of the TCP
    socket from the moment it is connected, so that TLS handshakes end too, and so that the TLS
    layer stays in place: `SSLSocket.shutdown` would hand ciphertext to the reader.
    """

    def __init__(self) -> None:
        self._cancelled = threading.Event()
        self._lock = threading.Lock()
        self._socket: socket.socket | None = None

    @property
    def is_cancelled(self) -> bool:
        """Whether `cancel` was called; to be asked after each read, before the bytes are used."""
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """End the request; returns at once, may be called any number of times."""
        self._cancelled.set()
        self._shut_down()

    def wait(self, seconds: float) -> bool:
        """Wait so long, or until `cancel` is called; return whether it was."""
        return self._cancelled.wait(seconds)

    def break_off(self) -> None:
        """End the connection without taking it for a stop: it took too long."""
        self._shut_down()

    def attach(self, connected: socket.socket) -> None:
        """Watch a connection that was just made; called by the transport on the worker."""
        duplicate = connected.dup()
        with self._lock:
            previous, self._socket = self._socket, duplicate
        if previous is not None:
            previous.close()
        if self.is_cancelled:
            self._shut_down()

    def detach(self) -> None:
        """Let go of the connection: the request has ended."""
        with self._lock:
            held, self._socket = self._socket, None
        if held is not None:
            held.close()

    def _shut_down(self) -> None:
        with self._lock:
            if self._socket is None:
                return
            try:
                self._socket.shutdown(socket.SHUT_RDWR)
            except OSError:
                return  # the other side was faster: there is nothing left to end
