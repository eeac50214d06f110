"""Models side by side in the real window: asked at once, each with its own end, one taken on."""

import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.store.chat_store import FILE_NAME
from liaobots_desktop.ui.contest.contest_choice import ContestChoice
from liaobots_desktop.ui.contest.contest_column import ContestColumn
from liaobots_desktop.ui.contest.contest_view import ContestView
from tests.fault_server import Answer, hang, wait_for, whole
from tests.model_server import ModelServer
from tests.store.looking import read, write
from tests.terminal.replies import BEGIN, END, answer, body_of, piece
from tests.ui.conftest import OpenDesktop
from tests.ui.talking import ask, texts

SMALL, LARGE = "gpt-3.5-turbo", "gpt-4"
BOTH: dict[str, Answer] = {SMALL: answer("Small answer."), LARGE: answer("Large answer.")}
MESSAGES = "SELECT model, text, ended FROM whole_message WHERE role = 'assistant' ORDER BY id"


def opened(open_desktop: OpenDesktop, qtbot: QtBot, url: str) -> Desktop:
    """Open the window and wait for its keys."""
    desktop = open_desktop(url)
    qtbot.waitUntil(lambda: desktop.window.asking is not None)
    desktop.window.activateWindow()
    return desktop


def press(desktop: Desktop) -> None:
    """Press Ctrl+Shift+D."""
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(desktop.window, Qt.Key.Key_D, modifiers)


def choice_of(desktop: Desktop) -> ContestChoice:
    guest = desktop.window.pane.guest
    assert isinstance(guest, ContestChoice)
    return guest


def view_of(desktop: Desktop) -> ContestView:
    guest = desktop.window.pane.guest
    assert isinstance(guest, ContestView)
    return guest


def shown_view(desktop: Desktop, qtbot: QtBot) -> ContestView:
    """Wait until both columns are there and have their answers."""

    def has_answers() -> bool:
        guest = desktop.window.pane.guest
        columns = guest.columns if isinstance(guest, ContestView) else []
        return len(columns) == 2 and all(column.answer_id is not None for column in columns)

    qtbot.waitUntil(has_answers)
    return view_of(desktop)


def begin(desktop: Desktop, qtbot: QtBot, question: str = "Why?") -> ContestView:
    """Let both models answer what is written in the composer."""
    desktop.window.pane.composer.set_text(question)
    press(desktop)
    choice_of(desktop).begin.click()
    return shown_view(desktop, qtbot)


def columns(view: ContestView) -> list[tuple[str, str]]:
    """Return the text and the state of each column."""
    return [(text_of(column), column.state.text()) for column in view.columns]


def text_of(column: ContestColumn) -> str:
    assert column.answer_id is not None
    return column.view.text_of(column.answer_id)


def button(desktop: Desktop, label: str) -> QPushButton:
    """Return a button of the column's notices."""
    QApplication.processEvents()
    found = view_of(desktop).findChildren(QPushButton)
    return next(one for one in found if one.text() == label and one.isVisible())


def paused(text: str, more: threading.Event, rest: str = "") -> Answer:
    return [BEGIN, piece(text), wait_for(more), *([piece(rest)] if rest else []), END]


def test_two_models_are_asked_what_is_written_and_answer_side_by_side(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    first, more = threading.Event(), threading.Event()
    answers = {
        SMALL: [wait_for(first), *paused("Small", more, " one.")],
        LARGE: [wait_for(first), *paused("Large", more, " one.")],
    }
    with ModelServer(answers) as server:
        desktop = opened(open_desktop, qtbot, server.url)
        view = begin(desktop, qtbot)
        waiting = [column.state.text() for column in view.columns]
        first.set()
        qtbot.waitUntil(lambda: columns(view) == [("Small", "Writing…"), ("Large", "Writing…")])
        is_composer_shown = desktop.window.pane.composer.isVisible()
        more.set()
        qtbot.waitUntil(
            lambda: columns(view) == [("Small one.", "Complete"), ("Large one.", "Complete")]
        )
        figures = [column.figures.text() for column in view.columns]

    assert waiting == ["Waiting…", "Waiting…"]
    assert not is_composer_shown
    assert all(said.startswith("first text 0.") for said in figures)
    assert all(said.endswith(" s · 10 characters") for said in figures)
    assert desktop.window.pane.composer.text() == ""
    assert [body_of(request)["messages"][0]["content"] for request in server.requests] == [
        "Why?"
    ] * 2


def test_the_one_that_is_taken_on_is_shown_and_goes_on_with_its_model(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    with ModelServer(BOTH) as server:
        desktop = opened(open_desktop, qtbot, server.url)
        view = begin(desktop, qtbot)
        qtbot.waitUntil(lambda: not desktop.session.is_busy)
        view.columns[1].take.click()
        shown = texts(desktop)
        numbers = sorted(desktop.window.pane.transcript.painter.branches.values())
        ask(qtbot, desktop, "And then?")
        request = body_of(server.requests[-1])

    assert shown == ["Why?", "Large answer."]
    assert numbers == [(1, 2), (2, 2)]
    assert desktop.window.pane.composer.isVisible()
    assert desktop.window.top_bar.models.model_id() == LARGE
    assert request["model"]["id"] == LARGE
    assert [entry["content"] for entry in request["messages"]] == [
        "Why?",
        "Large answer.",
        "And then?",
    ]


def test_the_tokens_that_the_service_counted_are_told(
    open_desktop: OpenDesktop, qtbot: QtBot, folder: Path
) -> None:
    with ModelServer(BOTH) as server:
        desktop = opened(open_desktop, qtbot, server.url)
        begin(desktop, qtbot)
        qtbot.waitUntil(lambda: not desktop.session.is_busy)
        view_of(desktop).back.click()
        write(folder / FILE_NAME, "UPDATE message SET question_tokens = 9, answer_tokens = 34")
        press(desktop)
        choice_of(desktop).begin.click()
        view = shown_view(desktop, qtbot)

    assert view.columns[0].figures.text().endswith(" s · 13 characters · 34 tokens")


def test_on_the_last_question_only_the_model_is_asked_that_has_not_answered(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    with ModelServer(BOTH) as server:
        desktop = opened(open_desktop, qtbot, server.url)
        ask(qtbot, desktop, "Why?")
        press(desktop)
        labels = [box.text() for box in choice_of(desktop).boxes]
        choice_of(desktop).begin.click()
        view = shown_view(desktop, qtbot)
        qtbot.waitUntil(lambda: not desktop.session.is_busy)
        models = server.models()
        view.back.click()

    assert labels == ["GPT-3.5 (has answered)", "GPT-4"]
    assert models == [SMALL, LARGE]
    assert columns(view) == [("Small answer.", "Complete"), ("Large answer.", "Complete")]
    assert texts(desktop) == ["Why?", "Small answer."]


def test_answers_that_are_there_are_shown_again_without_asking(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    with ModelServer(BOTH) as server:
        desktop = opened(open_desktop, qtbot, server.url)
        begin(desktop, qtbot)
        qtbot.waitUntil(lambda: not desktop.session.is_busy)
        view_of(desktop).back.click()
        press(desktop)
        note = choice_of(desktop)._note.text()
        choice_of(desktop).begin.click()
        view = shown_view(desktop, qtbot)

        assert len(server.requests) == 2
    assert note == "Shows the answers that are there. Nothing is asked."
    assert [text for text, _ in columns(view)] == ["Small answer.", "Large answer."]


def test_a_failure_is_told_in_its_column_with_retry_and_does_not_hurt_the_other(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    more = threading.Event()
    answers = {SMALL: whole(b"Error", "500 Busy"), LARGE: paused("Large", more)}
    with ModelServer(answers) as server:
        desktop = opened(open_desktop, qtbot, server.url)
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
        desktop = opened(open_desktop, qtbot, server.url)
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
        desktop = opened(open_desktop, qtbot, server.url)
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
        desktop = opened(open_desktop, qtbot, server.url)
        view = begin(desktop, qtbot)
        qtbot.waitUntil(lambda: columns(view) == [("So", "Writing…"), ("Large", "Writing…")])
        view.columns[0].stop.click()
        qtbot.waitUntil(lambda: columns(view) == [("So", "Stopped"), ("Large", "Writing…")])
        are_stops_shown = [column.stop.isVisible() for column in view.columns]
        more.set()
        qtbot.waitUntil(lambda: columns(view)[1] == ("Large", "Complete"))

    assert are_stops_shown == [False, True]
    assert not view.stop_all.isVisible()


def test_what_is_left_while_it_is_written_goes_on_and_is_found_again(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    more = threading.Event()
    answers = {SMALL: paused("Small", more, " one."), LARGE: paused("Large", more, " one.")}
    with ModelServer(answers) as server:
        desktop = opened(open_desktop, qtbot, server.url)
        view = begin(desktop, qtbot)
        qtbot.waitUntil(lambda: columns(view) == [("Small", "Writing…"), ("Large", "Writing…")])
        chat = desktop.window.chat.open_id
        desktop.window.new_chat()
        is_left = desktop.window.pane.guest is None
        desktop.window.open_chat(chat)
        press(desktop)
        again = columns(shown_view(desktop, qtbot))
        more.set()
        qtbot.waitUntil(lambda: not desktop.session.is_busy)
        at_the_end = columns(view_of(desktop))

    assert is_left
    assert again == [("Small", "Writing…"), ("Large", "Writing…")]
    assert at_the_end == [("Small one.", "Complete"), ("Large one.", "Complete")]


def test_taking_one_on_stops_the_others_and_it_goes_on_itself(
    open_desktop: OpenDesktop, qtbot: QtBot, folder: Path
) -> None:
    more = threading.Event()
    answers = {SMALL: [BEGIN, piece("So"), hang()], LARGE: paused("Large", more, " one.")}
    with ModelServer(answers) as server:
        desktop = opened(open_desktop, qtbot, server.url)
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
        desktop = opened(open_desktop, qtbot, server.url)
        view = begin(desktop, qtbot)
        qtbot.waitUntil(lambda: columns(view) == [("So", "Writing…")] * 2)
        desktop.window.close()

        assert desktop.shut_down()
    assert read(folder / FILE_NAME, MESSAGES) == [
        (SMALL, "So", "interrupted"),
        (LARGE, "So", "interrupted"),
    ]


def test_on_a_slow_disk_the_columns_wait_until_the_question_is_stored(
    open_desktop: OpenDesktop, qtbot: QtBot, folder: Path
) -> None:
    with ModelServer(BOTH) as server:
        desktop = opened(open_desktop, qtbot, server.url)
        with closing(sqlite3.connect(folder / FILE_NAME)) as other:
            other.execute("BEGIN IMMEDIATE")
            desktop.window.pane.composer.set_text("Why?")
            press(desktop)
            choice_of(desktop).begin.click()
            qtbot.waitUntil(lambda: desktop.session.writes.is_waiting)
            view = view_of(desktop)
            before = [column.answer_id for column in view.columns]
            other.execute("ROLLBACK")
        after = shown_view(desktop, qtbot)
        qtbot.waitUntil(lambda: not desktop.session.is_busy)

    assert before == [None, None]
    assert after is view
    assert columns(view) == [("Small answer.", "Complete"), ("Large answer.", "Complete")]


def test_what_cannot_be_asked_leads_back_to_the_question_with_a_notice(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    desktop = opened(open_desktop, qtbot, "demo")
    desktop.window.pane.composer.set_text("x" * 12_001)
    press(desktop)
    choice_of(desktop).begin.click()
    qtbot.waitUntil(lambda: desktop.window.pane.guest is None)
    notice = desktop.window.notice_bar.notice()

    assert notice is not None
    assert notice.text.startswith("Message limit is 12000 characters.")
    assert len(desktop.window.pane.composer.text()) == 12_001


def test_an_edited_question_is_compared_as_another_version(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    with ModelServer(BOTH) as server:
        desktop = opened(open_desktop, qtbot, server.url)
        ask(qtbot, desktop, "Why?")
        QTest.keyClick(desktop.window.pane.composer.field, Qt.Key.Key_Up)
        begin(desktop, qtbot, "Why not?")
        qtbot.waitUntil(lambda: not desktop.session.is_busy)
        view_of(desktop).back.click()

    assert texts(desktop) == ["Why not?", "Small answer."]
    assert sorted(desktop.window.pane.transcript.painter.branches.values()) == [
        (1, 2),
        (1, 2),
        (2, 2),
        (2, 2),
    ]


def test_fewer_than_two_models_are_no_comparison(open_desktop: OpenDesktop, qtbot: QtBot) -> None:
    desktop = opened(open_desktop, qtbot, "demo")
    desktop.window.pane.composer.set_text("Why?")
    press(desktop)
    choice = choice_of(desktop)
    before = choice.begin.isEnabled(), choice._note.text()
    choice.boxes[1].click()

    assert before == (
        True,
        "Asks GPT-3.5, GPT-4. Each answer becomes a version that stays in the chat.",
    )
    assert (choice.begin.isEnabled(), choice._note.text()) == (False, "Choose two to four models.")


def test_going_back_from_the_choice_leaves_the_question_in_the_field(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    desktop = opened(open_desktop, qtbot, "demo")
    desktop.window.pane.composer.set_text("Why?")
    press(desktop)
    QTest.keyClick(desktop.window, Qt.Key.Key_Escape)

    assert desktop.window.pane.guest is None
    assert desktop.window.pane.composer.text() == "Why?"
    assert desktop.window.pane.composer.isVisible()


def test_without_a_question_there_is_a_sentence(open_desktop: OpenDesktop, qtbot: QtBot) -> None:
    desktop = opened(open_desktop, qtbot, "demo")
    press(desktop)
    notice = desktop.window.notice_bar.notice()

    assert notice is not None
    assert notice.text == ("Write a question first: then several models answer it side by side.")
    assert desktop.window.pane.guest is None


def test_while_an_answer_is_written_another_question_is_not_compared(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    with ModelServer({SMALL: [BEGIN, piece("So"), hang()]}) as server:
        desktop = opened(open_desktop, qtbot, server.url)
        desktop.window.chat.send("Why?")
        qtbot.waitUntil(lambda: len(server.requests) == 1)
        press(desktop)
        notice = desktop.window.notice_bar.notice()
        desktop.window.chat.stop()
        qtbot.waitUntil(lambda: not desktop.session.is_busy)

    assert notice is not None
    assert notice.text == "An answer is being written in this chat. Stop it, or wait for its end."
    assert desktop.window.pane.guest is None


def test_a_column_offers_no_more_than_belongs_to_it(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    with ModelServer(BOTH) as server:
        desktop = opened(open_desktop, qtbot, server.url)
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
        desktop = opened(open_desktop, qtbot, server.url)
        desktop.window.resize(width, 600)
        view = begin(desktop, qtbot)
        qtbot.waitUntil(lambda: not desktop.session.is_busy)
        bar = view.scroll_area.horizontalScrollBar()
        qtbot.waitUntil(lambda: (bar.maximum() > 0) is is_scrolled)

    assert all(column.width() >= 300 for column in view.columns)


def test_every_control_of_the_columns_has_a_name(open_desktop: OpenDesktop, qtbot: QtBot) -> None:
    with ModelServer(BOTH) as server:
        desktop = opened(open_desktop, qtbot, server.url)
        view = begin(desktop, qtbot)
        qtbot.waitUntil(lambda: not desktop.session.is_busy)

    assert [column.take.accessibleName() for column in view.columns] == [
        "Take the answer of GPT-3.5 on",
        "Take the answer of GPT-4 on",
    ]
    assert [column.view.accessibleName() for column in view.columns] == [
        "Answer of GPT-3.5",
        "Answer of GPT-4",
    ]
    assert [column.stop.accessibleName() for column in view.columns] == [
        "Stop GPT-3.5",
        "Stop GPT-4",
    ]
