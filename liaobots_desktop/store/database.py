"""Opens the database file and makes SQLite's errors speak."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from liaobots_desktop.store import private_file, schema
from liaobots_desktop.store.errors import NotSaved, StoreDamaged, StoreTooNew

_BUSY_TIMEOUT_MS = 2000
_REASONS = {
    sqlite3.SQLITE_FULL: "the disk is full",
    sqlite3.SQLITE_BUSY: "another program is using the chats",
    sqlite3.SQLITE_LOCKED: "another program is using the chats",
    sqlite3.SQLITE_READONLY: "the folder is read-only",
    sqlite3.SQLITE_CANTOPEN: "the folder is read-only or gone",
    sqlite3.SQLITE_IOERR: "the disk reported an error",
}


class Database:
    """One connection to one file; used on the thread that opened it.

    WAL, so that readers never wait; synchronous FULL, so that what was acknowledged survives
    a power cut. Several processes may have the file open: each write is short and immediate.
    """

    def __init__(self, path: Path) -> None:
        """Open or make the file with mode 0600 and bring its schema up to date.

        Raises:
            StoreDamaged: it is no database, or a damaged one; it was not touched.
            StoreTooNew: a later version of the app wrote it; it was not touched.
            NotSaved: the folder cannot be written to.
        """
        try:
            private_file.make_private(path)
        except OSError as error:
            raise NotSaved(error.strerror or "the disk refused it") from error
        try:
            self._connection = sqlite3.connect(
                path, timeout=_BUSY_TIMEOUT_MS / 1000, isolation_level=None
            )
        except sqlite3.Error as error:
            raise StoreDamaged(path) from error
        try:
            self._prepare(path)
        except BaseException:
            self._connection.close()
            raise

    def _prepare(self, path: Path) -> None:
        try:
            if schema.version_of(self._connection) > schema.VERSION:
                raise StoreTooNew(path)
            for setting in (
                "journal_mode = WAL",
                "synchronous = FULL",
                "foreign_keys = ON",
                "secure_delete = ON",
                f"busy_timeout = {_BUSY_TIMEOUT_MS}",
            ):
                self._connection.execute(f"PRAGMA {setting}")
            schema.migrate(self._connection)
        except sqlite3.OperationalError as error:
            raise not_saved(error) from error
        except sqlite3.DatabaseError as error:
            raise StoreDamaged(path) from error

    def rows(self, query: str, *values: object) -> list[sqlite3.Row]:
        """Return the rows of a query that only reads."""
        cursor = self._connection.cursor()
        cursor.row_factory = sqlite3.Row
        return cursor.execute(query, values).fetchall()

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Hold one transaction: all that is written in the block is on disk after it, or nothing.

        Raises:
            NotSaved: nothing was written; the text names the reason.
        """
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:  # a full disk rolls back by itself
                    self._connection.execute("ROLLBACK")
                raise
        except sqlite3.OperationalError as error:
            raise not_saved(error) from error

    def add_function(self, name: str, function: Callable[[str, str], bool]) -> None:
        """Make a deterministic function of two texts usable in queries."""
        self._connection.create_function(name, 2, function, deterministic=True)

    def close(self) -> None:
        """Let go of the file; the last connection of all folds the WAL into it."""
        self._connection.close()


def not_saved(error: sqlite3.Error) -> NotSaved:
    """Return the error that tells why SQLite could not write."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the low byte is the primary code
    return NotSaved(_REASONS.get(code, "the file of the chats cannot be written"))
