"""One search for messages in all chats, on whatever thread it is wanted."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from liaobots_desktop.store.search.found import Hit, Key
from liaobots_desktop.store.search.gathered import gathered
from liaobots_desktop.store.search.gathering import Gathering
from liaobots_desktop.store.search.query import Query

MOST_COUNTED = 10_000
"""More hits than that are not counted."""
_BATCH = 20
_BATCH_S = 0.05
"""Hits are handed out by so many, or after so many seconds."""

Batch = tuple[Hit, ...]


class Count(NamedTuple):
    """How many messages a query finds, `MOST_COUNTED` at most, of how many there are."""

    hits: int
    messages: int


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
        after: Key | None = None,
        is_cancelled: Callable[[], bool] = lambda: False,
    ) -> None:
        """`limit` is the greatest number of hits.

        They come newest first or, with `best_first`, by how well they fit, of the 1,000 newest.
        `after` is the last hit of an earlier page: only older ones are found then.
        `is_cancelled` is asked often, on the thread of the search.
        """
        self._chats = chats
        self._query = query
        self._limit = limit
        self._best_first = best_first
        self._after = after
        self._is_cancelled = is_cancelled
        self._given: set[int] = set()

    def batches(self) -> Iterator[Batch]:
        """Yield the hits as they are found; they end early when the search is cancelled.

        Raises:
            NotRead, StoreDamaged: the chats cannot be read.
        """
        if not self._query.is_empty:
            yield from gathered(self._chats, self._query, self._is_cancelled, self._found)

    def count(self) -> Count | None:
        """Return how many hits there are in all, whatever the limit; None if it was cancelled.

        Raises:
            NotRead, StoreDamaged: the chats cannot be read.
        """
        counts = gathered(self._chats, self._query, self._is_cancelled, self._counted)
        count = next(counts, None)
        return None if self._is_cancelled() else count

    def _counted(self, gathering: Gathering) -> Iterator[Count]:
        yield Count(gathering.count(MOST_COUNTED), gathering.messages())

    def _found(self, gathering: Gathering) -> Iterator[Batch]:
        if self._best_first:
            yield tuple(gathering.best(self._limit))
            return
        batch: list[Hit] = []
        last_batch = time.monotonic()
        for hit in gathering.newest(self._after):
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
