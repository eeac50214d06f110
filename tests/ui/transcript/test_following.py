"""The view follows the end only while it stands there, and nothing jumps under the reader."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from liaobots_desktop.chat.message import EndState, MessageId
from liaobots_desktop.ui.theme import Theme
from liaobots_desktop.ui.transcript.part import DocumentPart
from liaobots_desktop.ui.transcript.place import Place
from liaobots_desktop.ui.transcript.view import TranscriptView
from tests.ui.transcript.conftest import answer, question, settle

PARAGRAPHS = "".join(f"Paragraph {number} with some words.\n\n" for number in range(60))
STREAMING = MessageId(2)


def open_long_chat(qtbot: QtBot, view: TranscriptView) -> None:
    view.show_messages([answer(1, PARAGRAPHS), answer(2, PARAGRAPHS, None)])
    settle(qtbot, view)


def is_at_end(view: TranscriptView) -> bool:
    bar = view.verticalScrollBar()
    return bar.value() == bar.maximum() > 0


def text_at(view: TranscriptView, y: int) -> str:
    place = view._tester.place_at(QPointF(100, y))
    assert place is not None
    part = view.transcript.items[place.item].parts[place.part]
    assert isinstance(part, DocumentPart)
    assert part.document is not None
    return part.document.plain_text()


def test_a_chat_opens_at_its_end(qtbot: QtBot, view: TranscriptView) -> None:
    open_long_chat(qtbot, view)

    assert is_at_end(view)
    assert text_at(view, 540) == "Paragraph 59 with some words."


def test_the_view_follows_the_end(qtbot: QtBot, view: TranscriptView) -> None:
    open_long_chat(qtbot, view)
    view.append_text(STREAMING, "New words at the end.\n\n" * 10)
    settle(qtbot, view)

    assert is_at_end(view)
    assert not view.pill.isVisible()


def test_scrolling_up_stops_following_and_nothing_moves(qtbot: QtBot, view: TranscriptView) -> None:
    open_long_chat(qtbot, view)
    view.verticalScrollBar().setValue(view.verticalScrollBar().value() - 700)
    settle(qtbot, view)
    value = view.verticalScrollBar().value()
    before = view.viewport().grab().toImage()
    view.append_text(STREAMING, "New words at the end.\n\n" * 10)
    settle(qtbot, view)

    assert view.verticalScrollBar().value() == value
    assert view.viewport().grab().toImage() == before
    assert view.pill.isVisible()


def test_an_old_answer_that_is_still_being_read_is_no_new_text(
    qtbot: QtBot, view: TranscriptView
) -> None:
    view.show_messages([answer(1, "Words in a paragraph.\n\n" * 6_000)])
    view.verticalScrollBar().setValue(0)
    is_being_read = view.transcript.items[0].has_backlog
    settle(qtbot, view)

    assert is_being_read
    assert not view.pill.isVisible()


def test_the_pill_leads_back_to_the_end(qtbot: QtBot, view: TranscriptView) -> None:
    open_long_chat(qtbot, view)
    view.verticalScrollBar().setValue(0)
    view.append_text(STREAMING, "More.\n\n")
    QTest.mouseClick(view.pill, Qt.MouseButton.LeftButton)

    assert is_at_end(view)
    assert not view.pill.isVisible()


def test_the_end_key_leads_back_to_the_end(qtbot: QtBot, view: TranscriptView) -> None:
    open_long_chat(qtbot, view)
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.verticalScrollBar().value() == 0

    QTest.keyClick(view, Qt.Key.Key_End)
    view.append_text(STREAMING, "More.\n\n" * 5)
    settle(qtbot, view)

    assert is_at_end(view)


def test_a_page_up_and_down_comes_back(qtbot: QtBot, view: TranscriptView) -> None:
    open_long_chat(qtbot, view)
    QTest.keyClick(view, Qt.Key.Key_PageUp)
    assert not view.is_following

    QTest.keyClick(view, Qt.Key.Key_PageDown)

    assert is_at_end(view)
    assert view.is_following


def test_scrolling_up_through_unseen_messages_moves_step_by_step(view: TranscriptView) -> None:
    messages = [
        answer(number, f"Answer {number}.\n\n" + "word " * (number * 37 % 400))
        for number in range(1, 200)
    ]
    view.show_messages(messages)
    for _ in range(60):
        mark = view.transcript.items[view.transcript.anchor.item]
        y = view.transcript.part_top(view.transcript.anchor.item, 0) - view.transcript.top
        view.verticalScrollBar().setValue(view.verticalScrollBar().value() - 60)
        index = view.transcript.items.index(mark)

        assert view.transcript.part_top(index, 0) - view.transcript.top == y + 60


def test_an_own_question_is_brought_into_view(qtbot: QtBot, view: TranscriptView) -> None:
    open_long_chat(qtbot, view)
    view.verticalScrollBar().setValue(0)
    view.add_message(question(3, "And now?"))

    assert is_at_end(view)
    assert view.visible_text().endswith("And now?")


def test_resizing_keeps_the_place(qtbot: QtBot, view: TranscriptView) -> None:
    open_long_chat(qtbot, view)
    view.verticalScrollBar().setValue(1200)
    settle(qtbot, view)
    first = text_at(view, 30)
    view.resize(500, 600)
    settle(qtbot, view)

    assert text_at(view, 30) == first


def test_a_theme_switch_keeps_the_place_and_changes_the_colours(
    qtbot: QtBot, view: TranscriptView
) -> None:
    open_long_chat(qtbot, view)
    view.verticalScrollBar().setValue(1200)
    settle(qtbot, view)
    first = text_at(view, 30)
    view.set_theme(Theme.load("dark"))
    settle(qtbot, view)

    assert text_at(view, 30) == first
    assert view.viewport().grab().toImage().pixelColor(2, 2).name() == "#1c1d1f"


def test_a_cleared_view_shows_nothing(view: TranscriptView) -> None:
    view.show_messages([question(1, "One"), answer(2, "Two")])
    view.clear()

    assert view.visible_text() == ""


def test_growth_draws_what_a_full_repaint_draws(qtbot: QtBot, view: TranscriptView) -> None:
    text = "# A\n\nSome **words**.\n\n- a\n- b\n\n```py\nx = 1\n```\n\n|a|\n|-|\n|1|\n\n> q\n\n"
    view.show_messages([question(1, "Go"), answer(2, "", None)])
    for start in range(0, 3 * len(text), 23):
        view.append_text(STREAMING, (3 * text)[start : start + 23])
        view.growth.rests_until = 0
        settle(qtbot, view)
        drawn = view.screen().grabWindow(view.winId()).toImage()
        whole = view.grab().toImage()

        assert drawn.convertToFormat(whole.format()) == whole, start


def test_a_place_is_revealed_with_no_more_scrolling_than_needed(
    qtbot: QtBot, view: TranscriptView
) -> None:
    open_long_chat(qtbot, view)
    view.reveal(Place(0, 3, 0))
    settle(qtbot, view)

    assert not view.is_following
    assert text_at(view, 30) == "Paragraph 3 with some words."

    top = view.verticalScrollBar().value()
    view.reveal(Place(0, 4, 5))
    settle(qtbot, view)

    assert view.verticalScrollBar().value() == top


def test_a_message_is_brought_to_the_upper_edge(qtbot: QtBot, view: TranscriptView) -> None:
    open_long_chat(qtbot, view)
    view.bring_to_top(1)
    settle(qtbot, view)

    assert text_at(view, 50) == "Paragraph 0 with some words."
    assert view.transcript.item_top(1) - view.verticalScrollBar().value() == 16


def test_an_answer_that_goes_on_stays_as_it_is_while_it_is_read_again(
    qtbot: QtBot, view: TranscriptView
) -> None:
    text = "".join(f"Paragraph {number}.\n\n" for number in range(4_000)) + "And"
    view.show_messages([answer(1, text, EndState.STOPPED)])
    settle(qtbot, view)
    view.verticalScrollBar().setValue(view.transcript.total_height // 2)
    settle(qtbot, view)
    before = (view.transcript.top, len(view.transcript.items[0].parts))
    view.resume_message(MessageId(1))
    at_once = (view.transcript.top, len(view.transcript.items[0].parts))
    settle(qtbot, view)
    view.append_text(MessageId(1), " more.\n\nEnd")
    settle(qtbot, view)

    assert at_once == before
    assert view.transcript.top == before[0]
    assert len(view.transcript.items[0].parts) == 4_002


def test_an_answer_that_begins_below_the_screen_grows_there_and_the_pill_tells(
    qtbot: QtBot, view: TranscriptView
) -> None:
    view.show_messages([question(1, "line\n" * 150)])
    settle(qtbot, view)
    view.verticalScrollBar().setValue(0)
    view.add_message(answer(2, "", None))
    view.append_text(MessageId(2), "A paragraph.\n\n" * 100)
    settle(qtbot, view)

    assert view.transcript.top == 0
    assert len(view.transcript.items[1].parts) == 100
    assert view.pill.isVisible()


def test_the_caret_of_an_answer_whose_end_is_far_below_is_not_on_the_screen(
    qtbot: QtBot, view: TranscriptView
) -> None:
    open_long_chat(qtbot, view)
    accent = view.transcript.setting.style.color("accent")
    view.bring_to_top(1)
    view.append_text(STREAMING, "New words.\n\n" * 400)
    settle(qtbot, view)
    picture = view.viewport().grab().toImage()
    column = [picture.pixelColor(round(view.painter.left) + 3, y) for y in range(picture.height())]

    assert view.painter.caret_top > view.transcript.top + view.transcript.view_height
    assert accent not in column
