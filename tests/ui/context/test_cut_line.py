"""The dashed line in the messages, above which nothing is sent."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtGui import QAccessible, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from liaobots_desktop.ui.transcript.accessible_view import AccessibleTranscript
from liaobots_desktop.ui.transcript.cut_line import CutLine, line_area
from liaobots_desktop.ui.transcript.focus_marks import row_top
from tests.ui.conftest import OpenDesktop
from tests.ui.context.measuring import NOBODY, WORD, opened, saved, view_of, wait_for_fit

LONG = [("Why?", WORD * 1500), ("How?", WORD * 1400), ("Who?", WORD * 200)]
"""Fits with nothing written: 3 + 1500 + 3 + 1400 … is more than 3000 tokens."""
LINE = "2 messages above are not sent: they no longer fit into 3,000 tokens"


class Drawn(QObject):
    """Remembers what of a widget was drawn."""

    def __init__(self) -> None:
        super().__init__()
        self.areas: list[QRect] = []

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.areas.append(event.rect())
        return False


def test_nothing_moves_when_the_line_comes_goes_or_moves(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    saved(folder, LONG)
    desktop = open_desktop(NOBODY)
    shown = opened(qtbot, desktop)
    view, field = view_of(desktop), desktop.window.pane.composer.field
    view.bring_to_top(4)
    qtbot.waitUntil(lambda: not view.is_busy)
    field.setPlainText("x")
    wait_for_fit(qtbot, shown)
    places = []
    for question in ("x", WORD * 300, WORD * 1394, "y"):
        field.setPlainText(question)
        wait_for_fit(qtbot, shown)
        layout = view.transcript
        tops = [layout.item_top(index) for index in range(6)]
        places.append((view.painter.cut and view.painter.cut.index, tops, layout.total_height))

    assert [place[0] for place in places] == [2, 2, 3, 2]
    assert [place[1:] for place in places] == [places[0][1:]] * 4


def test_the_line_lies_between_two_messages_and_hides_nothing_of_them(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    saved(folder, LONG)
    desktop = open_desktop(NOBODY)
    opened(qtbot, desktop)
    view = view_of(desktop)
    layout, cut = view.transcript, view.painter.cut
    assert cut is not None
    view.verticalScrollBar().setValue(layout.item_top(2) - 200)
    qtbot.waitUntil(lambda: not view.is_busy)
    area = line_area(layout, cut)
    assert area is not None
    words = view.painter.entries(1, is_whole=True)
    row = row_top(layout, 1) + words[0].rect.center().y()
    answer = layout.items[1].message.id
    below_row = line_area(layout, cut, ({}, {answer: None}))
    above_answer = line_area(layout, CutLine(3, "", ""))
    at_end = line_area(layout, CutLine(6, "", ""))
    assert below_row
    assert above_answer
    assert at_end

    assert layout.item_top(2) - area.center().y() == 22  # of 52: 30 below the answer
    assert area.center().y() - row == 12  # a line of small letters below the row that may come
    assert (area.left(), area.width()) == (0, layout.setting.width)
    # a row that is always seen ends 13 above it, and the next message begins 13 below
    assert layout.item_top(2) - below_row.center().y() == 13
    assert layout.item_top(3) - above_answer.center().y() == 8  # of 20, and 4 above the name
    assert layout.item_top(6) - at_end.center().y() == 13
    assert line_area(layout, CutLine(0, "", "")) is None
    assert line_area(layout, CutLine(7, "", "")) is None


def test_only_the_line_is_drawn_again(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    saved(folder, LONG)
    desktop = open_desktop(NOBODY)
    shown = opened(qtbot, desktop)
    view = view_of(desktop)
    line = view.painter.cut
    view.verticalScrollBar().setValue(view.transcript.item_top(2) - 200)
    qtbot.waitUntil(lambda: not view.is_busy)
    QTest.qWaitForWindowExposed(desktop.window)
    watch = Drawn()
    view.viewport().installEventFilter(watch)
    view.set_cut(None)
    qtbot.waitUntil(lambda: len(watch.areas) == 1)
    view.set_cut(line)
    qtbot.waitUntil(lambda: len(watch.areas) == 2)
    view.set_cut(line)
    QApplication.processEvents()

    assert shown.fit is not None
    assert [area.height() for area in watch.areas] == [22, 22]


def test_the_line_is_drawn_in_the_colour_of_warnings(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    saved(folder, LONG)
    desktop = open_desktop(NOBODY)
    opened(qtbot, desktop)
    view = view_of(desktop)
    view.verticalScrollBar().setValue(view.transcript.item_top(2) - 200)
    qtbot.waitUntil(lambda: not view.is_busy)
    area = view.painter.cut_area()
    picture = view.viewport().grab(area).toImage()
    colors = {picture.pixelColor(x, y).name() for x in range(740) for y in range(area.height())}

    assert "#8a5a00" in colors  # `warning` of the light theme


def test_a_screen_reader_finds_the_line_before_the_first_message_that_is_sent(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    saved(folder, LONG)
    desktop = open_desktop(NOBODY)
    shown = opened(qtbot, desktop)
    tree = QAccessible.queryAccessibleInterface(view_of(desktop))
    assert isinstance(tree, AccessibleTranscript)
    name = QAccessible.Text.Name
    said = [[child.text(name) for child in tree.message(index).children()] for index in (1, 2, 3)]
    meter = QAccessible.queryAccessibleInterface(shown.meter)

    assert [LINE in words for words in said] == [False, True, False]
    assert said[1][0] == LINE
    assert meter is not None
    assert meter.text(name) == "Context: 1,607 of 3,000 tokens"
    assert meter.text(QAccessible.Text.Description).splitlines() == [
        "GPT-3.5 reads 4,000 tokens; 1,000 of them are kept for the answer.",
        "System prompt: 3",
        "This question: 0",
        "4 earlier messages: 1,604",
        LINE,
    ]
