"""The thread that tests a service."""

import logging

from PySide6.QtCore import QObject, QThread, Signal

from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.service.cancel import CancelToken
from liaobots_desktop.service.connection import Connection
from liaobots_desktop.service.endpoint import Endpoint
from liaobots_desktop.service.errors import ServiceError

_log = logging.getLogger(__name__)


class ProbeWorker(QThread):
    """Tests a service once, or asks for its models; the object lives on the GUI thread.

    Signals:
        ended: a Probe, a tuple of Models with `only_models`, or the ServiceError that says why
            there is none; exactly once, after a cancel too.
    """

    ended = Signal(object)

    def __init__(
        self,
        endpoint: Endpoint,
        auth: AuthCode,
        connection: Connection | None,
        parent: QObject,
        *,
        only_models: bool = False,
    ) -> None:
        super().__init__(parent)
        self._only_models = only_models
        self._endpoint = endpoint
        self._auth = auth
        self._connection = connection
        self._cancel = CancelToken()

    def cancel(self) -> None:
        """End the test at once."""
        self._cancel.cancel()

    def run(self) -> None:
        """Test (Qt calls this on the worker's thread)."""
        self.ended.emit(self._result())

    def _result(self) -> object:
        from liaobots_desktop.service.probe import fetch_models, probe

        ask = fetch_models if self._only_models else probe
        try:
            return ask(self._endpoint, self._auth, self._cancel, self._connection)
        except ServiceError as error:
            return error
        except Exception as error:  # noqa: BLE001  # there is exactly one answer, whatever happens
            _log.error("The service could not be tested: %s", type(error).__name__)
            return ServiceError()
