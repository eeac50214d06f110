"""Models side by side in the real window: asked at once, one taken on, the others kept."""

import sqlite3
import threading
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from liaobots_desktop.store.chat_store import FILE_NAME
from tests.fault_server import hang, wait_for
from tests.model_server import ModelServer
from tests.terminal.replies import BEGIN, body_of, piece
from tests.ui.conftest import OpenDesktop
from tests.ui.contesting import (
    BOTH,
    LARGE,
    SMALL,
    begin,
    choice_of,
    columns,
    paused,
    press,
    shown_view,
    view_of,
)
from tests.ui.talking import ask, open_with_keys, texts


def test_two_models_are_asked_what_is_written_and_answer_side_by_side(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    first, more = threading.Event(), threading.Event()
    answers = {
        SMALL: [wait_for(first), *paused("Small", more, " one.")],
        LARGE: [wait_for(first), *paused("Large", more, " one.")],
    }
    with ModelServer(answers) as server:
        desktop = open_with_keys(open_desktop, qtbot, server.url)
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
    assert all(said.endswith(" s in all · 10 characters") for said in figures)
    assert desktop.window.pane.composer.text() == ""
    assert [body_of(request)["messages"][0]["content"] for request in server.requests] == [
        "Why?"
    ] * 2


def test_the_one_that_is_taken_on_is_shown_and_goes_on_with_its_model(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    with ModelServer(BOTH) as server:
        desktop = open_with_keys(open_desktop, qtbot, server.url)
        view = begin(desktop, qtbot)
        qtbot.waitUntil(lambda: not desktop.session.is_busy)
        view.columns[1].take.click()
        qtbot.waitUntil(lambda: texts(desktop) == ["Why?", "Large answer."])
        numbers = sorted(desktop.window.pane.transcript.painter.branches.values())
        ask(qtbot, desktop, "And then?")
        request = body_of(server.requests[-1])

    assert numbers == [(1, 2), (2, 2)]
    assert desktop.window.pane.composer.isVisible()
    assert desktop.window.top_bar.models.model_id() == LARGE
    assert request["model"]["id"] == LARGE
    assert [entry["content"] for entry in request["messages"]] == [
        "Why?",
        "Large answer.",
        "And then?",
    ]


def test_that_the_one_is_not_there_any_more_is_told(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    with ModelServer(BOTH) as server:
        desktop = open_with_keys(open_desktop, qtbot, server.url)
        view = begin(desktop, qtbot)
        qtbot.waitUntil(lambda: not desktop.session.is_busy)
        with closing(sqlite3.connect(folder / FILE_NAME, isolation_level=None)) as database:
            database.execute("DELETE FROM message WHERE text = 'Large answer.'")
        view.columns[1].take.click()
        notice = desktop.window.notice_bar.notice()

    assert notice is not None
    assert notice.text == "This message no longer exists."
    assert view.isVisible()


def test_the_one_that_is_taken_on_is_seen_at_once_in_a_long_chat(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    with ModelServer(BOTH) as server:
        desktop = open_with_keys(open_desktop, qtbot, server.url)
        ask(qtbot, desktop, "A line that is long ago.\n" * 60)
        view = begin(desktop, qtbot)
        qtbot.waitUntil(lambda: not desktop.session.is_busy)
        view.columns[1].take.click()
        transcript = desktop.window.pane.transcript
        qtbot.waitUntil(lambda: transcript.isVisible() and "Large answer." in texts(desktop))

    assert transcript.verticalScrollBar().maximum() > 100
    assert transcript.verticalScrollBar().value() == transcript.verticalScrollBar().maximum()


def test_on_the_last_question_only_the_model_is_asked_that_has_not_answered(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    with ModelServer(BOTH) as server:
        desktop = open_with_keys(open_desktop, qtbot, server.url)
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
        desktop = open_with_keys(open_desktop, qtbot, server.url)
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


def test_what_is_left_while_it_is_written_goes_on_and_is_found_again(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    more = threading.Event()
    answers = {SMALL: paused("Small", more, " one."), LARGE: paused("Large", more, " one.")}
    with ModelServer(answers) as server:
        desktop = open_with_keys(open_desktop, qtbot, server.url)
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


def test_on_a_slow_disk_the_columns_wait_until_the_question_is_stored(
    open_desktop: OpenDesktop, qtbot: QtBot, folder: Path
) -> None:
    with ModelServer(BOTH) as server:
        desktop = open_with_keys(open_desktop, qtbot, server.url)
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
    desktop = open_with_keys(open_desktop, qtbot, "demo")
    desktop.window.pane.composer.set_text("x" * 12_001)
    press(desktop)
    choice_of(desktop).begin.click()
    qtbot.waitUntil(lambda: desktop.window.pane.guest is None)
    notice = desktop.window.notice_bar.notice()

    assert notice is not None
    assert notice.text.startswith("Message limit is 12,000 characters.")
    assert len(desktop.window.pane.composer.text()) == 12_001


def test_an_edited_question_is_compared_as_another_version(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    with ModelServer(BOTH) as server:
        desktop = open_with_keys(open_desktop, qtbot, server.url)
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
    desktop = open_with_keys(open_desktop, qtbot, "demo")
    desktop.window.pane.composer.set_text("Why?")
    press(desktop)
    choice = choice_of(desktop)
    before = choice.begin.isEnabled(), choice._note.text()
    choice.boxes[1].click()
    choice.boxes[0].setText("A model with a long name " * 9)
    desktop.window.resize(640, 480)
    qtbot.waitUntil(lambda: choice.boxes[0].width() < 640)

    assert choice._scrolled.horizontalScrollBar().maximum() == 0
    assert before == (
        True,
        "Asks GPT-3.5, GPT-4. Each answer becomes a version that stays in the chat.",
    )
    assert (choice.begin.isEnabled(), choice._note.text()) == (False, "Choose two to four models.")


def test_going_back_from_the_choice_leaves_the_question_in_the_field(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    desktop = open_with_keys(open_desktop, qtbot, "demo")
    desktop.window.pane.composer.set_text("Why?")
    press(desktop)
    QTest.keyClick(desktop.window, Qt.Key.Key_Escape)

    assert desktop.window.pane.guest is None
    assert desktop.window.pane.composer.text() == "Why?"
    assert desktop.window.pane.composer.isVisible()


def test_without_a_question_there_is_a_sentence(open_desktop: OpenDesktop, qtbot: QtBot) -> None:
    desktop = open_with_keys(open_desktop, qtbot, "demo")
    press(desktop)
    notice = desktop.window.notice_bar.notice()

    assert notice is not None
    assert notice.text == ("Write a question first: then several models answer it side by side.")
    assert desktop.window.pane.guest is None


def test_while_an_answer_is_written_another_question_is_not_compared(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    with ModelServer({SMALL: [BEGIN, piece("So"), hang()]}) as server:
        desktop = open_with_keys(open_desktop, qtbot, server.url)
        desktop.window.chat.send("Why?")
        qtbot.waitUntil(lambda: len(server.requests) == 1)
        press(desktop)
        notice = desktop.window.notice_bar.notice()
        desktop.window.chat.stop()
        qtbot.waitUntil(lambda: not desktop.session.is_busy)

    assert notice is not None
    assert notice.text == (
        "An answer is being written in this chat. Stop it, or wait until it is complete."
    )
    assert desktop.window.pane.guest is None
