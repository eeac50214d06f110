"""Lines that widgets draw themselves grow with the zoom, as those of the style sheet do."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from liaobots_desktop.bridge.notice import Choice, Notice
from liaobots_desktop.ui.notice_button import NoticeButton
from tests.ui.conftest import OpenDesktop

_LINE, _RING = "#e6e3dd", "#12735f"


def _wide(widget: QWidget, color: str) -> int:
    """Return the pixels of a colour at the left edge, in the middle of the height."""
    picture = widget.grab().toImage()
    left = range(min(12, picture.width()))
    return sum(picture.pixelColor(x, picture.height() // 2).name() == color for x in left)


def _thick(button: QWidget) -> int:
    """Return the rows of the line below a word whose letters stand on it."""
    picture = button.grab().toImage()
    ground = picture.pixelColor(1, picture.height() // 2)
    middle = picture.width() // 2
    inked = [picture.pixelColor(middle, y) != ground for y in range(picture.height())]
    bottom = max(y for y, is_ink in enumerate(inked) if is_ink)
    return next(n for n in range(bottom) if not inked[bottom - n])


@pytest.mark.parametrize(("zoom", "line", "ring"), [(100, 1, 2), (200, 2, 4), (300, 3, 6)])
def test_the_frames_of_the_question_and_of_the_model_grow_with_the_zoom(
    open_desktop: OpenDesktop, qtbot: QtBot, zoom: int, line: int, ring: int
) -> None:
    desktop = open_desktop("demo")
    composer, model = desktop.window.pane.composer, desktop.window.top_bar.models
    desktop.account.choose_zoom(zoom)
    desktop.window.activateWindow()
    composer.setFocus(Qt.FocusReason.OtherFocusReason)
    qtbot.waitUntil(composer.field.hasFocus)
    focused = _wide(composer, _RING)
    model.setFocus(Qt.FocusReason.OtherFocusReason)
    qtbot.waitUntil(lambda: not composer.field.hasFocus())
    others = _wide(composer, _LINE), _wide(model, _RING)
    bar = desktop.window.notice_bar
    bar.show_notice(Notice("Told.", choices=(Choice("Resume", 0),)))
    (act,) = bar.findChildren(NoticeButton)
    qtbot.waitUntil(lambda: act.width() > 40)
    below_word = _thick(act)
    desktop.account.choose_zoom(100)

    assert (focused, others, below_word) == (ring, (line, line), line)
