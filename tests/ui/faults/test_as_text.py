"""A chat that is shown as text: from when on, what is found in it, and the way back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.bridge.undrawn_chats import UndrawnChats
from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.store.chat_store import FILE_NAME, ChatStore
from liaobots_desktop.ui.faults.plain_chat import PlainChat
from liaobots_desktop.ui.faults.plain_finder import PlainFinder
from liaobots_desktop.ui.theme import Theme
from liaobots_desktop.ui.transcript.needle import Needle
from tests.store.talking import ask
from tests.ui.conftest import OpenDesktop

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def chat(folder: Path) -> ConversationId:
    """A chat that a run before did not survive drawing, as the folder says."""
    store = ChatStore.open(folder / FILE_NAME)
    asked = ask(store, "One?", "The 𝄞 answer.\n\n" + "line\n\n" * 100 + "The last **answer**.")
    store.close()
    (folder / "undrawn-chats.json").write_text(f'{{"chats": ["{asked.answer.conversation_id}"]}}')
    return asked.answer.conversation_id


@pytest.fixture
def desktop(open_desktop: OpenDesktop, chat: ConversationId, folder: Path) -> Desktop:
    """A window with that chat open."""
    opened = open_desktop("demo")
    opened.session.undrawn = UndrawnChats(folder, opened.later, "")
    opened.window.open_chat(chat)
    return opened


def plain(desktop: Desktop) -> PlainChat:
    guest = desktop.window.pane.guest
    assert isinstance(guest, PlainChat)
    return guest


def test_nothing_of_it_is_laid_out_until_that_is_wanted(
    desktop: Desktop, chat: ConversationId, qtbot: QtBot
) -> None:
    pane, undrawn = desktop.window.pane, desktop.session.undrawn
    items = pane.transcript.transcript.items
    shown = plain(desktop).text.toPlainText()
    pane.composer.set_text("And?")
    QTest.keyClick(pane.composer.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(items) == 4 and not desktop.session.is_busy)
    qtbot.waitUntil(lambda: items[3].text() in plain(desktop).text.toPlainText())
    are_laid_out = [item.is_started for item in items]
    begins = plain(desktop).text.x()
    (again,) = plain(desktop).findChildren(QPushButton)
    again.click()

    assert begins == pane.transcript.painter.left  # where messages begin
    assert undrawn is not None
    assert shown.startswith("You\n\nOne?\n\nGPT-4\n\nThe 𝄞 answer.")
    assert are_laid_out == [False] * 4
    assert items[3].text() != ""
    assert items[3].is_started
    assert pane.shown_transcript is not None
    assert chat not in undrawn


@pytest.mark.parametrize(("theme", "is_underlined"), [("dark", False), ("dark-contrast", True)])
def test_what_is_found_in_it_has_a_line_in_high_contrast(
    qtbot: QtBot, theme: str, *, is_underlined: bool
) -> None:
    field = QPlainTextEdit("An answer.")
    qtbot.addWidget(field)
    finder = PlainFinder(field, Theme.load(theme))
    field.show()
    finder.look_for(Needle("answer"))
    qtbot.waitUntil(lambda: bool(field.extraSelections()))
    (found,) = field.extraSelections()

    assert found.format.fontUnderline() == is_underlined


def test_text_is_found_in_it_as_in_what_is_drawn(desktop: Desktop, qtbot: QtBot) -> None:
    window, pane = desktop.window, desktop.window.pane
    window.activateWindow()
    qtbot.waitUntil(pane.composer.field.hasFocus)
    QTest.keyClick(pane.composer.field, Qt.Key.Key_F, CONTROL)
    bar, text = pane.find_bar, plain(desktop).text
    qtbot.waitUntil(bar.field.hasFocus)
    steps = []

    def note() -> None:
        marked = [each.cursor.selectedText() for each in text.extraSelections()]
        steps.append((bar.count.text(), marked, text.textCursor().position()))

    QTest.keyClicks(bar.field, "answer")
    note()
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    QApplication.processEvents()
    note()
    QTest.keyClick(bar.field, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    note()
    last = text.toPlainText().index("answer**") + 1  # one sign before it counts twice
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)

    assert [(count, at) for count, _, at in steps] == [
        ("2 of 2", last),
        ("1 of 2, continued from the start", 25),
        ("2 of 2, continued from the end", last),
    ]
    assert [marked for _, marked, _ in steps] == [["answer"]] * 3
    assert text.extraSelections() == []
    assert not pane.is_finding
    assert pane.composer.field.hasFocus()


def test_a_hit_stays_while_text_comes(desktop: Desktop, qtbot: QtBot) -> None:
    pane = desktop.window.pane
    answer = pane.transcript.transcript.items[1].message.id
    desktop.window.find_in_chat()
    pane.find_bar.field.setText("answer")
    pane.transcript.append_text(answer, " One answer more.")
    qtbot.waitUntil(lambda: pane.find_bar.count.text() == "2 of 3")
    pane.find_bar.field.setText("nowhere")

    assert pane.find_bar.count.text() == "Not found"
    assert pane.find_bar.next.isEnabled() is False
