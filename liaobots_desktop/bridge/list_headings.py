"""What stands above chats in the list: “Pinned”, or when they were last used."""

from datetime import date, datetime, timedelta

from PySide6.QtCore import QLocale, QObject

from liaobots_desktop.chat.message import Conversation
from liaobots_desktop.chat.ordering import Place, Shelf
from liaobots_desktop.store.listing import time_in


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

    def above(self, place: Place, chat: Conversation) -> str:
        """Return what stands above a chat in a place, "" for nothing."""
        if place.shelf is Shelf.PINNED:
            return self.tr("Pinned")
        if place.shelf is Shelf.FOLDER:
            return ""
        day = time_in(place, chat).astimezone().date()
        if day >= self._today:
            return self.tr("Today")
        if day == self._today - timedelta(days=1):
            return self.tr("Yesterday")
        if day > self._today - timedelta(days=7):
            return self.tr("Last 7 days")
        return _month(day)


def _today() -> date:
    return datetime.now().astimezone().date()


def _month(day: date) -> str:
    name = QLocale().standaloneMonthName(day.month)
    return f"{name[:1].upper()}{name[1:]} {day.year}"
