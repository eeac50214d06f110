"""Examines what the chats lie on and what reads them."""

import platform
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import suppress
from importlib import metadata
from pathlib import Path

from liaobots_desktop import __version__
from liaobots_desktop.store import place
from liaobots_desktop.store.finding import Finding

_LEAST_ROOM = 100 * 2**20


def disk(data_dir: Path, _fix: bool) -> Iterator[Finding]:
    """Say whether there is room, and whether the place is fit for a database."""
    name = "disk"
    free = shutil.disk_usage(data_dir).free
    text = f"{free // 2**20} MB are free in {data_dir}."
    if free < _LEAST_ROOM:
        yield Finding(name, False, text, "Make room: what cannot be saved is lost at the end.")
    else:
        yield Finding(name, is_good=True, sentence=text)
    if text := place.unfit(data_dir):
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
