"""P8 for settings and menus: how long they take from the key until they are painted.

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
from PySide6.QtWidgets import QApplication, QMenu

from liaobots_desktop import app
from liaobots_desktop.app import STYLE_ARGUMENTS, Desktop
from liaobots_desktop.store.settings import SettingsFile
from tests.benchmarks.environment import measured
from tests.benchmarks.saved_chats import make_saved_chats
from tests.benchmarks.table import Figure

_RUNS = 7
_WARM_UP_MS = 2500
"""Everything is imported that is after the first picture."""


def measure() -> list[Figure]:
    """Open the menu of a chat and the settings in new windows, these again, too."""
    runs = [_run() for _ in range(_RUNS)]
    names = ("first_ms", "again_ms", "menu_ms")
    first, again, menu = ([run[name] for run in runs] for name in names)
    behind: dict[str, float | list[float]] = {"first_ms": first, "again_ms": again}
    return [
        Figure("P8", "opening settings, first time", median(first), 100, "ms", behind),
        Figure("P8", "opening settings, again", median(again), 100, "ms"),
        Figure("P8", "opening the menu of a chat, first time", median(menu), 100, "ms"),
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
        make_saved_chats(folder, 1)
        application = QApplication(["bench", *STYLE_ARGUMENTS])
        app.prepare(application)
        desktop = Desktop(application, app.open_store(folder), folder, demo=True)
        desktop.window.show()
        loop = QEventLoop()
        QTimer.singleShot(_WARM_UP_MS, loop.quit)
        loop.exec()
        menu = _menu_ms(desktop)
        first, again = _opened_ms(desktop), _opened_ms(desktop)
        print(json.dumps({"first_ms": first, "again_ms": again, "menu_ms": menu}))
        desktop.window.close()
        desktop.shut_down()


def _menu_ms(desktop: Desktop) -> float:
    """Return the milliseconds until the menu of an open chat is painted; it is closed again."""
    window = desktop.window
    window.open_chat(window.chats.nth_chat(1))
    QApplication.processEvents()
    made: list[QMenu] = []
    window.chat_menu_made.connect(made.append)
    begun = time.perf_counter()
    window.top_bar.menu_requested.emit(window.top_bar)
    made[0].repaint()
    taken = (time.perf_counter() - begun) * 1000
    made[0].close()
    QApplication.processEvents()
    return taken


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
