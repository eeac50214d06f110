"""A chat in a window of its own: how long that takes until it is painted, and its memory.

Run as a process of its own (`python -m tests.benchmarks.beside`) it prints one line of JSON.
"""

import json
import subprocess
import sys
import tempfile
import time
from itertools import pairwise
from pathlib import Path
from statistics import median

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from liaobots_desktop import app
from liaobots_desktop.app import STYLE_ARGUMENTS, Desktop
from liaobots_desktop.store.settings import SettingsFile
from tests.benchmarks.environment import measured
from tests.benchmarks.saved_chats import make_saved_chats
from tests.benchmarks.table import Figure

_RUNS = 5
_WINDOWS = 4
_CHATS = 1_000
_WARM_UP_MS, _SETTLE_MS = 2500, 1000


def measure() -> list[Figure]:
    """Open some windows beside the main one, one after the other, in new processes."""
    if sys.platform != "linux":  # only Linux tells the memory of a process in this way
        return []
    runs = [_run() for _ in range(_RUNS)]
    first = [run["opened_ms"][0] for run in runs]
    others = [median(run["opened_ms"][1:]) for run in runs]
    taken = [run["mib"][0] for run in runs]
    return [
        Figure("P8", "opening a chat in a window, first time", median(first), 150, "ms"),
        Figure("P8", "opening a chat in a window, again", median(others), 150, "ms"),
        Figure("P2", "memory of a window beside the main one", median(taken), 15, "MiB"),
    ]


def _run() -> dict[str, list[float]]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.beside"],
        env=measured(),
        stdout=subprocess.PIPE,
        check=True,
    )
    found: dict[str, list[float]] = json.loads(done.stdout)
    return found


def main() -> None:
    """Measure once, in this process."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        SettingsFile(folder).change(base_url="demo", theme="light")
        make_saved_chats(folder, _CHATS)
        application = QApplication(["bench", *STYLE_ARGUMENTS])
        app.prepare(application)
        desktop = Desktop(application, app.open_store(folder), folder, demo=True)
        desktop.window.show()
        _wait(_WARM_UP_MS)
        desktop.window.open_chat(desktop.window.chats.nth_chat(1))
        _wait(_SETTLE_MS)
        opened, memory = [], [_mib()]
        for number in range(_WINDOWS):
            opened.append(_opened_ms(desktop, number + 2))
            _wait(_SETTLE_MS)
            memory.append(_mib())
        taken = [after - before for before, after in pairwise(memory)]
        print(json.dumps({"opened_ms": opened, "mib": taken}))
        desktop.window.quit()
        desktop.shut_down()


def _opened_ms(desktop: Desktop, number: int) -> float:
    """Return the milliseconds until a chat is painted in a window of its own."""
    windows = desktop.windows
    assert windows is not None
    chat = desktop.window.chats.nth_chat(number)
    assert chat is not None
    begun = time.perf_counter()
    windows.open_beside(chat)
    made = windows.further[-1]
    handle = made.windowHandle()
    while not handle.isExposed():
        QApplication.processEvents()
    made.repaint()
    return (time.perf_counter() - begun) * 1000


def _wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _mib() -> float:
    """Return what this process has of the memory, in MiB: its own, and its part of the shared."""
    told = Path("/proc/self/smaps_rollup").read_text(encoding="ascii")
    (line,) = [line for line in told.splitlines() if line.startswith("Pss:")]
    return int(line.split()[1]) / 1024


if __name__ == "__main__":
    main()
