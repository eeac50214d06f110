"""Copies text as it is seen, much of it bit by bit, so that the window goes on."""

import time
from collections.abc import Iterator, Sequence
from copy import copy

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QClipboard

from liaobots_desktop.ui.transcript.layout import TranscriptLayout
from liaobots_desktop.ui.transcript.message_item import MessageItem
from liaobots_desktop.ui.transcript.part import Setting, Span
from liaobots_desktop.ui.transcript.selection import Selection, pieces_of

_AT_ONCE, _SLICE = 0.03, 0.006
"""Seconds of work when the copy is asked for, and at a time after that."""


class PlainCopier(QObject):
    """Reads parts of messages and puts the text on the clipboard; lives on the GUI thread.

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
        self._begin(self._message(item))

    def copy_selection(self, selection: Selection, layout: TranscriptLayout) -> None:
        """Copy what is selected now; an ordinary stretch is on the clipboard when this returns."""
        if not selection.is_empty:
            self._begin(self._messages(copy(selection), selection.items_of(layout)))

    def _begin(self, source: Iterator[str]) -> None:
        self._source = source
        self._read = []
        self._timer.start(0)
        self._work(_AT_ONCE)

    def _message(self, item: MessageItem) -> Iterator[str]:
        yield from self._parsed(item)
        everything: dict[int, Span] = dict.fromkeys(range(len(item.parts)), (0, None))
        yield from pieces_of(item, self._setting, everything, is_copy=True)

    def _messages(
        self, selection: Selection, items: Sequence[tuple[int, MessageItem]]
    ) -> Iterator[str]:
        has_text = False
        for number, item in items:
            yield from self._parsed(item)
            gap = "\n\n" if has_text else ""
            spans = selection.spans_of(number, item)
            for piece in filter(None, pieces_of(item, self._setting, spans, is_copy=True)):
                yield gap + piece
                gap, has_text = "", True

    def _parsed(self, item: MessageItem) -> Iterator[str]:
        """Make the parts of a message, with a step for each slice of the work."""
        if not item.is_started:
            item.start(self._setting)
        while item.has_backlog:
            item.advance(self._setting, time.perf_counter() + _SLICE)
            yield ""

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
        text = "".join(self._read)
        if text:
            self._clipboard.setText(text)
        self._read = []
