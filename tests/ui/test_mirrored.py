"""Languages that are written from the right: what draws itself lies as in a mirror."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.chat.queued import QueuedId, QueuedQuestion
from liaobots_desktop.composing.attachment import Attachment
from liaobots_desktop.ui.attaching.chip import Chip
from liaobots_desktop.ui.drawing import draw_elided, mirror, one_line
from liaobots_desktop.ui.queued_row import QueuedRow
from liaobots_desktop.ui.theme import Theme
from liaobots_desktop.ui.transcript.bubble_part import BubblePart
from liaobots_desktop.ui.wrapping_row import WrappingRow
from tests.ui.listed import chat
from tests.ui.transcript.conftest import answer, is_settled, question

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


def test_a_number_before_words_from_the_right_stands_on_their_right() -> None:
    text = "8 ألف رمز"
    image = QImage(220, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    with QPainter(image) as painter:
        painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        painter.drawText(_AREA, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)

    assert _drawn(text, Qt.LayoutDirection.RightToLeft) == image


def test_keys_are_read_from_the_left() -> None:
    mirrored = _drawn(one_line("Ctrl+="), Qt.LayoutDirection.RightToLeft, right=True)

    assert mirrored == _drawn("Ctrl+=", Qt.LayoutDirection.LeftToRight)


def test_a_row_that_wraps_begins_on_the_right_and_ends_on_the_left(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    page = QWidget(window)
    row = WrappingRow(10)
    first, second, last = QPushButton("a"), QPushButton("b"), QPushButton("c")
    row.add(first, second)
    row.add(last, last=True)
    page.setLayout(row)
    page.resize(600, 40)
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    with qtbot.waitExposed(window):
        window.show()
    qtbot.waitUntil(lambda: not row.geometry().isEmpty())

    assert first.geometry().right() == page.rect().right()
    assert second.geometry().right() == first.geometry().left() - 11
    assert last.geometry().left() == 0


def test_the_column_stays_above_the_composer_and_the_questions_beside_the_bar(
    shown: Desktop, qtbot: QtBot
) -> None:
    window = shown.window
    window.resize(1280, 820)
    with qtbot.waitExposed(window):
        window.show()
    view = window.pane.transcript
    asked = [question(number, "So") for number in range(1, 9)]
    window.pane.show_chat([*asked, answer(9, "A line.\n\n" * 90)])
    qtbot.waitUntil(lambda: is_settled(view) and view.rail.isVisible())
    beside = view.verticalScrollBar().parentWidget()
    assert beside is not None
    bar = beside.geometry()
    left = view.viewport().x() + view.painter.left * view.painter.zoom

    assert view.rail.geometry().left() == bar.right() + 1
    assert view.viewport().geometry().left() == view.rail.geometry().right() + 1
    assert left == (view.width() - view.transcript.setting.width * view.painter.zoom) // 2


def test_the_name_of_a_model_stands_where_its_limits_begin(shown: Desktop, qtbot: QtBot) -> None:
    with qtbot.waitExposed(shown.window):
        shown.window.show()
    shown.window.new_chat()
    empty = shown.window.pane.empty
    name, limits = empty._name, empty._limits
    qtbot.waitUntil(lambda: 0 < name.width() < limits.width() // 2)  # Latin letters fill it

    assert name.geometry().right() == limits.geometry().right()
    assert limits.text().endswith(" nothing leaves this\u00a0computer.")  # not alone in a line


def test_a_text_is_taken_out_on_the_left_of_its_chip(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    chip = Chip(Attachment.of("steps.py", "x"), Theme.load("light"), page)
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.waitUntil(lambda: chip._close.geometry().left() == 5)

    assert chip._close.geometry().right() < chip.width() // 2


def test_a_waiting_question_begins_on_the_right_in_any_letters(qtbot: QtBot) -> None:
    row = QueuedRow(QueuedQuestion(QueuedId(1), ConversationId("c"), "And in Rust?", "gpt-4"))
    qtbot.addWidget(row)
    row.setLayoutDirection(Qt.LayoutDirection.RightToLeft)

    assert row._text.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask == (
        Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
    )


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_list_that_is_wider_than_its_box_begins_at_the_right_edge_of_the_box(
    shown: Desktop, qtbot: QtBot
) -> None:
    shown.window.resize(700, 500)  # so that it has room on the screen
    box = shown.window.top_bar.models
    qtbot.waitUntil(lambda: box.mapToGlobal(box.rect().topRight()).x() < 700)
    box.showPopup()
    popup, edge = box.view().window(), box.mapToGlobal(box.rect().topRight()).x()
    place = popup.geometry()
    box.hidePopup()

    assert place.width() > box.width()
    assert place.right() == edge
