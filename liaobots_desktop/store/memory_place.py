"""Databases that are in the memory of this process only; each has a place that is no file.

Every thread opens its own connection to such a place, as it does to a file. The database is gone
when the last of them is closed. SQLite 3.36 and later have them (the VFS `memdb`).
"""

import os
import sqlite3
from pathlib import Path

_ROOT = ":memory:"


def new_place() -> Path:
    """Return a place where nothing is yet; whoever takes it for a file finds none."""
    return Path(_ROOT, os.urandom(16).hex())


def is_in_memory(place: Path) -> bool:
    """Whether this is the place of a database in memory, not of a file."""
    return place.parts[:1] == (_ROOT,)


def connect(place: Path, patience_s: float, mode: str = "rwc") -> sqlite3.Connection:
    """Return a connection; `mode` is SQLite's: `ro` only reads.

    What is sorted stays in memory, too: SQLite would put long sorts into files.

    Raises:
        sqlite3.Error: there is no memory left.
    """
    address = f"file:/{place.name}?vfs=memdb&mode={mode}"
    connection = sqlite3.connect(address, timeout=patience_s, isolation_level=None, uri=True)
    connection.execute("PRAGMA temp_store = MEMORY")
    return connection
