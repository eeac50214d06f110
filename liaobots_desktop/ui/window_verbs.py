"""What a second start can ask of the open window."""

import os

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from liaobots_desktop.instance.call import RAISE, Call

_STACKS = {"xcb", "windows", "cocoa"}
"""Platforms where a program may lay its windows above others; Qt complains on those without."""
_TOKEN = "XDG_ACTIVATION_TOKEN"  # noqa: S105


class WindowVerbs:
    """Does what calls ask for; another verb is another line in `_verbs`. On the GUI thread."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._verbs = {RAISE: self._raise}

    def do(self, call: Call) -> bool:
        """Do it; returns whether the verb is known here."""
        verb = self._verbs.get(call.verb)
        if verb is not None:
            verb(call.fields)
        return verb is not None

    def _raise(self, fields: dict[str, str]) -> None:
        bring_forward(self._window, fields.get("activation", ""))


def bring_forward(window: QWidget, activation: str) -> None:
    """Show a window, minimised or not, above the others and give it the keyboard.

    `activation` is the token with which the desktop allows it, if it gave one; Qt looks for it
    in the environment (on Wayland).
    """
    if activation:
        os.environ[_TOKEN] = activation
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    if QGuiApplication.platformName() in _STACKS:
        window.raise_()
    window.activateWindow()
    os.environ.pop(_TOKEN, None)  # it holds once
