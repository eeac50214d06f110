"""The local socket between the open window and a second start.

On POSIX a Unix socket in a folder that only the user can enter; on Windows, where Python has none,
a port of loopback. Qt's own local sockets would bring QtNetwork into the package.
"""

import errno
import os
import socket
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

LONGEST_PATH = 103
"""Bytes that a socket's path may have: macOS takes the fewest (sun_path of 104 with its NUL)."""
_APP_NAME = "liaobots-desktop"
_SHARED = Path("/tmp")  # noqa: S108 - only folders of our own in it are used
_QUEUE = 64
"""Starts that may wait at once."""


class Listener:
    """A socket that waits for calls without blocking."""

    def __init__(self, name: str) -> None:
        """Listen at an address of this `name`; what a crash left there is replaced.

        The caller holds the lock of this name, so nobody else listens there.

        Raises:
            OSError: there is no place for a socket.
        """
        if sys.platform == "win32":
            self._path: Path | None = None
            self._socket = socket.create_server(("127.0.0.1", 0), backlog=_QUEUE)
            self.address = str(self._socket.getsockname()[1])
        else:
            self._path = _free_path(f"{name}.sock")
            self.address = str(self._path)
            self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
            try:
                self._socket.bind(self.address)
                self._path.chmod(0o600)
                self._socket.listen(_QUEUE)
            except OSError:
                self._socket.close()
                raise
        self._socket.setblocking(False)

    def fileno(self) -> int:
        """Return the descriptor that becomes readable when somebody calls."""
        return self._socket.fileno()

    def accept(self) -> socket.socket:
        """Return a caller's connection, which does not block; OSError when there is none."""
        connection, _ = self._socket.accept()
        connection.setblocking(False)
        return connection

    def close(self) -> None:
        """Take no more calls and leave nothing behind."""
        self._socket.close()
        if self._path is not None:
            self._path.unlink(missing_ok=True)
            if self._path.parent.name.startswith(f"{_APP_NAME}."):  # made for this one socket
                self._path.parent.rmdir()


def connect(address: str, seconds: float) -> socket.socket:
    """Return a connection to the window at an address, each of whose steps takes at most `seconds`.

    Raises:
        OSError: nobody listens there; PermissionError: another user could.
    """
    if sys.platform == "win32":
        return socket.create_connection(("127.0.0.1", int(address)), seconds)
    if not _is_own(Path(address).parent):
        raise PermissionError
    connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    connection.settimeout(seconds)
    try:
        connection.connect(address)
    except OSError:
        connection.close()
        raise
    return connection


def _free_path(name: str) -> Path:
    """Return a short path in a private folder, with nothing there; raises OSError."""
    for folder in _folders():
        path = folder / name
        if len(os.fsencode(path)) <= LONGEST_PATH and _is_own(folder):
            path.unlink(missing_ok=True)
            return path
    raise OSError(errno.ENAMETOOLONG, "there is no place for a socket")


def _folders() -> Iterator[Path]:
    """Offer folders, best first; each is made when it is asked for."""
    if sys.platform == "win32":
        return
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    temporary = dict.fromkeys((Path(tempfile.gettempdir()), _SHARED))
    places = [folder / f"{_APP_NAME}-{os.geteuid()}" for folder in temporary]
    if runtime:
        places.insert(0, Path(runtime, _APP_NAME))
    for place in places:
        with suppress(OSError):  # the next one may do
            place.mkdir(mode=0o700, exist_ok=True)
            yield place
    for folder in temporary:  # others have taken those names
        with suppress(OSError):
            made = Path(tempfile.mkdtemp(prefix=f"{_APP_NAME}.", dir=folder))
            yield made
            made.rmdir()  # asked for another one: it is not used


def _is_own(folder: Path) -> bool:
    """Whether a folder is this user's and nobody else can enter it."""
    if sys.platform == "win32":
        return True
    try:
        found = folder.lstat()
    except OSError:
        return False
    return found.st_uid == os.geteuid() and not found.st_mode & 0o077 and folder.is_dir()
