"""Draws chats as PDF on the GUI thread for an export that waits on its own."""

import threading
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from queue import SimpleQueue

from PySide6.QtCore import QObject, Signal, Slot

from liaobots_desktop.chat.message import ConversationId, Message, MessageId
from liaobots_desktop.chat.tree import ChatTree
from liaobots_desktop.exchange.errors import Cancelled, ExchangeError, NotWritten
from liaobots_desktop.ui.paper.paper_job import PaperChat, PaperJob
from liaobots_desktop.ui.paper.pdf_file import PdfFile

_MODE = 0o600


@dataclass(frozen=True, slots=True)
class _Order:
    """A chat to draw, and where its PDF goes."""

    title: str
    created: datetime
    messages: tuple[Message, ...]
    path: Path


class PdfPress(QObject):
    """The paper of an `ExportJob`: `draw` is called on the worker's thread; all else is GUI thread.

    Signals:
        advanced: how much of the chat that is being drawn is done, from 0 to 1.
    """

    advanced = Signal(float)
    _ordered = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._is_over = threading.Event()
        self._ends: SimpleQueue[ExchangeError | None] = SimpleQueue()
        self._order: _Order | None = None
        self._job: PaperJob | None = None
        self._file: PdfFile | None = None
        self._ordered.connect(self._on_ordered)

    def draw(self, chat: ChatTree, path: Path) -> None:
        """Let the GUI thread draw a chat, and wait until the PDF is in its place.

        Raises:
            NotWritten: the system refused it.
            Cancelled: `cancel` was called.
        """
        if self._is_over.is_set():
            raise Cancelled
        messages = tuple(_messages(chat))
        self._ordered.emit(_Order(chat.title, _time(chat.created_at), messages, path))
        failure = self._ends.get()
        if failure is not None:
            raise failure

    @Slot()
    def cancel(self) -> None:
        """End what is being drawn; who waits for it, or orders more, gets Cancelled."""
        self._is_over.set()
        if self._job is not None:
            self._job.cancel()
        else:
            self._ends.put(Cancelled())

    @Slot(object)
    def _on_ordered(self, order: _Order) -> None:
        if self._is_over.is_set():
            return  # who waits has been told
        try:
            self._file = PdfFile(order.path, order.title, _MODE)
        except OSError as error:
            self._ends.put(NotWritten(order.path, error))
            return
        self._order = order
        chat = PaperChat.of(order.title, order.created, order.messages)
        self._job = PaperJob(self._file.writer, chat, parent=self)
        self._job.progressed.connect(self._on_progressed)
        self._job.ended.connect(self._on_ended)
        self._job.start()

    @Slot(int)
    def _on_progressed(self, count: int) -> None:
        if self._order is not None:
            self.advanced.emit(count / len(self._order.messages))

    @Slot(bool)
    def _on_ended(self, is_whole: bool) -> None:
        job, file, order = self._job, self._file, self._order
        if job is None or file is None or order is None:
            return
        self._job = self._file = self._order = None
        job.deleteLater()
        failure: ExchangeError | None = NotWritten(order.path, OSError())
        try:
            if is_whole:
                file.commit(job.letters, job.emoji)
                failure = None
            elif self._is_over.is_set():
                failure = Cancelled()
        except OSError as error:
            failure = NotWritten(order.path, error)
        finally:  # who waits must not wait for ever
            file.discard()
            self._ends.put(failure)


def _messages(chat: ChatTree) -> list[Message]:
    chat_id = ConversationId(chat.id)
    return [
        Message(
            MessageId(number),
            chat_id,
            None,
            message.role,
            message.text,
            message.model,
            message.end,
            _time(message.created_at),
        )
        for number, message in enumerate(chat.shown(), 1)
    ]


def _time(milliseconds: int) -> datetime:
    return datetime.fromtimestamp(milliseconds / 1000, UTC)
