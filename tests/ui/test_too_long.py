"""What is told of a question that cannot be sent, and of little else, in a low window."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.bridge.notice import Notice
from liaobots_desktop.service.errors import Reaction
from liaobots_desktop.ui.attaching.tray import Attached
from liaobots_desktop.ui.drawing import width_of
from liaobots_desktop.ui.notice_area import NoticeArea
from liaobots_desktop.ui.notice_bar import NoticeBar
from liaobots_desktop.ui.palette.palette_foot import PaletteFoot
from tests.ui.attaching.conftest import Attacher
from tests.ui.test_low_window import is_whole, place_of, settle

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen

_REACTIONS = (Reaction.RETRY, Reaction.USE_OFFICIAL_API, Reaction.CHANGE_CONNECTION)


def test_why_a_question_is_not_sent_is_seen_beside_all_else(
    low: Desktop, qtbot: QtBot, tmp_path: Path
) -> None:
    attacher, window, file = Attacher(low, qtbot), low.window, tmp_path / "long.txt"
    composer, pane = window.pane.composer, window.pane
    assert low.context is not None
    meter, button = low.context.shown.meter, composer._button
    before = meter.isVisible()
    file.write_text("x = 1\n" * 8_000)
    attacher.attach(file)
    composer.set_text("Why does step 7 fail where all others do not?")
    window.notice_bar.show_notice(Notice("Told. " * 20, reactions=_REACTIONS))
    qtbot.waitUntil(lambda: meter.is_warning)
    settle()
    seen = [is_whole(each, pane) for each in (meter, composer.field, button, attacher.chips[0])]
    beside = place_of(button, window).left() - place_of(composer.field, window).right() - 1
    in_low = meter.isVisible(), meter._fitting(meter.width())
    told = window.notice_bar.findChildren(NoticeArea)[0].height()
    low.account.choose_zoom(150)
    settle()
    small = meter.isVisible(), meter._fitting(meter.width())[0]
    attach = composer._attach.x() - meter.geometry().right() - 1
    composer.attached.show(Attached())
    qtbot.waitUntil(lambda: not meter.is_warning)
    low.account.choose_zoom(300)
    settle()

    assert (before, meter.isVisible()) == (False, False)
    assert in_low == (True, ("Too long", False))
    assert told >= 2 * 54  # two lines: 58 pixels are no line of a message with its head
    assert seen == [True, True, True, True]
    assert beside >= 3 * 8 - 1  # also for text that ends there
    assert small == (True, "48,070 of 24,000 characters")
    assert attach == 6  # what the layout leaves between two


@pytest.mark.usefixtures("low")
def test_without_a_line_the_foot_of_the_palette_begins_where_the_rows_do(qtbot: QtBot) -> None:
    foot = PaletteFoot()
    foot.setObjectName("paletteFoot")
    qtbot.addWidget(foot)
    foot.say("12 hits")
    begins = []
    for width in (1200, 580):
        foot.resize(width, 90)
        foot.show()
        settle()
        order = foot.order
        word = (order.width() - width_of(order.font(), order.text())) // 2
        begins.append((foot.line.isVisible(), order.x() + word))

    assert [is_line for is_line, _ in begins] == [True, False]
    assert abs(begins[1][1] - 3 * 10 - 2) <= 1  # the padding and margin of a row
    assert begins[0][1] > 600


def test_no_row_of_a_notice_is_cut_while_it_is_not_scrolled(low: Desktop) -> None:
    bar, cut = low.window.notice_bar, []
    for words in (1, 6, 12):
        bar.show_notice(Notice("Told. " * words, reactions=_REACTIONS))
        settle()
        (area,) = bar.findChildren(NoticeArea)
        seen = area.viewport().rect()
        buttons = [each for each in area.findChildren(QPushButton) if each.isVisible()]
        places = [place_of(each, area.viewport()) for each in buttons]
        cut += [each for each in places if seen.intersects(each) and not seen.contains(each)]

    assert cut == []


def test_rows_of_buttons_are_as_close_to_each_other_as_to_the_text(
    qtbot: QtBot, low: Desktop
) -> None:
    low.account.choose_zoom(100)
    bar = NoticeBar(low.themes.theme)
    qtbot.addWidget(bar)
    bar.resize(300, 200)
    bar.show_notice(Notice("Told.", reactions=_REACTIONS))
    settle()
    bar.resize(300, bar.heightForWidth(300))
    settle()
    rows = sorted({each.y(): each.height() for each in bar.findChildren(QPushButton)}.items())
    (first, height), (second, _), *_ = rows
    text = bar._text.geometry()

    assert second - first == height
    assert abs((second - first) - (first - text.y())) <= 2
