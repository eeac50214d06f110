"""What continues on another branch is said in the real window, and leads there."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.store.chat_store import FILE_NAME
from liaobots_desktop.ui.transcript.hit import HitKind
from tests.fault_server import FaultServer
from tests.store.looking import write
from tests.terminal.replies import answer
from tests.ui.conftest import OpenDesktop
from tests.ui.talking import ask, choose, texts
from tests.ui.transcript.conftest import find_hit

TWO = "2 messages continue on another branch"


def lines(desktop: Desktop) -> list[str]:
    """Return what is said of other branches under each message while nothing is pointed at."""
    painter = desktop.window.pane.transcript.painter
    count = len(desktop.window.pane.transcript.transcript.items)
    found = (
        [e.text for e in painter.entries(n) if e.action == "continuation"] for n in range(count)
    )
    return ["".join(words) for words in found]


def assert_said(qtbot: QtBot, desktop: Desktop, expected: list[str]) -> None:
    """Wait until this is said, and nothing else."""

    def is_said() -> None:
        assert lines(desktop) == expected

    qtbot.waitUntil(is_said)


@pytest.fixture
def desktop(open_desktop: OpenDesktop, qtbot: QtBot) -> Iterator[Desktop]:
    """A chat whose first answer was asked for again, when two more messages had followed."""
    with FaultServer(answer("Fine")) as server:
        opened = open_desktop(server.url)
        ask(qtbot, opened, "One")
        ask(qtbot, opened, "Two")
        with qtbot.waitSignal(opened.session.answer_ended):
            choose(opened, "retry", 1)
        assert_said(qtbot, opened, ["", TWO])
        yield opened


def test_a_click_on_the_line_goes_there_and_the_line_goes(desktop: Desktop, qtbot: QtBot) -> None:
    view = desktop.window.pane.transcript
    point = find_hit(view, HitKind.ACTION, "continuation")
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)

    assert texts(desktop) == ["One", "Fine", "Two", "Fine"]
    assert_said(qtbot, desktop, ["", "", "", ""])


def test_tab_reaches_the_line_and_enter_follows_it(desktop: Desktop) -> None:
    view = desktop.window.pane.transcript
    view.setFocus()
    for _ in range(20):
        if view.painter.focus.action == "continuation":
            break
        QTest.keyClick(view, Qt.Key.Key_Tab)
    where = view.painter.focus
    QTest.keyClick(view, Qt.Key.Key_Return)

    assert (where.item, where.action) == (1, "continuation")
    assert texts(desktop) == ["One", "Fine", "Two", "Fine"]


def test_a_screen_reader_meets_the_line_as_a_button(desktop: Desktop) -> None:
    view = desktop.window.pane.transcript
    message = QAccessible.queryAccessibleInterface(view).child(1)
    names = {}
    for number in range(message.childCount()):
        child = message.child(number)
        names[child.text(QAccessible.Text.Name)] = child
    names[TWO].actionInterface().doAction("Press")

    assert names[TWO].role() is QAccessible.Role.Button
    assert texts(desktop) == ["One", "Fine", "Two", "Fine"]


def test_the_context_menu_of_the_message_offers_it_too(desktop: Desktop) -> None:
    entries = desktop.window.pane.transcript.message_menu.entries(1, is_whole=True)
    next(entry for entry in entries if entry.text == TWO).do()

    assert texts(desktop) == ["One", "Fine", "Two", "Fine"]


def test_a_branch_that_grows_and_is_left_counts_more(desktop: Desktop, qtbot: QtBot) -> None:
    choose(desktop, "continuation", 1)
    ask(qtbot, desktop, "Three")
    choose(desktop, "branch_next", 1)

    assert_said(qtbot, desktop, ["", "4 messages continue on another branch"])


def test_one_message_and_several_branches_have_words_of_their_own(
    desktop: Desktop, qtbot: QtBot
) -> None:
    choose(desktop, "continuation", 1)
    choose(desktop, "delete", 3)
    choose(desktop, "branch_next", 1)
    assert_said(qtbot, desktop, ["", "1 message continues on another branch"])
    ask(qtbot, desktop, "Other")
    with qtbot.waitSignal(desktop.session.answer_ended):
        choose(desktop, "retry", 1)

    assert_said(qtbot, desktop, ["", "3 messages continue on other branches"])


def test_what_is_deleted_is_not_said_any_more_and_comes_back_with_undo(
    desktop: Desktop, qtbot: QtBot
) -> None:
    choose(desktop, "branch_previous", 1)
    choose(desktop, "delete", 2)
    choose(desktop, "branch_next", 1)
    assert_said(qtbot, desktop, ["", ""])
    field = desktop.window.pane.composer.field
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    choose(desktop, "branch_next", 1)

    assert_said(qtbot, desktop, ["", TWO])


def test_another_chat_does_not_say_what_this_one_says(desktop: Desktop, qtbot: QtBot) -> None:
    chat = desktop.window.chat.open_id
    desktop.window.new_chat()
    ask(qtbot, desktop, "Elsewhere")
    elsewhere = dict(desktop.window.pane.transcript.painter.continuations)
    desktop.window.open_chat(chat)

    assert elsewhere == {}
    assert_said(qtbot, desktop, ["", TWO])


def test_what_an_import_brought_behind_the_end_is_said_and_reached(
    open_desktop: OpenDesktop, qtbot: QtBot, folder: Path
) -> None:
    with FaultServer(answer("Fine")) as server:
        desktop = open_desktop(server.url)
        ask(qtbot, desktop, "One")
        chat = desktop.window.chat.open_id
        write(
            folder / FILE_NAME,
            "INSERT INTO message (conversation_id, parent_id, role, text, model, ended, created_at)"
            " SELECT id, head_id, 'user', 'Two', 'gpt-4', 'complete', 1 FROM conversation",
        )
        desktop.window.new_chat()
        desktop.window.open_chat(chat)
        assert_said(qtbot, desktop, ["", "1 message continues on another branch"])
        choose(desktop, "continuation", 1)

    assert texts(desktop) == ["One", "Fine", "Two"]
    assert_said(qtbot, desktop, ["", "", ""])
