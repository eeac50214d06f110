"""A connection for long work: it leaves others more time to write than it takes itself."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from liaobots_desktop.store.database import PATIENCE_MS, Database

_LONGEST_PAUSE_S = 0.1
"""SQLite looks at a file that is in use ten times a second at least."""


class ModestDatabase(Database):
    """Makes a pause before each write; SQLite lets nobody in line, and others would starve.

    It is twice as long as the write before took. Not for the GUI thread.
    """

    def __init__(self, path: Path, patience_ms: int = PATIENCE_MS) -> None:
        super().__init__(path, patience_ms)
        self._pause_s = 0.0

    @contextmanager
    def writing(self, *, is_lasting: bool = True) -> Iterator[sqlite3.Connection]:
        """Hold one transaction, after a pause; see `Database.writing`."""
        time.sleep(self._pause_s)
        begin = time.perf_counter()
        with super().writing(is_lasting=is_lasting) as connection:
            yield connection
        self._pause_s = min(2 * (time.perf_counter() - begin), _LONGEST_PAUSE_S)
