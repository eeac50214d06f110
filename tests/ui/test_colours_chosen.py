"""The contrast and the accent that are chosen hold at once, in every part of the window."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.store.settings import Settings
from liaobots_desktop.ui.about.news_dialog import NewsDialog
from liaobots_desktop.ui.file_dialog import FileDialog
from liaobots_desktop.ui.restore_dialog import RestoreDialog
from liaobots_desktop.ui.tag_dialog import TagDialog
from tests.ui.conftest import OpenDesktop
from tests.ui.dialogs import opened_dialog


def application_sheet() -> str:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return application.styleSheet()


def test_high_contrast_and_another_accent_hold_at_once_and_after_a_restart(
    open_desktop: OpenDesktop,
) -> None:
    desktop = open_desktop("https://liaobots.com")
    desktop.account.choose_theme("dark")
    shown = []
    desktop.themes.theme_changed.connect(lambda theme: shown.append(theme.name))
    desktop.account.choose(Settings.contrast, "high")
    high = desktop.window.palette().window().color().name()
    desktop.account.choose(Settings.accent, "blue")
    accents = desktop.window.palette().accent().color().name()
    again = open_desktop("https://liaobots.com")

    assert shown == ["dark-contrast", "dark-contrast"]
    assert (high, accents) == ("#000000", "#a9ccff")
    assert again.themes.theme.tokens["accent"] == "#0B3F8F"
    assert "#0B3F8F" in application_sheet()


def test_what_draws_itself_is_drawn_in_the_new_colours(open_desktop: OpenDesktop) -> None:
    desktop = open_desktop("https://liaobots.com")
    desktop.account.choose_theme("light")
    before = desktop.window.sidebar.grab().toImage()
    desktop.account.choose(Settings.contrast, "high")
    after = desktop.window.sidebar.grab().toImage()

    assert before.pixelColor(4, 4).name() == "#f7f6f3"
    assert after.pixelColor(4, 4).name() == "#ffffff"


def middle(button: QToolButton) -> str:
    """Return the colour of what is drawn in a button's icon, where that is strongest."""
    picture: QImage = button.icon().pixmap(16, 16).toImage()
    pixels = [picture.pixelColor(x, y) for x in range(16) for y in range(16)]
    return max(pixels, key=QColor.alpha).name()


@pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen
def test_dialogs_that_are_open_follow_the_theme_with_all_that_they_draw(
    ordered: Desktop, qtbot: QtBot, tmp_path: Path
) -> None:
    news = opened_dialog(ordered, qtbot, NewsDialog)
    restoring = opened_dialog(ordered, qtbot, RestoreDialog)
    tag = opened_dialog(ordered, qtbot, TagDialog)
    files = FileDialog(ordered.window, "", str(tmp_path))
    ordered.account.choose(Settings.text_size, 20)
    ordered.account.choose_theme("dark")
    (up,) = files.findChildren(QToolButton, "toParentButton")
    dot = tag.findChildren(QToolButton)[0]

    assert isinstance(news, NewsDialog)
    assert isinstance(restoring, RestoreDialog)
    assert news.view.transcript.setting.style.theme.name == "dark"
    assert news.view.transcript.setting.style.measures.text_size == 20
    assert restoring._rows.theme.name == "dark"
    assert middle(dot) == "#a09c95"
    assert QColor(middle(up)).lightness() > 220
