"""Copies a database while others read and write it, and counts the copy only once it is checked."""

import os
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from liaobots_desktop.chat.text import counted
from liaobots_desktop.speech import translate
from liaobots_desktop.store import private_file, reading, schema
from liaobots_desktop.store.errors import BackupFailed, BackupUnusable

PART = ".part"
"""How the name of a copy ends that is not finished; nothing else looks at such files."""

_PAGES_AT_ONCE = 1024


class Interrupted(Exception):
    """The copy was given up because `go_on` said so."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What a database holds: chats that are not in the Trash, messages of all branches."""

    chats: int
    messages: int
    version: int

    def __str__(self) -> str:
        return f"{counted(self.chats, 'chat')}, {counted(self.messages, 'message')}"


def copy(source: Path, target: Path, go_on: Callable[[], bool] = lambda: True) -> None:
    """Copy the database `source` to the new file `target`, mode 0600; one moment of it, whole.

    Writers are not kept waiting. `go_on` is asked every few milliseconds.

    Raises:
        BackupFailed: the disk is full, the folder cannot be written to, `source` is damaged, or
            the copy is not what was read. There is no file `target` then, nor a part of it.
        Interrupted: `go_on` returned False; likewise.
    """
    try:
        descriptor, name = tempfile.mkstemp(PART, ".backup-", target.parent)  # mode 0600
    except OSError as error:
        raise BackupFailed(error) from error
    os.close(descriptor)
    part = Path(name)
    try:
        _fill(source, part, go_on)
        _verify(part, go_on)
        private_file.sync(part)
        part.replace(target)
        private_file.sync_folder(target.parent)
    except sqlite3.Error as error:
        raise BackupFailed(_reason(error)) from error
    except OSError as error:
        raise BackupFailed(error) from error
    finally:
        for leftover in (part, *(Path(f"{part}-{kind}") for kind in ("wal", "shm", "journal"))):
            leftover.unlink(missing_ok=True)


def contents(path: Path) -> Contents:
    """Return what a backup holds, after a look at all of it.

    Raises:
        BackupUnusable: it is damaged, missing or none of ours.
    """
    try:
        with closing(reading.connect_alone(path)) as database:
            if schema.is_foreign(database) or reading.problems(database):
                raise BackupUnusable(path)
            return count(database)
    except sqlite3.Error as error:
        raise BackupUnusable(path) from error


def count(database: sqlite3.Connection) -> Contents:
    """Return what an open database holds; raises sqlite3.Error."""
    (chats,) = database.execute(
        "SELECT count(*) FROM conversation WHERE deleted_at IS NULL"
    ).fetchone()
    (messages,) = database.execute("SELECT count(*) FROM message").fetchone()
    return Contents(chats, messages, schema.version_of(database))


def _fill(source: Path, part: Path, go_on: Callable[[], bool]) -> None:
    def ask(_status: int, _remaining: int, _total: int) -> None:
        if not go_on():
            raise Interrupted

    with (
        closing(reading.connect(source)) as origin,
        closing(sqlite3.connect(part, isolation_level=None)) as copied,
    ):
        # a transaction of our own: without it every foreign write would begin the copy anew
        origin.execute("BEGIN")
        origin.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        copied.execute("PRAGMA synchronous = OFF")  # it is synced as a whole, at the end
        origin.backup(copied, pages=_PAGES_AT_ONCE, progress=ask)


def _verify(part: Path, go_on: Callable[[], bool]) -> None:
    """Make the copy one file without a WAL, and look at all of it."""
    with closing(sqlite3.connect(part, isolation_level=None)) as copied:
        copied.execute("PRAGMA journal_mode = DELETE")
        copied.set_progress_handler(lambda: not go_on(), 100_000)
        found = reading.problems(copied)
    if not go_on():
        raise Interrupted
    if found:
        raise BackupFailed(translate("Store", "the chats are damaged: {0}").format(found[0]))


def _reason(error: sqlite3.Error) -> str:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code == sqlite3.SQLITE_FULL:
        return translate("Store", "the disk is full")
    if code in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}:
        return translate("Store", "the file of the chats is damaged")
    return translate("Store", "the disk reported an error")
