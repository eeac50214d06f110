"""Files that only their owner may read, replaced as a whole or not at all."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path


def make_private(path: Path) -> None:
    """Make `path` as an empty file with mode 0600, unless it exists; SQLite's side files follow.

    A file that others may read, put there by a backup perhaps, is tightened.
    """
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError:
        tighten(path)


def tighten(path: Path) -> bool:
    """Take the rights of everyone but the owner away from a file; returns whether it was done."""
    if os.name == "nt" or not path.is_file() or not path.stat().st_mode & 0o077:
        return False
    with suppress(OSError):  # another user's file, or a read-only disk: still to be read
        path.chmod(0o600)
        return True
    return False


def replace(path: Path, text: str) -> None:
    """Write `text` to `path` with mode 0600 so that a crash leaves the old or the new one.

    Raises:
        OSError: the disk is full or the folder cannot be written to; the old file is intact.
    """
    # mkstemp makes files with mode 0600
    descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def sync(path: Path) -> None:
    """Wait until a file is on the disk; raises OSError."""
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_folder(folder: Path) -> None:
    """Wait until the names of a folder's files are on the disk; raises OSError."""
    if os.name == "nt":  # Windows has no way to open a folder for this
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def identity_of(path: Path) -> tuple[int, int] | None:
    """Return what tells a file from another one in its place; a look costs 2 µs."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
