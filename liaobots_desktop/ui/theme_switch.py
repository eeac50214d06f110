"""Keeps the whole app in one theme and one size: the system's or chosen ones."""

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication

from liaobots_desktop.bridge.account import Account
from liaobots_desktop.ui.drawing import BODY_SIZE, ZOOM_PROPERTY, zoom_factor, zoomed
from liaobots_desktop.ui.theme import Theme


class ThemeSwitch(QObject):
    """Applies the theme and the zoom to the application; lives on the GUI thread.

    The zoom is the application's font and the sizes in the style sheet; what draws itself takes
    its sizes from `drawing.zoomed`.

    Signals:
        theme_changed: the Theme that holds from now on, at the zoom that holds from now on.
    """

    theme_changed = Signal(object)

    def __init__(self, application: QApplication, account: Account) -> None:
        super().__init__()
        self._application = application
        self._account = account
        self.theme = Theme.load(self._wanted())
        self._zoom = 100
        self._zoom_font()
        application.setPalette(self.theme.palette())
        application.styleHints().colorSchemeChanged.connect(self._on_change)
        account.changed.connect(self._on_change)

    def apply(self) -> None:
        """Give all widgets their style; cheapest once, when they have been made (10 ms less)."""
        self._application.setPalette(self.theme.palette())
        self._application.setStyleSheet(self.theme.style_sheet(zoom_factor()))

    @Slot()
    def _on_change(self) -> None:
        is_same = self._wanted() == self.theme.name
        if not is_same:
            self.theme = Theme.load(self._wanted())
        if self._zoom_font() or not is_same:
            self.apply()
            self.theme_changed.emit(self.theme)

    def _zoom_font(self) -> bool:
        """Give the application its font in the chosen size; return whether that is another one."""
        wanted = self._account.settings.zoom
        if wanted == self._zoom:
            return False
        self._zoom = wanted
        self._application.setProperty(ZOOM_PROPERTY, wanted / 100)
        font = self._application.font()
        font.setPixelSize(zoomed(BODY_SIZE))
        self._application.setFont(font)
        return True

    def _wanted(self) -> str:
        chosen = self._account.settings.theme
        if chosen != "system":
            return chosen
        scheme = self._application.styleHints().colorScheme()
        return "dark" if scheme is Qt.ColorScheme.Dark else "light"
