"""Examines what the chats lie on and what reads them."""

import platform
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import suppress
from importlib import metadata
from pathlib import Path

from liaobots_desktop import __version__
from liaobots_desktop.store.finding import Finding

_MOUNTS = Path("/proc/mounts")
_LEAST_ROOM = 100 * 2**20
_NETWORKS = ("nfs", "cifs", "smb", "fuse.sshfs", "fuse.rclone", "9p", "afs", "davfs", "ceph")
_SYNCED = ("OneDrive", "Dropbox", "Google Drive", "iCloud")


def disk(data_dir: Path, _fix: bool) -> Iterator[Finding]:
    """Say whether there is room, and whether the place is fit for a database."""
    name = "disk"
    free = shutil.disk_usage(data_dir).free
    text = f"{free // 2**20} MB are free in {data_dir}."
    if free < _LEAST_ROOM:
        yield Finding(name, False, text, "Make room: what cannot be saved is lost at the end.")
    else:
        yield Finding(name, is_good=True, sentence=text)
    place = _unfit_place(data_dir.resolve())
    if place:
        text = f"{data_dir} is on {place}, where a database can be damaged."
        yield Finding(name, False, text, "Use a folder on this computer, with --data-dir.")


def versions(_data_dir: Path, _fix: bool) -> Iterator[Finding]:
    """Say what is at work, for a report of something that is wrong."""
    with suppress(metadata.PackageNotFoundError):
        qt = metadata.version("PySide6-Essentials")
        text = (
            f"Liaobots Desktop {__version__}, Python {platform.python_version()}, "
            f"SQLite {sqlite3.sqlite_version}, PySide6 {qt}, {platform.platform()}."
        )
        yield Finding("versions", is_good=True, sentence=text)


def _unfit_place(folder: Path) -> str:
    """Return what makes a place unfit, or nothing."""
    for part in folder.parts:
        if part.startswith(_SYNCED):
            return f"a folder that {part} carries away"
    kind = _file_system(folder)
    return f"a disk of the network ({kind})" if kind.startswith(_NETWORKS) else ""


def _file_system(folder: Path) -> str:
    """Return the kind of file system that a folder is on, where the system tells it."""
    kinds = {}
    with suppress(OSError):  # only Linux has this file
        for line in _MOUNTS.read_text(encoding="utf-8", errors="replace").splitlines():
            _, mount, kind, *_ = line.split(" ")
            kinds[Path(mount.replace("\\040", " "))] = kind
    return next((kinds[place] for place in (folder, *folder.parents) if place in kinds), "")
