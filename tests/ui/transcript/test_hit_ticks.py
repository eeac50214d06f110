"""What is drawn over the scroll bar where hits are: seen on the handle too, at each zoom."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QHoverEvent, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from liaobots_desktop.ui.drawing import ZOOM_PROPERTY
from liaobots_desktop.ui.theme import NAMES, Theme
from liaobots_desktop.ui.transcript.finder import Finder
from liaobots_desktop.ui.transcript.hit_ticks import HitTicks
from liaobots_desktop.ui.transcript.needle import Needle
from liaobots_desktop.ui.transcript.view import TranscriptView
from tests.ui.test_theme import contrast

from .conftest import question

_FROM_LEFT, _FROM_RIGHT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
_DRAWN = ("text", "warning")


@pytest.fixture
def usual_zoom(qapp: QApplication) -> Iterator[None]:
    """What is 100 % again after a test that chooses another zoom."""
    yield
    qapp.setProperty(ZOOM_PROPERTY, 1.0)


def shown_bar(qtbot: QtBot, view: TranscriptView, *, theme: Theme, zoom: int) -> QImage:
    """Return the scroll bar with ticks, its handle at the top; the first hit is the current one."""
    QApplication.instance().setProperty(ZOOM_PROPERTY, float(zoom))  # type: ignore[union-attr]
    view.set_zoom(float(zoom))
    view.set_theme(theme)
    view.setObjectName("transcript")
    view.setStyleSheet(theme.style_sheet(zoom))
    view.show_messages([question(1, "hit\n" * 300)])
    view.verticalScrollBar().setValue(0)
    finder = Finder(view)
    ticks = HitTicks(view, finder)
    finder.look_for(Needle("hit"))
    qtbot.waitUntil(lambda: len(ticks.places) > 1 and ticks.current == ticks.places[0])
    view.verticalScrollBar().setValue(0)
    bar = view.verticalScrollBar()
    # a handle below the pointer is of another colour, and the pointer is in a corner of the screen
    bar.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, on=False)
    away = QPointF(-1, -1)
    QApplication.sendEvent(bar, QHoverEvent(QEvent.Type.HoverLeave, away, away, away))
    return view.grab(QRect(bar.mapTo(view, QPoint()), bar.size())).toImage()


def columns_of(picture: QImage, y: int, color: QColor) -> tuple[int, int]:
    """Return from where to where a row of pixels has a colour, the end not included."""
    found = [x for x in range(picture.width()) if picture.pixelColor(x, y).rgb() == color.rgb()]
    assert found == list(range(found[0], found[-1] + 1))
    return found[0], found[-1] + 1


def rows_of(picture: QImage, colors: dict[int, str]) -> list[tuple[str, int]]:
    """Return the names of the colours from the top on in the middle, and how many rows each has."""
    found: list[tuple[str, int]] = []
    for y in range(picture.height()):
        name = colors.get(picture.pixelColor(picture.width() // 2, y).rgb(), "smooth")
        if found and found[-1][0] == name:
            found[-1] = name, found[-1][1] + 1
        else:
            found.append((name, 1))
    return found


@pytest.mark.usefixtures("usual_zoom")
@pytest.mark.parametrize(
    ("name", "side", "zoom"),
    [
        ("light", _FROM_LEFT, 1),
        ("light-contrast", _FROM_LEFT, 1),
        ("dark", _FROM_RIGHT, 2),
        ("dark-contrast", _FROM_LEFT, 3),
        ("light-contrast", _FROM_RIGHT, 3),
    ],
)
def test_ticks_lie_across_the_handle_with_the_background_around_them_and_grow_with_the_zoom(
    qtbot: QtBot, view: TranscriptView, name: str, side: Qt.LayoutDirection, zoom: int
) -> None:
    theme = Theme.load(name)
    view.setLayoutDirection(side)
    picture = shown_bar(qtbot, view, theme=theme, zoom=zoom)
    colors = {theme.color(each).rgb(): each for each in ("warning", "text", "line", "background")}
    down = rows_of(picture, colors)
    current, first, second = [at for at, (each, _) in enumerate(down) if each in _DRAWN][:3]
    y_of_current, y = (sum(rows for _, rows in down[:at]) for at in (current, second))
    handle = columns_of(picture, y - 2 * zoom, theme.color("line"))

    assert picture.width() == 12 * zoom
    assert handle == (3 * zoom, 9 * zoom)
    assert down[second - 2 : second + 3] == [
        ("line", 4 * zoom),
        ("background", zoom),
        ("warning", 3 * zoom),
        ("background", zoom),
        ("line", 4 * zoom),
    ]
    assert down[current : current + 2] == [("text", 5 * zoom), ("background", zoom)]
    assert down[first] == ("warning", 3 * zoom)
    assert columns_of(picture, y, theme.color("warning")) == (2 * zoom, 10 * zoom)
    assert columns_of(picture, y_of_current, theme.color("text")) == (zoom, 11 * zoom)


@pytest.mark.parametrize("name", NAMES)
def test_ticks_are_told_from_the_background_around_them(name: str) -> None:
    theme = Theme.load(name)

    assert contrast(theme.color("warning"), theme.color("background")) >= 3
    assert contrast(theme.color("text"), theme.color("background")) >= 3
