"""What somebody who looks for a fault wants to know of this computer, without any secret."""

import platform
import sqlite3
from collections.abc import Callable, Iterable
from pathlib import Path

import PySide6
from PySide6.QtCore import QSysInfo, qVersion

from liaobots_desktop import __version__
from liaobots_desktop.bridge.fault import Fault, without_names
from liaobots_desktop.bridge.hard_crash import last_trace


def versions() -> list[str]:
    """Return a line for each program that is at work."""
    return [
        f"Liaobots Desktop {__version__}",
        f"Python {platform.python_version()}",
        f"PySide6 {PySide6.__version__}, Qt {qVersion()}",
        f"SQLite {sqlite3.sqlite_version}",
        f"{QSysInfo.prettyProductName()}, {platform.machine()}, kernel {QSysInfo.kernelVersion()}",
    ]


def report(faults: Iterable[tuple[Fault, int]], folder: Path, masked: Callable[[str], str]) -> str:
    """Return the report of faults and how often each happened; `masked` hides auth codes."""
    lines = versions()
    for fault, times in faults:
        lines += ["", f"{fault.kind}, {times} times" if times > 1 else fault.kind, *fault.way]
    last = last_trace(folder)
    if last:
        lines += ["", "The last crash that ended the app:", without_names(last)]
    return masked("\n".join(lines))
