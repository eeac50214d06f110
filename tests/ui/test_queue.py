"""A question that is written while an answer comes: it waits, and is asked when that is whole."""

import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from liaobots_desktop.store.chat_store import FILE_NAME
from tests.fault_server import Answer, FaultServer, hang, reset, wait_for, whole
from tests.store.looking import read
from tests.terminal.replies import BEGIN, answer, body_of, piece
from tests.ui.conftest import OpenDesktop
from tests.ui.queueing import (
    COMPLETE,
    STOPPED,
    WAITING,
    asked,
    begin,
    enter,
    lines,
    paused,
    strip_of,
)
from tests.ui.talking import ask, open_with_keys, texts, use


def test_questions_wait_visibly_and_are_asked_one_after_the_other(
    open_desktop: OpenDesktop, qtbot: QtBot, folder: Path
) -> None:
    more = threading.Event()
    answers = {"/slow": paused(more), "": answer("Well.")}
    with FaultServer(answers) as server:
        desktop = open_with_keys(open_desktop, qtbot, f"{server.url}/slow")
        begin(desktop, qtbot)
        enter(desktop, qtbot, "Two")
        enter(desktop, qtbot, "Three")
        on_disk = read(folder / FILE_NAME, WAITING)
        seen, why = lines(desktop), strip_of(desktop).why.text()
        is_offered = strip_of(desktop).send.isVisible()
        field = desktop.window.pane.composer.text()
        use(desktop, server.url)
        more.set()
        qtbot.waitUntil(lambda: len(texts(desktop)) == 6 and not desktop.session.is_busy)

        assert asked(server) == ["One", "Two", "Three"]
    assert on_disk == [("Two",), ("Three",)]
    assert (seen, why, is_offered, field) == (["Two", "Three"], COMPLETE, False, "")
    assert texts(desktop) == ["One", "So", "Two", "Well.", "Three", "Well."]
    assert read(folder / FILE_NAME, WAITING) == []
    assert not strip_of(desktop).isVisible()


def test_a_question_for_a_chat_that_was_destroyed_stays_in_the_field(
    open_desktop: OpenDesktop, qtbot: QtBot, folder: Path
) -> None:
    with FaultServer([BEGIN, piece("So"), hang()]) as server:
        desktop = open_with_keys(open_desktop, qtbot, server.url)
        begin(desktop, qtbot)
        with closing(sqlite3.connect(folder / FILE_NAME, isolation_level=None)) as database:
            database.execute("DELETE FROM conversation")
        field = desktop.window.pane.composer.field
        field.setPlainText("Two")
        QTest.keyClick(field, Qt.Key.Key_Return)

        assert field.toPlainText() == "Two"
        desktop.window.chat.stop()
        qtbot.waitUntil(lambda: not desktop.session.is_busy)


def test_pressing_enter_twice_lets_one_question_wait(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    with FaultServer([BEGIN, piece("So"), hang()]) as server:
        desktop = open_with_keys(open_desktop, qtbot, server.url)
        begin(desktop, qtbot)
        enter(desktop, qtbot, "Two")
        QTest.keyClick(desktop.window.pane.composer.field, Qt.Key.Key_Return)

        assert lines(desktop) == ["Two"]
        desktop.window.chat.stop()
        qtbot.waitUntil(lambda: not desktop.session.is_busy)


def test_after_a_stop_it_waits_and_says_why_until_send_is_pressed(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    answers: dict[str, Answer] = {"/slow": [BEGIN, piece("So"), hang()], "": answer("Well.")}
    with FaultServer(answers) as server:
        desktop = open_with_keys(open_desktop, qtbot, f"{server.url}/slow")
        begin(desktop, qtbot)
        enter(desktop, qtbot, "Two")
        enter(desktop, qtbot, "Three")
        desktop.window.chat.stop()
        qtbot.waitUntil(lambda: strip_of(desktop).why.text() == STOPPED)
        before = asked(server)
        use(desktop, server.url)
        strip_of(desktop).send.click()
        qtbot.waitUntil(lambda: len(texts(desktop)) == 6 and not desktop.session.is_busy)

        assert before == ["One"]
        assert asked(server) == ["One", "Two", "Three"]


@pytest.mark.parametrize(
    ("rest", "why"),
    [
        ([reset()], "Waiting: the previous answer is not complete"),
        ([hang()], STOPPED),
    ],
    ids=["broken", "stopped"],
)
def test_after_an_answer_that_is_not_whole_nothing_is_asked(
    rest: Answer, why: str, open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    more = threading.Event()
    with FaultServer([BEGIN, piece("So"), wait_for(more), *rest]) as server:
        desktop = open_with_keys(open_desktop, qtbot, server.url)
        begin(desktop, qtbot)
        enter(desktop, qtbot, "Two")
        more.set()
        if rest[0].__qualname__.startswith("hang"):
            desktop.window.chat.stop()
        qtbot.waitUntil(lambda: strip_of(desktop).why.text() == why)

        assert asked(server) == ["One"]
    assert lines(desktop) == ["Two"]
    assert strip_of(desktop).send.isVisible()


def test_a_retry_that_succeeds_does_not_send_what_waits(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    more = threading.Event()
    answers: dict[str, Answer] = {"": [wait_for(more), *whole(b"Error", "500 Busy")]}
    with FaultServer(answers) as server:
        desktop = open_with_keys(open_desktop, qtbot, server.url)
        enter(desktop, qtbot, "One")
        qtbot.waitUntil(lambda: len(server.requests) == 1)
        enter(desktop, qtbot, "Two")
        answers[""] = answer("Well.")
        more.set()
        failed = "Waiting: the previous answer is not complete"
        qtbot.waitUntil(lambda: strip_of(desktop).why.text() == failed)
        with qtbot.waitSignal(desktop.session.answer_ended):
            desktop.window.pane.transcript.ask_again()
        QApplication.processEvents()  # the queue hears of the end after all others
        qtbot.waitUntil(lambda: not desktop.session.is_busy)

    assert lines(desktop) == ["Two"]
    assert "Two" not in asked(server)


def test_after_a_start_it_is_there_and_is_not_sent_by_itself(
    open_desktop: OpenDesktop, qtbot: QtBot, folder: Path
) -> None:
    answers: dict[str, Answer] = {"": [BEGIN, piece("So"), hang()]}
    with FaultServer(answers) as server:
        desktop = open_with_keys(open_desktop, qtbot, server.url)
        begin(desktop, qtbot)
        enter(desktop, qtbot, "Two")
        chat = desktop.window.chat.open_id
        desktop.window.close()
        desktop.shut_down()
        answers[""] = answer("Well.")
        again = open_with_keys(open_desktop, qtbot, server.url)
        again.window.open_chat(chat)
        seen, why = lines(again), strip_of(again).why.text()
        before = asked(server)
        strip_of(again).send.click()
        qtbot.waitUntil(lambda: texts(again)[-1] == "Well.")

    assert (seen, why, before) == (["Two"], "Waiting: the app was closed", ["One"])
    assert texts(again) == ["One", "So", "Two", "Well."]
    assert read(folder / FILE_NAME, WAITING) == []


def test_another_chat_shows_nothing_of_it_and_its_question_is_asked_all_the_same(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    more = threading.Event()
    answers = {"/slow": paused(more), "": answer("Well.")}
    with FaultServer(answers) as server:
        desktop = open_with_keys(open_desktop, qtbot, f"{server.url}/slow")
        begin(desktop, qtbot)
        enter(desktop, qtbot, "Two")
        chat = desktop.window.chat.open_id
        assert chat is not None
        desktop.window.new_chat()
        is_seen = strip_of(desktop).isVisible()
        use(desktop, server.url)
        more.set()
        qtbot.waitUntil(lambda: len(server.requests) == 2 and not desktop.session.is_busy)

        assert asked(server) == ["One", "Two"]
    assert not is_seen
    assert [m.text for m in desktop.session.messages(chat)] == ["One", "So", "Two", "Well."]


def test_it_goes_to_the_model_that_was_shown_when_it_was_written(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    more = threading.Event()
    answers = {"/slow": paused(more), "": answer("Well.")}
    with FaultServer(answers) as server:
        desktop = open_with_keys(open_desktop, qtbot, f"{server.url}/slow")
        begin(desktop, qtbot)
        desktop.window.top_bar.models.model_chosen.emit("gpt-4")
        enter(desktop, qtbot, "Two")
        desktop.window.top_bar.models.model_chosen.emit("gpt-3.5-turbo")
        use(desktop, server.url)
        more.set()
        qtbot.waitUntil(lambda: len(server.requests) == 2 and not desktop.session.is_busy)
        models = [body_of(request)["model"]["id"] for request in server.requests]

    assert models == ["gpt-3.5-turbo", "gpt-4"]


def test_a_version_that_broke_off_beside_a_whole_one_that_is_shown_keeps_nothing_waiting(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    more = threading.Event()
    answers = {"/slow": [wait_for(more), *whole(b"Error", "500 Busy")], "": answer("Well.")}
    with FaultServer(answers) as server:
        desktop = open_with_keys(open_desktop, qtbot, server.url)
        ask(qtbot, desktop, "One")
        chat = desktop.window.chat.open_id
        assert chat is not None
        use(desktop, f"{server.url}/slow")
        desktop.session.ask_beside(desktop.session.messages(chat)[0], ("gpt-4",))
        enter(desktop, qtbot, "Two")
        use(desktop, server.url)
        more.set()
        qtbot.waitUntil(lambda: len(texts(desktop)) == 4 and not desktop.session.is_busy)

        assert asked(server)[-1] == "Two"
    assert texts(desktop) == ["One", "Well.", "Two", "Well."]


def test_a_question_that_comes_to_disk_after_the_end_of_the_answer_is_asked_at_once(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    with FaultServer(answer("Well.")) as server:
        desktop = open_with_keys(open_desktop, qtbot, server.url)
        ask(qtbot, desktop, "One")
        chat = desktop.window.chat.open_id
        assert chat is not None
        assert desktop.window.asking is not None
        desktop.window.asking.queue.queue.add(chat, "Two", "gpt-4")
        qtbot.waitUntil(lambda: len(texts(desktop)) == 4 and not desktop.session.is_busy)

    assert texts(desktop) == ["One", "Well.", "Two", "Well."]
