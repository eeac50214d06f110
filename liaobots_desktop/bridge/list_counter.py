"""The thread that counts a long list of chats, and reads what many of its rows are."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QObject, QThread, Signal

from liaobots_desktop.bridge.jobs import Jobs
from liaobots_desktop.bridge.keeping_job import Work
from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.tally import Places, Slice, Tallies, count, pick

_PATIENCE_MS = 2000


class ListCounter(QObject):
    """Counts what was asked for last; lives on the GUI thread.

    Signals:
        counted: the Tallies of it, whole.
    """

    counted = Signal(object)

    def __init__(self, store: ChatStore, parent: QObject) -> None:
        super().__init__(parent)
        self._store = store
        self._jobs = Jobs(self, QThread.Priority.LowPriority)
        self._wanted: tuple[Places, date] | None = None
        self._is_counting = False

    def count(self, places: Places | None, today: date) -> None:
        """Count the chats of places by their time, as of a day; None: nothing any more."""
        self._wanted = None if places is None else (tuple(places), today)
        if not self._is_counting:
            self._begin()

    def pick(
        self, slices: Sequence[Slice], then: Callable[[tuple[ConversationId, ...]], None]
    ) -> None:
        """Read which chats these are; `then` gets their ids, unless others stand there by now."""

        def read(_go_on: object) -> tuple[ConversationId, ...]:
            with self._store.beside(_PATIENCE_MS) as store:
                return pick(store.listing, slices)

        self._jobs.want(read, lambda ids: then(ids) if isinstance(ids, tuple) and ids else None)

    def shut_down(self) -> bool:
        """Count no more; returns whether the thread has ended."""
        self._wanted = None
        return self._jobs.shut_down()

    def _begin(self) -> None:
        wanted = self._wanted
        self._is_counting = wanted is not None
        if wanted is not None:
            self._jobs.want(self._work(*wanted), lambda result: self._take(wanted, result))

    def _work(self, places: Places, today: date) -> Work:
        def work(_go_on: object) -> Tallies:
            with self._store.beside(_PATIENCE_MS) as store:
                return count(store.listing, places, today)

        return work

    def _take(self, counted: tuple[Places, date], result: object) -> None:
        """Tell what was counted, unless something else is wanted by now or it has changed."""
        is_wanted = self._wanted is counted
        if is_wanted:
            self._wanted = None
        self._begin()
        if is_wanted and isinstance(result, Tallies):
            self.counted.emit(result)
