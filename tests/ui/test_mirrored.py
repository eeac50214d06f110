"""Languages that are written from the right: what draws itself lies as in a mirror."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.ui.drawing import draw_elided, mirror
from liaobots_desktop.ui.transcript.bubble_part import BubblePart
from tests.ui.listed import chat

_AREA = QRect(10, 0, 200, 30)


pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def shown(ordered: Desktop, qapp: QApplication, qtbot: QtBot) -> Iterator[Desktop]:
    """A mirrored window with an open chat."""
    window = ordered.window
    window.open_chat(chat(window.sidebar, "d"))
    qtbot.waitUntil(lambda: len(window.pane.transcript.transcript.items) == 2)
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield ordered
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def _drawn(text: str, direction: Qt.LayoutDirection, *, right: bool = False) -> QImage:
    image = QImage(220, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    with QPainter(image) as painter:
        painter.setLayoutDirection(direction)
        mirror(painter, _AREA)
        draw_elided(painter, _AREA, text, right=right)
    return image


def _ink(image: QImage) -> tuple[int, int]:
    """Return the first and the last column that something is drawn in."""
    columns = [
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y).lightness() < 128 for y in range(image.height()))
    ]
    return columns[0], columns[-1]


def test_a_mirrored_line_ends_at_the_right_and_is_read_as_always() -> None:
    plain = _drawn("A word", Qt.LayoutDirection.LeftToRight, right=True)
    mirrored = _drawn("A word", Qt.LayoutDirection.RightToLeft)

    assert plain == mirrored
    assert _ink(mirrored)[1] >= _AREA.right() - 3


def test_a_sentence_that_begins_with_a_foreign_word_is_read_from_the_right() -> None:
    mirrored = _drawn("PDF…", Qt.LayoutDirection.RightToLeft)
    plain = _drawn("…PDF", Qt.LayoutDirection.LeftToRight, right=True)

    assert mirrored == plain


def test_what_stands_at_the_end_stands_on_the_left() -> None:
    first, _ = _ink(_drawn("Ctrl+N", Qt.LayoutDirection.RightToLeft, right=True))

    assert _AREA.left() <= first <= _AREA.left() + 3


def test_a_question_stands_on_the_left_and_the_row_of_an_answer_on_the_right(
    shown: Desktop,
) -> None:
    view = shown.window.pane.transcript
    setting = view.transcript.setting
    bubble = view.transcript.items[0].parts[0]
    (copy,) = [entry for entry in view.painter.entries(1) if entry.action == "copy"]

    assert isinstance(bubble, BubblePart)
    assert bubble.text_origin(setting).x() == 14
    assert copy.rect.right() == setting.width


def test_the_row_of_an_answer_is_clicked_where_it_is_seen(shown: Desktop, qtbot: QtBot) -> None:
    view = shown.window.pane.transcript
    (copy,) = [entry for entry in view.painter.entries(1) if entry.action == "copy"]
    row = view.painter.row_area(1)
    place = QPoint(round(view.painter.left + copy.rect.center().x()), row.center().y())
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: QApplication.clipboard().text() == "So")


def test_the_direction_changes_while_a_chat_is_open(shown: Desktop, qapp: QApplication) -> None:
    transcript = shown.window.pane.transcript.transcript
    area = QRectF(10, 0, 20, 5)
    mirrored = transcript.setting.style.side(area, 100)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    assert mirrored == QRectF(70, 0, 20, 5)
    assert transcript.setting.style.side(area, 100) == area
