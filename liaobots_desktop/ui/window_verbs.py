"""What another start can ask of the open windows, and what this one was begun for."""

import os
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from liaobots_desktop.instance import verbs
from liaobots_desktop.instance.call import Call

if TYPE_CHECKING:
    from liaobots_desktop.ui.main_window import MainWindow
    from liaobots_desktop.ui.windows.windows import Windows

_STACKS = {"xcb", "windows", "cocoa"}
"""Platforms where a program may lay its windows above others; Qt complains on those without."""
_TOKEN = "XDG_ACTIVATION_TOKEN"  # noqa: S105


class WindowVerbs:
    """Does what calls ask for; another verb is another line in `_verbs`. On the GUI thread."""

    def __init__(
        self,
        windows: "Windows",
        ask_quickly: Callable[[str], None],
        others: Callable[[], Sequence[QWidget]] = tuple,
    ) -> None:
        """`ask_quickly` shows the small window for one question, with the desktop's token.

        `others` are windows that are hidden with those of the app: temporary chats.
        """
        self._windows = windows
        self._others = others
        self._hidden: list[QWidget] = []
        """Those that were hidden together, and come back together."""
        self._front: QWidget | None = None
        """Which of the others was in front of them, if one was."""
        self._ask_quickly = ask_quickly
        self._verbs = {
            verbs.RAISE: self._raise,
            verbs.STAY: self._stay,
            verbs.TOGGLE: self._toggle,
            verbs.NEW_CHAT: self._new_chat,
            verbs.QUICK_ASK: self._quick_ask,
            verbs.ASK: self._ask,
        }

    def do(self, call: Call) -> bool:
        """Do it; returns whether the verb is known here."""
        return self.fulfil(call.verb, call.fields)

    def fulfil(self, name: str, fields: Mapping[str, str]) -> bool:
        """Do what a verb asks for; returns whether it is known here."""
        verb = self._verbs.get(name)
        if verb is not None:
            verb(fields)
        return verb is not None

    def _raise(self, fields: Mapping[str, str]) -> None:
        """Bring the window forward that was used last; the main one, if that was closed."""
        windows = self._windows
        self.show_hidden()
        front = windows.last_used if windows.main.isVisible() else windows.main
        windows.show(front, fields.get(verbs.ACTIVATION, ""))

    def show_hidden(self) -> None:
        """Show what was hidden together, wherever the wish to see the app comes from."""
        hidden, self._hidden = self._hidden, []
        for window in self._with_dialogs():
            if window in hidden:
                window.show()

    def _stay(self, _fields: Mapping[str, str]) -> None:
        """Leave it as it is."""

    def _toggle(self, fields: Mapping[str, str]) -> None:
        """Hide all windows if one is in front, unless a dialog waits for an answer; or show them.

        The one that was in front is so again, and what was closed before stays closed.
        """
        active, others = QApplication.activeWindow(), self._others()
        is_in_front = active in others or self._windows.is_in_front()
        if is_in_front and QApplication.activeModalWidget() is None:
            self._front = active if active in others else None
            self._hidden = [window for window in self._with_dialogs() if window.isVisible()]
            for window in self._hidden:
                window.hide()
        elif self._hidden:
            self.show_hidden()
            if self._front is not None and self._front in others:
                bring_forward(self._front, fields.get(verbs.ACTIVATION, ""))
            else:
                self._windows.show(self._windows.last_used, fields.get(verbs.ACTIVATION, ""))
        else:
            self._raise(fields)

    def _with_dialogs(self) -> list[QWidget]:
        """Return the windows, and then the dialogs of each: nobody else hides those with it."""
        windows = (*self._windows.all, *self._others())
        return [*windows, *(dialog for window in windows for dialog in dialogs_of(window))]

    def _new_chat(self, fields: Mapping[str, str]) -> "MainWindow":
        self.show_hidden()
        return self._windows.bring(None, fields.get(verbs.ACTIVATION, ""))

    def _quick_ask(self, fields: Mapping[str, str]) -> None:
        self._ask_quickly(fields.get(verbs.ACTIVATION, ""))

    def _ask(self, fields: Mapping[str, str]) -> None:
        """Ask in a new chat; what cannot be sent stands in the composer, below what is there."""
        window = self._new_chat(fields)
        composer = window.pane.composer
        text, model = fields.get("text", ""), fields.get("model", "")
        if window.pages.is_chat:  # else it is the first start, and nobody can be asked
            window.chat.send(text, (model,) if model else ())
        if window.chat.open_id is None and composer.question() != text:
            window.chat.keep_draft(below=text)  # stored in a moment, perhaps; then it goes again


def dialogs_of(window: QWidget) -> list[QDialog]:
    """Return the dialogs of a window, those that are hidden too."""
    children = window.findChildren(QDialog, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return [dialog for dialog in children if dialog.isWindow()]


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
