"""The plot: where its bars stand, their colours, and pointing at one by mouse and keys."""

import itertools
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from liaobots_desktop.chat.statistics import Bar, Count, Measure
from liaobots_desktop.ui.drawing import sized
from liaobots_desktop.ui.statistics.plot import Plot, Plotted
from liaobots_desktop.ui.theme import Theme

RED, BLUE = QColor("#ff0000"), QColor("#0000ff")
FIRST = date(2026, 8, 1)
BACKGROUND = "#ffffff"


def bar(number: int, *answers: int) -> Bar:
    day = FIRST + timedelta(days=number)
    return Bar(day, day, tuple(Count(0, n) for n in answers))


@pytest.fixture
def plot(qtbot: QtBot) -> Plot:
    """A plot of three days with 4 red and 4 blue, none, and 2 blue messages."""
    made = Plot(Theme.load("light"))
    made.setStyleSheet(f"background: {BACKGROUND}")
    made.resize(600, 300)
    qtbot.addWidget(made)
    bars = [bar(0, 4, 4), bar(1, 0, 0), bar(2, 0, 2)]
    made.show_bars(Plotted(bars, [RED, BLUE], Measure.MESSAGES))
    with qtbot.waitExposed(made):
        made.show()
    return made


def color_at(plot: Plot, number: int, part: float) -> str:
    """The colour in the middle of a bar's column, at a part of the height from below."""
    picture: QImage = plot.grab().toImage()
    place = plot.place_of(number)
    point = QPointF(place.center().x(), place.bottom() - place.height() * part)
    return picture.pixelColor(point.toPoint()).name()


def test_bars_are_as_high_as_their_number_and_models_stand_on_each_other(plot: Plot) -> None:
    assert [color_at(plot, 0, part) for part in (0.1, 0.45, 0.55, 0.95)] == [
        RED.name(),
        RED.name(),
        BLUE.name(),
        BLUE.name(),
    ]
    assert [color_at(plot, 2, part) for part in (0.1, 0.22, 0.3)] == [
        BLUE.name(),
        BLUE.name(),
        BACKGROUND,
    ]
    assert color_at(plot, 1, 0.1) == BACKGROUND


def test_a_very_small_number_is_seen_too(plot: Plot) -> None:
    plot.show_bars(Plotted([bar(0, 100_000), bar(1, 1)], [RED], Measure.MESSAGES))
    picture = plot.grab().toImage()
    place = plot.place_of(1)
    lowest = picture.pixelColor(int(place.center().x()), int(place.bottom()) - 1)

    assert lowest == RED


def test_another_measure_has_other_heights(plot: Plot) -> None:
    counts = (Count(1, 0, 10, 0), Count(0, 3, 0, 10))
    day = Bar(FIRST, FIRST, counts)
    plot.show_bars(Plotted([day], [RED, BLUE], Measure.MESSAGES))
    by_messages = color_at(plot, 0, 0.4)
    plot.show_bars(Plotted([day], [RED, BLUE], Measure.CHARACTERS))

    assert (by_messages, color_at(plot, 0, 0.4)) == (BLUE.name(), RED.name())


def test_the_mouse_points_at_the_bar_below_it(plot: Plot) -> None:
    pointed: list[object] = []
    plot.pointed.connect(pointed.append)
    for number in (0, 2):
        QTest.mouseMove(plot, plot.place_of(number).center().toPoint())
    QTest.mouseMove(plot, QPoint(1, 1))

    assert pointed == [0, 2, None]


def test_the_arrow_keys_walk_along_the_bars_and_stop_at_the_ends(plot: Plot) -> None:
    pointed: list[object] = []
    plot.setFocus()
    plot.pointed.connect(pointed.append)
    for key in (
        *(Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Home, Qt.Key.Key_Left),
        *(Qt.Key.Key_Right, Qt.Key.Key_End, Qt.Key.Key_Right),
    ):
        QTest.keyClick(plot, key)

    assert pointed == [2, 1, 0, 1, 2]


def test_in_a_mirrored_window_time_runs_from_the_right(plot: Plot) -> None:
    plot.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    pointed: list[object] = []
    plot.setFocus()
    plot.pointed.connect(pointed.append)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_Left, Qt.Key.Key_Right):
        QTest.keyClick(plot, key)
    QTest.mouseMove(plot, QPoint(round(plot.area().left()) + 1, 100))
    names = plot.names(plot.font())
    numbers = plot.grab(plot.rect().adjusted(round(plot.area().right()) + 1, 0, 0, 0)).toImage()

    assert pointed == [2, 0, 1, 0, 2]
    assert plot.area().left() == 8
    assert color_at(plot, 0, 0.1) == RED.name()
    assert plot.place_of(0).right() == plot.area().right()
    assert [name for name, _ in names] == ["3 Aug", "2 Aug", "1 Aug"]
    assert names[0][1].right() < names[1][1].left() < names[2][1].left()
    assert any(
        numbers.pixelColor(x, y) != QColor(BACKGROUND)
        for x in range(numbers.width() - 8)
        for y in range(10, numbers.height() - 10)
    )


def test_the_bar_that_is_pointed_at_is_marked(plot: Plot) -> None:
    before = color_at(plot, 1, 0.9)
    QTest.mouseMove(plot, plot.place_of(1).center().toPoint())

    assert (before, color_at(plot, 1, 0.9)) == (BACKGROUND, "#edebe6")


def test_without_bars_nothing_can_be_pointed_at(plot: Plot) -> None:
    plot.show_bars(Plotted())
    QTest.keyClick(plot, Qt.Key.Key_End)
    QTest.mouseMove(plot, plot.rect().center())

    assert plot.at is None


@pytest.mark.parametrize("width", range(200, 900, 37))
@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_no_name_below_the_bars_touches_the_next(
    plot: Plot, width: int, direction: Qt.LayoutDirection
) -> None:
    plot.resize(width, 300)
    plot.setLayoutDirection(direction)
    plot.show_bars(Plotted([bar(n, 1) for n in range(30)], [RED], Measure.MESSAGES))
    named = plot.names(plot.font())
    places = sorted((place for _, place in named), key=QRectF.left)

    assert named[0][0] == "30 Aug"
    assert places[0].left() >= 4  # its letters begin 4 further in, at the end of the lines
    assert all(later.left() + 1 >= place.right() for place, later in itertools.pairwise(places))
    assert places[-1].right() <= width - 4


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_the_last_name_stands_under_its_bar_as_far_from_the_next_as_others(
    plot: Plot, direction: Qt.LayoutDirection
) -> None:
    plot.resize(740, 200)
    plot.setLayoutDirection(direction)
    plot.show_bars(Plotted([bar(n, 1) for n in range(30)], [RED], Measure.MESSAGES))
    middles = [place.center().x() for _, place in plot.names(sized(plot.font(), 12))]
    gaps = {round(abs(one - next_one)) for one, next_one in itertools.pairwise(middles)}

    assert abs(middles[0] - plot.place_of(29).center().x()) < 1
    assert max(gaps) - min(gaps) <= 1


@pytest.mark.parametrize("width", range(200, 900, 37))
def test_no_name_is_left_out_between_others(plot: Plot, width: int) -> None:
    plot.resize(width, 300)
    plot.show_bars(Plotted([bar(n, 1) for n in range(30)], [RED], Measure.MESSAGES))
    days = [int(name.split()[0]) for name, _ in plot.names(plot.font())]

    assert len({later - earlier for later, earlier in itertools.pairwise(days)}) <= 1
    assert len(days) >= 2
