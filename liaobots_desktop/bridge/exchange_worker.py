"""The thread in which chats leave or arrive."""

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QThread, Signal

from liaobots_desktop.store.errors import StoreError

if TYPE_CHECKING:
    from liaobots_desktop.exchange.export_job import ExportJob
    from liaobots_desktop.exchange.import_job import ImportJob

_log = logging.getLogger(__name__)


class ExchangeWorker(QThread):
    """Runs one export or import; the object lives on the GUI thread, `run` on its own.

    The job opens a connection of its own there. Connect the signals only to slots of QObjects of
    the GUI thread (architecture.md, rule 4). Exactly one of done and failed comes for each
    worker that was started.

    Signals:
        progressed: a Step, ten times a second at most.
        done: the ExportReport or ImportReport.
        failed: the ExchangeError or StoreError that says why nothing was changed; Cancelled after
            `cancel`.
    """

    progressed = Signal(object)
    done = Signal(object)
    failed = Signal(object)

    def __init__(self, job: "ExportJob | ImportJob", parent: QObject | None = None) -> None:
        super().__init__(parent)
        from liaobots_desktop.exchange.progress import Progress

        self._job = job
        self._progress = Progress(self.progressed.emit)

    def cancel(self) -> None:
        """Stop the job at its next step; called on any thread."""
        self._progress.cancel()

    def run(self) -> None:
        """Do the job (Qt calls this on the worker's thread)."""
        from liaobots_desktop.exchange.errors import ExchangeError

        try:
            report = self._job.run(self._progress)
        except (ExchangeError, StoreError) as error:
            self.failed.emit(error)
        except Exception as error:  # noqa: BLE001  # there is exactly one end, whatever happens
            _log.error("Chats could not be moved: %s", type(error).__name__)
            self.failed.emit(
                ExchangeError(
                    QCoreApplication.translate(
                        "Exchange",
                        "This did not work, for an unknown reason. Nothing was changed.",
                    )
                )
            )
        else:
            self.done.emit(report)
