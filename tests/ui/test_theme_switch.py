"""The window changes its theme at once, all of it.

That the system's own change arrives is tried in `tests/end_to_end/test_system_theme.py`: the
offscreen platform has none (`colorScheme()` stays Unknown, also after `setColorScheme`).
"""

from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from liaobots_desktop import app
from liaobots_desktop.app import Desktop
from liaobots_desktop.store.settings import SettingsFile
from liaobots_desktop.ui.actions.menu_entry import show_icon
from liaobots_desktop.ui.menu import Menu
from liaobots_desktop.ui.theme_switch import is_doubtful
from tests.ui.conftest import OpenDesktop
from tests.ui.ending import end as end_window

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
    pictures, words = [], []
    for theme in ("light", "dark"):
        desktop.account.choose_theme(theme)
        with qtbot.waitExposed(rows.window()):
            models.showPopup()
        contexts = rows.grab(QRect(rows.width() - 70, 0, 70, rows.height())).toImage()
        pictures.append(tone(entry.icon().pixmap(16).toImage(), theme))
        words.append(tone(contexts, theme))
        models.hidePopup()

    assert desktop.themes.theme.name == "dark"
    assert colour_at(desktop, IN_THE_SIDEBAR) == "#161719"
    assert colour_at(desktop, IN_THE_PANE) == "#1c1d1f"
    assert pictures == ["#6b6862", "#a09c95"]
    inks = zip(map(QColor, words), map(QColor, pictures), strict=True)
    # the window of the words is transparent: no pixel of thin letters is all ink there
    assert all(abs(word.lightness() - ink.lightness()) < 6 for word, ink in inks)


def test_the_dark_theme_is_there_from_the_first_picture(open_desktop: OpenDesktop) -> None:
    desktop = open_desktop(NOWHERE, theme="dark")

    assert colour_at(desktop, IN_THE_SIDEBAR) == "#161719"


def test_a_system_that_was_dark_is_so_from_the_first_picture_until_it_says_otherwise(
    open_desktop: OpenDesktop, qapp: QApplication, folder: Path, qtbot: QtBot
) -> None:
    del open_desktop  # which leaves the application as it was
    (folder / "window.json").write_text('{"was_dark": true}', "utf-8")
    SettingsFile(folder).change(base_url=NOWHERE, theme="system")
    desktop = Desktop(qapp, app.open_store(folder), folder, demo=False)
    found: list[tuple[str, bool]] = []

    def look() -> None:
        found.append((colour_at(desktop, IN_THE_SIDEBAR), desktop.themes.is_system_dark))

    desktop._first_paint.painted.connect(look)
    with qtbot.waitSignal(desktop._warm_up.finished):  # nothing is known of the system here
        desktop.window.show()
    look()
    end_window(desktop)

    assert found == [("#161719", True), ("#f7f6f3", False)]


def test_a_theme_that_was_chosen_does_not_heed_what_the_system_was(
    open_desktop: OpenDesktop, folder: Path
) -> None:
    (folder / "window.json").write_text('{"was_dark": true}', "utf-8")
    desktop = open_desktop(NOWHERE, theme="light")

    assert colour_at(desktop, IN_THE_SIDEBAR) == "#f7f6f3"


@pytest.mark.parametrize(
    ("scheme", "desktop", "platform_theme", "wanted"),
    [
        ("Unknown", "", "", True),
        ("Unknown", "KDE", "", True),
        ("Light", "GNOME", "", True),
        ("Light", "ubuntu:GNOME", "", True),
        ("Light", "X-Cinnamon", "qt5ct", True),
        ("Light", "sway", "gtk3", True),
        ("Light", "", "", False),
        ("Light", "KDE", "", False),
        ("Light", "GNOME", "xdgdesktopportal", False),
        ("Dark", "GNOME", "", False),
    ],
)
def test_qts_first_answer_is_doubted_if_it_is_none_or_gtks_that_is_light(
    scheme: str, desktop: str, platform_theme: str, *, wanted: bool
) -> None:
    environment = {"XDG_CURRENT_DESKTOP": desktop, "QT_QPA_PLATFORMTHEME": platform_theme}

    assert is_doubtful(Qt.ColorScheme[scheme], environment) is wanted


@pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen
def test_a_window_leaves_its_look_to_no_test_after_it(qapp: QApplication, folder: Path) -> None:
    SettingsFile(folder).change(theme="dark", zoom=300)
    desktop = Desktop(qapp, app.open_store(folder), folder, demo=False)
    shown = _look_of_a_text()
    end_window(desktop)

    assert shown == (42, "#1c1d1f")
    assert _look_of_a_text() == (14, "#ffffff")


def _look_of_a_text() -> tuple[int, str]:
    label = QLabel("Notes")
    label.ensurePolished()
    return label.font().pixelSize(), label.palette().color(QPalette.ColorRole.Window).name()
