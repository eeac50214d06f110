"""Brings together what the index finds and what is read, in one snapshot of the chats."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from heapq import merge, nlargest
from itertools import islice

from liaobots_desktop.chat.message import ConversationId, MessageId, Role
from liaobots_desktop.store.rows import moment
from liaobots_desktop.store.search import index_file
from liaobots_desktop.store.search.candidates import taken_in
from liaobots_desktop.store.search.folding import FoldedText, folded
from liaobots_desktop.store.search.found import Hit, Key
from liaobots_desktop.store.search.hit import snippet_of
from liaobots_desktop.store.search.query import Query
from liaobots_desktop.store.search.ranking import Ranking
from liaobots_desktop.store.search.reading import read_through

_MOST_RANKED = 1000
"""The best hits are chosen among so many of the newest."""
_TRIES = 3
_LOAD = """
    SELECT m.conversation_id, c.title, m.role, m.text
    FROM main.whole_message m JOIN main.conversation c ON c.id = m.conversation_id WHERE m.id = ?
"""


class Gathering:
    """The hits of one query over one connection, which holds a snapshot from now on."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        query: Query,
        is_cancelled: Callable[[], bool],
        *,
        has_index: bool,
    ) -> None:
        """`has_index` tells whether the index is attached; it is not used if it is of other chats.

        Raises:
            sqlite3.Error: the chats or the index cannot be read, or the search was cancelled.
        """
        self._connection = connection
        self._query = query
        self._is_cancelled = is_cancelled
        self._last_change = self._begin(_TRIES if has_index else 0)

    def _begin(self, tries: int) -> int | None:
        """Take snapshots of chats and index that fit; returns the last change in the index.

        That of the chats comes first, so that what is taken in meanwhile is not missed.
        """
        for _ in range(tries):
            self._connection.execute("BEGIN")
            self._connection.execute("SELECT 1 FROM main.text_change LIMIT 1").fetchone()
            last_change = index_file.last_change_if_agreed(self._connection)
            if last_change is not None:
                return last_change
            self._connection.execute("ROLLBACK")
        self._connection.execute("BEGIN")
        return None

    def newest(self, after: Key | None = None) -> Iterator[Hit | None]:
        """Yield the hits, newest first; None now and then while there is none.

        With `after` they begin with the one that follows it.
        """
        for key in self.keys(after):
            yield None if key is None else self._hit(key)

    def count(self, most: int) -> int:
        """Return the number of hits, `most` at most."""
        return sum(1 for _ in islice((key for key in self.keys() if key is not None), most))

    def messages(self) -> int:
        """Return the number of all messages."""
        (count,) = self._connection.execute("SELECT count(*) FROM main.message").fetchone()
        return int(count)

    def best(self, limit: int) -> Sequence[Hit]:
        """Return the hits that fit best, the best one first; equal ones newest first."""
        ranking = Ranking(self._query.words)

        def score(key: Key) -> float:
            row = self.row(key)
            return ranking.score(folded(row["text"]), folded(row["title"]))

        newest = islice((key for key in self.keys() if key is not None), _MOST_RANKED)
        return [self._hit(key) for key in nlargest(limit, newest, score)]

    def keys(self, after: Key | None = None) -> Iterator[Key | None]:
        """Yield what is found, newest first; None now and then while there is nothing.

        With `after` it begins with what follows that one.
        """
        read = read_through(self._connection, self._query, self._last_change, self._is_cancelled)
        known: Iterator[Key] = iter(())
        if self._last_change is not None:
            known = taken_in(self._connection, self._query)
        # what was read and not found tells how far the other side may go
        for key, is_found in merge(((key, True) for key in known), read, reverse=True):
            yield key if is_found and (after is None or key < after) else None

    def row(self, key: Key) -> sqlite3.Row:
        """Return a message: `conversation_id`, the chat's `title`, `role` and `text`."""
        cursor = self._connection.cursor()
        cursor.row_factory = sqlite3.Row
        row: sqlite3.Row = cursor.execute(_LOAD, (key.message_id,)).fetchone()
        return row

    def _hit(self, key: Key) -> Hit:
        row = self.row(key)
        text = row["text"]
        return Hit(
            MessageId(key.message_id),
            ConversationId(row["conversation_id"]),
            row["title"],
            Role(row["role"]),
            moment(key.created_at),
            snippet_of(text, FoldedText(text), self._query.words),
        )
