"""One look at chats and index together, with the index or, where there is none, without."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import TypeVar

from liaobots_desktop.store.database import speaking
from liaobots_desktop.store.errors import NotRead
from liaobots_desktop.store.search import index_file
from liaobots_desktop.store.search.conditions import teach_functions
from liaobots_desktop.store.search.gathering import Gathering
from liaobots_desktop.store.search.query import Query
from liaobots_desktop.store.search.upkeep import throw_away

_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR}
"""What SQLite says of a damaged index; the last one when a table of it is missing."""

_Found = TypeVar("_Found")


def gathered(
    chats: Path,
    query: Query,
    is_cancelled: Callable[[], bool],
    work: Callable[[Gathering], Iterator[_Found]],
) -> Iterator[_Found]:
    """Yield what `work` finds in one snapshot; it ends early when it is cancelled.

    Where the index turns out to be damaged, `work` is called a second time, without it.

    Raises:
        NotRead, StoreDamaged: the chats cannot be read.
    """
    with speaking(chats, NotRead):
        try:
            with closing(index_file.connect(chats, is_cancelled)) as connection:
                teach_functions(connection)
                try:
                    index_file.attach(connection, chats, to_write=False)
                    yield from work(Gathering(connection, query, is_cancelled, has_index=True))
                except sqlite3.DatabaseError as error:
                    if is_cancelled():
                        return
                    _leave_index(connection, chats, error)
                    yield from work(Gathering(connection, query, is_cancelled, has_index=False))
        except sqlite3.OperationalError:
            if not is_cancelled():
                raise


def _leave_index(connection: sqlite3.Connection, chats: Path, error: sqlite3.DatabaseError) -> None:
    if getattr(error, "sqlite_errorcode", 0) & 0xFF in _DAMAGED:
        throw_away(chats)
    if connection.in_transaction:
        connection.execute("ROLLBACK")
