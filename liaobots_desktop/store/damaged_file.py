"""Opens a damaged database as far as SQLite can be brought to read it."""

import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

_PAGE = 4096
_COUNTS = slice(24, 40)
"""In the first page: the change counter, the size, the free pages; all zero means unknown."""


@contextmanager
def opened(damaged: Path, fresh: Path) -> Iterator[sqlite3.Connection]:
    """Open a copy of a damaged file, of which anything may be wrong; every read may fail.

    If its first page cannot be used it gets that of `fresh`, a new database: the tables of chats,
    messages and pieces have the same place in every file, as they were made first.

    Raises:
        OSError: there is no room for the copy beside `fresh`.
    """
    with tempfile.TemporaryDirectory(dir=fresh.parent) as folder:
        copy = Path(folder, "damaged.db")
        for side in ("", "-wal"):
            if Path(f"{damaged}{side}").exists():
                shutil.copyfile(f"{damaged}{side}", f"{copy}{side}")
        # without a first page SQLite would throw the WAL away
        has_page = copy.exists() and copy.stat().st_size >= _PAGE
        if not has_page or not _has_tables(copy):
            _replace_first_page(copy, fresh)
        with closing(_connected(copy)) as connection:
            yield connection


def _connected(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
    return connection


def _has_tables(path: Path) -> bool:
    """Whether the schema can be read."""
    try:
        with closing(sqlite3.connect(path)) as connection:
            query = "SELECT count(*) FROM sqlite_schema WHERE name IN ('conversation', 'message')"
            return bool(connection.execute(query).fetchone() == (2,))
    except sqlite3.DatabaseError:
        return False


def _replace_first_page(path: Path, fresh: Path) -> None:
    page = bytearray(_first_page(fresh))
    page[_COUNTS] = bytes(16)
    path.touch()
    with path.open("r+b") as file:
        file.write(page)


def _first_page(fresh: Path) -> bytes:
    """Return the first page of a new database, from a copy: it may be open here."""
    with tempfile.TemporaryDirectory(dir=fresh.parent) as folder:
        copy = Path(folder, "new.db")
        with (
            closing(sqlite3.connect(fresh)) as origin,
            closing(sqlite3.connect(copy)) as copied,
        ):
            origin.backup(copied)
        with copy.open("rb") as file:
            return file.read(_PAGE)
