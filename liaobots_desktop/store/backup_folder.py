"""The folder of backups: when one is due, what is in it, and how it is kept from growing."""

import os
import re
import shutil
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import chain, count
from pathlib import Path

from liaobots_desktop.speech import translate
from liaobots_desktop.store import trusted_clock, verified_copy
from liaobots_desktop.store.errors import BackupFailed, BackupsUnseen, BackupUnusable
from liaobots_desktop.store.thinning import surplus
from liaobots_desktop.store.verified_copy import PART, Contents

NAME = "backups"
INTERVAL = timedelta(hours=1)
"""Backups are made at most this often."""
GOOD_STARTS = 3
"""After so many of a new version the backup from before it is one like any other."""
_ROOM = 100 * 2**20
"""Bytes that an automatic backup leaves free: chats go before backups."""
_LEFTOVER_S = 24 * 3600
_HEADER = 100
"""Bytes at the start of a database that count its changes, also those that changed nothing."""
_PIECE = 2**20
_FORMAT = "%Y%m%d-%H%M%S-%f"
_FILE = re.compile(r"(chats|before-(\d+))-(\d{8}-\d{6}-\d{6})\.db")


@dataclass(frozen=True, slots=True)
class Backup:
    """One file of the folder. `before_version` is the schema that it was made before, or 0."""

    path: Path
    made_at: datetime
    size: int
    before_version: int = 0


class BackupFolder:
    """Reads and writes `backups/` in the data directory; usable on any thread, one at a time."""

    def __init__(self, data_dir: Path) -> None:
        self._folder = data_dir / NAME
        self._starts = self._folder / "good-starts"

    def all(self) -> list[Backup]:
        """Return the backups, newest first, readable or not; none where none may be seen.

        Those of a day that is still to come are of a clock that was ahead: they come last.
        """
        with suppress(BackupsUnseen):
            return self.looked_through()
        return []

    def looked_through(self) -> list[Backup]:
        """Return the same for somebody who wants to know why there are none.

        Raises:
            BackupsUnseen: the folder is there and cannot be read.
        """
        try:
            files = list(self._folder.iterdir())
        except FileNotFoundError:  # there are none yet
            return []
        except OSError as error:
            raise BackupsUnseen(self._folder, error) from error
        found = (_backup(file) for file in files)
        now = _now()
        return sorted((b for b in found if b), key=lambda b: (b.made_at <= now, b.made_at))[::-1]

    def newest_good(self) -> tuple[Backup, Contents] | None:
        """Return the newest backup that can be read and holds chats, and what it holds."""
        looked_at = map(self.good, self.all())
        return next((found for found in looked_at if found and found[1].chats), None)

    def good(self, backup: Backup) -> tuple[Backup, Contents] | None:
        """Return a backup and what it holds, if it can be read."""
        with suppress(BackupUnusable):
            return backup, verified_copy.contents(backup.path)
        return None

    def is_due(self, source: Path) -> bool:
        """Whether `source` has changed since the newest backup, and that is an hour old."""
        changed_at = _changed_at(source)
        newest = next(iter(self._in_rotation()), None)
        if newest is None:
            return changed_at > 0
        looked_at, now = newest.path.stat().st_mtime, time.time()
        if looked_at > now + INTERVAL.total_seconds():
            return True  # the clock was turned back: nothing says what has changed since
        return now >= looked_at + INTERVAL.total_seconds() and changed_at > looked_at

    def make(self, source: Path, go_on: Callable[[], bool] = lambda: True) -> Backup:
        """Make a backup, unless the newest is the same still, and thin the others.

        They are not thinned by a clock that is not believed (0145).

        Raises:
            BackupFailed, Interrupted: the folder is as it was.
        """
        size = source.stat().st_size
        if shutil.disk_usage(source.parent).free < size + _ROOM:
            raise BackupFailed(translate("Store", "there is too little room on the disk"))
        made = self._make("chats", source, next(iter(self._in_rotation()), None), go_on)
        self._remove_leftovers()
        if trusted_clock.is_believed(source):
            for backup in surplus(self._in_rotation(), _now(), _is_good):
                with suppress(OSError):  # read-only or in use: it goes another time
                    backup.path.unlink()
        return made

    def keep_before_migration(self, source: Path) -> None:
        """Make the backup from before this version's schema, unless it is there already.

        It is not thinned until `started_well` was called often enough.

        Raises:
            BackupFailed: the schema must not be changed.
        """
        from liaobots_desktop.store.schema import VERSION

        earlier = (backup for backup in self.all() if backup.before_version == VERSION)
        self._make(f"before-{VERSION}", source, next(earlier, None))
        self._starts.unlink(missing_ok=True)

    def started_well(self) -> None:
        """Count that this version runs; raises OSError when that cannot be noted."""
        kept = [backup for backup in self.all() if backup.before_version]
        if not kept:
            return
        starts = 1 + (len(self._starts.read_bytes()) if self._starts.exists() else 0)
        if starts < GOOD_STARTS:
            with self._starts.open("ab") as file:
                file.write(b".")
            return
        for backup in kept:
            backup.path.rename(self._free_name("chats", backup.made_at))
        self._starts.unlink(missing_ok=True)

    def _in_rotation(self) -> list[Backup]:
        return [backup for backup in self.all() if not backup.before_version]

    def _make(
        self,
        kind: str,
        source: Path,
        newest: Backup | None,
        go_on: Callable[[], bool] = lambda: True,
    ) -> Backup:
        """Make a backup of a kind, or return the newest of that kind if it is the same."""
        try:
            self._folder.mkdir(mode=0o700, exist_ok=True)
        except OSError as error:
            raise BackupFailed(error) from error
        target = self._free_name(kind, _now())
        verified_copy.copy(source, target, go_on)
        made = _backup(target)
        if made is None:
            raise BackupFailed(translate("Store", "it is gone again"))
        if newest is not None and _hold_the_same(made.path, newest.path):
            made.path.unlink()
            os.utime(newest.path)
            return newest
        return made

    def _free_name(self, kind: str, made_at: datetime) -> Path:
        moments = (made_at + timedelta(microseconds=later) for later in count())
        names = (self._folder / f"{kind}-{moment:{_FORMAT}}.db" for moment in moments)
        return next(name for name in names if not name.exists())

    def _remove_leftovers(self) -> None:
        """Remove what killed processes left unfinished."""
        for part in chain(self._folder.glob(f".*{PART}"), self._folder.glob(f".*{PART}-*")):
            with suppress(OSError):  # another process was faster
                if time.time() - part.stat().st_mtime > _LEFTOVER_S:
                    part.unlink()


def _now() -> datetime:
    return datetime.fromtimestamp(time.time_ns() / 1e9, UTC)


def _backup(file: Path) -> Backup | None:
    parts = _FILE.fullmatch(file.name)
    if parts is None:
        return None
    try:
        made_at = datetime.strptime(parts[3], _FORMAT).replace(tzinfo=UTC)
        return Backup(file, made_at, file.stat().st_size, int(parts[2] or 0))
    except (ValueError, OSError):  # no such day, or removed meanwhile
        return None


def _is_good(backup: Backup) -> bool:
    try:
        verified_copy.contents(backup.path)
    except BackupUnusable:
        return False
    return True


def _changed_at(source: Path) -> float:
    """Return when something was last written to a database; 0 if there is none."""
    wal = Path(f"{source}-wal")
    files = [file.stat() for file in (source, wal) if file.exists()]
    return max((file.st_mtime for file in files if file.st_size), default=0)


def _hold_the_same(one: Path, other: Path) -> bool:
    try:
        if one.stat().st_size != other.stat().st_size:
            return False
        with one.open("rb") as first, other.open("rb") as second:
            first.seek(_HEADER)
            second.seek(_HEADER)
            while piece := first.read(_PIECE):
                if piece != second.read(_PIECE):
                    return False
    except OSError:  # the other one cannot be read: it holds nothing
        return False
    return True
