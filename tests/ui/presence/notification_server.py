"""A notification service of freedesktop.org for tests: it shows nothing and notes everything."""

from dataclasses import dataclass
from typing import Any

from jeepney import DBusAddress, MatchRule, message_bus, new_signal

from tests.session_bus import Answer, BusService

_NAME = "org.freedesktop.Notifications"
_ADDRESS = DBusAddress("/org/freedesktop/Notifications", bus_name=_NAME, interface=_NAME)


@dataclass(frozen=True)
class Shown:
    """One notification as it came."""

    number: int
    replaces: int
    icon: str
    title: str
    text: str
    actions: list[str]
    hints: dict[str, tuple[str, Any]]


class NotificationServer(BusService):
    """Answers on a thread of its own, on a bus."""

    def __init__(self, address: str) -> None:
        super().__init__(address, _NAME)
        self.shown: list[Shown] = []
        self.closed: list[int] = []
        self.counts: list[tuple[str, int, bool]] = []
        """What the launcher was told: the app, the number, and whether it is shown."""
        launcher = MatchRule(type="signal", interface="com.canonical.Unity.LauncherEntry")
        self.connection.send_and_get_reply(message_bus.AddMatch(launcher))

    def click(self, number: int, token: str) -> None:
        """Tell everybody that a notification was clicked."""
        self.connection.send(new_signal(_ADDRESS, "ActivationToken", "us", (number, token)))
        self.connection.send(new_signal(_ADDRESS, "ActionInvoked", "us", (number, "default")))

    def has_shown(self, number: int) -> bool:
        """Whether so many have come."""
        return len(self.shown) == number

    def hear(self, member: str, body: tuple[Any, ...]) -> None:
        """Take note of what the launcher is told."""
        if member == "Update":
            app, entry = body
            self.counts.append((app, entry["count"][1], entry["count-visible"][1]))

    def answer(self, member: str, body: tuple[Any, ...], sender: str) -> Answer | None:
        """Do as a desktop does."""
        del sender
        if member == "GetCapabilities":
            return "as", (["actions", "body", "body-markup"],)
        if member == "Notify":
            number = body[1] or len(self.shown) + 1
            self.shown.append(Shown(number, body[1], body[2], body[3], body[4], body[5], body[6]))
            return "u", (number,)
        if member == "CloseNotification":
            self.closed.append(body[0])
        return None, ()
