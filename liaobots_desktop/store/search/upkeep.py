"""Brings the index up to date: a missing, outdated, foreign or damaged one too."""

import sqlite3
from collections.abc import Callable, Generator
from contextlib import closing, suppress
from pathlib import Path

from liaobots_desktop.store.errors import StoreDamaged
from liaobots_desktop.store.search.index import Progress, SearchIndex
from liaobots_desktop.store.search.index_file import path_of


def bring_up_to_date(
    chats: Path, is_cancelled: Callable[[], bool] = lambda: False, *, thoroughly: bool = False
) -> Generator[Progress, None, None]:
    """Take in what the index of a file of chats lacks; each step is a slice of some 200 ms.

    A damaged index is thrown away and made again. `thoroughly` compares it with every message
    first. It ends early when it is cancelled, and goes on there the next time.

    Raises:
        NotSaved: the disk is full or read-only, or another program keeps the index now.
        StoreDamaged: the chats themselves cannot be read.
        sqlite3.OperationalError: this SQLite has no FTS5.
    """
    for is_last_try in (False, True):
        try:
            yield from _update(chats, is_cancelled, thoroughly)
        except (StoreDamaged, sqlite3.DatabaseError):
            if is_cancelled():
                return
            if is_last_try:
                raise
            throw_away(chats)
        else:
            return


def throw_away(chats: Path) -> None:
    """Delete the index of a file of chats, which nothing but time is lost by."""
    path = path_of(chats)
    for file in (path, path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")):
        with suppress(OSError):  # Windows keeps what another process has open; it is tried again
            file.unlink(missing_ok=True)


def _update(
    chats: Path, is_cancelled: Callable[[], bool], thoroughly: bool
) -> Generator[Progress, None, None]:
    with closing(SearchIndex.open(chats, is_cancelled)) as index:
        if thoroughly and index.problem():
            index.reset()
        for progress in index.update():
            yield progress
            if is_cancelled():
                return
