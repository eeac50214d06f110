"""The rail of own questions: where it is, what its ticks say, and that it stays cheap."""

import time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from liaobots_desktop.chat.message import Message
from liaobots_desktop.ui.transcript.own_questions import OwnQuestions
from liaobots_desktop.ui.transcript.view import TranscriptView
from tests.timing import Within
from tests.ui.transcript.conftest import answer, question, settle

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


def chat_of(questions: int) -> list[Message]:
    messages = []
    for number in range(questions):
        messages.append(question(2 * number + 1, f"Question {number}\nand more of it"))
        messages.append(answer(2 * number + 2, "Words.\n\n" * 12))
    return messages


@pytest.fixture
def wide(qtbot: QtBot, view: TranscriptView) -> TranscriptView:
    """A view with room for the rail, and five questions."""
    view.resize(1000, 600)
    view.show_messages(chat_of(5))
    settle(qtbot, view)
    return view


def tick(view: TranscriptView, number: int) -> QPoint:
    """Return the middle of a tick on the rail."""
    top, pitch = view.rail._scale()
    return QPoint(view.rail.width() - 6, round(top + pitch * (number + 0.5)))


def test_it_is_there_from_three_questions_on_and_where_there_is_room(
    wide: TranscriptView,
) -> None:
    column = wide.painter.left
    wide.resize(800, 600)
    narrow = wide.rail.isVisible()
    wide.resize(1000, 600)
    again = wide.rail.isVisible()
    wide.show_messages(chat_of(2))

    assert (narrow, again) == (False, True)
    assert not wide.rail.isVisible()
    assert wide.painter.left == column


def test_it_appears_with_the_third_question_and_moves_no_text(wide: TranscriptView) -> None:
    wide.show_messages(chat_of(2))
    before = (wide.painter.left, wide.transcript.setting.width, wide.rail.isVisible())
    wide.add_message(question(9, "A third one"))

    assert before == (wide.painter.left, wide.transcript.setting.width, False)
    assert wide.rail.isVisible()


def test_the_question_that_is_read_is_marked(wide: TranscriptView) -> None:
    accent = wide.transcript.setting.style.color("accent")
    marked = []
    for index in (0, 4, 6):
        wide.bring_to_top(index)
        picture = wide.rail.grab().toImage()
        colors = [picture.pixelColor(tick(wide, number)) for number in range(5)]
        marked.append([number for number, color in enumerate(colors) if color == accent])

    assert marked == [[0], [2], [3]]


def test_at_the_end_the_last_question_is_marked_though_it_stands_low(
    qtbot: QtBot, wide: TranscriptView
) -> None:
    wide.show_messages([*chat_of(4), question(9, "The last"), answer(10, "Yes.")])
    settle(qtbot, wide)
    picture = wide.rail.grab().toImage()
    accent = wide.transcript.setting.style.color("accent")
    colors = [picture.pixelColor(tick(wide, number)) for number in range(5)]

    assert [color == accent for color in colors] == [False, False, False, False, True]


@pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen, of tool tips
def test_pointing_shows_the_first_line_and_a_click_goes_there(wide: TranscriptView) -> None:
    QTest.mouseMove(wide.rail, tick(wide, 1))
    tip = QToolTip.text()
    QTest.mouseClick(wide.rail, LEFT, NONE, tick(wide, 1))
    QToolTip.hideText()

    assert "Question 1" in tip
    assert "and more of it" not in tip
    assert wide.transcript.item_top(2) - wide.transcript.top == 16


def test_every_question_is_reached_where_ticks_stand_for_several(
    qtbot: QtBot, wide: TranscriptView
) -> None:
    wide.show_messages(chat_of(120))
    settle(qtbot, wide)
    rail = wide.rail
    reached = {rail.question_at(y) for y in range(rail.height())} - {None}

    assert rail.tick_count == 92
    assert reached == set(range(0, 240, 2))


def test_a_long_chat_has_few_ticks_that_lead_to_questions_all_over_it(
    qtbot: QtBot, wide: TranscriptView
) -> None:
    wide.show_messages(chat_of(400))
    settle(qtbot, wide)
    rail = wide.rail
    reached = [rail.question_at(y) for y in range(rail.height())]
    numbers = [number for number in reached if number is not None]

    assert rail.tick_count == 92
    assert (numbers[0], numbers[-1]) == (0, 798)
    assert numbers == sorted(numbers)
    assert all(number % 2 == 0 for number in numbers)
    assert len(set(numbers)) > 390


def test_the_rail_costs_nothing_per_message_while_scrolling(
    qtbot: QtBot, wide: TranscriptView, within: Within
) -> None:
    wide.show_messages(chat_of(25_000))
    settle(qtbot, wide)
    started = time.process_time()
    for _ in range(1_000):
        wide.rail.follow()
    spent = time.process_time() - started

    assert wide.rail.tick_count == 92
    within(spent, 0.5)


def test_previous_goes_to_the_question_of_the_answer_that_is_read(
    wide: TranscriptView,
) -> None:
    wide.bring_to_top(2)
    bar = wide.verticalScrollBar()
    bar.setValue(bar.value() + 200)
    wide.previous_question()
    seen = [wide.message_cursor.spot.item]
    for go in (wide.previous_question, wide.previous_question, wide.next_question):
        go()
        seen.append(wide.message_cursor.spot.item)

    assert seen == [2, 0, 0, 2]


def test_next_without_the_cursor_goes_on_from_the_upper_edge(wide: TranscriptView) -> None:
    wide.bring_to_top(2)
    wide.next_question()

    assert wide.message_cursor.spot.item == 4
    assert wide.transcript.item_top(4) - wide.transcript.top == 24


def test_what_is_added_later_is_known(wide: TranscriptView) -> None:
    questions = OwnQuestions(wide.transcript, wide)
    before = list(questions.numbers or [])
    wide.add_message(question(90, "  \n First line \nsecond"))

    assert before == [0, 2, 4, 6, 8]
    assert questions.numbers == [0, 2, 4, 6, 8, 10]
    assert questions.line(10) == "First line "
