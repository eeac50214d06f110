"""Keeps the whole app in one theme and one size: the system's or chosen ones."""

import os
import sys
from collections.abc import Mapping

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QStyleHints
from PySide6.QtWidgets import QApplication

from liaobots_desktop.bridge.account import Account
from liaobots_desktop.store.settings import Settings
from liaobots_desktop.ui.drawing import BODY_SIZE, ZOOM_PROPERTY, zoom_factor, zoomed
from liaobots_desktop.ui.styled_direction import StyledDirection
from liaobots_desktop.ui.styled_heads import heads_sheet
from liaobots_desktop.ui.theme import Theme

_LIGHT, _DARK, _SYSTEM = Qt.ColorScheme.Light, Qt.ColorScheme.Dark, Qt.ColorScheme.Unknown
_SCHEMES = {"light": _LIGHT, "dark": _DARK}
_OF_GTK = frozenset(("GNOME", "X-CINNAMON", "PANTHEON", "UNITY", "MATE", "XFCE", "LXDE"))
"""The desktops whose colours Qt 6.10 takes from GTK (`QGenericUnixTheme::themeNames`)."""
_LATER_LOOKS_MS = (2_000, 8_000, 30_000)
"""From look to look: the desktop's portal may be started by Qt's question, as at a login, and of an
answer that comes after a look QGtk3Theme does not tell."""


class ThemeSwitch(QObject):
    """Applies the theme and the zoom to the application; lives on the GUI thread.

    The zoom is the application's font and the sizes in the style sheet; what draws itself takes
    its sizes from `drawing.zoomed`.

    Signals:
        theme_changed: the Theme that holds from now on, at the zoom that holds from now on.
    """

    theme_changed = Signal(object)

    def __init__(self, application: QApplication, account: Account, *, was_dark: bool) -> None:
        """`was_dark` says whether the system was when the app ended; believed until it is known."""
        super().__init__()
        self._application = application
        self._account = account
        scheme = application.styleHints().colorScheme()
        self._is_believed_dark = was_dark and is_doubtful(scheme, os.environ)
        self._shown = self._wanted()
        self.theme = Theme.load(*self._shown)
        self._zoom = 100
        self._told, self._is_asking = _SYSTEM, False
        self._later_looks = iter(_LATER_LOOKS_MS)
        self._direction = StyledDirection()
        self._zoom_font()
        application.setPalette(self.theme.palette())
        hints = application.styleHints()
        hints.colorSchemeChanged.connect(self._on_change)
        hints.accessibility().contrastPreferenceChanged.connect(self._on_change)
        account.changed.connect(self._on_change)

    @property
    def is_system_dark(self) -> bool:
        """Whether the theme is the system's, and that is a dark one."""
        return self._account.settings.theme == "system" and self._shown[0].startswith("dark")

    def apply(self) -> None:
        """Give all widgets their style; cheapest once, when they have been made (10 ms less).

        Title bars and the system's own dialogs follow a theme that was chosen (Qt).
        """
        self._tell_system()
        self._application.setPalette(self.theme.palette())
        sheet = self.theme.style_sheet(zoom_factor())
        sheet += self._direction.style_sheet(self._application, self.theme) + heads_sheet()
        if sheet != self._application.styleSheet():  # Qt would look all styles up again
            self._application.setStyleSheet(sheet)

    @Slot()
    def draw_again(self) -> None:
        """Let all that draws itself do so again: its words are others, or their direction."""
        if self._direction.is_another(self._application):
            self.apply()
        self.theme_changed.emit(self.theme)

    def _tell_system(self) -> None:
        """Let Qt use a theme that was chosen, or the system's again."""
        chosen = _SCHEMES.get(self._account.settings.theme, _SYSTEM)
        if chosen is self._told:
            return
        self._told = chosen
        if chosen is _SYSTEM and sys.platform == "linux":
            self._ask_system()
        else:
            self._application.styleHints().setColorScheme(chosen)

    @Slot()
    def look_again(self) -> None:
        """Follow a system that has not answered before the first picture, but since then.

        Under GNOME and its kin Qt 6.10 (QGtk3Theme) may leave out the desktop's first answer. While
        that is doubtful there are later looks, three at most.
        """
        self._is_believed_dark = False
        hints = self._application.styleHints()
        is_told = hints.colorScheme() is not _SYSTEM
        is_asked = self._told is _SYSTEM and is_told and sys.platform == "linux"
        if is_asked:
            self._ask_system()
        self._on_change()
        if is_asked and is_doubtful(hints.colorScheme(), os.environ):
            pause = next(self._later_looks, None)
            if pause is not None:
                QTimer.singleShot(pause, self.look_again)

    def _ask_system(self) -> None:
        """Let Qt look at the system: QGtk3Theme does if the scheme becomes another one."""
        hints = self._application.styleHints()
        self._is_asking = True
        hints.setColorScheme(_LIGHT if hints.colorScheme() is _DARK else _DARK)
        self._is_asking = False
        hints.setColorScheme(_SYSTEM)

    @Slot()
    def _on_change(self) -> None:
        if self._is_asking:
            return
        self._tell_system()  # first: what was told is what Qt says is the system's
        wanted = self._wanted()
        is_same = wanted == self._shown
        if not is_same:
            self._shown = wanted
            self.theme = Theme.load(*wanted)
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

    def _wanted(self) -> tuple[str, str]:
        """Return the names of the theme and of its accent."""
        hints = self._application.styleHints()
        is_dark = self._is_believed_dark or hints.colorScheme() is _DARK
        return chosen_theme(self._account.settings, hints, is_dark=is_dark)


def chosen_theme(settings: Settings, hints: QStyleHints, *, is_dark: bool) -> tuple[str, str]:
    """Return the names of the theme and of its accent; `is_dark` says whether the system is."""
    name, contrast = settings.theme, settings.contrast
    if name == "system":
        name = "dark" if is_dark else "light"
    if contrast == "system":
        preferred = hints.accessibility().contrastPreference()
        is_high = preferred is Qt.ContrastPreference.HighContrast
    else:
        is_high = contrast == "high"
    return (f"{name}-contrast" if is_high else name), settings.accent


def is_doubtful(scheme: Qt.ColorScheme, environment: Mapping[str, str]) -> bool:
    """Whether the system may be dark though Qt's first answer is another one.

    Qt has no answer yet, or GTK's, which leaves out what the desktop's portal says.
    """
    if scheme is not _LIGHT:
        return scheme is _SYSTEM
    chosen = environment.get("QT_QPA_PLATFORMTHEME", "")
    desktops = environment.get("XDG_CURRENT_DESKTOP", "").upper().split(":")
    return chosen == "gtk3" or (chosen != "xdgdesktopportal" and not _OF_GTK.isdisjoint(desktops))
