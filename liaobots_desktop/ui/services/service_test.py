"""The button that tests a service, and what it found."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from liaobots_desktop import joining
from liaobots_desktop.bridge.account import Account
from liaobots_desktop.bridge.probe_worker import ProbeWorker
from liaobots_desktop.service.endpoint import Protocol
from liaobots_desktop.service.errors import ServiceError
from liaobots_desktop.service.profile import Profile
from liaobots_desktop.speech import number
from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.layout_items import nest
from liaobots_desktop.ui.plain_widgets import label

if TYPE_CHECKING:  # it imports requests
    from liaobots_desktop.service.probe import Probe

_SHUTDOWN_WAIT_MS = 500


class ServiceTest(QWidget):
    """Tests one service at a time, on a thread; lives on the GUI thread.

    Signals:
        requested: the button was pressed; `begin` is to be called.
        ended: a Probe, or the ServiceError that was told.
        models_wanted: the Models that were found should be added.
    """

    requested = Signal()
    ended = Signal(object)
    models_wanted = Signal(object)

    def __init__(self, account: Account) -> None:
        super().__init__()
        self._account = account
        self._protocol = Protocol.API
        self._worker: ProbeWorker | None = None
        self._probe: Probe | None = None
        self.button = QPushButton()
        self.button.clicked.connect(self._on_clicked)
        self.add_models = QPushButton(self.tr("Add its models"))
        self.add_models.setProperty("kind", "small")
        self.add_models.clicked.connect(self._on_add_models)
        self._known: frozenset[str] = frozenset()
        """The ids of the models that the service has here already."""
        self.result = label("testResult")
        row = QHBoxLayout()
        row.setSpacing(zoomed(8))
        row.addWidget(self.button)
        row.addWidget(self.add_models)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(zoomed(8))
        nest(column, row)
        column.addWidget(self.result)
        self.clear()

    @property
    def is_testing(self) -> bool:
        """Whether a test is under way."""
        return self._worker is not None

    def begin(self, profile: Profile) -> None:
        """Test a service; nothing is asked that costs."""
        self.clear()
        try:
            endpoint, auth = self._account.endpoint(profile), self._account.auth(profile)
        except ServiceError as error:
            self._show(error.unasked, is_good=False)
            return
        self._protocol = endpoint.protocol
        self._known = frozenset(model.id for model in profile.models)
        self._worker = ProbeWorker(endpoint, auth, profile.connection, self)
        self._worker.ended.connect(self._on_ended)
        self._worker.finished.connect(self._worker.deleteLater)
        self._worker.start()
        self.button.setText(self.tr("Cancel the test"))
        self._show(self.tr("Testing {0}…").format(endpoint.host), is_good=True, is_over=False)

    def clear(self) -> None:
        """Forget what was found, and end a test that is under way."""
        self._end()
        self._probe = None
        self.add_models.hide()
        self._show("", is_good=True)

    def shut_down(self) -> bool:
        """End a test that is under way; returns whether its thread has ended."""
        worker = self._worker
        self.clear()
        return worker is None or worker.wait(_SHUTDOWN_WAIT_MS)

    def _end(self) -> None:
        if self._worker is not None:
            self._worker.cancel()
            self._worker = None
        self.button.setText(self.tr("Test the service"))

    def changeEvent(self, event: QEvent) -> None:
        """Say what was found in the language that is spoken now."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange and self._probe is not None:
            self._show(self._words(self._probe), is_good=True)

    def _show(self, text: str, *, is_good: bool, is_over: bool = True) -> None:
        self.result.setText(text)
        self.result.setVisible(bool(text))
        self.result.setProperty("good", is_good)
        self.result.setProperty("over", is_over)
        self.result.style().polish(self.result)
        self.button.setAccessibleDescription(text)

    @Slot()
    def _on_clicked(self) -> None:
        if self.is_testing:
            self.clear()
        else:
            self.requested.emit()

    @Slot(object)
    def _on_ended(self, result: "Probe | ServiceError") -> None:
        if self.sender() is not self._worker:
            return  # it was cancelled
        self._end()
        if isinstance(result, ServiceError):
            self._show(result.unasked, is_good=False)
        else:
            self._probe = result
            self._show(self._words(result), is_good=True)
            self.add_models.setVisible(any(one.id not in self._known for one in result.models))
        self.ended.emit(result)

    @Slot()
    def _on_add_models(self) -> None:
        self.add_models.hide()
        if self._probe is not None:
            self.models_wanted.emit(self._probe.models)

    def _words(self, probe: "Probe") -> str:
        found = [self.tr("Reached")]
        if probe.is_code_accepted:
            found.append(self.tr("code accepted"))
        if probe.balance is not None:
            balance = QLocale().toString(probe.balance, "f", 2)
            found.append(self.tr("balance {0}").format(balance))
        if probe.models:
            found.append(self.tr("%n models", "", len(probe.models)))
        found.append(self.tr("{0}\u00a0ms to the first byte").format(number(probe.first_byte_ms)))
        caution = self._caution() if probe.is_code_accepted is None else ""
        return joining.sentences(joining.sentence(joining.facts(found)), caution)

    def _caution(self) -> str:
        if self._protocol is Protocol.WEB:
            return self.tr("Only a question shows whether the code is accepted, and that costs.")
        return self.tr("It reports neither models nor a balance; a question shows the rest.")
