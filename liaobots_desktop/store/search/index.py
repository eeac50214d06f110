"""Keeps the search index: takes in what changed in the chats, a slice at a time."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple, Self

from liaobots_desktop.store.database import speaking
from liaobots_desktop.store.errors import NotSaved
from liaobots_desktop.store.search import check, index_file
from liaobots_desktop.store.search.code_text import has_code
from liaobots_desktop.store.search.folding import folded
from liaobots_desktop.store.search.groups import PADDING
from liaobots_desktop.store.search.index_file import NAMES, TABLES, VERSION

_MOST_MESSAGES = 500
_MOST_CHARACTERS = 500_000
"""Of a slice: some 200 ms."""
_MERGED_PAGES = 500
_SETTINGS = (
    "main.cache_size = -256",  # KiB; each of its pages is read once
    "finder.cache_size = -512",
    "finder.journal_mode = WAL",
    "finder.synchronous = NORMAL",
    "finder.secure_delete = ON",
)
_BEING_WIPED = 2
"""The value of `has_remains` after FTS5 was told to merge all of its parts."""

_CHANGES = """
    SELECT number, message_id, mark, created_at, text FROM main.text_change
    LEFT JOIN main.message ON message.id = message_id AND ended IS NOT NULL
    WHERE number > (SELECT last_change FROM finder.state) ORDER BY number LIMIT ?
"""
_BACKLOG = """
    SELECT count(*) FROM main.text_change
    WHERE number > (SELECT last_change FROM finder.state)
"""
_TAKEN_IN = """
    UPDATE finder.state SET last_change = ?1, is_ordered = is_ordered AND NOT EXISTS (
        SELECT 1 FROM (
            SELECT created_at < lag(created_at) OVER (ORDER BY message_id) AS is_older
            FROM finder.document WHERE message_id
                BETWEEN coalesce(
                    (SELECT max(message_id) FROM finder.document WHERE message_id < ?2), ?2)
                AND coalesce(
                    (SELECT min(message_id) FROM finder.document WHERE message_id > ?3), ?3)
        ) WHERE is_older
    )
"""


class Progress(NamedTuple):
    """How many changes were taken in, of how many there were."""

    done: int
    total: int


class SearchIndex:
    """The index as its one writer sees it; used on one thread.

    Two processes may keep it at the same time: each slice is a transaction that goes on where
    the last one ended. It writes nothing to the chats.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    @classmethod
    def open(cls, chats: Path, is_cancelled: Callable[[], bool] = lambda: False) -> Self:
        """Open the index of a file of chats; it is made, or emptied if it is of other chats.

        Raises:
            StoreDamaged: it cannot be read, or the chats cannot.
            NotSaved: the folder cannot be written to, or another program keeps the index.
            sqlite3.OperationalError: it was cancelled, or this SQLite has no FTS5.
        """
        path = index_file.path_of(chats)
        with speaking(path, NotSaved):
            connection = index_file.connect(chats, is_cancelled)
            index = cls(connection, path)
            try:
                index._prepare(chats)
            except BaseException:
                connection.close()
                raise
        return index

    def _prepare(self, chats: Path) -> None:
        try:
            index_file.attach(self._connection, chats, to_write=True)
        except OSError as error:
            raise NotSaved(error) from error
        for setting in _SETTINGS:
            self._connection.execute(f"PRAGMA {setting}")
        if not self._is_there() or index_file.last_change_if_agreed(self._connection) is None:
            self.reset()

    def close(self) -> None:
        """Let go of the files."""
        self._connection.close()

    def reset(self) -> None:
        """Empty the index; `update` fills it again.

        Raises:
            NotSaved, StoreDamaged: it is as it was.
        """
        with self._writing():
            for name in NAMES:
                self._connection.execute(f"DROP TABLE IF EXISTS finder.{name}")
            for table in TABLES.split(";"):
                self._connection.execute(table)
            self._connection.execute("INSERT INTO finder.state (version) VALUES (?)", (VERSION,))

    def update(self) -> Iterator[Progress]:
        """Take in what changed; each step is a slice of some 200 ms and may be the last one.

        Raises:
            NotSaved: the disk is full, or another program keeps the index; nothing is lost.
            StoreDamaged: the index, or a chat, cannot be read.
            sqlite3.OperationalError: it was cancelled; the slice will be taken in again.
        """
        done, total = 0, self._value(_BACKLOG)
        while taken := self._take_in_slice():
            done += taken
            yield Progress(done, max(done, total))
        while self._wipe_slice():
            yield Progress(done, max(done, total))

    def problem(self) -> str | None:
        """Compare the index with the chats, message by message; returns what is wrong, if so.

        It reads ids and marks, and looks some texts up: 100,000 messages take 0.2 s.

        Raises:
            StoreDamaged, sqlite3.Error: the index, or the chats, cannot be read.
        """
        with speaking(self._path, NotSaved):
            return check.problem(self._connection)

    def _take_in_slice(self) -> int:
        """Take in the next changes; returns how many."""
        with self._writing():
            rows = self._next_changes()
            for _, message_id, mark, created_at, text in rows:
                is_known = self._forget(message_id)
                if text is not None:
                    self._add(message_id, mark, created_at, text)
                elif is_known:
                    self._connection.execute("UPDATE finder.state SET has_remains = 1")
            if rows:
                ids = [row[1] for row in rows]
                self._connection.execute(_TAKEN_IN, (rows[-1][0], min(ids), max(ids)))
        return len(rows)

    def _next_changes(self) -> list[tuple[int, int, int, int, str | None]]:
        rows = []
        characters = 0
        for row in self._connection.execute(_CHANGES, (_MOST_MESSAGES,)):
            rows.append(row)
            characters += len(row[4] or "")
            if characters > _MOST_CHARACTERS:
                break
        return rows

    def _forget(self, message_id: int) -> bool:
        """Take a message out of the index; returns whether it was there."""
        known = "DELETE FROM finder.document WHERE message_id = ?"
        is_known = bool(self._connection.execute(known, (message_id,)).rowcount)
        if is_known:
            self._connection.execute(
                "DELETE FROM finder.folded_text WHERE rowid = ?", (message_id,)
            )
        return is_known

    def _add(self, message_id: int, mark: int, created_at: int, text: str) -> None:
        self._connection.execute(
            "INSERT INTO finder.document VALUES (?, ?, ?, ?)",
            (message_id, mark, created_at, has_code(text)),
        )
        self._connection.execute(
            "INSERT INTO finder.folded_text (rowid, folded) VALUES (?, ?)",
            (message_id, folded(text) + PADDING),
        )

    def _wipe_slice(self) -> bool:
        """Merge parts of the index until there is one; returns False when nothing was to do.

        FTS5 only marks what is deleted until it merges, and SQLite's secure_delete overwrites
        what is given up then (the option `secure-delete` of FTS5 needs SQLite 3.42).
        """
        remains = self._value("SELECT has_remains FROM finder.state")
        if not remains:
            return False
        with self._writing():
            before = self._connection.total_changes
            self._connection.execute(
                "INSERT INTO finder.folded_text (folded_text, rank) VALUES ('merge', ?)",
                (_MERGED_PAGES if remains == _BEING_WIPED else -_MERGED_PAGES,),
            )
            # FTS5 tells by the number of changes whether there was something to merge
            is_over = remains == _BEING_WIPED and self._connection.total_changes - before < 2
            self._connection.execute(
                "UPDATE finder.state SET has_remains = ?", (0 if is_over else _BEING_WIPED,)
            )
        if is_over:
            with speaking(self._path, NotSaved):
                self._connection.execute("PRAGMA finder.wal_checkpoint(TRUNCATE)")
        return True

    def _is_there(self) -> bool:
        found = self._value(
            "SELECT count(*) FROM finder.sqlite_schema WHERE name IN (?, ?, ?)", *NAMES
        )
        return found == len(NAMES)

    def _value(self, query: str, *values: object) -> int:
        with speaking(self._path, NotSaved):
            row = self._connection.execute(query, values).fetchone()
        return 0 if row is None else int(row[0])

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """Hold one transaction; the chats are read as they are at its beginning."""
        with speaking(self._path, NotSaved):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise
