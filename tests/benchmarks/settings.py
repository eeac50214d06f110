"""P8 for the settings: how long the dialog takes from the key until it is painted.

Run as a process of its own (`python -m tests.benchmarks.settings`) it prints one line of JSON.
"""

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from liaobots_desktop import app
from liaobots_desktop.app import STYLE_ARGUMENTS, Desktop
from liaobots_desktop.store.settings import SettingsFile
from tests.benchmarks.environment import measured
from tests.benchmarks.table import Figure

_RUNS = 7
_WARM_UP_MS = 2500
"""Everything is imported that is after the first picture."""


def measure() -> list[Figure]:
    """Open the settings in new windows, for the first time and again."""
    runs = [_run() for _ in range(_RUNS)]
    first, again = ([run[name] for run in runs] for name in ("first_ms", "again_ms"))
    behind: dict[str, float | list[float]] = {"first_ms": first, "again_ms": again}
    return [
        Figure("P8", "opening settings, first time", median(first), 100, "ms", behind),
        Figure("P8", "opening settings, again", median(again), 100, "ms"),
    ]


def _run() -> dict[str, float]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.settings"],
        env=measured(),
        stdout=subprocess.PIPE,
        check=True,
    )
    found: dict[str, float] = json.loads(done.stdout)
    return found


def main() -> None:
    """Measure once, in this process."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        SettingsFile(folder).change(base_url="demo", theme="light")
        application = QApplication(["bench", *STYLE_ARGUMENTS])
        app.prepare(application)
        desktop = Desktop(application, app.open_store(folder), folder, demo=True)
        desktop.window.show()
        loop = QEventLoop()
        QTimer.singleShot(_WARM_UP_MS, loop.quit)
        loop.exec()
        print(json.dumps({"first_ms": _opened_ms(desktop), "again_ms": _opened_ms(desktop)}))
        desktop.window.close()
        desktop.shut_down()


def _opened_ms(desktop: Desktop) -> float:
    """Return the milliseconds until the dialog is painted; it is closed again."""
    begun = time.perf_counter()
    desktop.window.show_settings()
    assert desktop.window.settings is not None
    dialog = desktop.window.settings.dialog
    assert dialog is not None
    handle = dialog.windowHandle()
    while not handle.isExposed():
        QApplication.processEvents()
    dialog.repaint()
    taken = (time.perf_counter() - begun) * 1000
    dialog.close()
    QApplication.processEvents()
    return taken


if __name__ == "__main__":
    main()
