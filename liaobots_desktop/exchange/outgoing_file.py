"""Writes a file as a whole or not at all."""

import os
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from liaobots_desktop.exchange.errors import FileThere, NotWritten


def write_file(path: Path, pieces: Iterable[str], *, may_replace: bool = False) -> None:
    """Write a file that only its owner may read.

    It is written beside its place and put there when it is whole: a full disk, a crash or what
    `pieces` raises leave what was there before.

    Raises:
        FileThere: there is a file already and `may_replace` is not set.
        NotWritten: the system refused it.
    """
    check_place(path, may_replace=may_replace)
    try:
        # mkstemp makes files with mode 0600; the name of `path` may leave no room for more
        descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=".liaobots-", suffix=".part")
    except OSError as error:
        raise NotWritten(path, error) from error
    temporary = Path(name)
    try:
        _write(descriptor, pieces)
        temporary.replace(path)
    except OSError as error:
        raise NotWritten(path, error) from error
    finally:
        with suppress(OSError):  # a disk that was pulled out takes it along; why is told already
            temporary.unlink(missing_ok=True)


def check_place(path: Path, *, may_replace: bool) -> None:
    """See that a file may be put at a place.

    Raises:
        FileThere: there is one already that may not be replaced, or a folder.
        NotWritten: the system does not tell.
    """
    try:
        is_taken = path.is_dir() or (not may_replace and os.path.lexists(path))
    except OSError as error:
        raise NotWritten(path, error) from error
    if is_taken:
        raise FileThere(path)


def _write(descriptor: int, pieces: Iterable[str]) -> None:
    with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as file:
        for piece in pieces:
            file.write(piece)
        file.flush()
        os.fsync(file.fileno())
