"""A file of chats that is damaged while the app has it open, as a failing disk does it."""

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

_PAGE = 4096


@contextmanager
def spoiled(path: Path) -> Iterator[None]:
    """Let garbage stand in all pages but the first for as long as the block lasts."""
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    whole = path.read_bytes()
    try:
        _write(path, random.Random(7).randbytes(len(whole) - _PAGE))
        yield
    finally:
        _write(path, whole[_PAGE:])


def _write(path: Path, content: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(_PAGE)
        file.write(content)
