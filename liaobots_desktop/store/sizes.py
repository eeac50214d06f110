"""How much is kept, read in constant time however much it is: no word of it, no name."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from liaobots_desktop.store.chat_store import FILE_NAME

_FILES = (FILE_NAME, f"{FILE_NAME}-wal", "search.db", "settings.json", "profiles.json")


def sizes(data_dir: Path) -> Iterator[str]:
    """Yield a line for each file, and for how many messages were ever written."""
    for name in _FILES:
        path = data_dir / name
        if path.is_file():
            yield f"{name}: {path.stat().st_size} bytes"
    yield f"backups: {sum(1 for _ in data_dir.glob('backups/*.db'))}"
    try:
        yield from _of_database(data_dir / FILE_NAME)
    except sqlite3.Error as error:
        yield f"{FILE_NAME} cannot be read: {error.sqlite_errorname}"


def _of_database(path: Path) -> Iterator[str]:
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as chats:
        (schema,) = chats.execute("PRAGMA user_version").fetchone()
        (last,) = chats.execute("SELECT coalesce(max(id), 0) FROM message").fetchone()
    yield f"schema: {schema}"
    yield f"number of the last message: {last}"
