"""The baseline: the least a Qt window with a text view takes. Says what the app's start says."""

import json
import os
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTextBrowser

_IDLE_AFTER_MS = 1500


class _FirstPaint(QObject):
    """Says once that the window was painted, and later what memory the process takes."""

    def __init__(self, application: QApplication) -> None:
        super().__init__()
        self._application = application
        self._was_painted = False

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self._on_painted)
        return False

    def _on_painted(self) -> None:
        print(json.dumps({"event": "painted"}), flush=True)
        QTimer.singleShot(_IDLE_AFTER_MS, self._on_idle)

    def _on_idle(self) -> None:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
        rss = pages * os.sysconf("SC_PAGE_SIZE")
        print(json.dumps({"event": "idle", "rss": rss}), flush=True)
        self._application.quit()


def main() -> None:
    """Show the window until it has said everything."""
    application = QApplication([])
    window = QMainWindow()
    text = QTextBrowser()
    window.setCentralWidget(text)
    window.resize(1280, 820)
    first_paint = _FirstPaint(application)
    text.viewport().installEventFilter(first_paint)
    window.show()
    application.exec()


if __name__ == "__main__":
    main()
