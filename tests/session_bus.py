"""A D-Bus session bus of its own, with nobody on it; and somebody who answers on one."""

import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Self

from jeepney import HeaderFields, MessageType, message_bus, new_error, new_method_return
from jeepney.io.blocking import open_dbus_connection

Answer = tuple[str | None, tuple[Any, ...]]
"""The signature and the body of a reply."""


@contextmanager
def session_bus() -> Iterator[str]:
    """Start a bus; gives its address."""
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address=1"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert daemon.stdout is not None
    try:
        yield daemon.stdout.readline().strip()
    finally:
        daemon.terminate()
        daemon.communicate()


class BusService:
    """Has a name on a bus and answers calls, on a thread of its own."""

    def __init__(self, address: str, name: str) -> None:
        self._is_over = False
        self.connection = open_dbus_connection(bus=address)
        self.connection.send_and_get_reply(message_bus.RequestName(name))
        self._thread = threading.Thread(target=self._serve)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_reason: object) -> None:
        self._is_over = True
        self._thread.join()
        self.connection.close()

    def answer(self, member: str, body: tuple[Any, ...], sender: str) -> Answer | None:
        """Return the reply to a call; None for one that is not known here."""
        raise NotImplementedError

    def hear(self, member: str, body: tuple[Any, ...]) -> None:
        """Take note of a signal."""

    def _serve(self) -> None:
        while not self._is_over:
            try:
                message = self.connection.receive(timeout=0.05)
            except (TimeoutError, ConnectionResetError):
                continue
            fields, kind = message.header.fields, message.header.message_type
            member = str(fields.get(HeaderFields.member))
            if kind is MessageType.signal:
                self.hear(member, message.body)
            elif kind is MessageType.method_call:
                found = self.answer(member, message.body, fields[HeaderFields.sender])
                unknown = new_error(message, "org.freedesktop.DBus.Error.UnknownMethod")
                reply = new_method_return(message, *found) if found else unknown
                self.connection.send(reply)
