"""One process at a time changes the small files of a folder: each reads, and then replaces them."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_PATIENCE_S = 5.0
_PAUSE_S = 0.01


@contextmanager
def folder_lock(folder: Path) -> Iterator[None]:
    """Keep other processes that ask for this lock waiting; the folder itself is what is locked.

    Whoever has waited for 5 seconds goes on all the same: some process hangs, and a change that
    might be overwritten is better than none. Where folders cannot be locked (Windows, some
    network disks) nobody waits.
    """
    if os.name == "nt":
        yield
        return
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except OSError:  # whoever writes there says what is wrong
        yield
        return
    try:
        _wait_for(descriptor)
        yield
    finally:
        os.close(descriptor)


def _wait_for(descriptor: int) -> None:
    import fcntl  # Windows has none

    deadline = time.monotonic() + _PATIENCE_S
    while time.monotonic() < deadline:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            time.sleep(_PAUSE_S)
        except OSError:
            return
        else:
            return
