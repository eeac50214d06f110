"""What stands above chats in the list: “Pinned”, or when they were last used."""

from datetime import date, datetime, timedelta

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from liaobots_desktop.bridge.dates import month
from liaobots_desktop.chat.ordering import Place, Shelf
from liaobots_desktop.store.listing import Span
from liaobots_desktop.store.rows import moment, now
from liaobots_desktop.store.tally import begin_of, span_of

_AFTER_MS = 1000
"""From midnight to the look at the day: the timer is right to a second."""
_LONGEST_MS = 600_000
"""Between two looks at the clock: a timer does not count what a computer sleeps."""


class ListHeadings(QObject):
    """Knows the headings of one day; lives on the GUI thread.

    Signals:
        day_ended: it is another day, and nothing has been counted in it.
    """

    day_ended = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._today = date.min
        self._midnight = QTimer(self, singleShot=True)
        self._midnight.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._midnight.timeout.connect(self._on_midnight)

    def begin_day(self) -> None:
        """Let today be today."""
        self._today = _today()
        self._await_midnight()

    @property
    def today(self) -> date:
        """The day that the headings are of."""
        return self._today

    @property
    def is_over(self) -> bool:
        """Whether it is another day by now."""
        return self._today != _today()

    def above(self, place: Place, time: int) -> tuple[str, Span]:
        """Return what stands above the chats of a time (milliseconds) in a place, and its span.

        It is "" for nothing.
        """
        span = span_of(place, time, self._today)
        if place.shelf is Shelf.PINNED:
            return self.tr("Pinned"), span
        if place.shelf is Shelf.FOLDER:
            return "", span
        days = (self.tr("Today"), 0), (self.tr("Yesterday"), 1), (self.tr("Last 7 days"), 6)
        for text, number in days:
            if span.since == begin_of(self._today - timedelta(number)):
                return text, span
        return month(moment(span.since).astimezone().date()), span

    def _await_midnight(self) -> None:
        left = max(begin_of(self._today + timedelta(1)) - now(), 0) + _AFTER_MS
        self._midnight.start(min(left, _LONGEST_MS))

    @Slot()
    def _on_midnight(self) -> None:
        if self.is_over:
            self.day_ended.emit()
        else:
            self._await_midnight()


def _today() -> date:
    return datetime.now().astimezone().date()
