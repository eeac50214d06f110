"""How often an answer that grows is drawn: no more than a share of one core allows."""

import time

from pytestqt.qtbot import QtBot

from liaobots_desktop.chat.message import MessageId
from liaobots_desktop.ui.transcript.view import TranscriptView
from tests.ui.transcript.conftest import answer, settle


def parts(view: TranscriptView) -> int:
    return len(view.transcript.items[0].parts)


def test_after_a_costly_picture_text_waits_until_the_view_has_rested(
    qtbot: QtBot, view: TranscriptView
) -> None:
    view.show_messages([answer(1, "One\n\n", None)])
    view._rest(time.perf_counter(), 0.009)
    rest = view._rests_until - time.perf_counter()
    view.append_text(MessageId(1), "Two\n\n")

    assert 0.09 < rest <= 0.108
    assert parts(view) == 1

    settle(qtbot, view)

    assert parts(view) == 2


def test_a_very_costly_picture_is_followed_by_three_times_its_cost(view: TranscriptView) -> None:
    started = time.perf_counter()
    view._rest(started, 0.2)

    assert view._rests_until == started + 0.2 + 3 * 0.2


def test_a_cheap_picture_is_followed_by_no_rest(view: TranscriptView) -> None:
    view.show_messages([answer(1, "One\n\n", None)])
    view._rest(time.perf_counter(), 0.002)
    view.append_text(MessageId(1), "Two\n\n")

    assert parts(view) == 2
