"""Looks at a database from outside, as another program would."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any


def read(path: Path, query: str) -> list[tuple[Any, ...]]:
    """Return the rows of a query, over a connection of its own."""
    with closing(sqlite3.connect(path)) as database:
        return database.execute(query).fetchall()


def write(path: Path, statements: str) -> None:
    """Run statements over a connection of its own."""
    with closing(sqlite3.connect(path)) as database:
        database.executescript(statements)


def mode(path: Path) -> str:
    """Return the permissions of a file as `ls` numbers them."""
    return f"{path.stat().st_mode & 0o777:04o}"
