"""A store of chats that is in memory only: nothing of it is ever on a disk."""

import sqlite3
from pathlib import Path

from liaobots_desktop.store import memory_place
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.database import PATIENCE_MS, Database
from liaobots_desktop.store.writer import Writer


def open_in_memory() -> ChatStore:
    """Return an empty store; it is gone when it and what was opened beside it are closed."""
    return ChatStore(MemoryDatabase(memory_place.new_place()), _NobodyAsks(Path()))


class MemoryDatabase(Database):
    """A connection to a database in memory; used on the thread that opened it."""

    def _connected(self) -> sqlite3.Connection:
        return memory_place.connect(self.path, PATIENCE_MS / 1000)

    def _make_file(self) -> None:
        """There is none."""


class _NobodyAsks(Writer):
    """A writer without a lock: no other process sees the database, and after a crash it is gone."""

    def announce(self) -> str:
        return self.token
