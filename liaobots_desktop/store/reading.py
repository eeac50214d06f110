"""Opens databases for reading only, also where nothing can be written beside them."""

import sqlite3
from pathlib import Path

from liaobots_desktop.store import memory_place, schema

PATIENCE_S = 2.0
"""How long to wait for another program that has locked the file."""

_INDEX_ONLY = ("malformed inverted index for FTS", "unable to validate the inverted index for FTS")
"""How SQLite begins to tell of a search index that is wrong: it is made anew from the chats."""


def connect(path: Path) -> sqlite3.Connection:
    """Return a connection that cannot write; it sees what other processes write meanwhile.

    In a folder that is read-only SQLite can read only a file that nobody has open.

    Raises:
        sqlite3.Error: there is no database that can be read.
    """
    if memory_place.is_in_memory(path):
        return memory_place.connect(path, PATIENCE_S, "ro")
    try:
        return _connected(path, "mode=ro")
    except sqlite3.OperationalError:
        wal = Path(f"{path}-wal")
        if wal.exists() and wal.stat().st_size:  # the newest chats are in it
            raise
        return _connected(path, "mode=ro&immutable=1")


def connect_alone(path: Path) -> sqlite3.Connection:
    """Return a connection to a file that nobody writes to, such as a backup: none beside it.

    Raises:
        sqlite3.Error: there is no database that can be read.
    """
    return _connected(path, "mode=ro&immutable=1")


def migrated_in_memory(connection: sqlite3.Connection) -> sqlite3.Connection:
    """Return a copy in memory that has the newest schema; the file is left as it is.

    Raises:
        sqlite3.Error: it cannot be read.
    """
    copy = sqlite3.connect("file::memory:", isolation_level=None, uri=True)
    connection.backup(copy)
    schema.migrate(copy)
    return copy


def problems(connection: sqlite3.Connection, *, thoroughly: bool = True) -> list[str]:
    """Return what SQLite finds wrong with a database, in its own words; empty when all is well.

    Not `thoroughly` leaves out that the indexes agree with the tables.
    """
    try:
        check = "integrity_check" if thoroughly else "quick_check"
        found = [str(row[0]) for row in connection.execute(f"PRAGMA {check}")]
        strays = connection.execute("PRAGMA foreign_key_check").fetchall() if thoroughly else ()
    except sqlite3.DatabaseError as error:  # damage comes as a row or as an exception
        return [str(error)]
    wrong = [line for line in found if line != "ok" and not line.startswith(_INDEX_ONLY)]
    return wrong + [f"a row of {row[0]} belongs to nothing" for row in strays]


def _connected(path: Path, how: str) -> sqlite3.Connection:
    address = f"{path.absolute().as_uri()}?{how}"
    connection = sqlite3.connect(address, timeout=PATIENCE_S, isolation_level=None, uri=True)
    try:
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection
