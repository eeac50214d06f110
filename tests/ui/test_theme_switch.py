"""The window changes its theme at once, all of it.

That the system's own change arrives is tried in `tests/end_to_end/test_system_theme.py`: the
offscreen platform has none (`colorScheme()` stays Unknown, also after `setColorScheme`).
"""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.ui.actions.menu_entry import show_icon
from liaobots_desktop.ui.menu import Menu
from tests.ui.conftest import OpenDesktop

NOWHERE = "https://127.0.0.1:9"
IN_THE_SIDEBAR = (6, 400)
IN_THE_PANE = (300, 600)


def colour_at(desktop: Desktop, place: tuple[int, int]) -> str:
    return QColor(desktop.window.grab().toImage().pixelColor(*place)).name()


def tone(picture: QImage, theme: str) -> str:
    """Return the colour that stands out most from the ground of a theme."""
    places = [(x, y) for x in range(picture.width()) for y in range(picture.height())]
    colours = [picture.pixelColor(*place) for place in places]
    solid = [colour for colour in colours if colour.alpha() == 255]
    end = max if theme == "dark" else min
    return QColor(end(solid, key=QColor.lightness)).name()


def test_a_system_that_says_nothing_gets_the_light_theme(open_desktop: OpenDesktop) -> None:
    desktop = open_desktop(NOWHERE, theme="system")

    assert colour_at(desktop, IN_THE_SIDEBAR) == "#f7f6f3"
    assert colour_at(desktop, IN_THE_PANE) == "#ffffff"


@pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen
def test_choosing_the_dark_theme_changes_the_open_window_its_lists_and_menus(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    desktop = open_desktop(NOWHERE, theme="light")
    menu, models = Menu(desktop.window), desktop.window.top_bar.models
    entry, rows = menu.addAction("Columns"), models.view()
    show_icon(entry, "columns")
    quiet = []
    for theme in ("light", "dark"):
        desktop.account.choose_theme(theme)
        with qtbot.waitExposed(rows.window()):
            models.showPopup()
        contexts = rows.grab(QRect(rows.width() - 70, 0, 70, rows.height())).toImage()
        quiet.append(tone(entry.icon().pixmap(16).toImage(), theme))
        quiet.append(tone(contexts, theme))
        models.hidePopup()

    assert desktop.themes.theme.name == "dark"
    assert colour_at(desktop, IN_THE_SIDEBAR) == "#161719"
    assert colour_at(desktop, IN_THE_PANE) == "#1c1d1f"
    assert quiet == ["#6b6862", "#6b6862", "#a09c95", "#a09c95"]


def test_the_dark_theme_is_there_from_the_first_picture(open_desktop: OpenDesktop) -> None:
    desktop = open_desktop(NOWHERE, theme="dark")

    assert colour_at(desktop, IN_THE_SIDEBAR) == "#161719"
