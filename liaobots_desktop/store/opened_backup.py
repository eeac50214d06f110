"""Opens a backup of whatever version of the app."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from liaobots_desktop.store import reading, schema, verified_copy
from liaobots_desktop.store.errors import BackupUnusable, StoreTooNew


@contextmanager
def opened(backup: Path) -> Iterator[sqlite3.Connection]:
    """Open a backup for reading, with the newest schema whatever it was made with.

    Raises:
        BackupUnusable: it is damaged, missing or none of ours.
        StoreTooNew: a newer version of the app made it.
    """
    if verified_copy.contents(backup).version > schema.VERSION:
        raise StoreTooNew(backup)
    try:
        with closing(reading.connect_alone(backup)) as source:
            if schema.version_of(source) == schema.VERSION:
                yield source
            else:
                with closing(reading.migrated_in_memory(source)) as migrated:
                    yield migrated
    except sqlite3.DatabaseError as error:
        raise BackupUnusable(backup) from error
