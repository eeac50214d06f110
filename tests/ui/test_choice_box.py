"""The app's combo box, as it is drawn."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from liaobots_desktop.ui.choice_box import ChoiceBox
from tests.ui.conftest import OpenDesktop

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")


@pytest.mark.parametrize(("zoom", "free"), [(100, 12), (200, 24), (300, 36)])
@pytest.mark.parametrize("side", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_arrow_stands_as_far_from_the_edge_as_the_words_at_each_zoom(
    open_desktop: OpenDesktop, qtbot: QtBot, side: Qt.LayoutDirection, zoom: int, free: int
) -> None:
    open_desktop("demo").account.choose_zoom(zoom)
    box = ChoiceBox.of("Fruit", [" "], ["none"])  # its arrow is all that is written in it
    qtbot.addWidget(box)
    box.setLayoutDirection(side)
    box.resize(400, 120)
    with qtbot.waitExposed(box):
        box.show()
    picture = box.grab().toImage()
    dark = [
        x
        for y in range(20, 100)
        for x in range(8, picture.width() - 8)
        if picture.pixelColor(x, y).lightness() < 100
    ]
    is_mirrored = side is Qt.LayoutDirection.RightToLeft
    seen = min(dark) if is_mirrored else picture.width() - 1 - max(dark)

    assert abs(seen - free) <= 2
