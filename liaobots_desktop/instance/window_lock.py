"""The lock that makes the window of a data directory the only one."""

import errno
import json
import os
import stat
import sys
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple, Self

from liaobots_desktop.store.errors import NotSaved

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

FILE_NAME = "window.lock"
_RECORD_BYTES = 1024
"""The record is padded to this, so that it can be written again when the disk is full."""
_FLAGS = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)


class Holder(NamedTuple):
    """What the process that holds the lock says of itself.

    `address` is where it listens, empty while it does not; `key` is what both sides seal with.
    Process id and computer are for sentences only: the lock alone says who has the window.
    """

    pid: int = 0
    host: str = ""
    address: str = ""
    key: str = ""


class WindowLock:
    """Held from before the chats are opened until the process ends, however it ends.

    The system frees it, so a file that a crash left, whatever process id is in it, is no lock.
    The file stays for ever: were it removed, two processes could hold locks on two of them.
    fcntl and msvcrt are used directly, as filelock takes 55 ms to import.
    """

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        found = os.fstat(descriptor)
        self.name = f"{found.st_dev:x}-{found.st_ino:x}"
        """Tells the data directory from others, by whatever path it is reached."""

    @classmethod
    def take(cls, data_dir: Path) -> Self | None:
        """Take the lock; None when another process holds it.

        Raises:
            NotSaved: the lock cannot be made: no right, no room, or no locks on this disk.
        """
        descriptor = -1
        try:
            descriptor = os.open(data_dir / FILE_NAME, _FLAGS, 0o600)
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                raise OSError(errno.EINVAL, f"{FILE_NAME} is not a file")
            if not _is_locked_now(descriptor):
                os.close(descriptor)
                return None
            lock = cls(descriptor)
            lock.tell(Holder(os.getpid(), host_name()))
        except OSError as error:
            if descriptor >= 0:
                os.close(descriptor)
            raise NotSaved(error) from error
        return lock

    def tell(self, holder: Holder) -> None:
        """Say in the file who holds it.

        Where that cannot be written the lock holds all the same; a second start cannot speak to
        the window then, and says so.
        """
        raw = json.dumps(holder._asdict()).encode("ascii").ljust(_RECORD_BYTES)
        with suppress(OSError):
            os.lseek(self._descriptor, 0, os.SEEK_SET)
            os.write(self._descriptor, raw)

    def release(self) -> None:
        """Let the next one have the window."""
        os.close(self._descriptor)


def holder_of(data_dir: Path) -> Holder:
    """Return what the file of the lock says; an empty `Holder` when it says nothing usable.

    Nothing that another user may have written is believed.
    """
    with suppress(OSError, ValueError, TypeError):  # not there, being written, or none of ours
        descriptor = os.open(data_dir / FILE_NAME, _FLAGS & ~os.O_CREAT)
        with os.fdopen(descriptor, "rb") as file:
            if not is_private(os.fstat(descriptor)):
                return Holder()
            found = Holder(**json.loads(file.read(_RECORD_BYTES)))
        if [type(value) for value in found] == [int, str, str, str]:
            return found
    return Holder()


def is_private(found: os.stat_result) -> bool:
    """Whether only this user can have written what has this status."""
    if sys.platform == "win32":  # the folder belongs to its user there, and modes mean nothing
        return True
    return found.st_uid == os.geteuid() and not found.st_mode & 0o022


def host_name() -> str:
    """Return what this computer is called, without importing socket."""
    if sys.platform == "win32":
        return os.environ.get("COMPUTERNAME", "")
    return os.uname().nodename


def _is_locked_now(descriptor: int) -> bool:
    """Lock an open file unless another process has; raises OSError where there are no locks."""
    if sys.platform == "win32":
        os.lseek(descriptor, 2**20, os.SEEK_SET)  # what is locked cannot be read by others
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return False
    else:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
    return True
