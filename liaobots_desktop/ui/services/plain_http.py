"""Plain http to another computer: it is confirmed, and said as long as it is so."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QWidget

from liaobots_desktop.service.endpoint import Endpoint
from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.plain_widgets import label

_BESIDE = 400
"""Pixels at 100 % from which the words have room beside the button."""


class PlainHttp(QWidget):
    """What stands below an address without TLS; hidden below any other; lives on the GUI thread.

    Signals:
        confirmed: the host, with its port, that may be asked over plain http.
    """

    confirmed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._host = ""
        self.confirm = QPushButton()
        self.confirm.setProperty("kind", "small")
        self.confirm.clicked.connect(self._on_confirm)
        self.note = label("explanation")
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(zoomed(8))
        self._row.addWidget(self.confirm, 0, Qt.AlignmentFlag.AlignLeft)
        self._row.addWidget(self.note, 1)
        self.hide()

    def ask_for(self, host: str) -> None:
        """Offer to ask a host all the same; an empty one offers nothing."""
        self._host = host
        self.confirm.setText(self.tr("Use plain HTTP anyway"))
        self.note.setText(self.tr("For a network that you trust, such as your own at home."))
        self.confirm.setVisible(bool(host))
        self.setVisible(bool(host))

    def show_endpoint(self, endpoint: Endpoint | None) -> None:
        """Say what others can read, where the address is such a one."""
        host = "" if endpoint is None else endpoint.plain_host
        text = self.tr("Questions to {0}, and its auth code, can be read by anyone along the way.")
        self.note.setText(text.format(host))
        self.confirm.hide()
        self.setVisible(bool(host))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        directions, is_wide = QBoxLayout.Direction, self.width() >= zoomed(_BESIDE)
        self._row.setDirection(directions.LeftToRight if is_wide else directions.TopToBottom)

    @Slot()
    def _on_confirm(self) -> None:
        self.confirmed.emit(self._host)
