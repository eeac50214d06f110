"""The line that tells of other branches: seen at rest, at one place, and never in the way."""

import pytest
from PySide6.QtCore import QRectF
from pytestqt.qtbot import QtBot

from liaobots_desktop.chat.continuation import Continuation
from liaobots_desktop.chat.message import EndState, MessageId
from liaobots_desktop.ui.transcript.view import TranscriptView
from tests.ui.transcript.conftest import answer, point_at, question, settle

FOUR = "4 messages continue on another branch"


def row(view: TranscriptView, index: int) -> list[str]:
    return [entry.text for entry in view.painter.entries(index)]


def line_of(view: TranscriptView, index: int) -> QRectF:
    return next(e.rect for e in view.painter.entries(index) if e.action == "continuation")


@pytest.fixture
def chat(qtbot: QtBot, view: TranscriptView) -> TranscriptView:
    """A question and an answer that had other versions, with which the chat went on."""
    view.show_messages(
        [
            question(1, "Why?"),
            answer(2, "Because.", EndState.STOPPED),
            question(3, "And?"),
            answer(4, "So."),
        ]
    )
    view.set_branches({MessageId(1): (2, 2), MessageId(2): (2, 2)})
    elsewhere = Continuation(4, 1, MessageId(9))
    view.set_continuations({MessageId(1): elsewhere, MessageId(2): elsewhere})
    settle(qtbot, view)
    return view


def test_it_is_seen_while_nothing_is_pointed_at(chat: TranscriptView) -> None:
    assert row(chat, 0) == [FOUR]
    assert row(chat, 1) == ["Stopped.", FOUR]
    assert row(chat, 2) == []


@pytest.mark.parametrize("index", [0, 1], ids=["question", "answer"])
def test_it_stays_where_it_is_when_the_other_words_come(chat: TranscriptView, index: int) -> None:
    before = line_of(chat, index)
    point_at(chat, index)
    *others, line = chat.painter.entries(index)

    assert len(others) > 4
    assert line.rect == before
    assert line.rect.right() == pytest.approx(chat.transcript.setting.width)
    assert max(entry.rect.right() for entry in others) == pytest.approx(
        line.rect.left() - 16, abs=0 if index == 0 else 400
    )
    assert {entry.rect.top() for entry in others} == {line.rect.top()}


@pytest.mark.parametrize("index", [0, 1], ids=["question", "answer"])
def test_where_the_row_is_too_narrow_it_is_cut_and_covers_no_other_word(
    qtbot: QtBot, chat: TranscriptView, index: int
) -> None:
    chat.resize(440, 600)
    settle(qtbot, chat)
    *others, line = chat.painter.entries(index, is_whole=True)

    assert line.text.startswith("4 mess")
    assert line.text.endswith("…")
    assert line.rect.right() <= chat.transcript.setting.width
    assert max(entry.rect.right() for entry in others) < line.rect.left()
    assert min(entry.rect.left() for entry in others) >= 0


def test_an_answer_that_is_being_written_does_not_say_it(view: TranscriptView) -> None:
    view.show_messages([question(1, "Why?"), answer(2, "So", None)])
    view.set_continuations({MessageId(2): Continuation(4, 1, MessageId(9))})

    assert row(view, 1) == []
