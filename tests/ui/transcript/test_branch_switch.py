"""Another branch takes the place of the one that is shown, and the reader's place stays."""

import pytest
from pytestqt.qtbot import QtBot

from liaobots_desktop.chat.message import EndState, MessageId
from liaobots_desktop.ui.transcript.accessible_view import AccessibleTranscript
from liaobots_desktop.ui.transcript.view import TranscriptView
from tests.ui.transcript.conftest import answer, question, settle

LONG = "".join(f"Paragraph {number} with some words.\n\n" for number in range(60))
OTHER = "".join(f"Line {number}, said in another way.\n\n" for number in range(60))
TALL = "# Heading\n" * 16
"""An answer that does not fit on the screen, though its length lets guess that it does."""


def open_chat(qtbot: QtBot, view: TranscriptView) -> None:
    view.show_messages([answer(1, LONG), question(2, "Why?"), answer(3, "So.")])
    settle(qtbot, view)


def place_of(view: TranscriptView, number: int) -> int:
    """Return where a message begins on the screen, in pixels."""
    index = view.transcript.index_of(MessageId(number))
    assert index is not None
    return view.transcript.item_top(index) - view.transcript.top


def test_the_new_branch_begins_where_the_old_one_did(qtbot: QtBot, view: TranscriptView) -> None:
    open_chat(qtbot, view)
    before = place_of(view, 3)
    is_shown = view.replace_after(MessageId(2), [answer(4, OTHER), question(5, "And?")])
    settle(qtbot, view)

    assert is_shown
    assert before > 300
    assert place_of(view, 4) == before
    assert not view.is_following
    assert view.visible_text().endswith("Line 59, said in another way.\n\nAnd?")
    assert "So." not in view.visible_text()


@pytest.mark.parametrize("text", [OTHER, TALL], ids=["long", "higher than guessed"])
def test_a_branch_that_began_above_the_screen_is_shown_from_its_beginning(
    qtbot: QtBot, view: TranscriptView, text: str
) -> None:
    view.show_messages([question(1, "Why?"), answer(2, LONG), question(3, "And?")])
    settle(qtbot, view)
    view.replace_after(MessageId(1), [answer(4, text)])
    settle(qtbot, view)

    assert place_of(view, 4) == 16
    assert not view.is_following


def test_a_short_branch_leaves_the_view_at_the_end_where_it_follows(
    qtbot: QtBot, view: TranscriptView
) -> None:
    view.show_messages([answer(1, LONG), question(2, "Why?"), answer(3, LONG)])
    settle(qtbot, view)
    view.replace_after(MessageId(2), [answer(4, "So", None)])
    settle(qtbot, view)
    was_following = view.is_following
    view.append_text(MessageId(4), LONG)
    settle(qtbot, view)

    assert was_following
    assert view.is_following
    assert view.transcript.top == view.transcript.furthest_top


def test_what_stands_before_the_branches_keeps_its_place_when_they_go(
    qtbot: QtBot, view: TranscriptView
) -> None:
    view.show_messages([answer(1, LONG), question(2, "Why?"), answer(3, LONG)])
    settle(qtbot, view)
    view.verticalScrollBar().setValue(200)
    settle(qtbot, view)
    before = place_of(view, 1)
    view.replace_after(MessageId(1), [])
    settle(qtbot, view)

    assert place_of(view, 1) == before < 0
    assert view.visible_text().endswith("Paragraph 59 with some words.")


def test_a_message_that_is_not_shown_changes_nothing(qtbot: QtBot, view: TranscriptView) -> None:
    open_chat(qtbot, view)
    before = view.visible_text()

    assert not view.replace_after(MessageId(9), [answer(4, "Never")])
    assert view.visible_text() == before


def test_another_whole_branch_can_be_shown(qtbot: QtBot, view: TranscriptView) -> None:
    open_chat(qtbot, view)
    view.replace_after(None, [question(7, "How?"), answer(8, "Thus.")])

    assert view.visible_text() == "How?\n\nGPT-4\n\nThus."


def test_text_for_a_branch_that_is_not_shown_is_ignored_until_it_comes_back(
    qtbot: QtBot, view: TranscriptView
) -> None:
    view.show_messages([question(1, "Why?"), answer(2, "So ", None)])
    view.replace_after(MessageId(1), [answer(3, "Other")])
    view.append_text(MessageId(2), "lost")
    elsewhere = view.visible_text()
    view.replace_after(MessageId(1), [answer(2, "So far ", None)])
    view.append_text(MessageId(2), "and on")
    view.finish_message(MessageId(2), EndState.COMPLETE)
    settle(qtbot, view)

    assert elsewhere == "Why?\n\nGPT-4\n\nOther"
    assert view.visible_text() == "Why?\n\nGPT-4\n\nSo far and on"


def test_nothing_of_a_branch_that_went_is_kept_laid_out(qtbot: QtBot, view: TranscriptView) -> None:
    open_chat(qtbot, view)
    gone = view.transcript.items[2].parts
    view.replace_after(MessageId(2), [])

    assert gone
    assert not {id(part) for part in gone} & set(view.transcript.setting.built)


def test_a_screen_reader_meets_the_new_text_of_a_message_that_came_back(
    view: TranscriptView,
) -> None:
    view.show_messages([question(1, "Why?"), answer(2, "", EndState.FAILED)])
    accessible = AccessibleTranscript(view)
    before = accessible.child(1)
    view.replace_after(MessageId(1), [])
    view.add_message(answer(2, "So."))
    after = accessible.child(1)

    assert accessible.childCount() == 2
    assert before is not after
    accessible.dispose()


def test_the_painter_knows_the_numbers_of_the_branches(view: TranscriptView) -> None:
    view.set_branches({MessageId(2): (1, 3)})

    assert view.painter.branches == {2: (1, 3)}


def test_only_the_last_question_that_is_shown_counts(view: TranscriptView) -> None:
    none_yet = view.last_question()
    view.show_messages([question(1, "One"), answer(2, "Two"), question(3, "3"), answer(4, "4")])
    last = view.last_question()
    view.replace_after(MessageId(2), [])

    assert (none_yet, last, view.last_question()) == (None, 3, 1)
