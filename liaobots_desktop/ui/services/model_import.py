"""Takes over the models that a service lists."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from liaobots_desktop.bridge.account import Account
from liaobots_desktop.bridge.probe_worker import ProbeWorker
from liaobots_desktop.service.endpoint import Protocol, official_api
from liaobots_desktop.service.errors import ServiceError
from liaobots_desktop.service.profile import Profile
from liaobots_desktop.ui.services.models_pane import ModelsPane

if TYPE_CHECKING:
    from liaobots_desktop.service.catalogue import Model

_SHUTDOWN_WAIT_MS = 500


class ModelImport(QObject):
    """Asks a service for its models, on a thread; lives on the GUI thread."""

    def __init__(self, account: Account, pane: ModelsPane, parent: QObject) -> None:
        super().__init__(parent)
        self._account = account
        self._pane = pane
        self._worker: ProbeWorker | None = None

    def begin(self, profile: Profile) -> None:
        """Ask, or end what is under way: the button is the same."""
        if self._worker is not None:
            self.cancel()
            return
        try:
            endpoint, auth = self._account.endpoint(profile), self._account.auth(profile)
        except ServiceError as error:
            self._pane.say(error.unasked, is_failure=True)
            return
        # only the API lists models: Liaobots' own, or one at the same address
        listing = official_api(endpoint) or endpoint._replace(protocol=Protocol.API)
        self._worker = ProbeWorker(listing, auth, profile.connection, self, only_models=True)
        self._worker.ended.connect(self._on_ended)
        self._worker.finished.connect(self._worker.deleteLater)
        self._worker.start()
        self._pane.show_importing(is_importing=True)
        self._pane.say(self.tr("Asking {0} for its models…").format(listing.host))

    def cancel(self) -> None:
        """End what is under way."""
        if self._worker is not None:
            self._worker.cancel()
            self._worker = None
            self._pane.show_importing(is_importing=False)
            self._pane.say("")

    def shut_down(self) -> bool:
        """End what is under way; returns whether its thread has ended."""
        worker = self._worker
        self.cancel()
        return worker is None or worker.wait(_SHUTDOWN_WAIT_MS)

    @Slot(object)
    def _on_ended(self, result: "tuple[Model, ...] | ServiceError") -> None:
        if self.sender() is not self._worker:
            return  # it was cancelled
        self.cancel()
        if isinstance(result, ServiceError):
            self._pane.say(result.unasked, is_failure=True)
        else:
            self._pane.take(result)
