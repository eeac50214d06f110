"""Tells of faults of the program, each once, and lets a chat be read that cannot be drawn."""

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from liaobots_desktop.bridge.account import Account
from liaobots_desktop.bridge.diagnostics import report
from liaobots_desktop.bridge.fault import Fault
from liaobots_desktop.bridge.notice import Notice
from liaobots_desktop.ui.chat_pane import ChatPane
from liaobots_desktop.ui.presence.quick_answer import QuickAnswer

if TYPE_CHECKING:
    from liaobots_desktop.ui.main_window import MainWindow

_MOST_DIALOGS = 3
"""In one run; what comes after them is told by a notice."""


class FaultDoor(QObject):
    """Made by the first fault; lives on the GUI thread.

    One dialog at a time. A fault that comes while it is open, or is made, only gets a notice.
    """

    def __init__(self, account: Account, folder: Path, window: "MainWindow") -> None:
        """`window` is the main one."""
        super().__init__(window)
        self._account = account
        self._folder = folder
        self._window = window
        self._faults: dict[str, Fault] = {}
        self._times: Counter[str] = Counter()
        self._dialogs = 0
        self._is_asking = False

    @property
    def times(self) -> dict[str, int]:
        """How often each fault has happened, by its place."""
        return dict(self._times)

    @property
    def _open(self) -> "list[MainWindow]":
        """The windows that are open, the one that was used last first."""
        windows = self._window.windows
        if windows is None:
            return [self._window]
        return sorted(windows.all, key=lambda window: window is not windows.last_used)

    def take(self, fault: Fault) -> None:
        """Count a fault; tell it if it is the first time, and show as text what is not drawn."""
        self._times[fault.place] += 1
        failed = self._show_plain(fault)
        if fault.place not in self._faults:
            self._faults[fault.place] = fault
            self._tell(failed)

    def report(self) -> str:
        """Return what can be told of all faults of this run."""
        faults = [(fault, self._times[place]) for place, fault in self._faults.items()]
        return report(faults, self._folder, self._account.masked)

    def _show_plain(self, fault: Fault) -> QWidget | None:
        """Show the messages as text if it was they that could not be drawn; returns the window."""
        shown = drawn = fault.drawing() if fault.drawing is not None else None
        while shown is not None and not isinstance(shown, ChatPane | QuickAnswer):
            shown = shown.parent()  # of a window of the app, a temporary chat or a quick question
        if shown is None or drawn is None:
            return None
        from liaobots_desktop.ui.faults.plain_chat import PlainChat

        if isinstance(shown, QuickAnswer):
            shown.show_as_text()
        elif isinstance(shown.guest, PlainChat) and shown.guest.view is drawn:
            shown.guest.follow()  # the message that failed now is shown there, too
        elif shown.shown_transcript is not drawn:
            return None
        else:
            shown.show_as_text()
        return shown.window()

    def _tell(self, failed: QWidget | None) -> None:
        """`failed` is the window whose messages are shown as text."""
        if self._is_asking or self._dialogs == _MOST_DIALOGS:
            text = self.tr(
                "Something inside the app went wrong. Your chats are safe; if it keeps "
                "happening, restart the app."
            )
            self._open[0].reactions.show(Notice(text))
            return
        self._is_asking = True  # before anything of the dialog can fail, too
        self._dialogs += 1
        from liaobots_desktop.ui.faults.fault_dialog import FaultDialog

        parent = failed or self._open[0]
        dialog = FaultDialog(self.report(), parent, is_plain=failed is not None)
        dialog.finished.connect(self._on_finished)
        dialog.open()

    @Slot()
    def _on_finished(self) -> None:
        self._is_asking = False
