"""The window changes its theme at once, all of it.

That the system's own change arrives cannot be tried here: no platform theme of Xvfb or of the
offscreen platform has one (`colorScheme()` stays Unknown, also after `setColorScheme`).
"""

from PySide6.QtGui import QColor

from liaobots_desktop.app import Desktop
from tests.ui.conftest import OpenDesktop

NOWHERE = "https://127.0.0.1:9"
IN_THE_SIDEBAR = (6, 400)
IN_THE_PANE = (300, 600)


def colour_at(desktop: Desktop, place: tuple[int, int]) -> str:
    return QColor(desktop.window.grab().toImage().pixelColor(*place)).name()


def test_a_system_that_says_nothing_gets_the_light_theme(open_desktop: OpenDesktop) -> None:
    desktop = open_desktop(NOWHERE, theme="system")

    assert colour_at(desktop, IN_THE_SIDEBAR) == "#f7f6f3"
    assert colour_at(desktop, IN_THE_PANE) == "#ffffff"


def test_choosing_the_dark_theme_changes_the_open_window(open_desktop: OpenDesktop) -> None:
    desktop = open_desktop(NOWHERE, theme="light")
    desktop.account.choose_theme("dark")

    assert desktop.themes.theme.name == "dark"
    assert colour_at(desktop, IN_THE_SIDEBAR) == "#161719"
    assert colour_at(desktop, IN_THE_PANE) == "#1c1d1f"


def test_the_dark_theme_is_there_from_the_first_picture(open_desktop: OpenDesktop) -> None:
    desktop = open_desktop(NOWHERE, theme="dark")

    assert colour_at(desktop, IN_THE_SIDEBAR) == "#161719"
