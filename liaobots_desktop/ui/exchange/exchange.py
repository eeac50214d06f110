"""Lets chats leave and arrive: asks, runs one job at a time, and tells how it ended."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, QStandardPaths, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QWidget

from liaobots_desktop import joining
from liaobots_desktop.bridge.account import Account
from liaobots_desktop.bridge.notice import Choice, Notice
from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.exchange.errors import Cancelled, ExchangeError
from liaobots_desktop.exchange.export_job import ExportJob
from liaobots_desktop.exchange.export_report import ExportReport, Format
from liaobots_desktop.exchange.file_names import safe_name
from liaobots_desktop.exchange.import_job import ImportJob
from liaobots_desktop.exchange.import_report import ImportReport
from liaobots_desktop.exchange.masking import Masking
from liaobots_desktop.speech import number
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.errors import StoreError
from liaobots_desktop.ui.exchange.choice import ExportChoice, Subject
from liaobots_desktop.ui.exchange.export_dialog import ExportDialog
from liaobots_desktop.ui.exchange.import_report_dialog import ImportReportDialog
from liaobots_desktop.ui.exchange.pdf_press import PdfPress
from liaobots_desktop.ui.exchange.running_job import RunningJob
from liaobots_desktop.ui.file_dialog import FileDialog

_Folders = QStandardPaths.StandardLocation
_NAME_OF_SEVERAL = "Liaobots chats"


class FolderToShow(NamedTuple):
    """What the button of a notice means: open this folder."""

    path: Path


class Exchange(QObject):
    """Exports and imports of one window; lives on the GUI thread.

    Signals:
        notice_raised: the Notice about how it ended, or why it did not begin.
        strip_made: the ProgressStrip of a job that has begun; the window gives it a place.
        imported: the ImportReport, when it is in the database; its dialog follows.
        ended(bool): a job is over; False when it failed or was stopped.
    """

    notice_raised = Signal(object)
    strip_made = Signal(object)
    imported = Signal(object)
    ended = Signal(bool)

    def __init__(self, store: ChatStore, account: Account, window: QWidget) -> None:
        super().__init__(window)
        self._store = store
        self._account = account
        self._window = window
        self._running: RunningJob | None = None

    def ask_export(
        self, chosen: Sequence[ConversationId], open_id: ConversationId | None = None
    ) -> None:
        """Ask how chosen chats, the open one or all of them should be exported."""
        if self._is_busy():
            return
        try:
            subjects = self._subjects(chosen, open_id)
        except StoreError as error:
            self._tell(str(error))
            return
        kind = Format(self._account.settings.export_format)
        dialog = ExportDialog(subjects, kind, self._export_folder(), self._window)
        dialog.chosen.connect(self.export)
        dialog.open()

    @Slot(object)
    def export(self, choice: ExportChoice) -> None:
        """Begin an export."""
        if self._is_busy():
            return
        self._account.choose_export(choice.format.value, str(choice.target.parent))
        press = PdfPress() if choice.format is Format.PDF else None
        job = ExportJob(
            self._store.path,
            choice.target,
            choice.format,
            choice.chats,
            self._account.every_code(),
            choice.may_replace,
            press,
            self._account.services.model_names(),
        )
        self._run(RunningJob(job, press, self))

    def ask_import(self) -> None:
        """Ask for a file and import it."""
        if self._is_busy():
            return
        dialog = FileDialog(
            self._window, self.tr("Import chats"), _folder(_Folders.DownloadLocation)
        )
        dialog.setFileMode(FileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Exported chats (*.json *.zip)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(self.import_file)
        QDialog.open(dialog)

    @Slot(str)
    def import_file(self, path: str) -> None:
        """Begin to import a file."""
        if not self._is_busy():
            self._run(RunningJob(ImportJob(self._store.path, Path(path)), None, self))

    @Slot()
    def cancel(self) -> None:
        """Stop what is under way."""
        if self._running is not None:
            self._running.cancel()

    def shut_down(self) -> bool:
        """Stop what is under way; returns whether its thread has ended."""
        return self._running is None or self._running.shut_down()

    def _is_busy(self) -> bool:
        """Whether a job is under way; a notice tells it then."""
        if self._running is not None:
            self._tell(self.tr("Another export or import is running. Wait until it is done."))
        return self._running is not None

    def _run(self, running: RunningJob) -> None:
        self._running = running
        running.done.connect(self._on_done)
        running.failed.connect(self._on_failed)
        self.strip_made.emit(running.strip)
        running.start()

    def _subjects(
        self, chosen: Sequence[ConversationId], open_id: ConversationId | None
    ) -> list[Subject]:
        subjects = []
        if len(chosen) > 1:
            label = self.tr("The {0} chosen chats", "", len(chosen)).format(number(len(chosen)))
            subjects.append(Subject(label, tuple(chosen), _NAME_OF_SEVERAL))
        one = chosen[0] if len(chosen) == 1 else open_id
        chat = self._store.conversations.find(one) if one is not None else None
        if chat is not None:
            title = Masking(self._account.every_code()).text(chat.title)
            subjects.append(Subject(title, (chat.id,), safe_name(title)))
        return [*subjects, Subject(self.tr("All chats"), (), _NAME_OF_SEVERAL)]

    def _export_folder(self) -> Path:
        kept = self._account.settings.export_folder
        return Path(kept if kept and Path(kept).is_dir() else _folder(_Folders.DocumentsLocation))

    def _tell(self, text: str, *choices: Choice) -> None:
        self.notice_raised.emit(Notice(text, choices=choices))

    @Slot(object)
    def _on_done(self, report: ExportReport | ImportReport) -> None:
        self._running = None
        if isinstance(report, ImportReport):
            self.imported.emit(report)
            ImportReportDialog(report, self._window).open()
        else:
            folder = FolderToShow(report.files[0].parent)
            self._tell(self._told(report), Choice(self.tr("Show in folder"), folder))
        self.ended.emit(True)

    def _told(self, report: ExportReport) -> str:
        text = self.tr("{0} chats exported.", "", report.chats).format(number(report.chats))
        if report.masked:
            left_out = self.tr("They contained your auth code, which was left out.")
            return joining.sentences(text, left_out)
        return text

    @Slot(object)
    def _on_failed(self, error: ExchangeError | StoreError) -> None:
        self._running = None
        if not isinstance(error, Cancelled):
            self._tell(str(error))
        self.ended.emit(False)

    @Slot(object)
    def choose(self, meant: object) -> None:
        """Carry out what a button of our notice means; others pass."""
        if isinstance(meant, FolderToShow):
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(meant.path)))


def _folder(location: QStandardPaths.StandardLocation) -> str:
    """Return it, or the home: Qt takes a folder that is not there for the name of a file."""
    found = QStandardPaths.writableLocation(location)
    return found if Path(found).is_dir() else str(Path.home())
