"""One export or import that is under way: its thread, its strip, its one end."""

from PySide6.QtCore import QLocale, QObject, Signal, Slot

from liaobots_desktop.bridge.exchange_worker import ExchangeWorker
from liaobots_desktop.exchange.export_job import ExportJob
from liaobots_desktop.exchange.import_job import ImportJob
from liaobots_desktop.exchange.progress import Stage, Step
from liaobots_desktop.ui.exchange.pdf_press import PdfPress
from liaobots_desktop.ui.exchange.progress_strip import ProgressStrip

_SHUTDOWN_WAIT_MS = 500


class RunningJob(QObject):
    """Runs a job and shows how far it is; lives on the GUI thread.

    Signals:
        done: the ExportReport or ImportReport.
        failed: the ExchangeError or StoreError. Exactly one of both comes.
    """

    done = Signal(object)
    failed = Signal(object)

    def __init__(self, job: ExportJob | ImportJob, press: PdfPress | None, parent: QObject) -> None:
        """`press` is the paper of the job, if it has one."""
        super().__init__(parent)
        self._press = press
        self._step = Step(Stage.READING, 0, 1)
        self.strip = ProgressStrip(
            self.tr("Exporting chats…") if isinstance(job, ExportJob) else self.tr("Importing…")
        )
        self.strip.cancel_requested.connect(self.cancel)
        self._worker = ExchangeWorker(job, self)
        self._worker.progressed.connect(self._on_progressed)
        self._worker.done.connect(self._on_done)
        self._worker.failed.connect(self._on_failed)
        if press is not None:
            press.setParent(self)
            press.advanced.connect(self._on_advanced)

    def start(self) -> None:
        """Begin; the signals follow."""
        self._worker.start()

    @Slot()
    def cancel(self) -> None:
        """Stop at the next step; `failed` follows, or `done` if there is none any more."""
        self._worker.cancel()
        if self._press is not None:
            self._press.cancel()

    def shut_down(self) -> bool:
        """Stop; returns whether the thread has ended."""
        self.cancel()
        return self._worker.wait(_SHUTDOWN_WAIT_MS)

    def _show(self, part: float) -> None:
        done, total = self._step.done, self._step.total
        texts = {
            Stage.READING: self.tr("Reading the file…"),
            Stage.SAVING: self.tr("Saving the messages…"),
            Stage.WRITING: self.tr("Exporting chat {0} of {1}…"),
        }
        numbers = (QLocale().toString(number) for number in (min(done + 1, total), total))
        self.strip.show_progress(part, texts[self._step.stage].format(*numbers))

    def _end(self) -> None:
        self._worker.wait()  # it has said its last word
        self.strip.hide()
        self.strip.deleteLater()
        self.deleteLater()

    @Slot(object)
    def _on_progressed(self, step: Step) -> None:
        self._step = step
        is_drawn = self._press is not None and step.total == 1  # told by `_on_advanced`
        self._show(0 if is_drawn or not step.total else step.done / step.total)

    @Slot(float)
    def _on_advanced(self, part: float) -> None:
        before = 0 if self._step.total == 1 else self._step.done
        self._show((before + part) / self._step.total)

    @Slot(object)
    def _on_done(self, report: object) -> None:
        self._end()
        self.done.emit(report)

    @Slot(object)
    def _on_failed(self, error: object) -> None:
        self._end()
        self.failed.emit(error)
