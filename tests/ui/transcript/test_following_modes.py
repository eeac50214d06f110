"""The three ways to go along with an answer: follow it, stay, keep the question on top."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from liaobots_desktop.chat.message import EndState, MessageId
from liaobots_desktop.ui.transcript.following import Following
from liaobots_desktop.ui.transcript.view import TranscriptView
from tests.ui.transcript.conftest import answer, question, settle
from tests.ui.transcript.test_following import PARAGRAPHS, is_at_end

ANSWER = MessageId(3)
PORTION = "Some words of an answer that comes.\n\n"


def ask(qtbot: QtBot, view: TranscriptView, following: Following) -> None:
    view.following = following
    view.show_messages([answer(1, PARAGRAPHS)])
    settle(qtbot, view)
    view.add_message(question(2, "And now?"))
    view.add_message(answer(3, "", None))
    settle(qtbot, view)


def stream(qtbot: QtBot, view: TranscriptView, portions: int) -> list[int]:
    """Let portions arrive; return where the question stood on the screen after each."""
    seen = []
    for _ in range(portions):
        view.append_text(ANSWER, PORTION)
        view.growth.rests_until = 0
        settle(qtbot, view)
        seen.append(question_y(view))
    return seen


def question_y(view: TranscriptView) -> int:
    return view.transcript.item_top(1) - view.transcript.top


def test_following_shows_every_new_line(qtbot: QtBot, view: TranscriptView) -> None:
    ask(qtbot, view, Following.FOLLOW)
    seen = stream(qtbot, view, 30)

    assert is_at_end(view)
    assert seen[-1] < 0
    assert not view.pill.isVisible()


def test_staying_brings_the_question_into_view_and_never_moves_again(
    qtbot: QtBot, view: TranscriptView
) -> None:
    ask(qtbot, view, Following.STAY)
    before = question_y(view)
    seen = stream(qtbot, view, 30)
    view.finish_message(ANSWER, EndState.COMPLETE)
    settle(qtbot, view)

    assert set(seen) == {before} == {question_y(view)}
    assert 0 < before < 600
    assert view.pill.isVisible()


def test_staying_moves_on_once_by_the_end_key_and_then_stays(
    qtbot: QtBot, view: TranscriptView
) -> None:
    ask(qtbot, view, Following.STAY)
    stream(qtbot, view, 10)
    QTest.keyClick(view, Qt.Key.Key_End)
    assert is_at_end(view)
    assert not view.pill.isVisible()

    seen = stream(qtbot, view, 5)

    assert len(set(seen)) == 1
    assert view.pill.isVisible()


def test_a_question_goes_to_the_upper_edge_and_the_answer_grows_below(
    qtbot: QtBot, view: TranscriptView
) -> None:
    ask(qtbot, view, Following.QUESTION)
    before = question_y(view)
    short = stream(qtbot, view, 5)
    assert not view.pill.isVisible()

    long = stream(qtbot, view, 30)
    view.finish_message(ANSWER, EndState.COMPLETE)
    settle(qtbot, view)

    assert {before, question_y(view), *short, *long} == {12}
    assert view.pill.isVisible()


def test_the_first_question_of_a_chat_stays_where_it_is(qtbot: QtBot, view: TranscriptView) -> None:
    view.following = Following.QUESTION
    view.show_messages([])
    view.add_message(question(1, "Hello?"))
    settle(qtbot, view)

    assert view.transcript.top == 0
    assert view.verticalScrollBar().maximum() == 0


def test_the_pill_leads_from_the_question_to_the_end_and_follows(
    qtbot: QtBot, view: TranscriptView
) -> None:
    ask(qtbot, view, Following.QUESTION)
    stream(qtbot, view, 30)
    QTest.mouseClick(view.pill, Qt.MouseButton.LeftButton)
    stream(qtbot, view, 3)

    assert is_at_end(view)
    assert not view.pill.isVisible()


def test_scrolling_up_and_back_to_a_short_answer_does_not_start_following(
    qtbot: QtBot, view: TranscriptView
) -> None:
    ask(qtbot, view, Following.QUESTION)
    stream(qtbot, view, 2)
    view.verticalScrollBar().setValue(view.verticalScrollBar().value() - 200)
    away = stream(qtbot, view, 1)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    back = stream(qtbot, view, 30)

    assert away == [212]
    assert set(back) == {12}


def test_the_question_stays_on_top_when_the_view_changes_its_size(
    qtbot: QtBot, view: TranscriptView
) -> None:
    ask(qtbot, view, Following.QUESTION)
    stream(qtbot, view, 2)
    for height in (900, 400, 700):
        view.resize(800, height)
        settle(qtbot, view)

        assert question_y(view) == 12
