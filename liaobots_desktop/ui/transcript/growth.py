"""When the text of answers is read, and when what was read is shown."""

import time
from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from liaobots_desktop.chat.message import MessageId
from liaobots_desktop.ui.transcript.layout import TranscriptLayout
from liaobots_desktop.ui.transcript.message_item import MessageItem
from liaobots_desktop.ui.transcript.slice_time import SliceTime

_SLICE = 0.005
"""Seconds that turning text into blocks may take at a time."""
_RUSH = 0.1
"""Seconds between two pictures of an answer that comes faster than it can be parsed."""
_REST, _LONG_REST, _SLOW_REST = 11, 0.1, 3
"""A picture is followed by a rest of 11 times its cost, at most 0.1 s, but 3 times at least.

So an answer takes a twelfth of one core however fast it comes, and typing stays smooth.
"""
_FRAME = 0.033
"""Seconds between two texts of one answer: a shorter rest need not be kept."""


class Growth(QObject):
    """Reads text that waits in messages, slice by slice; lives on the GUI thread.

    What took long to read is laid out in rounds of their own, and shown in another, so that no
    round of the event loop holds two of them. `shown` is called with a message's index and its
    first new part; `painted` returns the seconds that the last picture took.

    Signals:
        message_grown(index, part): a message changed from one of its parts on.
    """

    message_grown = Signal(int, int)

    def __init__(
        self,
        layout: TranscriptLayout,
        shown: Callable[[int, int], None],
        painted: Callable[[], float],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.rests_until = 0.0
        """When the next text may be shown (`time.perf_counter`)."""
        self._layout = layout
        self._show = shown
        self._painted = painted
        self._growing: set[MessageId] = set()
        self._unshown: dict[MessageId, int] = {}
        self._shown_at = 0.0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.work)

    @property
    def is_busy(self) -> bool:
        """Whether there is text to be read or shown."""
        return self._timer.isActive()

    @property
    def is_hurried(self) -> bool:
        """Whether there is text to be read or shown at once."""
        return self._timer.isActive() and self._timer.remainingTime() == 0

    def forget(self) -> None:
        """Begin anew with other messages."""
        self._growing.clear()
        self._unshown.clear()
        self._layout.keeps_picture = False
        self.rests_until = 0.0

    def drop(self, messages: Iterable[MessageId]) -> None:
        """Read no more in messages that are gone."""
        for message_id in messages:
            self._growing.discard(message_id)
            self._take_unshown(message_id)

    @property
    def growing(self) -> frozenset[MessageId]:
        """The messages that have got text lately."""
        return frozenset(self._growing)

    def follow(self, message_id: MessageId) -> None:
        """Take note that text has come; it is read when the view has rested."""
        self._growing.add(message_id)
        if time.perf_counter() >= self.rests_until and not self._unshown:
            self.work()
        else:
            self.go_on()

    def hurry(self, message_id: MessageId) -> None:
        """Read on in a message now."""
        self._growing.add(message_id)
        self.work()

    def go_on(self) -> None:
        """Work on text that waits as soon as the view has rested."""
        if not self._timer.isActive():
            rest = max(self.rests_until - time.perf_counter(), 0)
            self._timer.start(round(rest * 1000))

    @Slot()
    def on_scrolled(self) -> None:
        """Read on in what came onto the screen."""
        if self._waiting():
            self.go_on()

    @Slot()
    def work(self) -> None:
        """Turn some of the text that waits into blocks, or show them."""
        started, spent_before = time.perf_counter(), time.thread_time()
        self._timer.stop()
        has_more = False
        for index in self._waiting():
            item = self._layout.items[index]
            if self._is_due(item, started):
                if not self._layout.prepare(SliceTime(_SLICE)):
                    has_more = True
                    continue
                self._show_read(index, self._take_unshown(item.message.id) or 0)
            else:
                self._read_on(index, started)
            if self._has_work(item):
                has_more = True
            else:
                self._growing.discard(item.message.id)
        if has_more:
            self._timer.start(0)
        else:
            self.rest(started, time.thread_time() - spent_before + self._painted())

    def _read_on(self, index: int, started: float) -> None:
        item = self._layout.items[index]
        first = item.advance(self._layout.setting, started + _SLICE)
        self._layout.refresh(index)
        if first is not None:
            self.message_grown.emit(index, first)
        before = self._take_unshown(item.message.id)
        changed = [part for part in (first, before) if part is not None]
        if changed and (item.has_backlog or time.perf_counter() > started + _SLICE / 2):
            self._unshown[item.message.id] = min(changed)
            self._layout.keeps_picture = True
        elif changed:
            self._show_read(index, min(changed))

    def _take_unshown(self, message_id: MessageId) -> int | None:
        """Return from which part on a message is to be shown; that is done then."""
        part = self._unshown.pop(message_id, None)
        self._layout.keeps_picture = bool(self._unshown)
        return part

    def _show_read(self, index: int, first: int) -> None:
        self._shown_at = time.perf_counter()
        self._show(index, first)

    def _is_due(self, item: MessageItem, now: float) -> bool:
        """Whether there are blocks to be shown before more text is read.

        An answer that comes in a rush is shown now and then, an old one when all of it is read.
        """
        if item.message.id not in self._unshown:
            return False
        return not item.has_backlog or (item.end is None and now >= self._shown_at + _RUSH)

    def rest(self, started: float, spent: float) -> None:
        """Wait before the next picture; the last one began at `started` and took `spent` s."""
        rest = max(min(spent * _REST, _LONG_REST), spent * _SLOW_REST)
        self.rests_until = started + spent + rest if rest > _FRAME else 0.0

    def _waiting(self) -> list[int]:
        """Return the messages that have text to be turned into blocks, or blocks to be shown."""
        visible = [index for index, _ in self._layout.visible_now()]
        growing = [self._layout.index_of(message_id) for message_id in self._growing]
        known = {index for index in growing if index is not None} | set(visible)
        return sorted(index for index in known if self._has_work(self._layout.items[index]))

    def _has_work(self, item: MessageItem) -> bool:
        return item.has_backlog or item.message.id in self._unshown
