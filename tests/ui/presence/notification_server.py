"""A notification service of freedesktop.org for tests: it shows nothing and notes everything."""

import threading
from dataclasses import dataclass
from typing import Any, Self

from jeepney import (
    DBusAddress,
    HeaderFields,
    MessageType,
    message_bus,
    new_method_return,
    new_signal,
)
from jeepney.io.blocking import open_dbus_connection

_NAME = "org.freedesktop.Notifications"
_ADDRESS = DBusAddress("/org/freedesktop/Notifications", bus_name=_NAME, interface=_NAME)


@dataclass(frozen=True)
class Shown:
    """One notification as it came."""

    number: int
    replaces: int
    title: str
    text: str
    actions: list[str]
    hints: dict[str, tuple[str, Any]]


class NotificationServer:
    """Answers on a thread of its own, on a bus."""

    def __init__(self, address: str) -> None:
        self.shown: list[Shown] = []
        self.closed: list[int] = []
        self._is_over = False
        self._connection = open_dbus_connection(bus=address)
        self._connection.send_and_get_reply(message_bus.RequestName(_NAME))
        self._thread = threading.Thread(target=self._serve)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_reason: object) -> None:
        self._is_over = True
        self._thread.join()
        self._connection.close()

    def click(self, number: int, token: str) -> None:
        """Tell everybody that a notification was clicked."""
        self._connection.send(new_signal(_ADDRESS, "ActivationToken", "us", (number, token)))
        self._connection.send(new_signal(_ADDRESS, "ActionInvoked", "us", (number, "default")))

    def _serve(self) -> None:
        while not self._is_over:
            try:
                message = self._connection.receive(timeout=0.05)
            except (TimeoutError, ConnectionResetError):
                continue
            if message.header.message_type is MessageType.method_call:
                self._answer(message)

    def _answer(self, message: Any) -> None:
        member, body = message.header.fields[HeaderFields.member], message.body
        answer: tuple[str | None, tuple[Any, ...]] = (None, ())
        if member == "GetCapabilities":
            answer = ("as", (["actions", "body", "body-markup"],))
        elif member == "Notify":
            number = body[1] or len(self.shown) + 1
            self.shown.append(Shown(number, body[1], body[3], body[4], body[5], body[6]))
            answer = ("u", (number,))
        elif member == "CloseNotification":
            self.closed.append(body[0])
        self._connection.send(new_method_return(message, *answer))
