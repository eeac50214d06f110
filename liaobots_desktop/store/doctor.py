"""Looks over everything in the data directory, says what is wrong, and mends what loses nothing."""

from pathlib import Path

from liaobots_desktop.store.examine_database import backups, database
from liaobots_desktop.store.examine_files import (
    auth_code,
    permissions,
    services,
    settings,
    writers,
)
from liaobots_desktop.store.examine_index import search_index
from liaobots_desktop.store.examine_system import disk, versions
from liaobots_desktop.store.finding import Check, Finding

CHECKS: tuple[Check, ...] = (
    permissions,
    database,
    backups,
    search_index,
    settings,
    services,
    auth_code,
    writers,
    disk,
    versions,
)
"""In the order in which they are done and told."""


def examine(data_dir: Path, *, fix: bool = False) -> list[Finding]:
    """Return what every check found; safe while the app is running.

    With `fix`, what can be mended without losing anything is mended first.
    """
    return [finding for check in CHECKS for finding in check(data_dir, fix)]
