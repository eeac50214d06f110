"""The second step: how the window should look; what is chosen holds at once."""

from itertools import pairwise
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from liaobots_desktop.bridge.account import Account
from liaobots_desktop.store.setting import Setting
from liaobots_desktop.store.settings import Settings
from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.settings.rows import SettingRow
from liaobots_desktop.ui.until_saved import UntilSaved
from liaobots_desktop.ui.welcome.step import Step

_LEAST_FOR_TWO = 560
"""Pixels of the page at 100 % where boxes have room beside words."""
_CHOSEN_HERE = (Settings.theme, Settings.text_size, Settings.language)


class LookStep(Step):
    """Offers some of the settings; lives on the GUI thread."""

    def __init__(self, account: Account) -> None:
        super().__init__(
            2,
            self.tr("How should it look?"),
            self.tr("Changes show at once. You can change all of this, and more, in the settings."),
        )
        self._account = account
        self._on.setText(self.tr("Next"))
        skip = QPushButton(self.tr("Skip"))
        skip.clicked.connect(self.skip_requested)
        self.rows = tuple(SettingRow(setting, account) for setting in _CHOSEN_HERE)
        for row in self.rows:
            row.chosen.connect(self._on_chosen)
        account.changed.connect(self._refresh)
        self._lay_out((self._made_list(),), skip)
        UntilSaved(account, self._error, self._show_error)
        for one, other in pairwise(stop for row in self.rows for stop in row.stops):
            self.setTabOrder(one, other)
        self._refresh()

    def _made_list(self) -> QWidget:
        """Return the rows below each other as in the settings: each has its own room."""
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for row in self.rows:
            row.setMinimumWidth(1)  # a long text is cut where there is no room
            column.addWidget(row)
        return made

    def fit_zoom(self) -> None:
        super().fit_zoom()
        for row in self.rows:
            row.fit(is_narrow=self.width() < zoomed(_LEAST_FOR_TWO))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_zoom()

    @Slot()
    def _refresh(self) -> None:
        for row in self.rows:
            row.refresh()

    @Slot(object, object)
    def _on_chosen(self, setting: Setting[Any], value: object) -> None:
        self._account.choose(setting, value)
