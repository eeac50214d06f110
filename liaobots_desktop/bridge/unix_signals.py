"""Lets Ctrl-C, SIGTERM and the end of its terminal end the app as closing its window does."""

import os
import signal

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot

_ENDING = (signal.SIGINT, signal.SIGTERM)


class UnixSignals(QObject):
    """Wakes Qt's event loop when a signal comes: Python alone would wait for its next line.

    Lives on the main thread.

    Signals:
        end_requested: SIGINT, SIGTERM or SIGHUP has come.
    """

    end_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._reader, self._writer = os.pipe()
        os.set_blocking(self._reader, False)
        os.set_blocking(self._writer, False)
        self._notifier = QSocketNotifier(self._reader, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_signal)
        signal.set_wakeup_fd(self._writer)
        ending = {*_ENDING, signal.SIGHUP}
        if signal.getsignal(signal.SIGHUP) is signal.SIG_IGN:
            ending.remove(signal.SIGHUP)  # nohup: it shall outlive its terminal
        self._previous = {
            number: signal.signal(number, _leave_to_the_notifier) for number in ending
        }

    def close(self) -> None:
        """Give the signals back."""
        for number, handler in self._previous.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(-1)
        self._notifier.setEnabled(False)
        os.close(self._reader)
        os.close(self._writer)

    @Slot()
    def _on_signal(self) -> None:
        if any(number in self._previous for number in os.read(self._reader, 64)):
            self.end_requested.emit()


def _leave_to_the_notifier(_number: int, _frame: object) -> None:
    """Do nothing: the byte in the wake-up socket has told Qt."""
