"""Takes what second starts say to the open window, on its own thread: a hung window is silent."""

import os
import socket
from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal, Slot

from liaobots_desktop.instance import call, channel
from liaobots_desktop.instance.call import Call
from liaobots_desktop.instance.window_lock import Holder, WindowLock, host_name

_PATIENCE_MS = 5000
"""How long a caller may be silent."""


class WindowCalls(QObject):
    """Listens for other starts on the same data directory; lives on the GUI thread.

    No thread waits: Qt's event loop tells when somebody calls. Never blocks.
    """

    def __init__(
        self, lock: WindowLock, handle: Callable[[Call], bool], parent: QObject | None = None
    ) -> None:
        """Say where this process listens; `handle` does what a call asks for, if it knows how.

        Raises:
            OSError: there is no place to listen.
        """
        super().__init__(parent)
        self._lock = lock
        self._handle = handle
        self._holder = Holder(os.getpid(), host_name(), key=os.urandom(32).hex())
        self._listener = channel.Listener(lock.name)
        self._notifier = QSocketNotifier(self._listener.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_caller)
        lock.tell(self._holder._replace(address=self._listener.address))

    def close(self) -> None:
        """Take no more calls; the next start waits until the lock is free."""
        self._lock.tell(Holder(self._holder.pid, self._holder.host))
        self._notifier.setEnabled(False)
        self._listener.close()

    @Slot()
    def _on_caller(self) -> None:
        try:
            connection = self._listener.accept()
        except OSError:  # it has gone again
            return
        caller = _Caller(connection, self)
        caller.said.connect(self._on_said)

    @Slot(object)
    def _on_said(self, said: "_Caller") -> None:
        try:
            asked = call.read(said.line, self._holder.key)
        except call.NotOurs:  # another program, or another version of this one
            said.leave()
            return
        said.leave(asked.answer(self._holder.key, done=self._handle(asked)))


class _Caller(QObject):
    """One connection; ends itself when its line has come or it has been silent too long."""

    said = Signal(object)

    def __init__(self, connection: socket.socket, parent: QObject) -> None:
        super().__init__(parent)
        self.line = b""
        self._connection = connection
        self._notifier = QSocketNotifier(connection.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_readable)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.leave)
        self._timer.start(_PATIENCE_MS)

    @Slot()
    def leave(self, answer: bytes = b"") -> None:
        """Answer, and end the connection."""
        self._notifier.setEnabled(False)
        self._timer.stop()
        with suppress(OSError):  # the caller has gone
            self._connection.send(answer)  # it is short: there is room for it
        self._connection.close()
        self.deleteLater()

    @Slot()
    def _on_readable(self) -> None:
        try:
            part = self._connection.recv(65536)
        except BlockingIOError:
            return
        except OSError:
            part = b""
        self.line += part
        if self.line.endswith(b"\n"):
            self.said.emit(self)
        elif not part or len(self.line) > call.LONGEST:
            self.leave()
