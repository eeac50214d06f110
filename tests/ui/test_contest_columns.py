"""Each model's column: its end, its failure, its buttons."""

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from liaobots_desktop.store.chat_store import FILE_NAME
from tests.fault_server import Answer, hang, whole
from tests.model_server import ModelServer
from tests.store.looking import read, write
from tests.terminal.replies import BEGIN, answer, piece
from tests.threads import end
from tests.ui.conftest import OpenDesktop
from tests.ui.contesting import (
    BOTH,
    LARGE,
    MESSAGES,
    SMALL,
    begin,
    button,
    choice_of,
    columns,
    paused,
    press,
    shown_view,
    view_of,
)
from tests.ui.talking import open_with_keys, texts


def test_the_tokens_that_the_service_counted_are_told(
    open_desktop: OpenDesktop, qtbot: QtBot, folder: Path
) -> None:
    with ModelServer(BOTH) as server:
        desktop = open_with_keys(open_desktop, qtbot, server.url)
        begin(desktop, qtbot)
        qtbot.waitUntil(lambda: not desktop.session.is_busy)
        view_of(desktop).back.click()
        write(folder / FILE_NAME, "UPDATE message SET question_tokens = 9, answer_tokens = 34")
        press(desktop)
        choice_of(desktop).begin.click()
        view = shown_view(desktop, qtbot)

    assert view.columns[0].figures.text().endswith(" s in all · 13 characters · 34 tokens")


def test_a_failure_is_told_in_its_column_with_retry_and_does_not_hurt_the_other(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    more = threading.Event()
    answers = {SMALL: whole(b"Error", "500 Busy"), LARGE: paused("Large", more)}
    with ModelServer(answers) as server:
        desktop = open_with_keys(open_desktop, qtbot, server.url)
        view = begin(desktop, qtbot)
        qtbot.waitUntil(lambda: columns(view) == [("", "No answer"), ("Large", "Writing…")])
        notice = view.columns[0].notice_bar.notice()
        is_taken_on = view.columns[0].take.isEnabled()
        is_bar_shown = desktop.window.notice_bar.isVisible()
        answers[SMALL] = answer("Small after all.")
        button(desktop, "Retry").click()
        qtbot.waitUntil(
            lambda: columns(view) == [("Small after all.", "Complete"), ("Large", "Writing…")]
        )
        more.set()
        qtbot.waitUntil(lambda: not desktop.session.is_busy)

    assert notice is not None
    assert notice.text.startswith("The service reported an error of its own.")
    assert not is_taken_on
    assert not is_bar_shown
    assert not view.columns[0].notice_bar.isVisible()
    assert columns(view)[1] == ("Large", "Complete")


def test_an_answer_that_is_regenerated_in_its_column_takes_its_place_there(
    open_desktop: OpenDesktop, qtbot: QtBot, folder: Path
) -> None:
    answers = dict(BOTH)
    with ModelServer(answers) as server:
        desktop = open_with_keys(open_desktop, qtbot, server.url)
        view = begin(desktop, qtbot)
        qtbot.waitUntil(lambda: not desktop.session.is_busy)
        answers[LARGE] = answer("Larger.")
        column = view.columns[1]
        column.view.action_requested.emit("retry", column.answer_id)
        qtbot.waitUntil(lambda: columns(view)[1] == ("Larger.", "Complete"))
        view.back.click()

    assert read(folder / FILE_NAME, MESSAGES) == [
        (SMALL, "Small answer.", "complete"),
        (LARGE, "Large answer.", "complete"),
        (LARGE, "Larger.", "complete"),
    ]
    assert texts(desktop) == ["Why?", "Small answer."]


def test_escape_stops_all_and_then_goes_back_with_every_version_kept(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    slow: Answer = [BEGIN, piece("So"), hang()]
    with ModelServer({SMALL: slow, LARGE: slow}) as server:
        desktop = open_with_keys(open_desktop, qtbot, server.url)
        view = begin(desktop, qtbot)
        qtbot.waitUntil(lambda: columns(view) == [("So", "Writing…")] * 2)
        QTest.keyClick(desktop.window, Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: columns(view) == [("So", "Stopped")] * 2)
        is_still_there = desktop.window.pane.guest is view
        QTest.keyClick(desktop.window, Qt.Key.Key_Escape)

    assert is_still_there
    assert desktop.window.pane.guest is None
    assert texts(desktop) == ["Why?", "So"]
    assert sorted(desktop.window.pane.transcript.painter.branches.values()) == [(1, 2), (2, 2)]


def test_one_column_is_stopped_alone(open_desktop: OpenDesktop, qtbot: QtBot) -> None:
    more = threading.Event()
    with ModelServer({SMALL: [BEGIN, piece("So"), hang()], LARGE: paused("Large", more)}) as server:
        desktop = open_with_keys(open_desktop, qtbot, server.url)
        view = begin(desktop, qtbot)
        qtbot.waitUntil(lambda: columns(view) == [("So", "Writing…"), ("Large", "Writing…")])
        view.columns[0].stop.click()
        qtbot.waitUntil(lambda: columns(view) == [("So", "Stopped"), ("Large", "Writing…")])
        are_stops_shown = [column.stop.isVisible() for column in view.columns]
        more.set()
        qtbot.waitUntil(lambda: columns(view)[1] == ("Large", "Complete"))

    assert are_stops_shown == [False, True]
    assert not view.stop_all.isVisible()


def test_taking_one_on_stops_the_others_and_it_goes_on_itself(
    open_desktop: OpenDesktop, qtbot: QtBot, folder: Path
) -> None:
    more = threading.Event()
    answers = {SMALL: [BEGIN, piece("So"), hang()], LARGE: paused("Large", more, " one.")}
    with ModelServer(answers) as server:
        desktop = open_with_keys(open_desktop, qtbot, server.url)
        view = begin(desktop, qtbot)
        qtbot.waitUntil(lambda: columns(view) == [("So", "Writing…"), ("Large", "Writing…")])
        view.columns[1].take.click()
        qtbot.waitUntil(lambda: len(desktop.session.running) == 1)
        more.set()
        qtbot.waitUntil(lambda: not desktop.session.is_busy)

    assert texts(desktop) == ["Why?", "Large one."]
    assert read(folder / FILE_NAME, MESSAGES) == [
        (SMALL, "So", "stopped"),
        (LARGE, "Large one.", "complete"),
    ]


def test_closing_the_window_keeps_what_came_in_every_column(
    open_desktop: OpenDesktop, qtbot: QtBot, folder: Path
) -> None:
    slow: Answer = [BEGIN, piece("So"), hang()]
    with ModelServer({SMALL: slow, LARGE: slow}) as server:
        desktop = open_with_keys(open_desktop, qtbot, server.url)
        view = begin(desktop, qtbot)
        qtbot.waitUntil(lambda: columns(view) == [("So", "Writing…")] * 2)
        desktop.window.close()

        end(desktop)
    assert read(folder / FILE_NAME, MESSAGES) == [
        (SMALL, "So", "interrupted"),
        (LARGE, "So", "interrupted"),
    ]


def test_a_column_offers_no_more_than_belongs_to_it(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    with ModelServer(BOTH) as server:
        desktop = open_with_keys(open_desktop, qtbot, server.url)
        view = begin(desktop, qtbot)
        qtbot.waitUntil(lambda: not desktop.session.is_busy)
        entries = view.columns[0].view.message_menu.entries(0, is_whole=True)

    assert [entry.text for entry in entries] == [
        "Copy message",
        "Regenerate",
        "Copy as plain text",
        "Copy as HTML",
        "Details…",
    ]


@pytest.mark.parametrize(("width", "is_scrolled"), [(1280, False), (720, True)])
def test_columns_are_scrolled_sideways_where_the_window_is_narrow(
    open_desktop: OpenDesktop, qtbot: QtBot, width: int, is_scrolled: bool
) -> None:
    with ModelServer(BOTH) as server:
        desktop = open_with_keys(open_desktop, qtbot, server.url)
        desktop.window.resize(width, 600)
        view = begin(desktop, qtbot)
        qtbot.waitUntil(lambda: not desktop.session.is_busy)
        bar = view.scroll_area.horizontalScrollBar()
        qtbot.waitUntil(lambda: (bar.maximum() > 0) is is_scrolled)

    assert all(column.width() >= 300 for column in view.columns)


def test_every_control_of_the_columns_has_a_name(open_desktop: OpenDesktop, qtbot: QtBot) -> None:
    with ModelServer(BOTH) as server:
        desktop = open_with_keys(open_desktop, qtbot, server.url)
        view = begin(desktop, qtbot)
        qtbot.waitUntil(lambda: not desktop.session.is_busy)

    assert [column.take.accessibleName() for column in view.columns] == [
        "Use the answer of GPT-3.5",
        "Use the answer of GPT-4",
    ]
    assert [column.view.accessibleName() for column in view.columns] == [
        "Answer of GPT-3.5",
        "Answer of GPT-4",
    ]
    assert [column.stop.accessibleName() for column in view.columns] == [
        "Stop GPT-3.5",
        "Stop GPT-4",
    ]
