"""The part of a desktop's portal that says how the desktop looks."""

import threading
from typing import Any

from jeepney import DBusAddress, new_signal

from tests.session_bus import Answer, BusService

_NAME = "org.freedesktop.portal.Desktop"
_PATH = "/org/freedesktop/portal/desktop"
_APPEARANCE = "org.freedesktop.appearance"
DARK, LIGHT = 1, 2
"""Of `color-scheme`."""


class DesktopPortal(BusService):
    """Answers what Qt asks when it starts, once it was begun, and tells of each change."""

    def __init__(self, address: str, scheme: int) -> None:
        self._begun = threading.Event()
        self._values = {"color-scheme": ("u", scheme), "contrast": ("u", 0)}
        super().__init__(address, _NAME)

    def answer(self, member: str, _body: tuple[Any, ...], _sender: str) -> Answer | None:
        """Return all there is to know; other calls are not known here."""
        if member != "ReadAll" or not self._begun.wait(30):
            return None
        return "a{sa{sv}}", ({_APPEARANCE: self._values},)

    def begin(self) -> None:
        """Answer from now on, also what was asked before."""
        self._begun.set()

    def change(self, key: str, value: int) -> None:
        """Let the desktop look otherwise, and say so."""
        self._values[key] = ("u", value)
        settings = DBusAddress(_PATH, interface="org.freedesktop.portal.Settings")
        said = new_signal(settings, "SettingChanged", "ssv", (_APPEARANCE, key, ("u", value)))
        self.connection.send(said)
