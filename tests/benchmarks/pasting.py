"""P9: how long the window is held up while 10 MB of text are pasted and attached.

Run as a process of its own (`python -m tests.benchmarks.pasting`) it prints one line of JSON. The
clipboard is of the same process: getting the text from another one is not in the figure.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QEventLoop, QMimeData, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from liaobots_desktop import app
from liaobots_desktop.app import STYLE_ARGUMENTS, Desktop
from liaobots_desktop.store.settings import SettingsFile
from tests.benchmarks.environment import measured
from tests.benchmarks.table import Figure
from tests.benchmarks.window_probe import Stalls

_RUNS = 5
_WARM_UP_MS, _SETTLE_MS = 2500, 2500
_TEXTS = {"ascii": "word and word\n", "others": "слово и word\n"}
_BYTES = 10_000_000


def measure() -> list[Figure]:
    """Paste into new windows; the longest of all stalls counts."""
    plain, others = ([_run(name) for _ in range(_RUNS)] for name in _TEXTS)
    return [
        Figure("P9", "pasting 10 MB, longest stall", max(plain), 100, "ms", {"runs": plain}),
        Figure("P9", "the same half in Cyrillic", max(others), 100, "ms", {"runs": others}),
    ]


def _run(name: str) -> float:
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.pasting", name],
        env=measured(),
        stdout=subprocess.PIPE,
        check=True,
    )
    return float(json.loads(done.stdout)["stall_ms"])


def main() -> None:
    """Measure once, in this process, with the text that the command line names."""
    line = _TEXTS[sys.argv[1]]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        SettingsFile(folder).change(base_url="demo", theme="light")
        application = QApplication(["bench", *STYLE_ARGUMENTS])
        app.prepare(application)
        desktop = Desktop(application, app.open_store(folder), folder, demo=True)
        desktop.window.show()
        _let_pass(_WARM_UP_MS)
        copied = QMimeData()
        copied.setText(line * (_BYTES // len(line.encode())))
        QGuiApplication.clipboard().setMimeData(copied)
        stalls = Stalls()
        QTimer.singleShot(0, desktop.window.pane.composer.field.paste)
        _let_pass(_SETTLE_MS)
        if desktop.window.pane.composer.attached.is_empty:
            raise RuntimeError("what was pasted is not attached")
        print(json.dumps({"stall_ms": round(max(stalls.gaps), 1)}))
        QGuiApplication.clipboard().clear()
        desktop.window.close()
        desktop.shut_down()


def _let_pass(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


if __name__ == "__main__":
    main()
