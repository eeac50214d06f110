"""Walking branches, deleting messages and taking that back, in the real window."""

import json
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.chat.message import EndState, MessageId
from liaobots_desktop.chat.turn import CONTINUE_REQUEST
from tests.fault_server import FaultServer, half_close, hang, wait_for
from tests.terminal.replies import BEGIN, END, answer, piece
from tests.ui.conftest import OpenDesktop
from tests.ui.talking import ask, choose, shown, texts, use


@pytest.fixture
def desktop(open_desktop: OpenDesktop) -> Iterator[Desktop]:
    """The app on a service to which all is fine."""
    with FaultServer(answer("Fine")) as server:
        yield open_desktop(server.url)


def undo(desktop: Desktop) -> None:
    """Press Ctrl+Z where questions are written."""
    field = desktop.window.pane.composer.field
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def is_stopping(desktop: Desktop) -> bool:
    """Whether the composer offers Stop."""
    (button,) = desktop.window.pane.composer.findChildren(QPushButton)
    return button.text() == "Stop"


def numbers(desktop: Desktop) -> list[tuple[int, int] | None]:
    """Return which of how many branches each message on the screen is."""
    branches = desktop.window.pane.transcript.painter.branches
    return [branches.get(message_id) for message_id, _ in shown(desktop)]


def retry_slowly(qtbot: QtBot, desktop: Desktop, url: str, number: int) -> None:
    """Ask again for the answer at a place, and wait for the first text of a slow one."""
    use(desktop, f"{url}/slow")
    with qtbot.waitSignal(desktop.session.text_grown):
        choose(desktop, "retry", number)


def test_answers_are_walked_and_only_what_differs_is_drawn_anew(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    with FaultServer({"/other": answer("Other"), "": answer("First")}) as server:
        desktop = open_desktop(server.url)
        ask(qtbot, desktop, "One")
        ask(qtbot, desktop, "Two")
        use(desktop, f"{server.url}/other")
        with qtbot.waitSignal(desktop.session.answer_ended):
            choose(desktop, "retry", 1)
        after_the_retry = texts(desktop), numbers(desktop)
        kept = desktop.window.pane.transcript.transcript.items[0]
        choose(desktop, "branch_previous", 1)
        before = texts(desktop), numbers(desktop)
        choose(desktop, "branch_previous", 1)
        at_the_first = texts(desktop)
        choose(desktop, "branch_next", 1)

    assert after_the_retry == (["One", "Other"], [None, (2, 2)])
    assert before == (["One", "First", "Two", "First"], [None, (1, 2), None, None])
    assert at_the_first == before[0]
    assert (texts(desktop), numbers(desktop)) == after_the_retry
    assert desktop.window.pane.transcript.transcript.items[0] is kept


def test_a_branch_whose_answer_is_still_coming_shows_it_live_when_walked_to(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    more, end = threading.Event(), threading.Event()
    slow = [BEGIN, piece("So "), wait_for(more), piece("far"), wait_for(end), END]
    with FaultServer({"/slow": slow, "": answer("First")}) as server:
        desktop = open_desktop(server.url)
        ask(qtbot, desktop, "Why?")
        retry_slowly(qtbot, desktop, server.url, 1)
        choose(desktop, "branch_previous", 1)
        with qtbot.waitSignal(desktop.session.text_grown):
            more.set()
        elsewhere = texts(desktop), is_stopping(desktop)
        choose(desktop, "branch_next", 1)
        back = texts(desktop)
        choose(desktop, "branch_previous", 1)
        with qtbot.waitSignal(desktop.session.answer_ended):
            end.set()
        at_its_end = texts(desktop)
        choose(desktop, "branch_next", 1)
        item = desktop.window.pane.transcript.transcript.items[1]

    assert elsewhere == (["Why?", "First"], True)
    assert back == ["Why?", "So far"]
    assert at_its_end == ["Why?", "First"]
    assert (item.text(), item.end) == ("So far", EndState.COMPLETE)
    assert not is_stopping(desktop)


def test_stop_reaches_the_answer_of_a_branch_that_is_not_shown(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    slow = [BEGIN, piece("So "), hang()]
    with FaultServer({"/slow": slow, "": answer("First")}) as server:
        desktop = open_desktop(server.url)
        ask(qtbot, desktop, "Why?")
        retry_slowly(qtbot, desktop, server.url, 1)
        choose(desktop, "branch_previous", 1)
        with qtbot.waitSignal(desktop.session.answer_ended) as ended:
            QTest.keyClick(desktop.window, Qt.Key.Key_Escape)
        choose(desktop, "branch_next", 1)

    assert ended.args is not None
    assert ended.args[0].end is EndState.STOPPED
    assert texts(desktop) == ["Why?", "So "]


def test_retry_in_a_notice_shows_the_branch_of_the_answer_that_failed(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    broken = [BEGIN, piece("Once "), half_close()]
    with FaultServer({"/slow": broken, "/other": answer("Other"), "": answer("First")}) as server:
        desktop = open_desktop(server.url)
        ask(qtbot, desktop, "One")
        ask(qtbot, desktop, "Two")
        use(desktop, f"{server.url}/slow")
        with qtbot.waitSignal(desktop.session.answer_ended):
            choose(desktop, "retry", 3)
        choose(desktop, "edit", 0)
        use(desktop, server.url)
        notice = desktop.window.notice_bar.notice()
        ask(qtbot, desktop, "Uno")
        use(desktop, f"{server.url}/other")
        with qtbot.waitSignal(desktop.session.answer_ended):
            desktop.window.notice_bar.reaction_chosen.emit("retry", notice)

    assert texts(desktop) == ["One", "First", "Two", "Other"]
    assert numbers(desktop) == [(1, 2), None, None, (3, 3)]


def test_continue_in_a_notice_shows_the_branch_that_goes_on(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    broken = [BEGIN, piece("Once "), half_close()]
    with FaultServer({"/slow": broken, "": answer("First")}) as server:
        desktop = open_desktop(server.url)
        ask(qtbot, desktop, "One")
        use(desktop, f"{server.url}/slow")
        with qtbot.waitSignal(desktop.session.answer_ended):
            choose(desktop, "retry", 1)
        choose(desktop, "branch_previous", 1)
        use(desktop, server.url)
        notice = desktop.window.notice_bar.notice()
        with qtbot.waitSignal(desktop.session.answer_ended):
            desktop.window.notice_bar.reaction_chosen.emit("continue", notice)

    assert texts(desktop) == ["One", "Once First"]


def test_a_deleted_message_comes_back_with_undo(desktop: Desktop, qtbot: QtBot) -> None:
    bar = desktop.window.notice_bar
    ask(qtbot, desktop, "One")
    ask(qtbot, desktop, "Two")
    before = shown(desktop)
    choose(desktop, "delete", 2)
    notice = bar.notice()
    left = texts(desktop)
    next(b for b in bar.findChildren(QPushButton) if b.text() == "Undo").click()

    assert notice is not None
    assert notice.text == "The message and what followed it were deleted."
    assert left == ["One", "Fine"]
    assert shown(desktop) == before
    assert not bar.isVisible()


def test_ctrl_z_takes_deletions_back_one_after_the_other(desktop: Desktop, qtbot: QtBot) -> None:
    ask(qtbot, desktop, "One")
    chat = desktop.window.chat.open_id
    assert chat is not None
    choose(desktop, "delete", 1)
    choose(desktop, "delete", 0)
    is_empty = desktop.window.pane.empty.isVisible()
    desktop.window.ordering.delete((chat,))
    elsewhere = desktop.window.chat.open_id
    undo(desktop)
    first = desktop.window.chat.open_id, texts(desktop)
    undo(desktop)
    second = texts(desktop)
    undo(desktop)
    third = texts(desktop)
    undo(desktop)

    assert is_empty
    assert elsewhere is None
    assert first == (chat, [])
    assert (second, third) == (["One"], ["One", "Fine"])
    assert texts(desktop) == ["One", "Fine"]


def test_ctrl_z_in_a_field_with_text_is_the_fields_own(desktop: Desktop, qtbot: QtBot) -> None:
    field = desktop.window.pane.composer.field
    ask(qtbot, desktop, "One")
    choose(desktop, "delete", 1)
    QTest.keyClicks(field, "typed")
    undo(desktop)
    after_the_first = field.toPlainText(), texts(desktop)
    undo(desktop)

    assert after_the_first == ("", ["One"])
    assert texts(desktop) == ["One", "Fine"]


def test_undo_in_another_chat_opens_the_one_it_is_about(desktop: Desktop, qtbot: QtBot) -> None:
    ask(qtbot, desktop, "One")
    chat = desktop.window.chat.open_id
    choose(desktop, "delete", 1)
    desktop.window.new_chat()
    undo(desktop)

    assert desktop.window.chat.open_id == chat
    assert texts(desktop) == ["One", "Fine"]


def test_deleting_an_answer_that_is_coming_stops_it_for_good(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    with FaultServer([BEGIN, piece("So "), hang()]) as server:
        desktop = open_desktop(server.url)
        with qtbot.waitSignal(desktop.session.text_grown):
            desktop.window.chat.send("Why?")
        with qtbot.waitSignal(desktop.session.answer_ended) as ended:
            choose(desktop, "delete", 1)
        gone = texts(desktop)
        undo(desktop)

    assert ended.args is not None
    assert ended.args[0].end is EndState.STOPPED
    assert gone == ["Why?"]
    assert texts(desktop) == ["Why?", "So "]
    assert not is_stopping(desktop)


def test_an_action_on_a_message_that_is_gone_is_a_sentence(open_desktop: OpenDesktop) -> None:
    desktop = open_desktop("http://127.0.0.1:1")
    desktop.window.pane.action_requested.emit("delete", MessageId(99))
    notice = desktop.window.notice_bar.notice()

    assert notice is not None
    assert notice.text == "This message no longer exists."


def test_continue_adds_to_a_broken_answer_of_whatever_branch_is_shown(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    broken = [BEGIN, piece("Once "), half_close()]
    with FaultServer({"/slow": broken, "/more": answer("upon"), "": answer("First")}) as server:
        desktop = open_desktop(server.url)
        ask(qtbot, desktop, "One")
        use(desktop, f"{server.url}/slow")
        with qtbot.waitSignal(desktop.session.answer_ended):
            choose(desktop, "retry", 1)
        use(desktop, server.url)
        with qtbot.waitSignal(desktop.session.answer_ended):
            choose(desktop, "retry", 1)
        ask(qtbot, desktop, "Two")
        choose(desktop, "branch_previous", 1)
        use(desktop, f"{server.url}/more")
        offered = [a.name for a in desktop.window.pane.transcript.painter.actions(1)]
        with qtbot.waitSignal(desktop.session.answer_ended):
            choose(desktop, "continue", 1)
        sent = json.loads(server.requests[-1].body)["messages"]
        continued = texts(desktop), numbers(desktop)
        choose(desktop, "branch_next", 1)

    assert continued == (["One", "Once upon"], [None, (2, 3)])
    assert "continue" in offered
    assert [message["content"] for message in sent] == ["One", "Once ", CONTINUE_REQUEST]
    assert texts(desktop) == ["One", "First", "Two", "First"]
