"""P1, P8 for the palette: how long it takes to open, and what a key in it costs the GUI thread.

Run as a process of its own (`python -m tests.benchmarks.palette CHATS`) it prints one line of JSON.
"""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from liaobots_desktop import app
from liaobots_desktop.app import STYLE_ARGUMENTS, Desktop
from liaobots_desktop.store.settings import SettingsFile
from tests.benchmarks.environment import measured
from tests.benchmarks.saved_chats import make_saved_chats
from tests.benchmarks.table import Figure

_RUNS = 5
_WARM_UP_MS = 6000
"""Everything is imported that is after the first picture, and the index is made."""
_BEAT_MS = 150
_TYPED = "file line by python what utf"


def measure(chats: int) -> list[Figure]:
    """Open the palette over so many chats, and type into it."""
    runs = [_run(chats) for _ in range(_RUNS)]
    openings = sorted(run["opened_ms"] for run in runs)
    keys = sorted(key for run in runs for key in run["keys_ms"])
    behind: dict[str, float | list[float]] = {"opened_ms": openings, "keys_ms": keys}
    what = f"palette over {chats:,} chats"
    return [
        Figure("P1", f"{what}, first opening", openings[_RUNS // 2], 50, "ms", behind),
        Figure("P8", f"{what}, longest step of a key, 95 %", keys[int(len(keys) * 0.95)], 8, "ms"),
    ]


def _run(chats: int) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.palette", str(chats)],
        env=measured(),
        stdout=subprocess.PIPE,
        check=True,
    )
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def main() -> None:
    """Measure once, in this process."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_saved_chats(folder, int(sys.argv[1]))
        SettingsFile(folder).change(base_url="demo", theme="light")
        application = QApplication(["bench", *STYLE_ARGUMENTS])
        app.prepare(application)
        desktop = Desktop(application, app.open_store(folder), folder, demo=True)
        desktop.window.show()
        _wait_ms(_WARM_UP_MS)
        opened = _opened_ms(desktop)
        print(json.dumps({"opened_ms": opened, "keys_ms": _keys_ms(desktop)}), flush=True)
        desktop.window.close()
        desktop.shut_down()


def _opened_ms(desktop: Desktop) -> float:
    """Return the milliseconds until the palette is painted."""
    assert desktop.finding is not None
    begun = time.perf_counter()
    desktop.finding.open()
    desktop.finding.palette.repaint()
    return (time.perf_counter() - begun) * 1000


def _keys_ms(desktop: Desktop) -> list[float]:
    """Type at a beat; return the CPU of the longest step of the GUI thread for each key.

    The key itself is a step; what is found comes in others, with their painting.
    """
    assert desktop.finding is not None
    field = desktop.finding.palette.card.field
    _wait_ms(500)
    costs = []
    for letter in _TYPED:
        steps = [_cpu_ms(partial(QTest.keyClicks, field, letter))]
        until = time.perf_counter() + _BEAT_MS / 1000
        while time.perf_counter() < until:
            steps.append(_cpu_ms(QApplication.processEvents))
            time.sleep(0.001)
        costs.append(max(steps))
    return costs


def _cpu_ms(act: Callable[[], object]) -> float:
    begun = time.thread_time()
    act()
    return (time.thread_time() - begun) * 1000


def _wait_ms(duration: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(duration, loop.quit)
    loop.exec()


if __name__ == "__main__":
    main()
