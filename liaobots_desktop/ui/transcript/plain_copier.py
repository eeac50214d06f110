"""Copies a message as it is seen, a long one bit by bit, so that the window goes on."""

import time
from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QClipboard

from liaobots_desktop.ui.transcript.message_item import MessageItem
from liaobots_desktop.ui.transcript.part import Setting, Span
from liaobots_desktop.ui.transcript.selection import pieces_of

_AT_ONCE, _SLICE = 0.03, 0.006
"""Seconds of work when the copy is asked for, and at a time after that."""


class PlainCopier(QObject):
    """Reads a message's parts and puts the text on the clipboard; lives on the GUI thread.

    Something else that is copied meanwhile stays on the clipboard.
    """

    def __init__(self, setting: Setting, clipboard: QClipboard, parent: QObject) -> None:
        super().__init__(parent)
        self._setting = setting
        self._clipboard = clipboard
        self._source: Iterator[str] = iter(())
        self._read: list[str] = []
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_slice)
        clipboard.dataChanged.connect(self._timer.stop)

    def copy(self, item: MessageItem) -> None:
        """Copy a message; an ordinary one is on the clipboard when this returns."""
        self._source = self._pieces(item)
        self._read = []
        self._timer.start(0)
        self._work(_AT_ONCE)

    def _pieces(self, item: MessageItem) -> Iterator[str]:
        if not item.is_started:
            item.start(self._setting)
        while item.has_backlog:
            item.advance(self._setting, time.perf_counter() + _SLICE)
            yield ""
        everything: dict[int, Span] = dict.fromkeys(range(len(item.parts)), (0, None))
        yield from pieces_of(item, self._setting, everything, is_copy=True)

    @Slot()
    def _on_slice(self) -> None:
        self._work(_SLICE)

    def _work(self, seconds: float) -> None:
        until = time.perf_counter() + seconds
        for piece in self._source:
            self._read.append(piece)
            if time.perf_counter() > until:
                return
        self._timer.stop()
        self._clipboard.setText("".join(self._read))
        self._read = []
