"""The trace of a crash that ends the process: Python writes it, and the next run may tell it."""

import faulthandler
import os
from contextlib import suppress
from pathlib import Path
from typing import IO

_NOW, _LAST = "crash-trace", "crash-trace.last"
_MOST = 20_000
"""Bytes that are told of it."""


class HardCrash:
    """Lets Python write where every thread was when the process is ended by a fault.

    Without a file, on a full disk for example, there is only no trace.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file: IO[bytes] | None = None
        self.left = ""
        """The trace that the run before has left, if a fault has ended it."""

    def watch(self) -> None:
        """Begin; what the run before has left is kept for the report."""
        path = self._folder / _NOW
        with suppress(OSError):
            if path.exists() and path.stat().st_size:
                path.replace(self._folder / _LAST)
                self.left = last_trace(self._folder)
            self._file = os.fdopen(
                os.open(path, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600), "wb"
            )
            faulthandler.enable(self._file)

    def close(self) -> None:
        """End: this run had none."""
        if self._file is not None:
            faulthandler.disable()
            self._file.close()
            self._file = None
            with suppress(OSError):
                (self._folder / _NOW).unlink()


def last_trace(folder: Path) -> str:
    """Return the trace of the last crash that ended a run; empty if there is none."""
    try:
        with (folder / _LAST).open("rb") as file:
            return file.read(_MOST).decode("utf-8", "replace")
    except OSError:
        return ""
