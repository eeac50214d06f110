"""Chats that leave and arrive beside the window."""

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QObject, Slot
from pytestqt.qtbot import QtBot

from liaobots_desktop.bridge.exchange_worker import ExchangeWorker
from liaobots_desktop.exchange.errors import Cancelled, FormatUnknown
from liaobots_desktop.exchange.export_job import ExportJob
from liaobots_desktop.exchange.export_report import ExportReport, Format
from liaobots_desktop.exchange.import_job import ImportJob
from liaobots_desktop.exchange.import_report import ImportReport
from liaobots_desktop.exchange.progress import Step
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.errors import StoreDamaged
from tests.exchange.bringing import FILES
from tests.store.looking import read

CHATGPT = FILES / "chatgpt.json"


class Log(QObject):
    """Keeps what a worker says, and on which threads it was heard."""

    def __init__(self, job: ExportJob | ImportJob, *, cancels: bool = False) -> None:
        super().__init__()
        self.steps: list[Step] = []
        self.ends: list[object] = []
        self.threads: set[int] = set()
        self._cancels = cancels
        self.worker = ExchangeWorker(job, self)
        self.worker.progressed.connect(self._on_progressed)
        self.worker.done.connect(self._on_end)
        self.worker.failed.connect(self._on_end)

    def run(self, qtbot: QtBot) -> object:
        """Run the worker to its end and return what it said last."""
        if self._cancels:
            self.worker.cancel()
        self.worker.start()
        qtbot.waitUntil(lambda: bool(self.ends))
        self.worker.wait()
        QCoreApplication.sendPostedEvents(self)  # a second end would be heard now
        (end,) = self.ends
        return end

    @Slot(object)
    def _on_progressed(self, step: Step) -> None:
        self.threads.add(threading.get_ident())
        self.steps.append(step)

    @Slot(object)
    def _on_end(self, end: object) -> None:
        self.threads.add(threading.get_ident())
        self.ends.append(end)


def test_an_import_is_done_on_a_connection_of_its_own(
    qtbot: QtBot, store: ChatStore, database: Path
) -> None:
    log = Log(ImportJob(database, CHATGPT))
    report = log.run(qtbot)

    assert isinstance(report, ImportReport)
    assert (report.new_chats, report.new_messages) == (2, 11)
    assert len(store.conversations.page(10)) == 2
    assert [(step.stage, step.percent) for step in log.steps][-1] == ("saving", 100)
    assert log.threads == {threading.get_ident()}


@pytest.mark.usefixtures("store")
def test_an_export_is_done(qtbot: QtBot, database: Path, tmp_path: Path) -> None:
    Log(ImportJob(database, CHATGPT)).run(qtbot)
    report = Log(ExportJob(database, tmp_path / "out.json", Format.JSON)).run(qtbot)

    assert isinstance(report, ExportReport)
    assert report.files == (tmp_path / "out.json",)


@pytest.mark.usefixtures("store")
def test_what_was_cancelled_fails_once_and_changes_nothing(qtbot: QtBot, database: Path) -> None:
    log = Log(ImportJob(database, CHATGPT), cancels=True)
    error = log.run(qtbot)

    assert isinstance(error, Cancelled)
    assert log.steps == []
    assert read(database, "SELECT count(*) FROM conversation") == [(0,)]


def test_a_file_that_is_refused_and_chats_that_cannot_be_read_are_errors(
    qtbot: QtBot, database: Path, tmp_path: Path
) -> None:
    (tmp_path / "a.json").write_text("[]")
    refused = Log(ImportJob(database, tmp_path / "a.json")).run(qtbot)
    database.write_bytes(b"garbage" * 1_000)
    damaged = Log(ImportJob(database, CHATGPT)).run(qtbot)

    assert isinstance(refused, FormatUnknown)
    assert isinstance(damaged, StoreDamaged)
