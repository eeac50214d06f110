"""Reads the last requests of the account, page by page, on a thread."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from liaobots_desktop.bridge.account import Account
from liaobots_desktop.bridge.balance_worker import UsageWorker
from liaobots_desktop.service.errors import ServiceError

if TYPE_CHECKING:  # it imports requests
    from liaobots_desktop.service.usage import UsagePage

_SHUTDOWN_WAIT_MS = 500


class UsageReader(QObject):
    """Asks one page after the other; lives on the GUI thread.

    Signals:
        read: a UsagePage, after `read_page`; or
        failed: the ServiceError that says why there is none.
    """

    read = Signal(object)
    failed = Signal(object)

    def __init__(self, account: Account, parent: QObject) -> None:
        super().__init__(parent)
        self._account = account
        self._wanted: UsageWorker | None = None
        self._running: list[UsageWorker] = []

    def read_page(self, next_id: str | None) -> None:
        """Ask for a page, None for the newest one; what is under way is given up."""
        self.give_up()
        try:
            endpoint, auth = self._account.endpoint(), self._account.auth()
        except ServiceError as error:
            self.failed.emit(error)
            return
        connection = self._account.profile().connection
        worker = UsageWorker(endpoint, auth, next_id, self, connection=connection)
        worker.balance_read.connect(self._on_read)
        worker.finished.connect(self._on_finished)
        self._wanted = worker
        self._running.append(worker)
        worker.start()

    def give_up(self) -> None:
        """End what is under way, and tell nothing of it."""
        if self._wanted is not None:
            self._wanted.cancel()
            self._wanted = None

    def shut_down(self) -> bool:
        """End what is under way; returns whether every thread has ended."""
        self.give_up()
        have_ended = [worker.wait(_SHUTDOWN_WAIT_MS) for worker in self._running]
        return all(have_ended)

    @Slot(object)
    def _on_read(self, answer: "UsagePage | ServiceError") -> None:
        if self._wanted is None or self.sender() is not self._wanted:
            return
        self._wanted = None
        told = self.failed if isinstance(answer, ServiceError) else self.read
        told.emit(answer)

    @Slot()
    def _on_finished(self) -> None:
        for worker in [worker for worker in self._running if worker.isFinished()]:
            self._running.remove(worker)
            worker.deleteLater()
