"""What is laid out ahead ends, however little time there is for it."""

import time

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from liaobots_desktop.chat.message import EndState
from liaobots_desktop.ui.transcript import prefetch
from liaobots_desktop.ui.transcript.slice_time import SliceTime
from liaobots_desktop.ui.transcript.view import TranscriptView

from .conftest import answer, question

MANY = (
    "Some *words*.\n\n- one\n- two\n\n```py\n" + "x = 1\n" * 60 + "```\n\n| a |\n|---|\n| b |\n\n"
)


def test_a_slice_without_any_time_does_something_and_no_more() -> None:
    slice_time = SliceTime(-1)

    assert not slice_time.is_over_after(has_worked=False)
    assert slice_time.is_over_after(has_worked=True)
    assert slice_time.is_over_after(has_worked=False)


def test_a_slice_that_has_time_goes_on() -> None:
    slice_time = SliceTime(60)

    assert not slice_time.is_over_after(has_worked=True)


def test_without_any_time_a_screen_around_is_laid_out_all_the_same(
    qtbot: QtBot, view: TranscriptView, monkeypatch: pytest.MonkeyPatch
) -> None:
    del qtbot
    monkeypatch.setattr(prefetch, "_SLICE", -1.0)
    messages = [question(1, "?"), answer(2, MANY * 3), question(3, "!"), answer(4, MANY * 3)]
    view.show_messages(messages)
    until = time.monotonic() + 20
    while view.is_busy and time.monotonic() < until:
        QApplication.processEvents()
    layout = view.transcript
    upper, lower = layout.top - layout.view_height, layout.top + 2 * layout.view_height
    waiting = [
        part
        for index, _ in layout.visible(upper, lower)
        for number, part in enumerate(layout.items[index].parts)
        if upper < layout.part_top(index, number) < lower and part.needs_layout(layout.setting)
    ]

    assert not view.is_busy
    assert waiting == []


def test_an_answer_that_ends_while_there_is_no_time_comes_to_rest(
    view: TranscriptView, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(prefetch, "_SLICE", -1.0)
    last = answer(2, "", None)
    view.show_messages([question(1, "?"), last])
    view.append_text(last.id, MANY * 4)
    view.finish_message(last.id, EndState.COMPLETE)
    until = time.monotonic() + 20
    while view.is_busy and time.monotonic() < until:
        QApplication.processEvents()

    assert not view.is_busy
