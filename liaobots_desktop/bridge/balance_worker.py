"""The thread that asks for the account's balance."""

import logging

from PySide6.QtCore import QObject, QThread, Signal

from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.service.connection import Connection
from liaobots_desktop.service.endpoint import Endpoint, balance_address
from liaobots_desktop.service.errors import ServiceError

_log = logging.getLogger(__name__)


class BalanceWorker(QThread):
    """Asks the official API once; the object lives on the GUI thread.

    Signals:
        balance_read: a Balance, or the ServiceError that says why there is none; exactly once.
    """

    balance_read = Signal(object)

    def __init__(
        self,
        endpoint: Endpoint,
        auth: AuthCode,
        parent: QObject,
        *,
        connection: Connection | None = None,
    ) -> None:
        super().__init__(parent)
        self._base_url = balance_address(endpoint)
        self._auth = auth
        self._connection = connection
        # not at the top of the file: sockets are not needed before the first question
        from liaobots_desktop.service.cancel import CancelToken

        self._cancel = CancelToken()

    def cancel(self) -> None:
        """End the request; called when the app closes."""
        self._cancel.cancel()

    def run(self) -> None:
        """Ask (Qt calls this on the worker's thread)."""
        from liaobots_desktop.service.balance import fetch_balance

        try:
            self.balance_read.emit(
                fetch_balance(self._base_url, self._auth, self._cancel, self._connection)
            )
        except ServiceError as error:
            self.balance_read.emit(error)
        except Exception as error:  # noqa: BLE001  # there is exactly one answer, whatever happens
            _log.error("The balance could not be read: %s", type(error).__name__)
            self.balance_read.emit(ServiceError())
