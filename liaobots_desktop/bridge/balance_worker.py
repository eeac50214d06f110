"""The threads that ask for the account's balance and its last requests."""

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, Signal

from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.service.endpoint import Endpoint, balance_address
from liaobots_desktop.service.errors import ServiceError

if TYPE_CHECKING:
    from liaobots_desktop.service.cancel import CancelToken
    from liaobots_desktop.service.connection import Connection

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
        connection: "Connection | None" = None,
    ) -> None:
        super().__init__(parent)
        self.connection = connection
        self.whose = endpoint, auth
        """The service that is asked, and the code whose balance it is."""
        # not at the top of the file: sockets are not needed before the first question
        from liaobots_desktop.service.cancel import CancelToken

        self._cancel = CancelToken()

    def cancel(self) -> None:
        """End the request; called when the app closes."""
        self._cancel.cancel()

    def run(self) -> None:
        """Ask (Qt calls this on the worker's thread)."""
        endpoint, auth = self.whose
        try:
            self.balance_read.emit(self._fetch(balance_address(endpoint), auth, self._cancel))
        except ServiceError as error:
            self.balance_read.emit(error)
        except Exception as error:  # noqa: BLE001  # there is exactly one answer, whatever happens
            _log.error("The balance could not be read: %s", type(error).__name__)
            self.balance_read.emit(ServiceError())

    def _fetch(self, base_url: str, auth: AuthCode, cancel: "CancelToken") -> object:
        from liaobots_desktop.service.balance import fetch_balance

        return fetch_balance(base_url, auth, cancel, self.connection)


class UsageWorker(BalanceWorker):
    """Asks for a page of the last requests; `balance_read` brings a UsagePage or the error."""

    def __init__(
        self,
        endpoint: Endpoint,
        auth: AuthCode,
        next_id: str | None,
        parent: QObject,
        *,
        connection: "Connection | None" = None,
    ) -> None:
        """`next_id` names the page, None the newest one."""
        super().__init__(endpoint, auth, parent, connection=connection)
        self.next_id = next_id

    def _fetch(self, base_url: str, auth: AuthCode, cancel: "CancelToken") -> object:
        from liaobots_desktop.service.usage import fetch_usage

        return fetch_usage(base_url, auth, cancel, next_id=self.next_id, connection=self.connection)
