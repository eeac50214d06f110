"""What the data directory lies on: a disk of the network and a synchronised folder harm databases.

Locks do not reach every other computer there, and SQLite's shared memory none; what carries
folders away copies a database while it is written.
"""

from contextlib import suppress
from pathlib import Path

from liaobots_desktop.speech import translate
from liaobots_desktop.store import private_file

_MOUNTS = Path("/proc/mounts")
_NETWORKS = ("nfs", "cifs", "smb", "fuse.sshfs", "fuse.rclone", "9p", "afs", "davfs", "ceph")
_SYNCED = ("OneDrive", "Dropbox", "Google Drive", "iCloud")
_TOLD = "told-place"


def unfit(data_dir: Path) -> str:
    """Return a sentence about a place that is unfit for a database, or nothing."""
    place = _unfit_place(data_dir.resolve())
    text = translate("Store", "{0} is on {1}, where a database can be damaged.")
    return text.format(data_dir, place) if place else ""


def news(data_dir: Path) -> str:
    """Return what `unfit` says when it is called for the first time there, later nothing."""
    text = unfit(data_dir)
    told = data_dir / _TOLD
    with suppress(OSError, UnicodeDecodeError):  # it is not there: nothing was told
        if told.read_text(encoding="utf-8") == text:
            return ""
    if text:
        with suppress(OSError):  # read-only: then it is told again
            private_file.replace(told, text)
    return text


def _unfit_place(folder: Path) -> str:
    """Return what makes a place unfit, or nothing."""
    for part in folder.parts:
        if part.startswith(_SYNCED):
            return translate("Store", "a folder that {0} synchronises").format(part)
    kind = _file_system(folder)
    text = translate("Store", "a disk of the network ({0})")
    return text.format(kind) if kind.startswith(_NETWORKS) else ""


def _file_system(folder: Path) -> str:
    """Return the kind of file system that a folder is on, where the system tells it."""
    kinds = {}
    with suppress(OSError):  # only Linux has this file
        for line in _MOUNTS.read_text(encoding="utf-8", errors="replace").splitlines():
            _, mount, kind, *_ = line.split(" ")
            kinds[Path(mount.replace("\\040", " "))] = kind
    return next((kinds[place] for place in (folder, *folder.parents) if place in kinds), "")
