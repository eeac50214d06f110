"""Parts that have little room, each by itself: a chip, a choice, the palette's foot, a bar."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.composing.attachment import Attachment
from liaobots_desktop.ui.attaching.chip import Chip
from liaobots_desktop.ui.choice_box import ChoiceBox
from liaobots_desktop.ui.drawing import plain_tool_tip
from liaobots_desktop.ui.empty_chat import EmptyChat
from liaobots_desktop.ui.palette.palette_foot import PaletteFoot
from liaobots_desktop.ui.roomy_bar import RoomyBar
from liaobots_desktop.ui.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen


def test_a_narrow_chip_shows_its_name_and_not_its_details(qtbot: QtBot) -> None:
    parent, pictures = QWidget(), []
    qtbot.addWidget(parent)
    texts = [Attachment.of("steps.py", "x" * count) for count in (5, 500)]
    chips = [Chip(text, Theme.load("light"), parent) for text in texts]
    for chip, width in ((chips[0], 150), (chips[1], 150), (chips[0], 400), (chips[1], 400)):
        chip.setFixedWidth(width)
        pictures.append(chip.grab().toImage())

    assert pictures[0] == pictures[1]
    assert pictures[2] != pictures[3]


@pytest.mark.usefixtures("low")
def test_a_choice_is_cut_with_an_ellipsis_at_each_zoom(qtbot: QtBot) -> None:
    box = ChoiceBox.of("Days", ["The last thirty days"], ["30"])
    qtbot.addWidget(box)
    box.ensurePolished()
    words = box.fontMetrics().horizontalAdvance(box.currentText())
    box.resize(words + 100, box.sizeHint().height())

    assert not box.has_room_for(box.currentText())


@pytest.mark.usefixtures("low")
def test_the_foot_of_the_palette_shows_no_stub_of_a_word(qtbot: QtBot) -> None:
    foot = PaletteFoot()
    qtbot.addWidget(foot)
    foot.line.setFixedWidth(3 * 39)
    foot.say("A line that is longer")
    stub = foot.line.text(), foot.line.toolTip()
    foot.line.setFixedWidth(3 * 60)
    foot.say("A line that is longer")

    assert stub == ("", plain_tool_tip("A line that is longer"))
    assert foot.line.text().startswith("A ")


def test_a_low_scroll_bar_has_a_shorter_handle_and_none_where_that_has_no_way(
    low: Desktop, qtbot: QtBot
) -> None:
    pane = low.window.pane
    kinds = {
        type(area.verticalScrollBar())
        for area in (pane.transcript, pane.findChildren(EmptyChat)[0])
    }
    bar = RoomyBar()
    qtbot.addWidget(bar)
    bar.setRange(0, 3000)
    bar.show()
    handles = []
    for height in (89, 90, 143, 144):
        bar.resize(36, height)
        image = bar.grab().toImage()
        seen = [image.pixelColor(18, y).name() for y in range(height)]
        handles.append(seen.count(low.themes.theme.color("line").name()))

    assert kinds == {RoomyBar}
    assert handles == [0, 36, 36, 96]
