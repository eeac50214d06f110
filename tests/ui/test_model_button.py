"""The button of the model in the bar above the messages: how much of it there is room for."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from liaobots_desktop.ui.drawing import sized, width_of
from liaobots_desktop.ui.model_selector import ModelSelector
from tests.ui.conftest import OpenDesktop


def _around_name(models: ModelSelector) -> int:
    """Return the pixels of the button beside the model's name."""
    QApplication.processEvents()
    return models.width() - width_of(sized(models.font(), 14, bold=True), models.currentText())


def test_at_each_zoom_it_is_as_wide_as_what_it_shows_and_a_title_goes_before_its_padding(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    desktop = open_desktop("demo")
    bar, models = desktop.window.top_bar, desktop.window.top_bar.models
    desktop.window.resize(640, 480)
    qtbot.waitUntil(lambda: bar.isVisible() and desktop.window.width() == 640)
    desktop.account.choose_zoom(300)
    of_new_chat = _around_name(models)
    bar.show_title("How do I read a huge file?")
    beside_title = _around_name(models)
    bar.show_title("")
    again = _around_name(models)
    models.setItemText(models.currentIndex(), "A model whose name is too long")
    models.currentIndexChanged.emit(models.currentIndex())
    _around_name(models)
    is_in_window = models.width() < 640
    desktop.account.choose_zoom(100)

    assert of_new_chat == again == 120  # 11 + 8 + 10 + 11 pixels, times three
    assert beside_title == 90  # 11 + 8 + 11 times two, the arrow times three
    assert is_in_window
