"""Selecting with the mouse: characters, words, paragraphs, beyond the edge."""

import time
from itertools import groupby

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from liaobots_desktop.ui.transcript.part import DocumentPart
from liaobots_desktop.ui.transcript.place import Place
from liaobots_desktop.ui.transcript.sideways import Sideways
from liaobots_desktop.ui.transcript.view import TranscriptView
from tests.timing import Within
from tests.ui.transcript.conftest import answer, question, settle

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def point_of(view: TranscriptView, text: str) -> QPoint:
    """Return a point inside a text that is on the screen."""
    layout = view.transcript
    for index, _ in layout.visible_now():
        for number, part in enumerate(layout.items[index].parts):
            if not isinstance(part, DocumentPart) or part.document is None:
                continue
            found = part.document.find(text)
            if found.isNull():
                continue
            rect = part.document.rects(found.selectionStart(), found.selectionEnd())[0]
            origin = part.text_origin(layout.setting)
            top = layout.part_top(index, number) + part.gap - layout.top
            inside = rect.translated(origin).translated(view.painter.left, top).center()
            return inside.toPoint()
    raise AssertionError(f"{text} is not on the screen.")


def double_click(view: TranscriptView, point: QPoint) -> None:
    """Press twice and keep the button down."""
    QTest.mouseClick(view.viewport(), LEFT, NONE, point)
    place = view.viewport().mapToGlobal(point).toPointF()
    kind = QEvent.Type.MouseButtonDblClick
    QApplication.sendEvent(
        view.viewport(), QMouseEvent(kind, point.toPointF(), place, LEFT, LEFT, NONE)
    )


@pytest.fixture
def words(qtbot: QtBot, view: TranscriptView) -> TranscriptView:
    view.show_messages(
        [answer(1, "One two three\n\nFour five six\n\n```\nif x:\n    y(1)\n```\n\nSeven eight")]
    )
    settle(qtbot, view)
    return view


def test_dragging_after_a_double_click_selects_words(words: TranscriptView) -> None:
    double_click(words, point_of(words, "two"))

    assert words.selected_text() == "two"

    QTest.mouseMove(words.viewport(), point_of(words, "five"))

    assert words.selected_text() == "two three\n\nFour five"

    QTest.mouseMove(words.viewport(), point_of(words, "One"))

    assert words.selected_text() == "One two"


def test_a_third_click_selects_the_paragraph(words: TranscriptView) -> None:
    point = point_of(words, "five")
    double_click(words, point)
    QTest.mouseRelease(words.viewport(), LEFT, NONE, point)
    QTest.mousePress(words.viewport(), LEFT, NONE, point)

    assert words.selected_text() == "Four five six"

    QTest.mouseMove(words.viewport(), point_of(words, "eight"))

    assert words.selected_text() == "Four five six\n\nif x:\n    y(1)\n\nSeven eight"


def test_a_third_click_in_code_selects_the_line(words: TranscriptView) -> None:
    point = point_of(words, "y(1)")
    double_click(words, point)
    QTest.mouseRelease(words.viewport(), LEFT, NONE, point)
    QTest.mouseClick(words.viewport(), LEFT, NONE, point)

    assert words.selected_text() == "    y(1)"


def test_shift_click_extends_from_where_the_selection_began(words: TranscriptView) -> None:
    QTest.mouseClick(words.viewport(), LEFT, NONE, point_of(words, "Four") - QPoint(40, 0))
    QTest.mouseClick(words.viewport(), LEFT, SHIFT, QPoint(790, point_of(words, "five").y()))

    assert words.selected_text() == "Four five six"

    QTest.mouseClick(words.viewport(), LEFT, SHIFT, QPoint(0, point_of(words, "two").y()))

    assert words.selected_text() == "One two three\n\n"


def test_a_click_clears(words: TranscriptView) -> None:
    words.select_all()
    QTest.mouseClick(words.viewport(), LEFT, NONE, point_of(words, "five"))

    assert words.selected_text() == ""


def test_dragging_beyond_the_edge_scrolls_faster_further_out(
    qtbot: QtBot, view: TranscriptView
) -> None:
    view.show_messages([answer(1, "Some words\n\n" * 500)])
    settle(qtbot, view)
    bar = view.verticalScrollBar()
    distances = []
    for beyond in (10, 100):
        bar.setValue(0)
        QTest.mousePress(view.viewport(), LEFT, NONE, QPoint(100, 300))
        QTest.mouseMove(view.viewport(), QPoint(100, 600 + beyond))
        view._on_drag_beat()
        distances.append(bar.value())
        QTest.mouseRelease(view.viewport(), LEFT, NONE, QPoint(100, 600 + beyond))

    assert 5 <= distances[0] <= 30
    assert distances[1] >= 200

    bar.setValue(0)
    QTest.mousePress(view.viewport(), LEFT, NONE, QPoint(100, 300))
    QTest.mouseMove(view.viewport(), QPoint(100, 700))
    qtbot.waitUntil(lambda: bar.value() > 1_000)
    QTest.mouseRelease(view.viewport(), LEFT, NONE, QPoint(100, 700))

    assert view.selected_text().count("Some words") > 40


def test_selecting_everything_parses_nothing(
    qtbot: QtBot, view: TranscriptView, within: Within
) -> None:
    view.show_messages([answer(number, f"**Answer {number}**") for number in range(1, 5_001)])
    settle(qtbot, view)
    started = time.perf_counter()
    view.select_all()

    within(time.perf_counter() - started, 0.01)
    assert not view.transcript.items[2_000].is_started

    view.copy_selection()

    assert not view.transcript.items[2_000].is_started


def test_a_drag_costs_the_same_in_a_long_chat(
    qtbot: QtBot, view: TranscriptView, within: Within
) -> None:
    messages = [
        question(n, "Why?") if n % 2 else answer(n, "Because.\n\n" * 3) for n in range(5000)
    ]
    view.show_messages([*messages, answer(5_000, "A **long** one.\n\n" * 20_000)])
    settle(qtbot, view)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    QTest.mousePress(view.viewport(), LEFT, NONE, QPoint(300, 100))
    started = time.process_time()
    for step in range(100):
        QTest.mouseMove(view.viewport(), QPoint(300 + step, 150 + 4 * step))
    spent = time.process_time() - started
    QTest.mouseRelease(view.viewport(), LEFT, NONE, QPoint(400, 546))

    within(spent, 1.0)


WIDE = "```text\nbegin " + "abcdefghij " * 40 + "end\nshort\n```"


@pytest.fixture
def wide(qtbot: QtBot, view: TranscriptView) -> tuple[TranscriptView, Sideways]:
    """A block of code that is wider than the column, and what scrolls it; nothing is selected."""
    view.show_messages([answer(1, WIDE)])
    view.setFocus()
    settle(qtbot, view)
    sideways = view.transcript.items[0].parts[1].sideways
    assert sideways is not None
    return view, sideways


def test_dragging_beside_the_column_scrolls_wide_code_to_its_end_and_back(
    qtbot: QtBot, wide: tuple[TranscriptView, Sideways]
) -> None:
    view, sideways = wide
    line = view.transcript.rect_of(Place(0, 1, 0))
    y = round(line.center().y()) - view.transcript.top
    left, width = round(view.painter.left), view.viewport().width()
    QTest.mousePress(view.viewport(), LEFT, NONE, QPoint(left + 14, y))
    QTest.mouseMove(view.viewport(), QPoint(width + 80, y))
    qtbot.waitUntil(lambda: not view._drag_timer.isActive())
    furthest, selected = sideways.offset, view.selected_text()
    QTest.mouseMove(view.viewport(), QPoint(-80, y))
    qtbot.waitUntil(lambda: not view._drag_timer.isActive())
    QTest.mouseRelease(view.viewport(), LEFT, NONE, QPoint(-80, y))

    assert furthest == sideways.content - sideways.room > 1_000
    assert selected.endswith("abcdefghij end")
    assert sideways.offset == 0


def test_the_caret_takes_wide_code_along(wide: tuple[TranscriptView, Sideways]) -> None:
    view, sideways = wide
    view.selection.anchor = view.selection.caret = Place(0, 1, 0)
    offsets = []
    for key in (Qt.Key.Key_End, Qt.Key.Key_Home, Qt.Key.Key_Right):
        QTest.keyClick(view, key, Qt.KeyboardModifier.ShiftModifier)
        offsets.append(sideways.offset)

    picture = view.viewport().grab().toImage()
    x = round(view.painter.left) + 30  # in the bar below the code
    column = [picture.pixelColor(x, y).name() for y in range(picture.height())]

    lines = [len(list(run)) for tone, run in groupby(column) if tone == "#e6e3dd"]

    assert offsets == [sideways.content - sideways.room, 0, 0]
    assert lines == [1, 1, 4, 1]  # those of the card, and the bar in the tone of every one
