"""Notifications of the desktop, by D-Bus as freedesktop.org's specification 1.2 says."""

import itertools
import os
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QSocketNotifier, QThread, Signal, Slot

if TYPE_CHECKING:  # imported with the first notification, on a thread
    from jeepney import Message
    from jeepney.io.blocking import DBusConnection

_NAME = "org.freedesktop.Notifications"
_PATH = "/org/freedesktop/Notifications"
_LAUNCHER = "com.canonical.Unity.LauncherEntry"
_DESKTOP_FILE = "application://liaobots-desktop.desktop"
_SHUTDOWN_WAIT_MS = 3000
"""More than what connecting may take."""


@dataclass(frozen=True, slots=True)
class Notification:
    """What is shown, and what it is about: a newer one about the same takes its place."""

    about: str
    title: str
    text: str
    """A sentence of ours: some desktops read markup in it."""
    label: str
    """What a click does, for those who cannot see."""
    icon: str
    """A name of the desktop's icon theme, or the address of a file (`file://`)."""


class NotificationBus(QObject):
    """Speaks to the desktop's notification service; lives on the GUI thread, which never waits.

    Signals:
        activated: what a notification that was clicked is about, and the token with which the
            desktop lets a window come forward, or "".
        refused: the Notification that nobody shows: there is no bus, or no such service.
    """

    activated = Signal(str, str)
    refused = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opening: _Opening | None = None
        self._connection: DBusConnection | None = None
        self._notifier: QSocketNotifier | None = None
        self._serials = itertools.count(1000)  # those below are of the opening
        self._is_ready = self._is_refused = False
        self._waiting: dict[str, Notification] = {}
        self._sent: dict[int, Notification] = {}
        self._unwanted: set[int] = set()
        """Of what was sent and has no number yet: what is to be taken back."""
        self._shown: dict[int, str] = {}
        self._token = ""
        self._count = 0

    def show(self, notification: Notification) -> None:
        """Show a notification, as soon as the desktop takes it."""
        if self._is_refused:
            self.refused.emit(notification)
            return
        self._waiting[notification.about] = notification
        if self._is_ready:
            self._send_waiting()
        else:
            self._open()

    def _open(self) -> None:
        if self._opening is None:
            self._opening = _Opening(self)
            self._opening.opened.connect(self._on_opened)
            self._opening.start()

    def withdraw(self, about: str) -> None:
        """Take back what is shown about something: it has been seen."""
        self._waiting.pop(about, None)
        self._unwanted |= {serial for serial, sent in self._sent.items() if sent.about == about}
        for number in [one for one, known in self._shown.items() if known == about]:
            self._take_back(number)

    def show_count(self, count: int) -> None:
        """Let the desktop's launcher show a number on the app's icon; 0 shows none.

        As Unity has begun it and KDE and Ubuntu's dock know it. Qt's own way has a path of the
        app's name there, which must not have a hyphen.
        """
        self._count = count
        if count:  # also where nothing pops up
            self._open()
        if self._connection is not None:
            entry: dict[str, tuple[str, Any]] = {
                "count": ("x", count),
                "count-visible": ("b", count > 0),
            }
            with suppress(OSError):  # the bus has ended, and the notifier tells of it
                self._connection.send(_launcher_update(entry))

    def shut_down(self) -> bool:
        """Let go of the bus; returns whether the thread has ended."""
        self._is_refused = True
        self._waiting.clear()
        self._close()
        return self._opening is None or self._opening.wait(_SHUTDOWN_WAIT_MS)

    @Slot(object)
    def _on_opened(self, connection: "DBusConnection | None") -> None:
        if connection is None or self._is_refused:
            if connection is not None:
                connection.close()
            self._refuse()
            return
        self._connection = connection
        descriptor = connection.sock.fileno()
        self._notifier = QSocketNotifier(descriptor, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_readable)
        self._on_readable()  # what came while it was opened
        self.show_count(self._count)

    @Slot()
    def _on_readable(self) -> None:
        try:
            while self._connection is not None:
                self._take(self._connection.receive(timeout=0))
        except TimeoutError:
            return
        except (OSError, ValueError):  # the bus has ended, or says what nobody understands
            self._close()
            self._refuse()

    def _take(self, message: "Message") -> None:
        from jeepney import HeaderFields, MessageType

        fields, kind = message.header.fields, message.header.message_type
        if kind is MessageType.signal:
            self._on_told(str(fields.get(HeaderFields.member)), message.body)
            return
        serial = fields.get(HeaderFields.reply_serial)
        if kind is MessageType.error and serial == _Opening.CAPABILITIES:
            self._refuse()  # the launcher may be there all the same
        elif kind is MessageType.method_return and serial == _Opening.CAPABILITIES:
            self._is_ready = True
            self._send_waiting()
        elif serial in self._sent:
            sent = self._sent.pop(serial)
            if kind is MessageType.error:
                self.refused.emit(sent)
            else:
                self._shown[message.body[0]] = sent.about
                if serial in self._unwanted:
                    self._unwanted.discard(serial)
                    self._take_back(message.body[0])

    def _take_back(self, number: int) -> None:
        del self._shown[number]
        self._call("CloseNotification", "u", (number,))

    def _on_told(self, member: str, body: tuple[Any, ...]) -> None:
        if member == "ActivationToken":  # it comes before the click that it is for
            self._token = str(body[1])
        elif member == "ActionInvoked" and body[0] in self._shown:
            token, self._token = self._token, ""
            self.activated.emit(self._shown.pop(body[0]), token)
        elif member == "NotificationClosed":
            self._shown.pop(body[0], None)
        elif member == "NameOwnerChanged":
            self._on_another_service(is_there=bool(body[2]))

    def _on_another_service(self, *, is_there: bool) -> None:
        """Speak to a service that begins now; what the one before had shown went with it."""
        self._shown.clear()  # another one begins to count anew
        if is_there:
            self._is_ready, self._is_refused = True, False
            self._send_waiting()

    def _send_waiting(self) -> None:
        for notification in tuple(self._waiting.values()):
            before = [n for n, about in self._shown.items() if about == notification.about]
            hints = {"desktop-entry": ("s", "liaobots-desktop"), "category": ("s", "im.received")}
            said = (
                "Liaobots Desktop",
                before[-1] if before else 0,
                notification.icon,
                notification.title,
                notification.text,
                ["default", notification.label],
                hints,
                -1,  # the desktop decides how long
            )
            serial = self._call("Notify", "susssasa{sv}i", said)
            self._sent[serial] = notification
        self._waiting.clear()

    def _call(self, method: str, signature: str, said: tuple[Any, ...]) -> int:
        serial = next(self._serials)
        if self._connection is not None:
            with suppress(OSError):  # the bus has ended, and the notifier tells of it
                self._connection.send(_call(method, signature, said), serial=serial)
        return serial

    def _refuse(self) -> None:
        """Tell that nothing of what waits is shown, nor what comes."""
        self._is_refused = True
        for notification in (*self._waiting.values(), *self._sent.values()):
            self.refused.emit(notification)
        self._waiting.clear()
        self._sent.clear()

    def _close(self) -> None:
        if self._notifier is not None:
            self._notifier.setEnabled(False)
            self._notifier = None
        if self._connection is not None:
            self._connection.close()
            self._connection = None


class _Opening(QThread):
    """Connects, and asks what the service can do; the answer comes to the GUI thread.

    Signals:
        opened: a connection, or None where there is no bus.
    """

    opened = Signal(object)
    CAPABILITIES = 999
    """The number of the question what the service can do: an answer says that there is one."""

    def run(self) -> None:
        """Connect (Qt calls this on the thread)."""
        self.opened.emit(self._opened())

    def _opened(self) -> "DBusConnection | None":
        address = os.environ.get("DBUS_SESSION_BUS_ADDRESS")
        address = address or f"unix:path={os.environ.get('XDG_RUNTIME_DIR')}/bus"
        try:
            from jeepney import DBusErrorResponse, MatchRule, message_bus
            from jeepney.io.blocking import open_dbus_connection
        except ImportError:  # it is there on Linux only
            return None
        try:
            connection = open_dbus_connection(bus=address)
            rule = MatchRule(type="signal", interface=_NAME, path=_PATH)
            connection.send(message_bus.AddMatch(rule))
            rule = MatchRule(type="signal", member="NameOwnerChanged", sender=message_bus.bus_name)
            rule.add_arg_condition(0, _NAME)  # a service begins, or ends
            connection.send(message_bus.AddMatch(rule))
            question = _call("GetCapabilities", "", ())
            connection.send(question, serial=self.CAPABILITIES)
        except (OSError, ValueError, RuntimeError, StopIteration, DBusErrorResponse):
            return None  # no bus that can be spoken to: each of these is a way to say so
        return connection


def _launcher_update(entry: dict[str, tuple[str, Any]]) -> "Message":
    from jeepney import DBusAddress, new_signal

    address = DBusAddress("/com/canonical/unity/launcherentry/1", interface=_LAUNCHER)
    return new_signal(address, "Update", "sa{sv}", (_DESKTOP_FILE, entry))


def _call(method: str, signature: str, said: tuple[Any, ...]) -> "Message":
    from jeepney import DBusAddress, new_method_call

    address = DBusAddress(_PATH, bus_name=_NAME, interface=_NAME)
    return new_method_call(address, method, signature or None, said)
