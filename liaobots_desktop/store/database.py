"""Opens the database file and makes SQLite's errors speak."""

import sqlite3
import stat
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path
from typing import Self

from liaobots_desktop.speech import spoken, to_translate
from liaobots_desktop.store import private_file, schema
from liaobots_desktop.store.errors import (
    NotRead,
    NotSaved,
    StoreBusy,
    StoreDamaged,
    StoreError,
    StoreGone,
    StoreOfAnotherKind,
    StoreReadOnly,
    StoreTooNew,
)

PATIENCE_MS = 2000
"""How long to wait for another program that writes to the same file."""

_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL}
_REASONS = {
    **dict.fromkeys(_BUSY, to_translate("Store", "another program is using the chats")),
    sqlite3.SQLITE_FULL: to_translate("Store", "the disk is full"),
    sqlite3.SQLITE_PERM: to_translate("Store", "the folder is read-only"),
    sqlite3.SQLITE_READONLY: to_translate("Store", "the folder is read-only"),
    sqlite3.SQLITE_CANTOPEN: to_translate("Store", "the folder is read-only or gone"),
    sqlite3.SQLITE_IOERR: to_translate("Store", "the disk reported an error"),
}
_IS_READABLE = """
    SELECT c.title, c.model, c.system_prompt, c.head_id, c.created_at, c.updated_at, c.deleted_at,
        w.parent_id, w.role, w.text, w.model, w.ended, w.created_at, w.deleted_at, m.depth
    FROM conversation c, whole_message w, message m LIMIT 1
"""
"""What a later schema must still have so that its chats can be shown."""
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_EMPTIED = "no such table: "
"""How SQLite begins what it says of a file that somebody has emptied since it was opened."""

_CACHE_KIB = 512
"""What a connection keeps of the file in memory; the rest is in the system's cache anyway."""

_STEPS = 1000
"""Of SQLite's machine between two looks at the clock: some 50 µs."""


class OutOfTime(Exception):
    """What was read takes longer than it may here."""


@contextmanager
def speaking(path: Path, failed: type[NotRead | NotSaved]) -> Iterator[None]:
    """Turn what the disk or another program did to a file into sentences; our own faults pass."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the low byte is the primary code
        if code in _DAMAGED or str(error).startswith(_EMPTIED):
            raise StoreDamaged(path) from error
        if code in _REASONS:
            failed = StoreBusy if failed is NotSaved and code in _BUSY else failed
            raise failed(spoken("Store", _REASONS[code])) from error
        raise


class Database:
    """One connection to one file; used on the thread that opened it.

    WAL, so that readers never wait; synchronous FULL, so that what was acknowledged survives
    a power cut. Several processes may have the file open: each write is short and immediate.
    """

    def __init__(self, path: Path, patience_ms: int = PATIENCE_MS) -> None:
        """Open or make the file with mode 0600 and bring its schema up to date.

        Before an older schema is changed, a verified backup is made (`backup_folder`).

        Raises:
            StoreDamaged: it is damaged; StoreOfAnotherKind: it is no database or another
                program's. It was not touched.
            StoreTooNew: a later version of the app wrote it; it was not touched.
            NotSaved: the folder cannot be written to.
            BackupFailed: there is no room for the backup; it was not touched.
        """
        self.path = path
        self.refusal: StoreReadOnly | None = None
        """Why nothing can be written, where the file was opened `to_read`."""
        self._make_file()
        try:
            self._connection = self._connected()
        except sqlite3.Error as error:
            raise StoreDamaged(path) from error
        try:
            self._prepare(patience_ms)
            self._identity = self._identity_on_disk()
        except BaseException:
            self._connection.close()
            raise

    @classmethod
    def to_read(cls, path: Path, why: StoreError) -> Self:
        """Open a file that cannot be written, or is too new, for reading only.

        Raises:
            StoreError: `why`, as it cannot be read either.
        """
        from liaobots_desktop.store import reading

        self = cls.__new__(cls)
        self.path = path
        self.refusal = StoreReadOnly(path, why)
        try:
            self._connection = reading.connect(path)
            if schema.version_of(self._connection) < schema.VERSION:
                with closing(self._connection) as older:
                    self._connection = reading.migrated_in_memory(older)
            self._connection.execute(_IS_READABLE)
        except sqlite3.Error:
            raise why from None
        return self

    def _connected(self) -> sqlite3.Connection:
        return sqlite3.connect(self.path, timeout=PATIENCE_MS / 1000, isolation_level=None)

    def _make_file(self) -> None:
        try:
            private_file.make_private(self.path)
            if not stat.S_ISREG(self.path.stat().st_mode):
                raise StoreOfAnotherKind(self.path)
        except OSError as error:
            if self.path.is_symlink():  # to itself, or to nothing
                raise StoreOfAnotherKind(self.path) from error
            raise NotSaved(error) from error

    def _prepare(self, patience_ms: int) -> None:
        with self._speaking(NotSaved):
            if schema.is_foreign(self._connection):
                raise StoreOfAnotherKind(self.path)
            version = schema.version_of(self._connection)
            if version > schema.VERSION:
                raise StoreTooNew(self.path)
            if 0 < version < schema.VERSION:
                self._keep_old_version()
            for setting in (
                "journal_mode = WAL",
                "synchronous = FULL",
                "foreign_keys = ON",
                "secure_delete = ON",
                f"cache_size = -{_CACHE_KIB}",
            ):
                self._connection.execute(f"PRAGMA {setting}")
            schema.migrate(self._connection)
            self.be_patient(patience_ms)

    def _keep_old_version(self) -> None:
        from liaobots_desktop.store.backup_folder import BackupFolder

        BackupFolder(self.path.parent).keep_before_migration(self.path)

    def rows(self, query: str, *values: object) -> list[sqlite3.Row]:
        """Return the rows of a query that only reads.

        Raises:
            NotRead: another program has locked the file, or the disk failed.
            StoreDamaged: the file was damaged since it was opened.
        """
        cursor = self._connection.cursor()
        cursor.row_factory = sqlite3.Row
        try:
            with self._speaking(NotRead):
                return cursor.execute(query, values).fetchall()
        except StoreDamaged:  # what was read stays in memory else, though the file may be whole
            self._connection.execute("PRAGMA shrink_memory")
            raise

    @contextmanager
    def within(self, seconds: float) -> Iterator[Callable[[], None]]:
        """Break off what is read in the block when a time is over: raises OutOfTime.

        The block may call what it gets, to be broken off between two queries, too.
        """
        end = time.perf_counter() + seconds

        def check() -> None:
            if time.perf_counter() > end:
                raise OutOfTime

        self._connection.set_progress_handler(lambda: time.perf_counter() > end, _STEPS)
        try:
            yield check
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_INTERRUPT:
                raise
            raise OutOfTime from None
        finally:
            self._connection.set_progress_handler(None, 0)

    def again(self, patience_ms: int) -> Self:
        """Return another connection to the same file, for the thread that calls this.

        Raises:
            StoreError: as for opening it first, and as `writing` does.
        """
        self._check_place()
        return type(self)(self.path, patience_ms)

    @contextmanager
    def writing(self, *, is_lasting: bool = True) -> Iterator[sqlite3.Connection]:
        """Hold one transaction: all that is written in the block is on disk after it, or nothing.

        What is not `is_lasting` is left to the system to write: it survives the end of the
        process, but not a power cut in the next seconds.

        Raises:
            NotSaved: nothing was written; the text names the reason.
            StoreGone: the file is not in its place any more.
            StoreReadOnly: it was opened for reading only.
            StoreDamaged: the file was damaged since it was opened.
        """
        self._check_place()
        with self._speaking(NotSaved):
            if not is_lasting:
                self._connection.execute("PRAGMA synchronous = NORMAL")
            try:
                self._connection.execute("BEGIN IMMEDIATE")
                yield self._connection
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:  # a full disk rolls back by itself
                    self._connection.execute("ROLLBACK")
                raise
            finally:
                if not is_lasting:
                    self._connection.execute("PRAGMA synchronous = FULL")

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

    def leave_checkpoints(self) -> None:
        """Let another connection fold the WAL away: two that do so at once can lose writes.

        A fault of SQLite before 3.51.3 (docs/decisions/0044).
        """
        self._connection.execute("PRAGMA wal_autocheckpoint = 0")

    def be_patient(self, milliseconds: int) -> None:
        """Wait so long for another connection that writes."""
        self._connection.execute(f"PRAGMA busy_timeout = {milliseconds}")

    def fold_wal(self) -> None:
        """Fold the WAL into the file as far as nobody reads it; raises NotSaved."""
        with self._speaking(NotSaved):
            self._connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()

    def empty_wal(self) -> None:
        """Fold the WAL into the file and cut it off, so that nothing deleted is left in it.

        Readers that are in its way are waited for as long as for a write; the next call, or
        closing the file, makes up for it then.

        Raises:
            NotSaved: the disk failed.
        """
        with self._speaking(NotSaved):
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()

    def close(self) -> None:
        """Let go of the file; the last connection of all folds the WAL into it."""
        self._connection.close()

    def _check_place(self) -> None:
        """See that the file can be written to and is where it was."""
        if self.refusal is not None:
            raise self.refusal.with_traceback(None)
        if self._identity_on_disk() != self._identity:
            raise StoreGone(self.path)

    def _identity_on_disk(self) -> tuple[int, int] | None:
        return private_file.identity_of(self.path)

    def _speaking(self, failed: type[NotRead | NotSaved]) -> AbstractContextManager[None]:
        return speaking(self.path, failed)
