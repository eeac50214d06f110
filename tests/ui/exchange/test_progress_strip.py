"""The strip that says how far an export is, where there is much room and where there is little."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from liaobots_desktop.ui.exchange.progress_strip import ProgressStrip
from tests.ui.conftest import OpenDesktop

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture(autouse=True)
def _usual_zoom(open_desktop: OpenDesktop) -> None:
    """A new window has 100 %, whatever the one before it had."""
    open_desktop("demo")


def _shown(qtbot: QtBot, width: int) -> ProgressStrip:
    strip = ProgressStrip("Exporting chat 4 of 10…")
    qtbot.addWidget(strip)
    strip.resize(width, 40)
    with qtbot.waitExposed(strip):
        strip.show()
    strip.show_progress(0.4, "Exporting chat 4 of 10…")
    QApplication.sendPostedEvents()
    return strip


def test_it_leaves_as_much_beside_its_button_as_beside_its_text(qtbot: QtBot) -> None:
    strip = _shown(qtbot, 900)
    text, button = strip._text.geometry(), strip.cancel_button.geometry()

    assert (text.left(), 900 - button.right() - 1) == (16, 16)
    assert strip._bar.isVisible()


def test_where_there_is_little_room_the_button_is_whole_and_the_bar_leaves_its_room_to_the_text(
    qtbot: QtBot,
) -> None:
    wide, narrow = _shown(qtbot, 900), _shown(qtbot, 240)

    assert not narrow._bar.isVisible()
    assert narrow.cancel_button.width() == wide.cancel_button.width()
    assert narrow._text.geometry().left() == 16
    narrow.resize(900, 40)
    assert narrow._bar.isVisible()
