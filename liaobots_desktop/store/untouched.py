"""Lets databases be read that nobody has open, and leaves nothing beside them."""

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from liaobots_desktop.store.chat_store import FILE_NAME
from liaobots_desktop.store.search.index_file import path_of


@contextmanager
def untouched(data_dir: Path) -> Iterator[Path]:
    """Return the folder to read the databases in: the data directory, or one of links to them.

    SQLite makes `-wal` and `-shm` beside a file that it reads, and a reader leaves them there.
    Where a `-shm` is, another process has the chats open or did not close them: they are read in
    their place then, where its locks hold, and what is made beside the others goes again.
    """
    chats = data_dir / FILE_NAME
    databases = [path for path in (chats, path_of(chats)) if path.is_file()]
    closed = [path for path in databases if not Path(f"{path}-shm").exists()]
    if closed != databases:
        yield data_dir
        for path in closed:
            _tidy(path)
        return
    try:
        made = tempfile.TemporaryDirectory(prefix=".looked-over-", dir=data_dir)
    except OSError:  # it is read-only: nothing can be left in it
        yield data_dir
        return
    with made as name:
        yield Path(name) if _linked(databases, Path(name)) else data_dir


def _linked(databases: list[Path], folder: Path) -> bool:
    """Link files and their WALs into a folder; returns whether the disk knows links."""
    try:
        for path in databases:
            for file in (path, Path(f"{path}-wal")):
                if file.exists():
                    os.link(file, folder / file.name)
    except OSError:
        return False
    return True


def _tidy(path: Path) -> None:
    """Let SQLite itself remove the empty WAL that a reader has left, unless it is in use by now."""
    wal = Path(f"{path}-wal")
    if wal.exists() and not wal.stat().st_size:
        with suppress(sqlite3.Error), closing(sqlite3.connect(path)) as connection:
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
