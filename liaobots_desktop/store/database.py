"""Opens the database file and makes SQLite's errors speak."""

import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from liaobots_desktop.store import private_file, schema
from liaobots_desktop.store.errors import (
    NotRead,
    NotSaved,
    StoreDamaged,
    StoreTooNew,
)

PATIENCE_MS = 2000
"""How long to wait for another program that writes to the same file."""

_REASONS = {
    sqlite3.SQLITE_FULL: "the disk is full",
    sqlite3.SQLITE_BUSY: "another program is using the chats",
    sqlite3.SQLITE_LOCKED: "another program is using the chats",
    sqlite3.SQLITE_PROTOCOL: "another program is using the chats",
    sqlite3.SQLITE_PERM: "the folder is read-only",
    sqlite3.SQLITE_READONLY: "the folder is read-only",
    sqlite3.SQLITE_CANTOPEN: "the folder is read-only or gone",
    sqlite3.SQLITE_IOERR: "the disk reported an error",
}
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}

_CACHE_KIB = 512
"""What a connection keeps of the file in memory; the rest is in the system's cache anyway."""


@contextmanager
def speaking(path: Path, failed: type[NotRead | NotSaved]) -> Iterator[None]:
    """Turn what the disk or another program did to a file into sentences; our own faults pass."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the low byte is the primary code
        if code in _DAMAGED:
            raise StoreDamaged(path) from error
        if code in _REASONS:
            raise failed(_REASONS[code]) from error
        raise


class Database:
    """One connection to one file; used on the thread that opened it.

    WAL, so that readers never wait; synchronous FULL, so that what was acknowledged survives
    a power cut. Several processes may have the file open: each write is short and immediate.
    """

    def __init__(self, path: Path, patience_ms: int = PATIENCE_MS) -> None:
        """Open or make the file with mode 0600 and bring its schema up to date.

        Raises:
            StoreDamaged: it is no database, a damaged one or another program's; it was not
                touched.
            StoreTooNew: a later version of the app wrote it; it was not touched.
            NotSaved: the folder cannot be written to.
        """
        self.path = path
        try:
            private_file.make_private(path)
        except OSError as error:
            raise NotSaved(error.strerror or "the disk refused it") from error
        try:
            self._connection = sqlite3.connect(
                path, timeout=PATIENCE_MS / 1000, isolation_level=None
            )
        except sqlite3.Error as error:
            raise StoreDamaged(path) from error
        try:
            self._prepare(patience_ms)
        except BaseException:
            self._connection.close()
            raise

    def _prepare(self, patience_ms: int) -> None:
        with self._speaking(NotSaved):
            if schema.is_foreign(self._connection):
                raise StoreDamaged(self.path)
            if schema.version_of(self._connection) > schema.VERSION:
                raise StoreTooNew(self.path)
            for setting in (
                "journal_mode = WAL",
                "synchronous = FULL",
                "foreign_keys = ON",
                "secure_delete = ON",
                f"cache_size = -{_CACHE_KIB}",
            ):
                self._connection.execute(f"PRAGMA {setting}")
            schema.migrate(self._connection)
            self._connection.execute(f"PRAGMA busy_timeout = {patience_ms}")

    def rows(self, query: str, *values: object) -> list[sqlite3.Row]:
        """Return the rows of a query that only reads.

        Raises:
            NotRead: another program has locked the file, or the disk failed.
            StoreDamaged: the file was damaged since it was opened.
        """
        cursor = self._connection.cursor()
        cursor.row_factory = sqlite3.Row
        with self._speaking(NotRead):
            return cursor.execute(query, values).fetchall()

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Hold one transaction: all that is written in the block is on disk after it, or nothing.

        Raises:
            NotSaved: nothing was written; the text names the reason.
            StoreDamaged: the file was damaged since it was opened.
        """
        with self._speaking(NotSaved):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:  # a full disk rolls back by itself
                    self._connection.execute("ROLLBACK")
                raise

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Let all that is read in the block be from one moment, whatever others write meanwhile.

        Raises:
            NotRead: another program has locked the file, or the disk failed.
        """
        with self._speaking(NotRead):
            self._connection.execute("BEGIN")
            try:
                yield
            finally:
                self._connection.execute("COMMIT")

    def close(self) -> None:
        """Let go of the file; the last connection of all folds the WAL into it."""
        self._connection.close()

    def _speaking(self, failed: type[NotRead | NotSaved]) -> AbstractContextManager[None]:
        return speaking(self.path, failed)
