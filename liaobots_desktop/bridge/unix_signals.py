"""Lets Ctrl-C and SIGTERM end the app as closing its window does."""

import signal
import socket

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot

_ENDING = (signal.SIGINT, signal.SIGTERM)


class UnixSignals(QObject):
    """Wakes Qt's event loop when a signal comes: Python alone would wait for its next line.

    Lives on the main thread.

    Signals:
        end_requested: SIGINT or SIGTERM has come.
    """

    end_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._reader, self._writer = socket.socketpair()
        self._reader.setblocking(False)
        self._writer.setblocking(False)
        self._notifier = QSocketNotifier(self._reader.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_signal)
        signal.set_wakeup_fd(self._writer.fileno())
        for number in _ENDING:
            signal.signal(number, _leave_to_the_notifier)

    def close(self) -> None:
        """Give the signals back."""
        for number in _ENDING:
            signal.signal(number, signal.SIG_DFL)
        signal.set_wakeup_fd(-1)
        self._notifier.setEnabled(False)
        self._reader.close()
        self._writer.close()

    @Slot()
    def _on_signal(self) -> None:
        if any(number in _ENDING for number in self._reader.recv(64)):
            self.end_requested.emit()


def _leave_to_the_notifier(_number: int, _frame: object) -> None:
    """Do nothing: the byte in the wake-up socket has told Qt."""
