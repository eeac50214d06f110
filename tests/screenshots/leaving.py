"""Scenes of chats that leave and arrive: the dialogs, and the strip in the window."""

import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QWidget

from liaobots_desktop.app import Desktop
from liaobots_desktop.exchange.export_report import Format
from liaobots_desktop.ui.exchange.choice import ExportChoice
from liaobots_desktop.ui.exchange.exchange import Exchange
from liaobots_desktop.ui.exchange.export_dialog import ExportDialog
from liaobots_desktop.ui.exchange.import_report_dialog import ImportReportDialog
from liaobots_desktop.ui.exchange.progress_strip import ProgressStrip
from tests.exchange.bringing import FILES

Dialog = TypeVar("Dialog", bound=QWidget)
Keep = Callable[[QWidget, str], None]

_PATIENCE_S = 20.0


def shoot(desktop: Desktop, keep: Keep) -> None:
    """Go through an export and two imports; `keep` gets each widget and the name of its picture."""
    door = desktop.window.exchange
    assert door is not None
    door.export_open()
    dialog = _dialog(desktop, ExportDialog)
    formats = next(b for b in dialog.findChildren(QComboBox) if b.accessibleName() == "Format")
    formats.setCurrentIndex(formats.findData(Format.JSON))
    keep(dialog, "export")
    dialog.close()
    with tempfile.TemporaryDirectory() as folder:
        _export(desktop, door.exchange, Path(folder), keep)
    for name in ("imported", "nothing-new"):
        door.exchange.import_file(str(FILES / "chatgpt.json"))
        report = _dialog(desktop, ImportReportDialog)
        keep(report, name)
        report.close()


def _export(desktop: Desktop, exchange: Exchange, folder: Path, keep: Keep) -> None:
    exchange.export(ExportChoice((), Format.PDF, folder / "chats", may_replace=False))
    (strip,) = desktop.window.findChildren(ProgressStrip)
    _wait_for(strip.isVisible)
    keep(desktop.window, "exporting")
    _wait_for(lambda: desktop.window.notice_bar.notice() is not None)
    _wait_for(lambda: not desktop.window.findChildren(ProgressStrip))
    keep(desktop.window, "exported")


def _dialog(desktop: Desktop, kind: type[Dialog]) -> Dialog:
    """Wait for a dialog that is open above the window."""

    def visible() -> list[Dialog]:
        return [each for each in desktop.window.findChildren(kind) if each.isVisible()]

    _wait_for(lambda: bool(visible()))
    return visible()[0]


def _wait_for(is_so: Callable[[], bool]) -> None:
    """Let the window go on until something is so; raises TimeoutError when it is not in time."""
    deadline = time.monotonic() + _PATIENCE_S
    while not is_so():
        if time.monotonic() > deadline:
            raise TimeoutError
        QTest.qWait(5)
