"""In a low window chips stand in one row, which goes on beyond its end, and has no scroll bar."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from liaobots_desktop.store.settings import Settings
from tests.ui.attaching.conftest import Attacher, written
from tests.ui.conftest import OpenDesktop

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def low(open_desktop: OpenDesktop, qtbot: QtBot, tmp_path: Path) -> Iterator[Attacher]:
    """Three texts in a window of 640 × 480 at 200 %."""
    desktop = open_desktop("demo")
    desktop.window.resize(640, 480)
    desktop.account.choose(Settings.zoom, 200)
    attacher = Attacher(desktop, qtbot)
    attacher.attach(*(written(tmp_path, name) for name in ("one.txt", "two.txt", "three.txt")))
    qtbot.waitUntil(lambda: len(attacher.chips) == 3)
    QApplication.processEvents()
    yield attacher
    desktop.account.choose(Settings.zoom, 100)


def _seen(attacher: Attacher) -> list[tuple[int, bool]]:
    """Return how many pixels of each chip are seen, and whether that is all of it."""
    view = attacher.tray._area.viewport()
    widths = []
    for chip in attacher.chips:
        left = chip.mapTo(view, QPoint()).x()
        width = min(left + chip.width(), view.width()) - max(left, 0)
        widths.append((max(width, 0), width == chip.width()))
    return widths


@pytest.mark.parametrize("side", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_next_one_is_seen_to_begin_and_the_arrows_bring_it(
    low: Attacher, side: Qt.LayoutDirection
) -> None:
    low.window.setLayoutDirection(side)
    QApplication.processEvents()
    before = _seen(low)
    low.chips[0].setFocus()
    forward = Qt.Key.Key_Right if side is Qt.LayoutDirection.LeftToRight else Qt.Key.Key_Left
    QTest.keyClick(low.chips[0], forward)
    QTest.keyClick(low.chips[1], forward)
    after = _seen(low)
    low.chips[0].setFocus()
    again = _seen(low)
    QTest.keyClick(low.chips[0], Qt.Key.Key_Tab)
    by_tab = _seen(low)

    assert before[0][1]
    assert before[1][0] >= 40
    assert not before[1][1]
    assert after[2][1]
    assert again == before
    assert by_tab[1][1]
    assert not low.tray._area.verticalScrollBar().isVisible()
    assert len({chip.y() for chip in low.chips}) == 1


@pytest.mark.parametrize("side", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_what_goes_on_leaves_the_round_corner_of_the_frame(
    low: Attacher, side: Qt.LayoutDirection
) -> None:
    low.window.setLayoutDirection(side)
    low.composer.field.setFocus()
    QApplication.processEvents()
    picture = low.composer.grab().toImage()
    ring, last = picture.pixelColor(picture.width() // 2, 1), picture.width() - 1
    corner = [(x, y) for x in range(24) for y in range(24)]
    left = {(x, y) for x, y in corner if picture.pixelColor(x, y) == ring}
    right = {(x, y) for x, y in corner if picture.pixelColor(last - x, y) == ring}

    assert left == right
    assert len(left) > 10
    assert not _seen(low)[1][1]


def test_a_wheel_that_turns_down_goes_on_in_the_row(low: Attacher) -> None:
    view = low.tray._area.viewport()
    middle, none = QPointF(view.rect().center()), Qt.KeyboardModifier.NoModifier
    turn = QWheelEvent(
        middle,
        QPointF(view.mapToGlobal(middle)),
        QPoint(),
        QPoint(0, -1200),
        Qt.MouseButton.NoButton,
        none,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, turn)

    assert _seen(low)[2][1]


def test_a_high_window_has_rows(low: Attacher) -> None:
    low.window.resize(700, 1000)
    QApplication.processEvents()

    assert len({chip.y() for chip in low.chips}) > 1
    assert [is_whole for _, is_whole in _seen(low)] == [True, True, True]


@pytest.mark.parametrize("side", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_a_row_that_goes_on_ends_as_the_ground_it_stands_on(
    low: Attacher, side: Qt.LayoutDirection
) -> None:
    low.window.setLayoutDirection(side)
    QApplication.processEvents()
    seen = []
    for chip in low.chips:
        chip.setFocus()
        picture = low.window.pane.composer.grab().toImage()
        view = low.tray._area.viewport()
        place = view.mapTo(low.window.pane.composer, QPoint(0, view.height() // 2 - 20))
        ends = [place.x(), place.x() + view.width() - 1]
        seen.append([picture.pixelColor(x, place.y()).lightness() > 252 for x in ends])

    assert seen == [[True, True]] * 3
