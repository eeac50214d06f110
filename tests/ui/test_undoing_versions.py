"""Ctrl+Z after a question was edited or an answer asked for again shows what was shown before."""

from collections.abc import Iterator
from itertools import count

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from tests.fault_server import Answer, FaultServer
from tests.terminal.replies import answer
from tests.ui.conftest import OpenDesktop
from tests.ui.listed import trash_of
from tests.ui.talking import ask, choose, shown, texts


class _Numbered(dict[str, Answer]):
    """Answers “1”, “2” and so on."""

    def __init__(self) -> None:
        super().__init__({"": []})
        self._numbers = count(1)

    def __getitem__(self, _path: str) -> Answer:
        return answer(str(next(self._numbers)))


@pytest.fixture
def desktop(open_desktop: OpenDesktop) -> Iterator[Desktop]:
    with FaultServer(_Numbered()) as server:
        opened = open_desktop(server.url)
        opened.window.activateWindow()
        yield opened


def undo(desktop: Desktop) -> None:
    field = desktop.window.pane.composer.field
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def regenerate(desktop: Desktop, qtbot: QtBot, number: int) -> None:
    with qtbot.waitSignal(desktop.session.answer_ended):
        choose(desktop, "retry", number)


def test_an_answer_that_was_asked_for_again_is_back_with_what_followed_it(
    desktop: Desktop, qtbot: QtBot
) -> None:
    ask(qtbot, desktop, "One")
    ask(qtbot, desktop, "Two")
    regenerate(desktop, qtbot, 1)
    regenerate(desktop, qtbot, 1)
    after = texts(desktop)
    undo(desktop)
    qtbot.waitUntil(lambda: texts(desktop) == ["One", "3"])
    undo(desktop)
    qtbot.waitUntil(lambda: texts(desktop) == ["One", "1", "Two", "2"])

    assert after == ["One", "4"]


def test_a_question_that_was_edited_is_back_with_its_answer(desktop: Desktop, qtbot: QtBot) -> None:
    ask(qtbot, desktop, "One")
    choose(desktop, "edit", 0)
    ask(qtbot, desktop, "Other")
    after = texts(desktop)
    undo(desktop)
    qtbot.waitUntil(lambda: texts(desktop) == ["One", "1"])

    assert after == ["Other", "2"]


def test_in_another_chat_it_leads_back_to_the_chat_and_older_acts_come_next(
    desktop: Desktop, qtbot: QtBot
) -> None:
    ask(qtbot, desktop, "One")
    ask(qtbot, desktop, "Two")
    choose(desktop, "delete", 2)
    regenerate(desktop, qtbot, 1)
    desktop.window.new_chat()
    undo(desktop)
    qtbot.waitUntil(lambda: texts(desktop) == ["One", "1"])
    undo(desktop)
    qtbot.waitUntil(lambda: texts(desktop) == ["One", "1", "Two", "2"])


def test_a_question_at_the_end_leaves_no_branch_to_go_back_to(
    desktop: Desktop, qtbot: QtBot
) -> None:
    ask(qtbot, desktop, "One")
    ask(qtbot, desktop, "Two")
    undo(desktop)

    assert texts(desktop) == ["One", "1", "Two", "2"]
    assert desktop.window.hands is not None
    assert desktop.window.hands.undoing._done == []


def test_what_is_gone_meanwhile_is_called_what_it_was(desktop: Desktop, qtbot: QtBot) -> None:
    ask(qtbot, desktop, "One")
    regenerate(desktop, qtbot, 1)
    regenerate(desktop, qtbot, 1)
    _, second, _ = desktop._store.branches.siblings(shown(desktop)[1][0])
    desktop._store.branches.delete(second)  # as another program may
    undo(desktop)
    version = desktop.window.notice_bar.notice()
    chat = desktop.window.chat.open_id
    assert chat is not None
    desktop.window.new_chat()
    desktop._store.arranging.delete((chat,))
    with qtbot.waitSignal(trash_of(desktop).emptied):
        trash_of(desktop).destroy((chat,))
    undo(desktop)
    gone = desktop.window.notice_bar.notice()

    assert version is not None
    assert gone is not None
    assert version.text == "The version that was shown before was deleted, so Undo cannot show it."
    assert gone.text == "This chat was deleted for good, so it cannot be shown."
