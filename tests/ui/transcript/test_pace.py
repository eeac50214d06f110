"""How often an answer that grows is drawn: no more than a share of one core allows."""

import time
from itertools import pairwise

import pytest
from pytestqt.qtbot import QtBot

from liaobots_desktop.chat.message import MessageId
from liaobots_desktop.ui.transcript.slice_time import SliceTime
from liaobots_desktop.ui.transcript.view import TranscriptView
from tests.ui.transcript.conftest import answer, settle


def parts(view: TranscriptView) -> int:
    return len(view.transcript.items[0].parts)


def test_after_a_costly_picture_text_waits_until_the_view_has_rested(
    qtbot: QtBot, view: TranscriptView
) -> None:
    view.show_messages([answer(1, "One\n\n", None)])
    started = time.perf_counter()
    view.growth.rest(started, 0.009)
    rest = view.growth.rests_until - started
    view.growth.rest(started, 0.2)  # a busy machine may be away for a tenth of a second
    view.append_text(MessageId(1), "Two\n\n")

    assert rest == pytest.approx(0.108)
    assert parts(view) == 1

    settle(qtbot, view)

    assert parts(view) == 2


def test_a_very_costly_picture_is_followed_by_three_times_its_cost(view: TranscriptView) -> None:
    started = time.perf_counter()
    view.growth.rest(started, 0.2)

    assert view.growth.rests_until == started + 0.2 + 3 * 0.2


def test_a_cheap_picture_is_followed_by_no_rest(view: TranscriptView) -> None:
    view.show_messages([answer(1, "One\n\n", None)])
    view.growth.rest(time.perf_counter(), 0.002)
    view.append_text(MessageId(1), "Two\n\n")

    assert parts(view) == 2


def test_text_that_takes_long_to_read_is_shown_in_a_round_of_its_own(
    qtbot: QtBot, view: TranscriptView
) -> None:
    view.show_messages([answer(1, "One\n\n", None)])
    settle(qtbot, view)
    seen = [(parts(view), view.transcript.top)]
    growth = view.growth
    growth.follow(MessageId(1))
    view.append_text(
        MessageId(1), "A *word* and `code` and [a link](https://example.org).\n\n" * 4000
    )
    seen.append((parts(view), view.transcript.top))
    while growth.is_busy:
        growth.work()
        seen.append((parts(view), view.transcript.top))
    both = [
        (before, after)
        for before, after in pairwise(seen)
        if before[0] != after[0] and before[1] != after[1] and after != seen[-1]
    ]

    assert len(seen) > 10
    assert parts(view) == 4001
    assert view.transcript.top == view.transcript.furthest_top > 100_000
    assert both == []


def test_what_another_chat_had_not_shown_keeps_no_answer_waiting(view: TranscriptView) -> None:
    view.show_messages([answer(1, "One\n\n", None)])
    view.append_text(MessageId(1), "A *word* and `code`.\n\n" * 20_000)
    assert view.growth.is_busy
    view.show_messages([answer(2, "Two\n\n", None)])
    view.append_text(MessageId(2), "Three\n\n")

    assert parts(view) == 2


def test_a_picture_that_comes_between_shows_what_is_in_view_and_no_more(
    qtbot: QtBot, view: TranscriptView
) -> None:
    view.show_messages([answer(1, "One\n\n" * 60, None)])
    settle(qtbot, view)
    view.growth.rests_until = 0.0
    view.append_text(MessageId(1), "A *word* and `code`.\n\n" * 8000)
    before = parts(view), view.transcript.top
    view.viewport().repaint()
    between = parts(view), view.transcript.top
    settle(qtbot, view)

    assert before[0] > 80
    assert between == before
    assert view.transcript.top == view.transcript.furthest_top > before[1]


def test_the_last_screen_is_laid_out_before_it_is_shown_a_slice_at_a_time(
    qtbot: QtBot, view: TranscriptView
) -> None:
    view.show_messages([answer(1, "One\n\n", None)])
    settle(qtbot, view)
    view.growth.rests_until = 0.0
    view.append_text(MessageId(1), "A *word* and `code`.\n\n" * 8000)
    transcript = view.transcript
    transcript.items[0].advance(transcript.setting, time.perf_counter() + 0.5)
    transcript.refresh(0)

    def waiting() -> int:
        return sum(part.needs_layout(transcript.setting) for part in transcript.items[0].parts)

    rounds = 0
    while not transcript.prepare(SliceTime(0)):
        rounds += 1
    prepared = waiting()
    transcript.settle()

    assert rounds > 4
    assert prepared > 50
    assert prepared - waiting() <= 1  # the part above the view, of which low letters may hang over
