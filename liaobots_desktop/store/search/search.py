"""One search over all chats, on whatever thread it is wanted."""

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from liaobots_desktop.store.database import speaking
from liaobots_desktop.store.errors import NotRead
from liaobots_desktop.store.search import index_file
from liaobots_desktop.store.search.conditions import teach_folding
from liaobots_desktop.store.search.gathering import Gathering
from liaobots_desktop.store.search.hit import Hit
from liaobots_desktop.store.search.query import Query
from liaobots_desktop.store.search.upkeep import throw_away

_BATCH = 20
_BATCH_S = 0.05
"""Hits are handed out by so many, or after so many seconds."""
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR}
"""What SQLite says of a damaged index; the last one when a table of it is missing."""

Batch = tuple[Hit, ...]


class Search:
    """A search over the file of the chats; used on one thread, with a connection of its own.

    It only reads, and sees what any process had stored when it began. What the index lacks is
    read, so that the hits are the same with an old index, or with none.
    """

    def __init__(
        self,
        chats: Path,
        query: Query,
        limit: int = 50,
        *,
        best_first: bool = False,
        is_cancelled: Callable[[], bool] = lambda: False,
    ) -> None:
        """`limit` is the greatest number of hits.

        They come newest first or, with `best_first`, by how well they fit, of the 1,000 newest.
        `is_cancelled` is asked often, on the thread of the search.
        """
        self._chats = chats
        self._query = query
        self._limit = limit
        self._best_first = best_first
        self._is_cancelled = is_cancelled
        self._given: set[int] = set()

    def batches(self) -> Iterator[Batch]:
        """Yield the hits as they are found; they end early when the search is cancelled.

        Raises:
            NotRead, StoreDamaged: the chats cannot be read.
        """
        if self._query.is_empty:
            return
        with speaking(self._chats, NotRead):
            try:
                with closing(index_file.connect(self._chats, self._is_cancelled)) as connection:
                    teach_folding(connection)
                    yield from self._with_index(connection)
            except sqlite3.OperationalError:
                if not self._is_cancelled():
                    raise

    def _with_index(self, connection: sqlite3.Connection) -> Iterator[Batch]:
        """Search with the index if there is one, else, or when it fails, without."""
        try:
            index_file.attach(connection, self._chats, to_write=False)
            yield from self._found(connection, has_index=True)
        except sqlite3.DatabaseError as error:
            if self._is_cancelled():
                return
            if getattr(error, "sqlite_errorcode", 0) & 0xFF in _DAMAGED:
                throw_away(self._chats)
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            yield from self._found(connection, has_index=False)

    def _found(self, connection: sqlite3.Connection, *, has_index: bool) -> Iterator[Batch]:
        gathering = Gathering(connection, self._query, self._is_cancelled, has_index=has_index)
        if self._best_first:
            yield tuple(gathering.best(self._limit))
            return
        batch: list[Hit] = []
        last_batch = time.monotonic()
        for hit in gathering.newest():
            if hit is not None and hit.message_id not in self._given:
                batch.append(hit)
            is_last = len(self._given) + len(batch) >= self._limit
            is_due = len(batch) == _BATCH or time.monotonic() - last_batch > _BATCH_S
            if batch and (is_last or is_due):
                yield self._handed_out(batch)
                last_batch = time.monotonic()
            if is_last or self._is_cancelled():
                return
        if batch:
            yield self._handed_out(batch)

    def _handed_out(self, batch: list[Hit]) -> Batch:
        """Empty the batch and return what was in it; it will not be found again."""
        hits = tuple(batch)
        batch.clear()
        self._given.update(hit.message_id for hit in hits)
        return hits
