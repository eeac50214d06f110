"""What somebody who looks for a fault wants to know of this computer, without any secret."""

import platform
import sqlite3
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QSysInfo, qVersion

from liaobots_desktop import __version__
from liaobots_desktop.bridge.account import Account
from liaobots_desktop.bridge.fault import Fault, without_names
from liaobots_desktop.bridge.hard_crash import last_trace
from liaobots_desktop.service.profile import LIAOBOTS_IDS
from liaobots_desktop.store.setting import FontFamily
from liaobots_desktop.store.settings import DECLARED
from liaobots_desktop.store.sizes import sizes


def versions() -> list[str]:
    """Return a line for each program that is at work."""
    return [
        f"Liaobots Desktop {__version__}",
        f"Python {platform.python_version()}",
        f"PySide6 {_pyside()}, Qt {qVersion()}",
        f"SQLite {sqlite3.sqlite_version}",
        f"{QSysInfo.prettyProductName()}, {platform.machine()}, kernel {QSysInfo.kernelVersion()}",
    ]


def _pyside() -> str:
    package = sys.modules["PySide6"]  # the bridge itself imports of Qt no more than its core
    return str(vars(package).get("__version__", ""))


def report(faults: Iterable[tuple[Fault, int]], folder: Path, masked: Callable[[str], str]) -> str:
    """Return the report of faults and how often each happened; `masked` hides auth codes."""
    lines = versions()
    for fault, times in faults:
        lines += ["", *([f"{times} times:"] if times > 1 else []), *fault.way]
    last = last_trace(folder)
    if last:
        lines += ["", "The last crash that ended the app:", without_names(last)]
    return masked("\n".join(lines))


def diagnostics(account: Account, folder: Path) -> str:
    """Return what can be told of the app and of how it is set up: no texts, codes or addresses."""
    lines = [*versions(), "", f"service: {_service(account)}", *_settings(account), ""]
    lines += sizes(folder)
    last = last_trace(folder)
    if last:
        lines += ["", "The last crash that ended the app:", without_names(last)]
    return account.masked("\n".join(lines))


def _service(account: Account) -> str:
    profile = account.profile()
    if profile.is_demo:
        return "demo"
    return profile.id if profile.id in LIAOBOTS_IDS else "one of the user's own"


def _settings(account: Account) -> Iterable[str]:
    """Return those that the dialog shows, where they are not as they are unless chosen."""
    for name, value in account.settings.chosen().items():
        setting = DECLARED[name]
        if setting.title:
            yield f"{name}: {'chosen' if isinstance(setting, FontFamily) else value}"
    if account.not_understood:
        yield f"not understood: {', '.join(account.not_understood)}"
