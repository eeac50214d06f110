"""U13: what a step in a list of 100,000 chats costs the GUI thread, however deep it is.

Run as a process of its own (`python -m tests.benchmarks.deep_list CHATS`) it prints one line of
JSON.
"""

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from liaobots_desktop import app
from liaobots_desktop.app import STYLE_ARGUMENTS, Desktop
from liaobots_desktop.store.settings import SettingsFile
from tests.benchmarks.environment import measured
from tests.benchmarks.saved_chats import make_saved_chats
from tests.benchmarks.table import Figure

_PAGES = 200
_PLACES = 40


def measure(chats: int) -> list[Figure]:
    """Go to the end of so many chats, back by pages, and drag the thumb over all of them."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.deep_list", str(chats)],
        env=measured(),
        stdout=subprocess.PIPE,
        check=True,
    )
    took: dict[str, list[float]] = json.loads(done.stdout)
    steps = sorted(step for times in took.values() for step in times)
    behind: dict[str, float | list[float]] = dict(took.items())
    what = f"a step in the list of {chats:,} chats"
    return [
        Figure("U13", f"{what}, 95 %", steps[int(len(steps) * 0.95)], 16, "ms", behind),
        Figure("U13", f"{what}, longest", steps[-1], 16, "ms"),
    ]


def main() -> None:
    """Measure once, in this process."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_saved_chats(folder, int(sys.argv[1]), messages_per_chat=0)
        SettingsFile(folder).change(base_url="demo", theme="light")
        application = QApplication(["bench", *STYLE_ARGUMENTS])
        app.prepare(application)
        desktop = Desktop(application, app.open_store(folder), folder, demo=True)
        desktop.window.show()
        application.processEvents()
        print(json.dumps(_steps(desktop)), flush=True)
        desktop.window.close()
        desktop.shut_down()


def _steps(desktop: Desktop) -> dict[str, list[float]]:
    """Return what each step took of the GUI thread's processor time, in milliseconds."""
    chats = desktop.window.sidebar.list
    bar = chats.verticalScrollBar()
    took: dict[str, list[float]] = {"end_ms": [], "page_ms": [], "thumb_ms": []}

    def end_step(name: str, begin: float) -> None:
        chats.grab()
        took[name].append((time.thread_time() - begin) * 1000)

    chats.setFocus()
    for number in range(1 + _PAGES):
        begin = time.thread_time()
        QTest.keyClick(chats, Qt.Key.Key_PageUp if number else Qt.Key.Key_End)
        end_step("page_ms" if number else "end_ms", begin)
    for place in range(_PLACES + 1):
        begin = time.thread_time()
        bar.setValue(bar.maximum() * place // _PLACES)
        end_step("thumb_ms", begin)
    return took


if __name__ == "__main__":
    main()
