"""Asks where the statistics are to be saved, and saves them on a thread."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QDir, QObject, QStandardPaths, Signal, Slot
from PySide6.QtWidgets import QWidget

from liaobots_desktop.bridge.keeping_job import KeepingJob, Work
from liaobots_desktop.chat.statistics import Statistics
from liaobots_desktop.exchange.errors import ExchangeError
from liaobots_desktop.exchange.statistics_csv import write_csv
from liaobots_desktop.ui.file_dialog import FileDialog

_SHUTDOWN_WAIT_MS = 500


class CsvSaving(QObject):
    """Saves one file after the other; lives on the GUI thread.

    Signals:
        told: a sentence: it is saved, or why it is not.
    """

    told = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._statistics = Statistics()
        self._jobs: list[KeepingJob] = []

    def ask(self, statistics: Statistics, parent: QWidget) -> None:
        """Ask for a file, in the user's documents if nothing else is chosen."""
        self._statistics = statistics
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        proposed = QStandardPaths.writableLocation(documents)
        dialog = FileDialog(parent, self.tr("Save the statistics as"), proposed)
        dialog.setAcceptMode(FileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("CSV files (*.csv)"))
        dialog.setDefaultSuffix("csv")
        dialog.selectFile(f"liaobots-statistics-{date.today().isoformat()}.csv")
        dialog.fileSelected.connect(self.save)
        dialog.open()

    @Slot(str)
    def save(self, name: str) -> None:
        """Save what was asked for as a file, which the user has allowed to be replaced."""
        job = KeepingJob(_writing(self._statistics, Path(name)), self)
        job.done.connect(self._on_done)
        job.finished.connect(self._on_finished)
        self._jobs.append(job)
        job.start()

    def shut_down(self) -> bool:
        """Wait for what is under way; returns whether every thread has ended."""
        have_ended = [job.wait(_SHUTDOWN_WAIT_MS) for job in self._jobs]
        return all(have_ended)

    @Slot(object)
    def _on_done(self, result: object) -> None:
        if isinstance(result, Path):
            name = QDir.toNativeSeparators(str(result))
            self.told.emit(self.tr("Saved as {0}.").format(name))
        else:
            self.told.emit(str(result))

    @Slot()
    def _on_finished(self) -> None:
        for job in [job for job in self._jobs if job.isFinished()]:
            self._jobs.remove(job)
            job.deleteLater()


def _writing(statistics: Statistics, path: Path) -> Work:
    def write(_go_on: object) -> Path | ExchangeError:
        try:
            write_csv(statistics, path, may_replace=True)
        except ExchangeError as error:
            return error
        return path

    return write
