"""Begins comparisons of versions, and sees to it that their threads end."""

from pathlib import Path

from PySide6.QtCore import QObject, Slot

from liaobots_desktop.bridge.comparison_worker import ComparisonWorker
from liaobots_desktop.chat.message import MessageId

_SHUTDOWN_WAIT_MS = 500


class Comparisons(QObject):
    """The comparisons that are being made; lives on the GUI thread."""

    def __init__(self, chats: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._chats = chats
        self._running: list[ComparisonWorker] = []

    def prepare(self, old: MessageId, new: MessageId) -> ComparisonWorker:
        """Return what compares two messages once it is started; it is kept until it has ended."""
        worker = ComparisonWorker(self._chats, old, new, self)
        worker.finished.connect(self._on_finished)
        self._running.append(worker)
        return worker

    def shut_down(self) -> bool:
        """End what runs; returns whether every thread has ended."""
        for worker in self._running:
            worker.cancel()
        have_ended = [worker.wait(_SHUTDOWN_WAIT_MS) for worker in self._running]
        return all(have_ended)

    @Slot()
    def _on_finished(self) -> None:
        for worker in [worker for worker in self._running if worker.isFinished()]:
            self._running.remove(worker)
            worker.deleteLater()
