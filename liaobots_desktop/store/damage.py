"""A damaged database is moved aside with all that belongs to it, and remembered until mended."""

import sys
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from liaobots_desktop.store import private_file
from liaobots_desktop.store.errors import NotSaved, StoreDamaged

_SIDES = ("-wal", "-shm", "")
"""What belongs to a database, the file itself last: a WAL that stays would go to the next one."""
_TODO = ".todo"
_HEADER = b"SQLite format 3\0"
_SHARED_BYTES = (0x40000002, 510)
"""Where SQLite marks a file as open (start and length), in its own file format."""


class Aside(NamedTuple):
    """A damaged file that was moved aside and still asks for something.

    `salvaged` is the number of chats that could be read; None until somebody tried.
    """

    path: Path
    salvaged: int | None = None

    def note(self, salvaged: int) -> None:
        """Remember that what can be read is in the present database; raises OSError."""
        private_file.replace(_todo(self.path), str(salvaged))

    def close(self) -> None:
        """Ask for nothing more; the file stays. Raises OSError."""
        _todo(self.path).unlink(missing_ok=True)


def mark(database: Path) -> None:
    """Let the next start move a file aside although it opens; raises OSError."""
    private_file.make_private(_mark(database))


def must_be_moved(database: Path) -> bool:
    """Whether a file is known to be damaged without opening it.

    A check found it damaged, it was being moved aside when the app ended, it is empty although
    chats were written before, or its first bytes are not those of a database: SQLite, asked to
    open such a file, would throw its WAL away. To be asked before this process opens it.
    """
    return (
        _mark(database).exists()
        or _unfinished(database) is not None
        or _is_emptied(database)
        or _has_other_header(database)
    )


def was_used(data_dir: Path) -> bool:
    """Whether a question was ever asked in this folder."""
    # not at the top of the file: it is seldom needed, and never before the first picture
    from liaobots_desktop.store.backup_folder import BackupFolder

    return (data_dir / "writers").is_dir() or bool(BackupFolder(data_dir).all())


def has_crashed(database: Path) -> bool:
    """Whether a database was left in the middle of something; to be asked before it is opened.

    Also True while another process has it open: who is last folds the WAL away.
    """
    wal = Path(f"{database}-wal")
    return wal.exists() and wal.stat().st_size > 0


def move_aside(database: Path) -> Path:
    """Rename a database, its WAL and its shared memory; returns the new name of the first.

    Ended in between, it goes on with the next call. Nothing is deleted.

    Raises:
        StoreDamaged: another process has it open, so that it must stay where it is.
        NotSaved: it cannot be renamed.
    """
    if is_open_elsewhere(database):
        raise StoreDamaged(database)
    try:
        aside = _unfinished(database) or _free_name(database)
        private_file.make_private(_todo(aside))
        private_file.sync_folder(aside.parent)
        for side in _SIDES:
            with suppress(FileNotFoundError):
                Path(f"{database}{side}").rename(f"{aside}{side}")
        aside.touch(mode=0o600)  # also where only a WAL was left
        _mark(database).unlink(missing_ok=True)
        private_file.sync_folder(aside.parent)
    except OSError as error:
        raise NotSaved(error) from error
    return aside


def pending(database: Path) -> list[Aside]:
    """Return the files that were moved aside and still ask for something, oldest first."""
    found = []
    for todo in sorted(database.parent.glob(f"{database.name}.corrupt-*{_TODO}")):
        aside = todo.with_name(todo.name.removesuffix(_TODO))
        with suppress(OSError):  # answered meanwhile
            salvaged = todo.read_text(encoding="ascii", errors="replace")
            found.append(Aside(aside, int(salvaged) if salvaged.isdigit() else None))
    return found


def is_open_elsewhere(database: Path) -> bool:
    """Whether another process has a database open; not to be asked while this one has it open.

    Always False on Windows, which does not let files be renamed while they are open.
    """
    if sys.platform == "win32" or not database.is_file():
        return False
    import fcntl

    start, length = _SHARED_BYTES
    try:
        with database.open("r+b") as file:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, length, start)
    except BlockingIOError:
        return True
    except OSError:  # it must not be written, or its disk knows no locks
        return False
    return False


def _is_emptied(database: Path) -> bool:
    if database.exists() and (not database.is_file() or database.stat().st_size):
        return False
    wal = Path(f"{database}-wal")
    if wal.is_file() and wal.stat().st_size:
        return True
    if any(aside.salvaged is None for aside in pending(database)):
        return False  # a new one was being begun when the process ended
    return database.exists() and was_used(database.parent)


def _has_other_header(database: Path) -> bool:
    if not database.is_file():
        return False
    with suppress(OSError), database.open("rb") as file:
        found = file.read(len(_HEADER))
        return bool(found) and found != _HEADER
    return False


def _unfinished(database: Path) -> Path | None:
    """Return the name under which a file was being put aside when the process ended."""
    for todo in database.parent.glob(f"{database.name}.corrupt-*{_TODO}"):
        aside = todo.with_name(todo.name.removesuffix(_TODO))
        if not aside.exists():
            return aside
    return None


def _free_name(database: Path) -> Path:
    return database.with_name(f"{database.name}.corrupt-{datetime.now(UTC):%Y%m%d-%H%M%S-%f}")


def _todo(aside: Path) -> Path:
    return aside.with_name(aside.name + _TODO)


def _mark(database: Path) -> Path:
    return database.with_name(database.name + ".damaged")
