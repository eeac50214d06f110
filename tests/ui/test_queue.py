"""A question that is written while an answer comes: it waits, is edited, taken back, and asked."""

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.chat.message import MessageId
from liaobots_desktop.store.chat_store import FILE_NAME
from liaobots_desktop.ui.queue_strip import QueueStrip
from tests.fault_server import Answer, FaultServer, hang, reset, wait_for, whole
from tests.store.looking import read
from tests.terminal.replies import BEGIN, END, answer, body_of, piece
from tests.ui.conftest import OpenDesktop
from tests.ui.talking import ask, texts, use

WAITING = "SELECT text FROM queued_question ORDER BY id"
COMPLETE = "Waits for the answer and is sent when it is complete"
STOPPED = "Waits: the answer before it was stopped"


def opened(open_desktop: OpenDesktop, qtbot: QtBot, url: str) -> Desktop:
    """Open the window and wait for its keys."""
    desktop = open_desktop(url)
    qtbot.waitUntil(lambda: desktop.window.asking is not None)
    desktop.window.activateWindow()
    return desktop


def strip_of(desktop: Desktop) -> QueueStrip:
    assert desktop.window.asking is not None
    strip = desktop.window.asking.queue.strip
    assert strip is not None
    return strip


def lines(desktop: Desktop) -> list[str]:
    """Return the questions that are seen to wait."""
    strip = strip_of(desktop)
    return [row.question.text for row in strip.rows] if strip.isVisible() else []


def enter(desktop: Desktop, text: str) -> None:
    """Write a question and press Enter."""
    desktop.window.pane.composer.set_text(text)
    QTest.keyClick(desktop.window.pane.composer.field, Qt.Key.Key_Return)


def begin(desktop: Desktop, qtbot: QtBot) -> None:
    """Ask a question and wait for the beginning of its answer."""
    enter(desktop, "One")
    qtbot.waitUntil(lambda: texts(desktop) == ["One", "So"])


def paused(more: threading.Event) -> Answer:
    return [BEGIN, piece("So"), wait_for(more), END]


def asked(server: FaultServer) -> list[str]:
    """Return the last message of each request."""
    return [body_of(request)["messages"][-1]["content"] for request in server.requests]


def test_questions_wait_visibly_and_are_asked_one_after_the_other(
    open_desktop: OpenDesktop, qtbot: QtBot, folder: Path
) -> None:
    more = threading.Event()
    answers = {"/slow": paused(more), "": answer("Well.")}
    with FaultServer(answers) as server:
        desktop = opened(open_desktop, qtbot, f"{server.url}/slow")
        begin(desktop, qtbot)
        enter(desktop, "Two")
        enter(desktop, "Three")
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


def test_pressing_enter_twice_lets_one_question_wait(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    with FaultServer([BEGIN, piece("So"), hang()]) as server:
        desktop = opened(open_desktop, qtbot, server.url)
        begin(desktop, qtbot)
        enter(desktop, "Two")
        QTest.keyClick(desktop.window.pane.composer.field, Qt.Key.Key_Return)

        assert lines(desktop) == ["Two"]
        desktop.window.chat.stop()
        qtbot.waitUntil(lambda: not desktop.session.is_busy)


def test_after_a_stop_it_waits_and_says_why_until_send_is_pressed(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    answers: dict[str, Answer] = {"/slow": [BEGIN, piece("So"), hang()], "": answer("Well.")}
    with FaultServer(answers) as server:
        desktop = opened(open_desktop, qtbot, f"{server.url}/slow")
        begin(desktop, qtbot)
        enter(desktop, "Two")
        enter(desktop, "Three")
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
        ([reset()], "Waits: the answer before it did not come whole"),
        ([hang()], STOPPED),
    ],
    ids=["broken", "stopped"],
)
def test_after_an_answer_that_is_not_whole_nothing_is_asked(
    rest: Answer, why: str, open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    more = threading.Event()
    with FaultServer([BEGIN, piece("So"), wait_for(more), *rest]) as server:
        desktop = opened(open_desktop, qtbot, server.url)
        begin(desktop, qtbot)
        enter(desktop, "Two")
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
        desktop = opened(open_desktop, qtbot, server.url)
        enter(desktop, "One")
        qtbot.waitUntil(lambda: len(server.requests) == 1)
        enter(desktop, "Two")
        answers[""] = answer("Well.")
        more.set()
        qtbot.waitUntil(desktop.window.notice_bar.isVisible)
        with qtbot.waitSignal(desktop.session.answer_ended):
            desktop.window.pane.transcript.ask_again()
        qtbot.waitUntil(lambda: not desktop.session.is_busy)

    assert lines(desktop) == ["Two"]
    assert "Two" not in asked(server)


def test_after_a_start_it_is_there_and_is_not_sent_by_itself(
    open_desktop: OpenDesktop, qtbot: QtBot, folder: Path
) -> None:
    answers: dict[str, Answer] = {"": [BEGIN, piece("So"), hang()]}
    with FaultServer(answers) as server:
        desktop = opened(open_desktop, qtbot, server.url)
        begin(desktop, qtbot)
        enter(desktop, "Two")
        chat = desktop.window.chat.open_id
        desktop.window.close()
        desktop.shut_down()
        answers[""] = answer("Well.")
        again = opened(open_desktop, qtbot, server.url)
        again.window.open_chat(chat)
        seen, why = lines(again), strip_of(again).why.text()
        before = asked(server)
        strip_of(again).send.click()
        qtbot.waitUntil(lambda: texts(again)[-1] == "Well.")

    assert (seen, why, before) == (["Two"], "Waits since the app was closed", ["One"])
    assert texts(again) == ["One", "So", "Two", "Well."]
    assert read(folder / FILE_NAME, WAITING) == []


def test_a_waiting_question_is_edited_in_its_place(
    open_desktop: OpenDesktop, qtbot: QtBot, folder: Path
) -> None:
    with FaultServer([BEGIN, piece("So"), hang()]) as server:
        desktop = opened(open_desktop, qtbot, server.url)
        begin(desktop, qtbot)
        enter(desktop, "Two")
        enter(desktop, "Three")
        desktop.window.pane.composer.set_text("A draft")
        row = strip_of(desktop).rows[0]
        row.edit.click()
        field = row.field
        assert field is not None
        QTest.keyClicks(field, " and a half")
        QTest.keyClick(field, Qt.Key.Key_Return)

        assert lines(desktop) == ["Two and a half", "Three"]
        desktop.window.chat.stop()
        qtbot.waitUntil(lambda: not desktop.session.is_busy)
    assert read(folder / FILE_NAME, WAITING) == [("Two and a half",), ("Three",)]
    assert desktop.window.pane.composer.text() == "A draft"


def test_escape_in_the_edit_gives_it_up_and_stops_nothing(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    with FaultServer([BEGIN, piece("So"), hang()]) as server:
        desktop = opened(open_desktop, qtbot, server.url)
        begin(desktop, qtbot)
        enter(desktop, "Two")
        row = strip_of(desktop).rows[0]
        row.edit.click()
        field = row.field
        assert field is not None
        QTest.keyClicks(field, " and a half")
        QTest.keyClick(field, Qt.Key.Key_Escape)

        assert lines(desktop) == ["Two"]
        assert not row.is_editing
        assert desktop.session.is_busy
        desktop.window.chat.stop()
        qtbot.waitUntil(lambda: not desktop.session.is_busy)


def test_a_question_that_is_being_edited_is_not_sent(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    more = threading.Event()
    with FaultServer(paused(more)) as server:
        desktop = opened(open_desktop, qtbot, server.url)
        begin(desktop, qtbot)
        enter(desktop, "Two")
        row = strip_of(desktop).rows[0]
        row.edit.click()
        more.set()
        why = "Waits: it was being edited when the answer ended"
        qtbot.waitUntil(lambda: strip_of(desktop).why.text() == why)

        assert asked(server) == ["One"]
        assert row.is_editing


def test_a_question_that_is_taken_back_stands_in_the_composer_before_the_draft(
    open_desktop: OpenDesktop, qtbot: QtBot, folder: Path
) -> None:
    more = threading.Event()
    with FaultServer(paused(more)) as server:
        desktop = opened(open_desktop, qtbot, server.url)
        begin(desktop, qtbot)
        enter(desktop, "Two")
        desktop.window.pane.composer.set_text("A draft")
        strip_of(desktop).rows[0].take_back.click()
        on_disk = (
            read(folder / FILE_NAME, WAITING),
            read(folder / FILE_NAME, "SELECT text FROM draft"),
        )
        more.set()
        qtbot.waitUntil(lambda: not desktop.session.is_busy)

        assert asked(server) == ["One"]
    assert desktop.window.pane.composer.text() == "Two\n\nA draft"
    assert on_disk == ([], [("Two\n\nA draft",)])
    assert not strip_of(desktop).isVisible()


def test_what_waits_goes_to_the_trash_with_its_chat_and_comes_back(
    open_desktop: OpenDesktop, qtbot: QtBot, folder: Path
) -> None:
    more = threading.Event()
    with FaultServer(paused(more)) as server:
        desktop = opened(open_desktop, qtbot, server.url)
        begin(desktop, qtbot)
        enter(desktop, "Two")
        chat = desktop.window.chat.open_id
        assert chat is not None
        desktop.window.ordering.delete((chat,))
        more.set()
        qtbot.waitUntil(lambda: not desktop.session.is_busy)
        deleted = desktop.window.chat.open_id, strip_of(desktop).isVisible()
        QTest.keyClick(desktop.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda: desktop.window.chat.open_id == chat)

        assert asked(server) == ["One"]
    assert deleted == (None, False)
    assert (lines(desktop), strip_of(desktop).why.text()) == (["Two"], STOPPED)
    assert read(folder / FILE_NAME, WAITING) == [("Two",)]


def test_another_chat_shows_nothing_of_it_and_its_question_is_asked_all_the_same(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    more = threading.Event()
    answers = {"/slow": paused(more), "": answer("Well.")}
    with FaultServer(answers) as server:
        desktop = opened(open_desktop, qtbot, f"{server.url}/slow")
        begin(desktop, qtbot)
        enter(desktop, "Two")
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
        desktop = opened(open_desktop, qtbot, f"{server.url}/slow")
        begin(desktop, qtbot)
        desktop.window.top_bar.models.model_chosen.emit("gpt-4")
        enter(desktop, "Two")
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
        desktop = opened(open_desktop, qtbot, server.url)
        ask(qtbot, desktop, "One")
        chat = desktop.window.chat.open_id
        assert chat is not None
        use(desktop, f"{server.url}/slow")
        desktop.session.ask_beside(desktop.session.messages(chat)[0], ("gpt-4",))
        enter(desktop, "Two")
        use(desktop, server.url)
        more.set()
        qtbot.waitUntil(lambda: len(texts(desktop)) == 4 and not desktop.session.is_busy)

        assert asked(server)[-1] == "Two"
    assert texts(desktop) == ["One", "Well.", "Two", "Well."]


def test_every_control_of_the_strip_has_a_name(open_desktop: OpenDesktop, qtbot: QtBot) -> None:
    with FaultServer([BEGIN, piece("So"), hang()]) as server:
        desktop = opened(open_desktop, qtbot, server.url)
        begin(desktop, qtbot)
        enter(desktop, "Two")
        row = strip_of(desktop).rows[0]
        names = [row.edit.accessibleName(), row.take_back.accessibleName()]
        desktop.window.chat.stop()
        qtbot.waitUntil(lambda: not desktop.session.is_busy)

    assert names == ["Edit: \u2068Two\u2069", "Take back: \u2068Two\u2069"]
    assert strip_of(desktop).accessibleName() == "Waiting questions"
    assert MessageId(1) in [
        item.message.id for item in desktop.window.pane.transcript.transcript.items
    ]
