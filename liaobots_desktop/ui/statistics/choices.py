"""What of the statistics is shown: which days, and messages, characters or tokens."""

from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from liaobots_desktop.chat.statistics import Measure, Statistics
from liaobots_desktop.ui.choice_box import ChoiceBox
from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.even_row import EvenRow

_ALL = "all"
_RANGES = ("7", "30", "90", "365", _ALL)
"""Days up to today."""
_LEAST_WIDTH = 145
"""Pixels of a box at 100 %."""


class Choices(QWidget):
    """Two boxes in a row; lives on the GUI thread.

    Signals:
        changed: something else was chosen.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.range = self._range_choice()
        self.range.setCurrentIndex(1)
        names = (self.tr("Messages"), self.tr("Characters"), self.tr("Tokens"))
        self.what = ChoiceBox.of(self.tr("Measure"), names, tuple(Measure))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(EvenRow((self.range, self.what), lambda: [zoomed(_LEAST_WIDTH)] * 2))
        for choice in (self.range, self.what):
            choice.setMinimumWidth(1)  # a long text is cut where there is no room
            choice.currentIndexChanged.connect(self.changed)
        self.setFocusProxy(self.range)

    @property
    def measure(self) -> Measure:
        """What is measured."""
        return Measure(self.what.currentData())

    def days(self, statistics: Statistics) -> tuple[date, date]:
        """Return the first and the last day of the range; all ends with the last message."""
        today = date.today()
        chosen = str(self.range.currentData())
        if chosen != _ALL:
            return today - timedelta(days=int(chosen) - 1), today
        days = statistics.days
        return (days[0].day, max(days[-1].day, today)) if days else (today, today)

    def _range_choice(self) -> ChoiceBox:
        names = (
            self.tr("Last 7 days"),
            self.tr("Last 30 days"),
            self.tr("Last 90 days"),
            self.tr("Last year"),
            self.tr("All"),
        )
        return ChoiceBox.of(self.tr("Range"), names, _RANGES)
