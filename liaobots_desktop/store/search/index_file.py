"""The file of the index, next to the chats: its tables, and whether it belongs to them."""

import sqlite3
import unicodedata
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from liaobots_desktop.store import private_file, reading, schema

FILE_NAME = "search.db"
VERSION = f"1, Unicode {unicodedata.unidata_version}"
"""What the index was made by; another way of folding makes another index."""

_OPERATIONS = 10_000
"""Steps of SQLite (about a millisecond) after which a search that is not wanted any more ends."""

# `folded_text` holds the folded text of every ended message and knows in which of them every
# three characters stand, not where (detail=none): what it finds is looked through again.
# `document` has the mark of the text that was taken in. It stands apart from the text so that
# it is small. `is_ordered` is 1 while messages with higher ids are never older, `has_remains`
# while parts of destroyed messages are left in the index.
TABLES = """
    CREATE TABLE finder.document (
        message_id INTEGER PRIMARY KEY,
        mark INTEGER NOT NULL,
        created_at INTEGER NOT NULL,
        has_code INTEGER NOT NULL
    ) STRICT;
    CREATE VIRTUAL TABLE finder.folded_text USING fts5(
        folded, tokenize='trigram case_sensitive 1', detail=none, columnsize=0
    );
    CREATE TABLE finder.state (
        version TEXT NOT NULL,
        last_change INTEGER NOT NULL DEFAULT 0,
        is_ordered INTEGER NOT NULL DEFAULT 1,
        has_remains INTEGER NOT NULL DEFAULT 0
    ) STRICT;
"""
NAMES = ("document", "folded_text", "state")

_AGREES = """
    SELECT last_change FROM finder.state
    WHERE version = ? AND last_change <= (SELECT coalesce(max(number), 0) FROM main.text_change)
    AND NOT EXISTS (
        SELECT 1 FROM (
            SELECT message_id, mark FROM main.text_change WHERE number <= last_change
            ORDER BY number DESC LIMIT 1
        ) newest
        JOIN main.message ON message.id = newest.message_id AND ended IS NOT NULL
        LEFT JOIN finder.document ON document.message_id = newest.message_id
        WHERE document.mark IS NOT newest.mark
    )
"""


def path_of(chats: Path) -> Path:
    """Return where the index of a file of chats is."""
    return chats.with_name(FILE_NAME)


def connect(chats: Path, is_cancelled: Callable[[], bool]) -> sqlite3.Connection:
    """Return a connection that only reads the chats, as `main`; the index is attached later.

    As soon as `is_cancelled` is true, what runs ends with SQLite's INTERRUPT.

    Raises:
        sqlite3.Error: the file is not there, or cannot be read.
    """
    connection = reading.connect(chats)
    if schema.version_of(connection) < schema.VERSION:  # in a folder that is read-only
        with closing(connection) as older:
            connection = reading.migrated_in_memory(older)
    connection.set_progress_handler(is_cancelled, _OPERATIONS)
    return connection


def attach(connection: sqlite3.Connection, chats: Path, *, to_write: bool) -> None:
    """Attach the index as `finder`; to be written it is made if need be, readable by its owner.

    Raises:
        sqlite3.Error, OSError: it is not there, or cannot be read or made.
    """
    path = path_of(chats)
    if to_write:
        private_file.make_private(path)
    mode = "rw" if to_write else "ro"
    connection.execute("ATTACH ? AS finder", (f"{path.absolute().as_uri()}?mode={mode}",))


def last_change_if_agreed(connection: sqlite3.Connection) -> int | None:
    """Return the number of the last change that the index has, None if it is of other chats.

    A backup in the place of the chats goes on from an older number, with other marks.

    Raises:
        sqlite3.Error: there is no index, or it is damaged.
    """
    row = connection.execute(_AGREES, (VERSION,)).fetchone()
    return None if row is None else int(row[0])
