"""Destroys what is in the Trash, on a thread of its own: after 30 days, or when it is wanted."""

from pathlib import Path

from PySide6.QtCore import QObject, QThread, QTimer, Signal, Slot

from liaobots_desktop.bridge.notice import Notice
from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.store.errors import StoreError

_FIRST_MS = 10_000
"""From the first picture to a look at what is too old: the start is left alone."""
_SHUTDOWN_WAIT_MS = 500


class TrashKeeper(QObject):
    """Lives on the GUI thread; does one thing after the other.

    Signals:
        emptied: the number of chats and messages that are gone for good; 0 when only a tag was
            renamed, with which an earlier start had begun.
        notice_raised: the Notice about what could not be destroyed.
    """

    emptied = Signal(object)
    notice_raised = Signal(object)

    def __init__(self, chats: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._chats = chats
        self._worker: _Worker | None = None
        self._waiting: list[_Worker] = []
        self._is_over = False

    def begin(self, after_ms: int = _FIRST_MS) -> None:
        """Do in a while what `expire` does."""
        QTimer.singleShot(after_ms, self, self.expire)

    @Slot()
    def expire(self) -> None:
        """Destroy what was deleted more than 30 days ago, and end what a start left half done."""
        self._add(_Worker(self._chats, None, self, is_expiry=True))

    def destroy(self, ids: tuple[ConversationId, ...] | None) -> None:
        """Destroy some chats of the Trash, or None: all and deleted messages; no undo."""
        self._add(_Worker(self._chats, ids, self))

    def shut_down(self) -> bool:
        """Break off; the next start goes on. Returns whether the thread has ended."""
        self._is_over = True  # the look after the start may still be to come
        self._waiting.clear()
        if self._worker is None:
            return True
        self._worker.requestInterruption()
        return self._worker.wait(_SHUTDOWN_WAIT_MS)

    def _add(self, worker: "_Worker") -> None:
        worker.ended.connect(self.emptied)
        worker.failed.connect(self.notice_raised)
        worker.finished.connect(self._on_finished)
        self._waiting.append(worker)
        self._go_on()

    def _go_on(self) -> None:
        if self._worker is None and self._waiting and not self._is_over:
            self._worker = self._waiting.pop(0)
            self._worker.start(QThread.Priority.LowPriority)

    @Slot()
    def _on_finished(self) -> None:
        if self._worker is not None:
            self._worker.deleteLater()
            self._worker = None
        self._go_on()


class _Worker(QThread):
    ended = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        chats: Path,
        ids: tuple[ConversationId, ...] | None,
        parent: QObject,
        *,
        is_expiry: bool = False,
    ) -> None:
        super().__init__(parent)
        self._chats = chats
        self._ids = ids
        self._is_expiry = is_expiry

    def run(self) -> None:
        """Destroy them (Qt calls this on the thread)."""
        from liaobots_desktop.store import refiling, trash

        try:
            if self._is_expiry:
                gone = trash.expire(self._chats, self._goes_on)
                is_other = refiling.finish_renames(self._chats)
            else:
                gone = trash.destroy(self._chats, self._ids, go_on=self._goes_on)
                is_other = bool(gone)
        except StoreError as error:
            self.failed.emit(Notice(str(error)))
        else:
            if gone or is_other:
                self.ended.emit(gone)

    def _goes_on(self) -> bool:
        return not self.isInterruptionRequested()
