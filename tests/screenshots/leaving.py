"""Chats that leave and arrive: the dialogs, and the strip in the window."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QComboBox

from liaobots_desktop.app import Desktop
from liaobots_desktop.exchange.export_report import Format
from liaobots_desktop.ui.exchange.choice import ExportChoice
from liaobots_desktop.ui.exchange.exchange import Exchange
from liaobots_desktop.ui.exchange.export_dialog import ExportDialog
from liaobots_desktop.ui.exchange.import_report_dialog import ImportReportDialog
from liaobots_desktop.ui.exchange.progress_strip import ProgressStrip
from tests.exchange.bringing import FILES
from tests.screenshots.stage import (
    Saved,
    Scene,
    grabbed,
    opened,
    taken,
    wait_for_all_parts,
    wait_until,
)


def _exchange(desktop: Desktop) -> Exchange:
    wait_for_all_parts(desktop)
    assert desktop.window.exchange is not None
    return desktop.window.exchange.exchange


def _export(desktop: Desktop, chats: Saved) -> QPixmap:
    _exchange(desktop)
    desktop.window.open_chat(chats["code"])
    assert desktop.window.exchange is not None
    desktop.window.exchange.export_open()
    dialog = opened(desktop, ExportDialog)
    boxes = dialog.findChildren(QComboBox)
    formats = next(box for box in boxes if box.findData(Format.JSON) >= 0)
    formats.setCurrentIndex(formats.findData(Format.JSON))
    return taken(desktop, dialog)


@contextmanager
def _job(desktop: Desktop, what: Format, chats: Saved) -> Iterator[ProgressStrip]:
    exchange = _exchange(desktop)
    desktop.window.open_chat(chats["code"])
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "chats"
        exchange.export(ExportChoice((), what, target, may_replace=False))
        (strip,) = desktop.window.findChildren(ProgressStrip)
        yield strip
        wait_until(lambda: not desktop.window.findChildren(ProgressStrip))
    desktop.window.notice_bar.show_notice(None)


def _exporting(desktop: Desktop, chats: Saved) -> QPixmap:
    with _job(desktop, Format.PDF, chats) as strip:
        wait_until(strip.isVisible)
        picture = grabbed(desktop.window)
        strip.cancel_requested.emit()
    return picture


def _exported(desktop: Desktop, chats: Saved) -> QPixmap:
    with _job(desktop, Format.MARKDOWN, chats):
        wait_until(lambda: desktop.window.notice_bar.notice() is not None)
        wait_until(lambda: not desktop.window.findChildren(ProgressStrip))
        return grabbed(desktop.window)


def _arrived(desktop: Desktop, _chats: Saved, *, file: str) -> QPixmap:
    _exchange(desktop).import_file(str(FILES / file))
    return taken(desktop, opened(desktop, ImportReportDialog))


def _arrived_twice(desktop: Desktop, chats: Saved, *, file: str) -> QPixmap:
    _arrived(desktop, chats, file=file)
    return _arrived(desktop, chats, file=file)


def _not_arrived(desktop: Desktop, _chats: Saved) -> QPixmap:
    """Return the window after a file that no chats are in."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "holiday.json"
        file.write_text("[1, 2", encoding="utf-8")
        _exchange(desktop).import_file(str(file))
        wait_until(lambda: desktop.window.notice_bar.notice() is not None)
        picture = grabbed(desktop.window)
    desktop.window.notice_bar.show_notice(None)
    return picture


PICTURES: dict[str, Scene] = {
    "export": _export,
    "exporting": _exporting,
    "exported": _exported,
    "imported": partial(_arrived, file="chatgpt.json"),
    "nothing-new": partial(_arrived_twice, file="chatgpt.json"),
    "import-failed": _not_arrived,
}
"""By the name of the picture."""
