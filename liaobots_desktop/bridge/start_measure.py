"""Tells `make bench` when the window is painted and what memory it takes."""

import json
import os
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Slot

from liaobots_desktop.bridge.warm_up import FirstPaint

_IDLE_AFTER_MS = 1500
_HEAVY = (
    *("requests", "keyring", "pygments", "markdown_it", "ziamath", "latex2mathml", "dataclasses"),
    *("liaobots_desktop.ui.transcript.view", "liaobots_desktop.ui.paper.paper_job"),
    "liaobots_desktop.ui.window_watch",
    *("liaobots_desktop.exchange", "liaobots_desktop.ui.exchange", "PySide6.QtPrintSupport"),
)
_HEAVY_CLASSES = ("QGradient", "QTextCursor")
"""Of QtGui; PySide6 makes each, and its enums, when something first needs it."""


class StartMeasure(QObject):
    """Writes two JSON lines to stdout and quits; made when LIAOBOTS_BENCH_START is set."""

    def __init__(self, first_paint: FirstPaint) -> None:
        super().__init__()
        first_paint.painted.connect(self._on_painted)

    @Slot()
    def _on_painted(self) -> None:
        heavy = [name for name in _HEAVY if name in sys.modules]
        heavy += [name for name in _HEAVY_CLASSES if name in vars(sys.modules["PySide6.QtGui"])]
        _say(event="painted", heavy=heavy)
        QTimer.singleShot(_IDLE_AFTER_MS, self._on_idle)

    @Slot()
    def _on_idle(self) -> None:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
        _say(event="idle", rss=pages * os.sysconf("SC_PAGE_SIZE"))
        QCoreApplication.quit()


def _say(**fields: object) -> None:
    print(json.dumps(fields), flush=True)
