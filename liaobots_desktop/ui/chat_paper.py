"""Prints chats and saves them as PDF: asks where to, shows how far it is, tells what failed."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLocale, QObject, QStandardPaths, QUrl, Signal, Slot
from PySide6.QtWidgets import QDialog, QProgressDialog, QWidget

from liaobots_desktop.bridge.chat_session import ChatSession
from liaobots_desktop.bridge.notice import Choice, Notice
from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.errors import StoreError
from liaobots_desktop.ui.chat_controller import ChatController
from liaobots_desktop.ui.drawing import file_name
from liaobots_desktop.ui.file_dialog import FileDialog
from liaobots_desktop.ui.sidebar import Sidebar

if TYPE_CHECKING:  # imported when something is printed
    from PySide6.QtGui import QPagedPaintDevice
    from PySide6.QtPrintSupport import QPrinter

    from liaobots_desktop.ui.paper.paper_job import PaperChat, PaperJob

_PATIENCE_MS = 600
"""A job that is done sooner shows no progress."""


class _FolderOfPdf(NamedTuple):
    """What the button of a notice means: open this folder."""

    path: Path


class ChatPaper(QObject):
    """Puts whole chats on paper while the window goes on; lives on the GUI thread.

    Signals:
        notice_raised: the Notice about what failed, or about the PDF that was saved.
        job_ended(bool): a PDF was saved or a chat was printed; False when it failed or was
            cancelled.
    """

    notice_raised = Signal(object)
    job_ended = Signal(bool)

    def __init__(
        self,
        store: ChatStore,
        session: ChatSession,
        open_chat: ChatController,
        sidebar: Sidebar,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._store = store
        self._session = session
        self._open_chat = open_chat
        self._window = window
        self._jobs: list[PaperJob] = []
        self._folder = ""
        sidebar.pdf_requested.connect(self.save_pdf)
        sidebar.print_requested.connect(self.print_chat)

    @Slot(object)
    def save_pdf(self, conversation_id: ConversationId) -> None:
        """Ask for a file name and save a chat there."""
        from liaobots_desktop.exchange.file_names import safe_name

        chat = self.chat(conversation_id)
        if chat is None:
            return
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        folder = self._folder or QStandardPaths.writableLocation(documents)
        dialog = FileDialog(self._window, self.tr("Save the chat as PDF"), folder)
        dialog.setAcceptMode(FileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("PDF files (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(f"{safe_name(chat.title)}.pdf")
        dialog.fileSelected.connect(lambda name: self.write_pdf(chat, Path(name)))
        QDialog.open(dialog)

    def write_pdf(self, chat: "PaperChat", path: Path) -> None:
        """Save a chat as PDF."""
        from liaobots_desktop.ui.paper.pdf_file import PdfFile

        self._folder = str(path.parent)
        try:
            file = PdfFile(path, chat.title)
        except OSError as error:
            self._tell(self._not_saved(path, error))
            return

        def finish(job: "PaperJob", is_whole: bool) -> str:
            try:
                if is_whole:
                    file.commit(job.letters, job.emoji)
                    self._tell_of(path)
            except OSError as error:
                return self._not_saved(path, error)
            finally:
                file.discard()
            return ""

        self._run(file.writer, chat, self.tr("Saving the chat as PDF…"), finish)

    @Slot(object)
    def print_chat(self, conversation_id: ConversationId) -> None:
        """Ask for a printer and print a chat."""
        from PySide6.QtPrintSupport import QPrinter

        from liaobots_desktop.ui.paper.sheet import page_layout
        from liaobots_desktop.ui.print_dialog import PrintDialog

        chat = self.chat(conversation_id)
        if chat is None:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageLayout(page_layout(QLocale()))
        printer.setDocName(chat.title)
        printer.setCreator("Liaobots Desktop")
        dialog = PrintDialog(printer, self._window)

        def end(result: int) -> None:
            if result == QDialog.DialogCode.Accepted.value:
                self.print_on(printer, chat)

        dialog.finished.connect(end)
        QDialog.open(dialog)

    def print_on(self, printer: "QPrinter", chat: "PaperChat") -> None:
        """Print a chat, or the pages of it that the printer was told."""
        is_range = printer.printRange() is printer.PrintRange.PageRange
        pages = (printer.fromPage(), printer.toPage()) if is_range else None

        def finish(job: "PaperJob", _is_whole: bool) -> str:
            if job.has_failed or printer.printerState() is printer.PrinterState.Error:
                return self.tr("The chat could not be printed. Check the printer.")
            return ""

        job = self._run(printer, chat, self.tr("Printing the chat…"), finish, pages)
        job.broken_off.connect(printer.abort)  # else what is drawn by then would be printed

    @Slot()
    def print_open(self) -> None:
        """Print the chat that is open."""
        if self._open_chat.open_id is not None:
            self.print_chat(self._open_chat.open_id)

    @Slot()
    def cancel(self) -> None:
        """End all that is under way."""
        for job in list(self._jobs):
            job.cancel()

    def chat(self, conversation_id: ConversationId) -> "PaperChat | None":
        """Return what a chat is on paper; None, told in a notice, if it cannot be read."""
        from liaobots_desktop.ui.paper.paper_job import PaperChat

        try:
            conversation = self._store.conversations.find(conversation_id)
            messages = self._session.messages(conversation_id)
        except StoreError as error:
            self._tell(str(error))
            return None
        if conversation is None:
            return None
        account = self._session.profiles.account
        names = account.services.model_names(account.profile_of(conversation))
        return PaperChat.of(conversation.title, conversation.created_at, messages, names)

    def _run(
        self,
        device: "QPagedPaintDevice",
        chat: "PaperChat",
        label: str,
        finish: "Callable[[PaperJob, bool], str]",
        pages: tuple[int, int] | None = None,
    ) -> "PaperJob":
        """Draw a chat on a device; `finish` gets whether all was drawn, and says what failed."""
        from liaobots_desktop.ui.paper.paper_job import PaperJob

        job = PaperJob(device, chat, pages, self)
        self._jobs.append(job)
        progress = self._progress(label, len(chat.messages), job)

        def end(is_whole: bool) -> None:
            progress.deleteLater()
            self._jobs.remove(job)
            job.deleteLater()
            failure = finish(job, is_whole)
            if failure:
                self._tell(failure)
            self.job_ended.emit(is_whole and not failure)

        job.ended.connect(end)
        job.start()
        return job

    def _progress(self, label: str, count: int, job: "PaperJob") -> QProgressDialog:
        progress = QProgressDialog(label, self.tr("Cancel"), 0, count, self._window)
        progress.setMinimumDuration(_PATIENCE_MS)
        progress.setAutoReset(False)
        job.progressed.connect(progress.setValue)
        progress.canceled.connect(job.cancel)
        return progress

    def _tell_of(self, path: Path) -> None:
        """Say that a PDF was saved; the folder is a click away."""
        text = self.tr("The chat was saved as {0}.").format(file_name(path.name))
        choice = Choice(self.tr("Show in folder"), _FolderOfPdf(path.parent))
        self.notice_raised.emit(Notice(text, choices=(choice,)))

    @Slot(object)
    def choose(self, meant: object) -> None:
        """Carry out what a button of our notice means; others pass."""
        if isinstance(meant, _FolderOfPdf):
            from PySide6.QtGui import QDesktopServices

            QDesktopServices.openUrl(QUrl.fromLocalFile(str(meant.path)))

    def _not_saved(self, path: Path, error: OSError) -> str:
        from liaobots_desktop.refusal import reason_of

        text = self.tr("The PDF could not be saved as {0}: {1}. Your chat is safe.")
        return text.format(path, reason_of(error))

    def _tell(self, text: str) -> None:
        self.notice_raised.emit(Notice(text))
