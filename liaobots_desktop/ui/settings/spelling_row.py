"""The row of the languages of the spell check: it says what is missing, and how to get it."""

import sys
from typing import Any

from PySide6.QtCore import Slot

from liaobots_desktop.bridge.account import Account
from liaobots_desktop.bridge.spelling import Spelling
from liaobots_desktop.store.setting import Setting
from liaobots_desktop.ui.settings.dictionary_box import DictionaryBox
from liaobots_desktop.ui.settings.rows import SettingRow
from liaobots_desktop.ui.settings.wording import told


class SpellingRow(SettingRow):
    """Looks for the dictionaries when it is made; lives on the GUI thread."""

    def __init__(self, setting: Setting[Any], account: Account) -> None:
        self._spelling = Spelling.of(account)
        super().__init__(setting, account, DictionaryBox(self._spelling))
        self._spelling.dictionaries_found.connect(self.refresh)
        self._spelling.find_dictionaries()

    @Slot()
    def refresh(self) -> None:
        super().refresh()
        there = self._spelling.there
        self.box.setEnabled(bool(there))
        text = told(self.setting.description)
        if there == ():
            text = self._said_of_nothing()
        elif there and self._spelling.is_on and not self._spelling.used:
            text = self.tr("No dictionary matches the languages of your system: choose one.")
        self.describe(text)

    def _said_of_nothing(self) -> str:
        if sys.platform == "win32":
            return self.tr(
                "No dictionary was found. The Python package pyenchant brings one; a packaged "
                "app cannot use it."
            )
        if sys.platform == "darwin":
            return self.tr("No dictionary was found. Homebrew brings what is needed: enchant.")
        return self.tr(
            "No dictionary was found. Install enchant and a dictionary, on Debian and Ubuntu "
            "libenchant-2-2 and hunspell-en-us, for instance."
        )
