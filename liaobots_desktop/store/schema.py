"""The tables of the database, and how an older file becomes a newer one."""

import sqlite3
from collections.abc import Iterator

from liaobots_desktop.store.schema_steps import STEPS

VERSION = max(STEPS)
"""`PRAGMA user_version` of the newest schema."""

APPLICATION_ID = 0x4C494142
"""`PRAGMA application_id`: “LIAB”, so that the file is known as ours."""


def version_of(database: sqlite3.Connection) -> int:
    """Return the schema's version; 0 for an empty file."""
    (version,) = database.execute("PRAGMA user_version").fetchone()
    return int(version)


def is_foreign(database: sqlite3.Connection) -> bool:
    """Whether another program made this database: it has tables, but not our mark."""
    (tables,) = database.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    (mark,) = database.execute("PRAGMA application_id").fetchone()
    return bool(tables) and mark != APPLICATION_ID


def migrate(database: sqlite3.Connection) -> None:
    """Bring the database to `VERSION`, all steps in one transaction.

    Raises:
        sqlite3.Error: nothing was changed.
    """
    if version_of(database) == VERSION:
        return
    database.execute("BEGIN IMMEDIATE")
    try:
        for step in sorted(STEPS.keys() - range(version_of(database) + 1)):
            for statement in _statements(STEPS[step]):
                database.execute(statement)
        database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        database.execute(f"PRAGMA user_version = {VERSION}")
    except BaseException:
        database.execute("ROLLBACK")
        raise
    database.execute("COMMIT")


def _statements(script: str) -> Iterator[str]:
    """Yield the statements of a script; each ends with a line."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
