"""Notices that chats are gone which nobody deleted: another file's WAL, or another file, took them.

SQLite takes a whole WAL of another file for the file's own, and nothing in either tells.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from pathlib import Path

from liaobots_desktop.store import reading
from liaobots_desktop.store.backup_folder import Backup, BackupFolder
from liaobots_desktop.store.gone_for_good import GoneForGood
from liaobots_desktop.store.verified_copy import Contents

_MARK = "chats-missing"
"""A file that names the backup which holds more, until the user has chosen: newer backups are made
meanwhile, and hold less."""
_IDS = "SELECT id FROM conversation"


def look(database: Path) -> tuple[Backup, Contents] | None:
    """Return the newest good backup, and what it holds, if most of its chats are missing here.

    Chats that were deleted for good are not missing.

    Raises:
        sqlite3.Error: the present file cannot be read; NotSaved, OSError: the finding is not kept.
    """
    backups, marked = BackupFolder(database.parent), _marked(database)
    candidates = [each for each in backups.all() if marked in {"", each.path.name}]
    for found in filter(None, map(backups.good, _suspicious(database, candidates))):
        database.with_name(_MARK).write_text(found[0].path.name, encoding="utf-8")
        return found
    return None


def settle(database: Path) -> None:
    """Take note that the user has chosen what becomes of it; raises OSError."""
    database.with_name(_MARK).unlink(missing_ok=True)


def _marked(database: Path) -> str:
    with suppress(OSError, UnicodeDecodeError):
        return database.with_name(_MARK).read_text(encoding="utf-8")
    return ""


def _suspicious(database: Path, backups: Iterable[Backup]) -> Iterator[Backup]:
    """Return backups, newest first, as long as most of their chats are missing here."""
    gone = GoneForGood(database)
    with closing(reading.connect(database)) as connection:
        here = {chat for (chat,) in connection.execute(_IDS)}
    for backup in backups:
        with suppress(sqlite3.Error), closing(reading.connect_alone(backup.path)) as then:
            kept = {chat for (chat,) in then.execute(_IDS) if not gone.holds_chat(chat)}
            if 2 * len(kept - here) <= len(kept):
                return
            yield backup
