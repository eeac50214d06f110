"""What a screen reader is told to say of an answer while it comes."""

import pytest
from pytestqt.qtbot import QtBot

from liaobots_desktop.chat.message import EndState, MessageId
from liaobots_desktop.ui.transcript import accessible_factory
from liaobots_desktop.ui.transcript.view import TranscriptView
from tests.ui.transcript.conftest import answer, question, settle


@pytest.fixture(scope="module", autouse=True)
def factory() -> None:
    accessible_factory.install()


@pytest.fixture
def said(reader: None, view: TranscriptView, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader is told to say, without the pauses."""
    del reader
    spoken: list[str] = []
    monkeypatch.setattr(view._announcer, "_say", spoken.append)
    view._announcer._timer.setInterval(0)
    return spoken


def test_an_answer_that_goes_on_is_heard_from_there(
    qtbot: QtBot, view: TranscriptView, said: list[str]
) -> None:
    view.show_messages([answer(1, "First.\n\nSecond.\n\nThird", EndState.STOPPED)])
    settle(qtbot, view)
    view.resume_message(MessageId(1))
    view.append_text(MessageId(1), " one.\n\nFourth.\n\n")
    view.finish_message(MessageId(1), EndState.COMPLETE)
    qtbot.waitUntil(lambda: not view._announcer._timer.isActive())

    assert said == ["Third one.", "Fourth.", "Answer complete."]


def test_who_stops_an_answer_does_not_hear_the_rest(
    qtbot: QtBot, view: TranscriptView, said: list[str]
) -> None:
    view.show_messages([answer(1, "", None)])
    view.append_text(MessageId(1), "First one. Second one.\n\nThird one.\n\nFou")
    view._announcer._on_beat()
    view.finish_message(MessageId(1), EndState.STOPPED)
    qtbot.waitUntil(lambda: not view._announcer._timer.isActive())

    assert said == ["First one.", "Stopped."]


def test_each_sentence_of_a_growing_paragraph_is_heard_once(
    qtbot: QtBot, view: TranscriptView, said: list[str]
) -> None:
    view.show_messages([answer(1, "", None)])
    for piece in ("One is. Two", " is. Three", " is. Fo"):
        view.append_text(MessageId(1), piece)
        settle(qtbot, view)
        view._announcer._on_beat()
    view.finish_message(MessageId(1), EndState.COMPLETE)
    qtbot.waitUntil(lambda: not view._announcer._timer.isActive())

    assert said == ["One is.", "Two is.", "Three is.", "Fo", "Answer complete."]


def test_an_answer_whose_branch_is_left_is_not_heard_any_more(
    qtbot: QtBot, view: TranscriptView, said: list[str]
) -> None:
    view.show_messages([question(1, "Why?"), answer(2, "", None)])
    view.append_text(MessageId(2), "One is.\n\nTwo is.\n\nThree is.\n\nFour")
    view._announcer._on_beat()
    view.replace_after(MessageId(1), [answer(3, "So.")])
    qtbot.waitUntil(lambda: not view._announcer._timer.isActive())

    assert said == ["One is."]
