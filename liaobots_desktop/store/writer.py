"""Tells whether the process that was writing an answer is still alive."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from liaobots_desktop.store.errors import NotSaved

if TYPE_CHECKING:
    from filelock import BaseFileLock


class Writer:
    """One process as the writer of answers: a lock on a file of its own, until it ends.

    The window and the command line may write to the same database at once. An answer without
    an end is the trace of a crash only if the lock of its writer is free: the system frees it
    however the process ended. filelock is imported when it is first needed (55 ms).
    """

    def __init__(self, data_dir: Path) -> None:
        self._folder = data_dir / "writers"
        self._held: BaseFileLock | None = None
        self.token = os.urandom(16).hex()

    def announce(self) -> str:
        """Take the lock, once, and return the token that names this process in the database.

        Raises:
            NotSaved: the lock's file cannot be made.
        """
        if self._held is None:
            lock = self._lock(self.token)
            try:
                self._folder.mkdir(mode=0o700, exist_ok=True)
                lock.acquire(timeout=0)
            except OSError as error:
                raise NotSaved(error) from error
            self._held = lock
        return self.token

    def is_alive(self, token: str, *, clear: bool = True) -> bool:
        """Whether the process that announced itself by this token still runs.

        The lock file of one that has ended is removed, if it is to be cleared.
        """
        if token == self.token:
            return True
        if not token.isalnum() or not self._path(token).exists():
            return False
        lock = self._lock(token)
        try:
            lock.acquire(timeout=0)
        except OSError:  # held (filelock's Timeout is an OSError), or not to be told: let it be
            return True
        lock.release()
        if clear:
            self._path(token).unlink(missing_ok=True)
        return False

    def close(self) -> None:
        """Give the lock back: this process writes no more."""
        if self._held is not None:
            self._held.release()
            self._held = None
            self._path(self.token).unlink(missing_ok=True)

    def _lock(self, token: str) -> "BaseFileLock":
        from filelock import FileLock

        return FileLock(self._path(token), mode=0o600)

    def _path(self, token: str) -> Path:
        return self._folder / f"{token}.lock"
