"""Counts the chats on a thread; says how far it is where the figures will stand."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from liaobots_desktop.bridge.statistics_worker import StatisticsWorker
from liaobots_desktop.chat.statistics import Statistics
from liaobots_desktop.ui.exchange.progress_strip import ProgressStrip

_SHUTDOWN_WAIT_MS = 2000


class Counting(QWidget):
    """The place of the figures while there are none; lives on the GUI thread.

    Signals:
        slow: it takes longer than a moment, and says now how far it is.
        cancelled: the user does not want to wait.
        done: the Statistics.
        failed: a sentence that says why there are none.
    """

    slow = Signal()
    cancelled = Signal()
    done = Signal(object)
    failed = Signal(str)

    def __init__(self, chats: Path) -> None:
        """`chats` is the file that is counted."""
        super().__init__()
        self._chats = chats
        self._worker: StatisticsWorker | None = None
        self._strip: ProgressStrip | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addStretch(1)

    @property
    def is_under_way(self) -> bool:
        """Whether it counts now."""
        return self._worker is not None

    def begin(self) -> None:
        """Count what is written by now."""
        self.give_up()
        self._strip = ProgressStrip(self.tr("Counting…"), is_box=True)
        self._strip.cancel_requested.connect(self.cancelled)
        self._strip.installEventFilter(self)
        self._column.insertWidget(0, self._strip)
        self._worker = StatisticsWorker(self._chats, self)
        self._worker.progressed.connect(self._on_progressed)
        self._worker.done.connect(self._on_done)
        self._worker.failed.connect(self._on_failed)
        self._worker.finished.connect(self._worker.deleteLater)
        self._worker.start()

    def give_up(self) -> None:
        """End what is under way."""
        if self._worker is not None:
            self._worker.requestInterruption()
            self._worker = None
        if self._strip is not None:
            self._strip.hide()  # it takes no room any more
            self._strip.deleteLater()
            self._strip = None

    def shut_down(self) -> bool:
        """End what is under way; returns whether every thread has ended."""
        self.give_up()
        have_ended = [
            worker.wait(_SHUTDOWN_WAIT_MS) for worker in self.findChildren(StatisticsWorker)
        ]
        return all(have_ended)

    @Slot(float)
    def _on_progressed(self, part: float) -> None:
        if self._strip is not None and self.sender() is self._worker:
            self._strip.show_progress(part, self.tr("Counting…"))

    @Slot(object)
    def _on_done(self, statistics: Statistics) -> None:
        if self.sender() is self._worker:
            self._worker = None
            self.give_up()
            self.done.emit(statistics)

    @Slot(str)
    def _on_failed(self, sentence: str) -> None:
        if self.sender() is self._worker:
            self._worker = None
            self.give_up()
            self.failed.emit(sentence)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell that the strip has come, also while old figures stand in this place (Qt)."""
        if event.type() is QEvent.Type.ShowToParent and watched is self._strip:
            self.slow.emit()
        return super().eventFilter(watched, event)
