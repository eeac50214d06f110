"""What stands above chats in the list: “Pinned”, or when they were last used."""

from datetime import date, datetime, timedelta

from PySide6.QtCore import QLocale, QObject

from liaobots_desktop.chat.ordering import Place, Shelf
from liaobots_desktop.store.listing import Span
from liaobots_desktop.store.rows import milliseconds, moment


class ListHeadings(QObject):
    """Knows the headings of one day; lives on the GUI thread."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._today = date.min

    def begin_day(self) -> None:
        """Let today be today."""
        self._today = _today()

    @property
    def is_over(self) -> bool:
        """Whether it is another day by now."""
        return self._today != _today()

    def above(self, place: Place, time: int) -> tuple[str, Span]:
        """Return what stands above the chats of a time (milliseconds) in a place, and its span.

        It is "" for nothing.
        """
        if place.shelf is Shelf.PINNED:
            return self.tr("Pinned"), Span()
        if place.shelf is Shelf.FOLDER:
            return "", Span()
        today, yesterday, week = (_begin(self._today - timedelta(days)) for days in (0, 1, 6))
        if time >= today:
            return self.tr("Today"), Span(today)
        if time >= yesterday:
            return self.tr("Yesterday"), Span(yesterday, today)
        if time >= week:
            return self.tr("Last 7 days"), Span(week, yesterday)
        first = moment(time).astimezone().date().replace(day=1)
        following = (first + timedelta(days=31)).replace(day=1)
        return _month(first), Span(_begin(first), min(_begin(following), week))


def _today() -> date:
    return datetime.now().astimezone().date()


def _begin(day: date) -> int:
    """Return when a day begins here, in milliseconds since 1970."""
    return milliseconds(datetime(day.year, day.month, day.day).astimezone())


def _month(day: date) -> str:
    name = QLocale().standaloneMonthName(day.month)
    return f"{name[:1].upper()}{name[1:]} {day.year}"
