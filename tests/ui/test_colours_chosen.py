"""The contrast and the accent that are chosen hold at once, in every part of the window."""

from PySide6.QtWidgets import QApplication

from liaobots_desktop.store.settings import Settings
from tests.ui.conftest import OpenDesktop


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
