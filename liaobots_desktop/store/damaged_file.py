"""Opens a damaged database as far as SQLite can be brought to read it."""

import re
import shutil
import sqlite3
import tempfile
from collections.abc import Collection, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import BinaryIO

_PAGE = 4096
_FIRST = ("conversation", "message", "piece")
_TABLE_PAGES = {b"\x05", b"\x0d"}
"""How a page of a table begins."""
_COUNTS = slice(24, 40)
"""In the first page: the change counter, the size, the free pages; all zero means unknown."""


@contextmanager
def opened(damaged: Path, fresh: Path) -> Iterator[sqlite3.Connection]:
    """Open a copy of a damaged file, of which anything may be wrong; every read may fail.

    If its first page cannot be used it gets one that is made of `fresh`, a new database: the tables
    of chats, messages and pieces have the same place in every file, as they were made first. Where
    the others are is looked for.

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
    path.touch()
    with path.open("r+b") as file:
        page = bytearray(_first_page(fresh, _places(file, _tables(fresh))))
        page[_COUNTS] = bytes(16)
        file.seek(0)
        file.write(page)


def _tables(fresh: Path) -> dict[str, str]:
    """Return how each table of a new database is made, in the order in which they were.

    All but the first are told by their columns only: all of them have to stand on one page.
    """
    query = (
        "SELECT name, sql FROM sqlite_schema"
        " WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY rowid"
    )
    with closing(sqlite3.connect(fresh)) as database:
        return {
            name: sql if name in _FIRST else _columns_only(database, name)
            for name, sql in database.execute(query).fetchall()
        }


def _columns_only(database: sqlite3.Connection, table: str) -> str:
    query = (
        "SELECT group_concat(name || iif(pk = 1 AND type = 'INTEGER', ' INTEGER PRIMARY KEY', ''))"
        " FROM (SELECT * FROM pragma_table_info(?) ORDER BY cid)"
    )
    (columns,) = database.execute(query, (table,)).fetchone()
    return f"CREATE TABLE {table}({columns})"


def _places(file: BinaryIO, names: Collection[str]) -> dict[str, int]:
    """Return the first pages of tables, as far as the list of tables is left on other pages.

    It began on the first page, and moved to others when it grew, wherever there was room then.
    """
    row = re.compile(
        b"|".join(
            b"table%(name)b%(name)b(.{1,4}?)CREATE TABLE %(name)b" % {b"name": name.encode()}
            for name in names
        ),
        re.DOTALL,
    )
    found = {}
    file.seek(0)
    while page := file.read(_PAGE):
        for match in row.finditer(page):
            name = match[0].rpartition(b" ")[2].decode()
            found[name] = int.from_bytes(match[match.lastindex or 0], "big")
    return {name: place for name, place in found.items() if _begins_table(file, place)}


def _begins_table(file: BinaryIO, place: int) -> bool:
    file.seek((place - 1) * _PAGE)
    return file.read(1) in _TABLE_PAGES


def _first_page(fresh: Path, places: Mapping[str, int]) -> bytes:
    """Return a first page that knows the tables and nothing else, so that it is one page.

    Tables whose place is not known are left out, but for those that every file begins with.
    """
    with tempfile.TemporaryDirectory(dir=fresh.parent) as folder:
        made = Path(folder, "tables.db")
        with closing(sqlite3.connect(made, isolation_level=None)) as database:
            database.execute(f"PRAGMA page_size = {_PAGE}")
            for name, sql in _tables(fresh).items():
                if name in places or name in _FIRST:
                    database.execute(sql)
            database.execute("PRAGMA writable_schema = ON")
            database.executemany(
                "UPDATE sqlite_schema SET rootpage = ? WHERE type = 'table' AND name = ?",
                [(place, name) for name, place in places.items()],
            )
        with made.open("rb") as file:
            return file.read(_PAGE)
