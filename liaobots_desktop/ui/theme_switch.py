"""Keeps the whole app in one theme: the system's, followed live, or a chosen one."""

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication

from liaobots_desktop.bridge.account import Account
from liaobots_desktop.ui.theme import Theme


class ThemeSwitch(QObject):
    """Applies the theme to the application; lives on the GUI thread.

    Signals:
        theme_changed: the Theme that holds from now on.
    """

    theme_changed = Signal(object)

    def __init__(self, application: QApplication, account: Account) -> None:
        super().__init__()
        self._application = application
        self._account = account
        self.theme = Theme.load(self._wanted())
        application.setPalette(self.theme.palette())
        application.styleHints().colorSchemeChanged.connect(self._on_change)
        account.changed.connect(self._on_change)

    def apply(self) -> None:
        """Give all widgets their style; cheapest once, when they have been made (10 ms less)."""
        self._application.setPalette(self.theme.palette())
        self._application.setStyleSheet(self.theme.style_sheet())

    @Slot()
    def _on_change(self) -> None:
        if self._wanted() != self.theme.name:
            self.theme = Theme.load(self._wanted())
            self.apply()
            self.theme_changed.emit(self.theme)

    def _wanted(self) -> str:
        chosen = self._account.settings.theme
        if chosen != "system":
            return chosen
        scheme = self._application.styleHints().colorScheme()
        return "dark" if scheme is Qt.ColorScheme.Dark else "light"
