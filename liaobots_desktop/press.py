"""Draws PDFs for the command line: the window's own parts, and no window."""

import os
import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, QThread

from liaobots_desktop.app import STYLE_ARGUMENTS, prepare
from liaobots_desktop.bridge.qt_messages import QtMessages
from liaobots_desktop.bridge.unix_signals import UnixSignals
from liaobots_desktop.exchange.export_job import Paper
from liaobots_desktop.ui.exchange.pdf_press import PdfPress

_INTERRUPTED = 130


def with_paper(work: Callable[[Paper], int]) -> int:
    """Do something on a thread while this one draws the PDFs that it wants; returns its exit code.

    Ctrl-C ends it, and nothing half-drawn is left.
    """
    from PySide6.QtWidgets import QApplication

    if sys.platform.startswith("linux"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # paper needs no display
    messages = QtMessages()
    application = QApplication(["liaobots-desktop", *STYLE_ARGUMENTS])
    messages.tell()
    prepare(application)
    signals = UnixSignals() if os.name == "posix" else None
    press = PdfPress()
    thread = _Work(work, press, application)
    thread.finished.connect(application.quit)
    stopped: list[None] = []
    if signals is not None:
        signals.end_requested.connect(press.cancel)
        signals.end_requested.connect(lambda: stopped.append(None))
    thread.start()
    application.exec()
    thread.wait()
    if signals is not None:
        signals.close()
    return _INTERRUPTED if stopped else thread.exit_code


class _Work(QThread):
    """Runs the work; the object lives on the main thread, `run` on its own."""

    def __init__(self, work: Callable[[Paper], int], paper: Paper, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._paper = paper
        self.exit_code = 1

    def run(self) -> None:
        """Do it (Qt calls this on the thread)."""
        self.exit_code = self._work(self._paper)
