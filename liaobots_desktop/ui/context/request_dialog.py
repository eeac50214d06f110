"""The dialog that shows a request exactly as it goes over the wire."""

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import (
    QPushButton,
    QStackedWidget,
    QToolButton,
    QWidget,
)

from liaobots_desktop.context.shown_request import ShownRequest
from liaobots_desktop.ui.context import wording
from liaobots_desktop.ui.context.request_text import RequestText
from liaobots_desktop.ui.copy_button import CopyButton
from liaobots_desktop.ui.dialog import Dialog
from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.facts_label import DOT, FactsLabel
from liaobots_desktop.ui.layout_items import nest
from liaobots_desktop.ui.plain_widgets import copyable_label, label
from liaobots_desktop.ui.wrapping_row import WrappingRow

_SIZE = QSize(860, 640)
_LEAST_HEIGHT = 140
"""Pixels of the text at 100 %."""


class RequestDialog(Dialog):
    """Shows a request readable and raw; lives on the GUI thread, deletes itself when closed.

    The raw text is laid out when it is first looked at.
    """

    def __init__(self, request: ShownRequest, note: str, parent: QWidget) -> None:
        """`note` says whether it goes, went, or was put together again."""
        super().__init__(self.tr("Request"), parent)
        self._request = request
        self.heading = copyable_label("dialogHeading", f"{request.http.method} {request.http.url}")
        self.figures = FactsLabel("explanation")
        self.figures.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.figures.setText(self._figures())
        self.note = label("explanation", note)
        self.readable = RequestText(self.tr("The request, readable"))
        self.raw = RequestText(self.tr("The request, as it is sent"))
        self._pages = QStackedWidget()
        self.show_readable = self._choice(self.tr("Readable"))
        self.show_raw = self._choice(self.tr("As sent"))
        self.copy_json = CopyButton(self.tr("Copy JSON"), request.raw_body)
        self.copy_curl = CopyButton(self.tr("Copy as curl"), request.as_curl)
        self._close = QPushButton(self.tr("Close"))
        self._arrange()
        self._connect()
        self.fit(_SIZE)
        self.readable.show_text(f"{request.head()}\n\n{request.readable_body()}")
        self.show_readable.setChecked(True)
        self.readable.setFocus()

    def _figures(self) -> str:
        request = self._request
        tokens, is_exact = request.tokens()
        size = len(request.http.body)
        parts = (
            wording.messages(request.messages),
            self.tr("{0} bytes", "", size).format(wording.number(size)),
            wording.tokens(tokens, is_exact=is_exact),
        )
        return DOT.join(parts)

    def _choice(self, text: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName("requestChoice")
        button.setText(text)
        button.setCheckable(True)
        button.setAutoExclusive(True)
        return button

    def _arrange(self) -> None:
        self._pages.addWidget(self.readable)
        self._pages.addWidget(self.raw)
        choices = WrappingRow(zoomed(4))
        choices.add(self.show_readable, self.show_raw)
        buttons = WrappingRow(zoomed(8))
        buttons.add(self.copy_json, self.copy_curl)
        buttons.add(self._close, last=True)
        column = self.made_column(12)
        column.addWidget(self.heading)
        column.addWidget(self.note)
        column.addWidget(self.figures)
        nest(column, choices)
        column.addWidget(self._pages, 1)
        nest(column, buttons)
        texts = self.readable, self.raw
        self.show_whole(self._pages, _LEAST_HEIGHT, {text: text.whole_height for text in texts})

    def _connect(self) -> None:
        self.show_readable.toggled.connect(self._on_readable_toggled)
        self._close.clicked.connect(self.accept)
        self.copy_json.setToolTip(self.tr("The body, as it is sent"))
        self.copy_curl.setToolTip(
            self.tr("A command for the terminal; the variable LIAOBOTS_CODE stands for your code")
        )

    @Slot(bool)
    def _on_readable_toggled(self, is_readable: bool) -> None:
        if not is_readable and self.raw.document().isEmpty():
            self.raw.show_text(f"{self._request.head()}\n\n{self._request.raw_body()}")
        self._pages.setCurrentWidget(self.readable if is_readable else self.raw)
