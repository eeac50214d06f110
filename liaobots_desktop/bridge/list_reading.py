"""Reads what the list of chats shows: few chats at once, of many the top, and then all of them."""

from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from liaobots_desktop.bridge.list_headings import ListHeadings
from liaobots_desktop.bridge.list_parts import Part, parts_of
from liaobots_desktop.bridge.list_rows import ListRows
from liaobots_desktop.bridge.notice import Notice
from liaobots_desktop.chat.message import Conversation, ConversationId
from liaobots_desktop.chat.ordering import Folder, Place, Shelf, Tag
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.errors import StoreError
from liaobots_desktop.store.tally import Slice, Tallies, count_within

if TYPE_CHECKING:  # made when the window is seen
    from liaobots_desktop.bridge.list_counter import ListCounter

_MOST_S = 0.003
"""What counting may take on the GUI thread."""
_NO_LIMIT_S = 60.0
"""Where nothing can be written no other connection is opened for it."""


class ListReading(QObject):
    """Counts the chats of a place; lives on the GUI thread.

    Signals:
        counted: the ListRows of all chats, when a thread has counted what took too long here.
        failed: a Notice that the chats cannot be read any more; what was read of them stays.
    """

    counted = Signal(object)
    failed = Signal(object)

    def __init__(self, store: ChatStore, parent: QObject) -> None:
        super().__init__(parent)
        self._store = store
        self._parts: Sequence[Part] = ()
        self._counter: ListCounter | None = None
        self.headings = ListHeadings(self)
        self.place: Place | None = None
        """The place to read; None for pinned chats, folders and all others."""
        self.folders: Sequence[Folder] = ()
        self.tags: dict[str, Tag] = {}
        self._last: tuple[Place | None, ListRows] | None = None
        """What was read last, and the place it is of."""
        self.failure: StoreError | None = None
        """Why the chats of the place could not be read when they were wanted last."""
        self._has_told = False
        self.is_counting = False
        """Whether there is more than was read."""
        self.is_over = False
        """Whether the app has ended: the chats are closed, and the list stays as it is."""

    def let_count(self) -> None:
        """Let a thread count what takes longer than the window may stand still."""
        from liaobots_desktop.bridge.list_counter import ListCounter

        self._counter = ListCounter(self._store, self)
        self._counter.counted.connect(self._on_counted)
        if self.is_counting:
            self._count_beside()

    def shut_down(self) -> bool:
        """Count no more; returns whether the thread has ended."""
        self.is_over = True
        return self._counter is None or self._counter.shut_down()

    def pick(
        self, slices: Sequence[Slice], then: Callable[[tuple[ConversationId, ...]], None]
    ) -> None:
        """Read which chats many rows are, on the thread, and call `then` with them."""
        if self._counter is not None:
            self._counter.pick(slices, then)

    def find(self, ids: Collection[ConversationId]) -> list[Conversation]:
        """Return chats by their ids; none while they cannot be read, which is told elsewhere."""
        with suppress(StoreError):
            return self._store.listing.find(ids)
        return []

    def tell(self, error: StoreError) -> None:
        """Tell that something cannot be read: once, and again after the chats were counted."""
        if not self._has_told:
            self._has_told = True
            self.failed.emit(Notice(str(error)))

    def rows(self) -> ListRows:
        """Return the list as it is now; only its top while it `is_counting`.

        What could be read once and cannot now is a `failure`: what was read of the place is
        returned, or nothing of another one.

        Raises:
            NotRead, StoreDamaged: it cannot be read, and never could be.
        """
        self._has_told = False
        try:
            rows = self._rows_now()
        except StoreError as error:
            if self._last is None:
                raise
            return self._rows_after(error, *self._last)
        self.failure, self._last = None, (self.place, rows)
        return rows

    def _rows_after(self, error: StoreError, place: Place | None, rows: ListRows) -> ListRows:
        self.failure, self.is_counting = error, False
        if place != self.place:
            return ListRows(self._store.listing, (), (), self.headings.above)
        if len(rows):  # else it is told in their place
            self.failed.emit(Notice(str(error)))
        return rows

    def _rows_now(self) -> ListRows:
        listing = self._store.listing
        listing.was_written_elsewhere()  # from now on
        self.folders = listing.folders()
        self.tags = {tag.name: tag for tag in listing.tags()}
        if self.place and self.place.shelf is Shelf.TAG and self.place.name not in self.tags:
            self.place = None
        self.headings.begin_day()
        self._parts = parts_of(self.place, self.folders, self.tr("Folders"))
        limit = _NO_LIMIT_S if self._store.refusal is not None else _MOST_S
        places = [part.place for part in self._parts]
        tallies = count_within(listing, places, self.headings.today, limit)
        self.is_counting = not tallies.is_whole
        self._count_beside()
        return self._rows_of(tallies)

    def _count_beside(self) -> None:
        if self._counter is not None:
            places = tuple(part.place for part in self._parts)
            self._counter.count(places if self.is_counting else None, self.headings.today)

    def _rows_of(self, tallies: Tallies) -> ListRows:
        return ListRows(self._store.listing, self._parts, tallies.found, self.headings.above)

    @Slot(object)
    def _on_counted(self, tallies: Tallies) -> None:
        self.is_counting = False
        rows = self._rows_of(tallies)
        self._last = self.place, rows
        self.counted.emit(rows)
