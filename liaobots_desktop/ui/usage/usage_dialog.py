"""What is left of the account, and what its last requests took: a small dialog."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QPushButton, QStackedWidget, QWidget

from liaobots_desktop.bridge.short_time import short_time
from liaobots_desktop.bridge.usage_reader import UsageReader
from liaobots_desktop.service.errors import ServiceError
from liaobots_desktop.ui.copy_button import CopyButton
from liaobots_desktop.ui.data_model import Column
from liaobots_desktop.ui.data_table import DataTable
from liaobots_desktop.ui.dialog import Dialog
from liaobots_desktop.ui.drawing import one_line, zoomed
from liaobots_desktop.ui.layout_items import nest
from liaobots_desktop.ui.pane_words import PaneWords
from liaobots_desktop.ui.usage.words import amount, count, price, why
from liaobots_desktop.ui.wrapping_row import WrappingRow

if TYPE_CHECKING:  # it imports requests
    from liaobots_desktop.service.usage import UsagePage, UsedRequest

_SIZE = QSize(660, 560)
_LEAST_HEIGHT = 170
"""Pixels of the table at 100 %."""
_UNKNOWN = "–"


class UsageDialog(Dialog):
    """Reads a page when it opens, and older ones when wanted; deletes itself when it closes.

    Lives on the GUI thread.

    Signals:
        statistics_requested: the user wants to see the own statistics.
    """

    statistics_requested = Signal()

    def __init__(self, reader: UsageReader, parent: QWidget) -> None:
        """`reader` is begun here and given up when the dialog closes."""
        super().__init__(self.tr("Balance and usage"), parent)
        self._reader = reader
        self._next_id: str | None = None
        self.heading = self._label("dialogHeading")
        self.received = self._label("explanation")
        self.table = self._table()
        self.instead = PaneWords()
        self._pages = QStackedWidget()
        self.older = QPushButton(self.tr("Show older"))
        self.copy = CopyButton(self.tr("Copy table"), self.table.as_text)
        self._statistics = QPushButton(self.tr("Statistics…"))
        self._close = QPushButton(self.tr("Close"))
        self._arrange()
        self._connect()
        self.fit(_SIZE)
        self._read(None)
        self._close.setFocus()

    def _table(self) -> "DataTable[UsedRequest]":
        return DataTable(self.tr("Last requests"), self._columns, widest=1)

    def _columns(self) -> "tuple[Column[UsedRequest], ...]":
        return (
            Column(self.tr("Time"), lambda used: _time(used.at)),
            Column(self.tr("Model"), lambda used: one_line(used.model) or _UNKNOWN),
            Column(self.tr("Input tokens"), lambda used: count(used.input_tokens), True),
            Column(self.tr("Output tokens"), lambda used: count(used.output_tokens), True),
            Column(self.tr("Price"), lambda used: price(used.price), True),
        )

    def _label(self, name: str) -> QLabel:
        label = QLabel()
        label.setObjectName(name)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def _arrange(self) -> None:
        self._pages.addWidget(self.instead)
        self._pages.addWidget(self.table)
        buttons = WrappingRow(zoomed(8))
        buttons.add(self.older, self.copy)
        buttons.add(self._statistics, self._close, last=True)
        column = self.made_column(12)
        column.addWidget(self.heading)
        column.addWidget(self.received)
        column.addWidget(self._pages, 1)
        nest(column, buttons)
        self.show_whole(self._pages, _LEAST_HEIGHT, {self.table: self.table.whole_height})

    def _connect(self) -> None:
        self._reader.read.connect(self._on_read)
        self._reader.failed.connect(self._on_failed)
        self.older.clicked.connect(self._on_older)
        self.instead.acted.connect(self._on_again)
        self._statistics.clicked.connect(self._on_statistics)
        self._close.clicked.connect(self.reject)

    def _read(self, next_id: str | None) -> None:
        """Ask for a page, the newest one without an id."""
        self._next_id = next_id
        self._say(self.tr("Reading the last requests…"))
        self.older.setEnabled(False)
        self._reader.read_page(next_id)

    def _say(self, text: str, does: str = "") -> None:
        """Say something in the place of the table, or beside the requests that are there."""
        self.instead.say(text, does)
        self._pages.setCurrentWidget(self.table if self.table.rows.rows else self.instead)
        if self.table.rows.rows:
            self.older.setText(text or self.tr("Show older"))
        self.older.setVisible(bool(self.table.rows.rows))
        self.copy.setVisible(bool(self.table.rows.rows))

    @Slot(object)
    def _on_read(self, page: "UsagePage") -> None:
        balance = page.balance
        self.heading.setText(self.tr("Balance {0}").format(amount(balance.left)))
        received = self.tr("{0} received in total.").format(amount(balance.received))
        self.received.setText(received)
        is_first = self._next_id is None
        self.table.rows.fill(page.requests) if is_first else self.table.rows.add(page.requests)
        self._next_id = page.next_id
        self._say("" if self.table.rows.rows else self.tr("The service has counted no requests."))
        self.older.setEnabled(page.next_id is not None)
        if is_first and page.requests:
            first = self.table.rows.index(0, 0)  # Qt finds no row by selectRow in a mirrored table
            self.table.setCurrentIndex(first)
            self.table.setFocus()

    @Slot(object)
    def _on_failed(self, error: ServiceError) -> None:
        self._say(why(error), self.tr("Try again"))
        if self.table.rows.rows:
            self.older.setText(self.tr("Try again"))
            self.older.setEnabled(True)
            self.older.setFocus()
            self.received.setText(why(error))
        else:
            self.instead.button.setFocus()

    @Slot()
    def _on_older(self) -> None:
        self._read(self._next_id)

    @Slot()
    def _on_again(self) -> None:
        self._read(self._next_id)

    @Slot()
    def _on_statistics(self) -> None:
        self.accept()
        self.statistics_requested.emit()

    @Slot(int)
    def done(self, result: int) -> None:
        self._reader.give_up()
        super().done(result)


def _time(at: datetime | None) -> str:
    return _UNKNOWN if at is None else short_time(at)
