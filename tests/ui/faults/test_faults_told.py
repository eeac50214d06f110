"""A fault of the program is told once, and a chat that cannot be drawn is read as text."""

import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.chat.message import ConversationId, EndState, MessageId
from liaobots_desktop.store.chat_store import FILE_NAME, ChatStore
from liaobots_desktop.ui.faults.fault_dialog import FaultDialog
from liaobots_desktop.ui.faults.plain_chat import PlainChat
from liaobots_desktop.ui.transcript.message_item import MessageItem
from liaobots_desktop.ui.transcript.painter import TranscriptPainter
from liaobots_desktop.ui.transcript.reading_place import ReadingPlace, return_to
from tests.store.talking import ask
from tests.ui.conftest import CODE, OpenDesktop

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", "Painter ended with")


WRITTEN = f"my question, {CODE}"


@pytest.fixture
def chats(folder: Path) -> list[ConversationId]:
    """Two stored chats."""
    store = ChatStore.open(folder / FILE_NAME)
    texts = (("One?", "The **first** answer."), ("Two?", "The second."))
    asked = [ask(store, question, answer) for question, answer in texts]
    store.close()
    return [one.question.conversation_id for one in asked]


@pytest.fixture
def desktop(
    open_desktop: OpenDesktop,
    chats: list[ConversationId],
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> Desktop:
    """A window with the second chat open; it catches what nobody caught."""
    for hooks in (sys, threading):
        monkeypatch.setattr(hooks, "excepthook", hooks.excepthook)
    made = open_desktop("demo")
    made.take_over_process()
    made.window.open_chat(chats[1])
    qtbot.waitUntil(lambda: len(made.window.pane.transcript.transcript.items) == 2)
    return made


def dialogs(desktop: Desktop) -> list[FaultDialog]:
    return desktop.window.findChildren(FaultDialog)


def close_dialog(desktop: Desktop, qtbot: QtBot) -> None:
    dialogs(desktop)[0].close()
    qtbot.waitUntil(lambda: not dialogs(desktop))


def fail_here() -> None:
    """Be a fault of the program, whose text has what was written and the code."""
    raise ValueError(WRITTEN)


def fail_there() -> None:
    """Be another one."""
    raise KeyError("there")


def test_a_fault_is_asked_once_and_counted(desktop: Desktop, qtbot: QtBot) -> None:
    QTimer.singleShot(0, fail_here)
    qtbot.waitUntil(lambda: len(dialogs(desktop)) == 1)
    report = dialogs(desktop)[0].report.toPlainText()
    button = next(b for b in dialogs(desktop)[0].findChildren(QPushButton) if "Copy" in b.text())
    button.click()
    close_dialog(desktop, qtbot)
    for _ in range(2):
        QTimer.singleShot(0, fail_here)
    qtbot.waitUntil(lambda: list(desktop.faults.times.values()) == [3])  # type: ignore[union-attr]
    QApplication.processEvents()

    assert dialogs(desktop) == []
    assert "ValueError" in report
    assert "tests/ui/faults/test_faults_told.py" in report
    assert "my question" not in report
    assert CODE not in report
    assert QApplication.clipboard().text() == report


def test_a_fault_while_the_dialog_is_open_is_a_notice(desktop: Desktop, qtbot: QtBot) -> None:
    QTimer.singleShot(0, fail_here)
    qtbot.waitUntil(lambda: len(dialogs(desktop)) == 1)
    QTimer.singleShot(0, fail_there)
    qtbot.waitUntil(lambda: desktop.window.notice_bar.notice() is not None)

    assert len(dialogs(desktop)) == 1
    assert str(desktop.window.notice_bar.notice()).count("Something inside the app") == 1


def test_a_dialog_that_cannot_be_made_is_no_cascade(
    desktop: Desktop, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(FaultDialog, "fit", lambda *_: fail_there())
    QTimer.singleShot(0, fail_here)
    qtbot.waitUntil(lambda: desktop.window.notice_bar.notice() is not None)
    QApplication.processEvents()

    assert [kept for kept in dialogs(desktop) if kept.isVisible()] == []
    assert sorted(desktop.faults.times.values()) == [1, 1]  # type: ignore[union-attr]


def test_a_chat_that_cannot_be_drawn_is_shown_as_text(
    desktop: Desktop,
    chats: list[ConversationId],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pane = desktop.window.pane

    def shown() -> str:
        return pane.guest.text.toPlainText() if isinstance(pane.guest, PlainChat) else ""

    with monkeypatch.context() as broken:
        broken.setattr(TranscriptPainter, "paint", lambda *_: fail_here())
        pane.transcript.viewport().update()
        qtbot.waitUntil(lambda: shown() == "You\n\nTwo?\n\nGPT-4\n\nThe second.")
        qtbot.waitUntil(lambda: len(dialogs(desktop)) == 1)
        close_dialog(desktop, qtbot)
        desktop.window.open_chat(chats[0])
        qtbot.waitUntil(lambda: shown() == "You\n\nOne?\n\nGPT-4\n\nThe **first** answer.")

        assert dialogs(desktop) == []
    (again,) = pane.findChildren(PlainChat)[-1].findChildren(QPushButton)
    again.click()

    assert pane.guest is None
    assert pane.shown_transcript is pane.transcript
    assert pane.desk.isVisible()


def test_text_that_comes_is_added_to_the_plain_chat(desktop: Desktop, qtbot: QtBot) -> None:
    pane = desktop.window.pane
    plain = PlainChat(pane.transcript)
    pane.show_guest(plain)
    answer = pane.transcript.transcript.items[1].message.id
    pane.transcript.resume_message(answer)
    pane.transcript.append_text(answer, " And more.")
    qtbot.waitUntil(lambda: plain.text.toPlainText().endswith("The second. And more."))

    assert pane.guest is plain


def test_the_plain_chat_follows_its_end_and_what_is_asked(desktop: Desktop, qtbot: QtBot) -> None:
    pane = desktop.window.pane
    plain = PlainChat(pane.transcript)
    pane.show_guest(plain)
    question, answer = (item.message for item in pane.transcript.transcript.items)
    bar, places = plain.text.verticalScrollBar(), []

    def add(words: str) -> None:
        pane.transcript.append_text(answer.id, words)
        qtbot.waitUntil(lambda: words in plain.text.toPlainText())
        places.append(bar.value() / bar.maximum())

    pane.transcript.resume_message(answer.id)
    add("line\n\n" * 100)
    add("at the end")
    bar.setValue(0)
    add("while the beginning is read")
    pane.show_added(question._replace(id=MessageId(99), text="Later?"))
    qtbot.waitUntil(lambda: "Later?" in plain.text.toPlainText())

    assert places == [1, 1, 0]
    assert bar.value() == bar.maximum()
    assert pane.guest is plain


def fail_to_lay_out(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    """Let messages fail that hold a text, as a fault of the layout would."""
    start = MessageItem.start

    def failing(item: MessageItem, setting: object) -> None:
        if text in item.text():
            fail_there()
        start(item, setting)  # type: ignore[arg-type]

    monkeypatch.setattr(MessageItem, "start", failing)


def shown_as_text(desktop: Desktop) -> str:
    guest = desktop.window.pane.guest
    return guest.text.toPlainText() if isinstance(guest, PlainChat) else ""


def test_a_chat_that_cannot_be_laid_out_is_opened_as_text_from_an_empty_window(
    desktop: Desktop,
    chats: list[ConversationId],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    desktop.window.open_chat(None)
    desktop.window.pane.composer.set_text("what was written in a new chat")
    fail_to_lay_out(monkeypatch, "first")
    desktop.window.open_chat(chats[0])
    qtbot.waitUntil(
        lambda: shown_as_text(desktop) == "You\n\nOne?\n\nGPT-4\n\nThe **first** answer."
    )

    assert "One?" in desktop.window.top_bar.title.text()
    assert desktop.window.pane.composer.question() == ""
    assert len(dialogs(desktop)) == 1


def test_a_chat_that_is_shown_as_text_goes_on_as_text(
    desktop: Desktop,
    chats: list[ConversationId],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pane = desktop.window.pane
    fail_to_lay_out(monkeypatch, "?")
    desktop.window.open_chat(chats[0])
    qtbot.waitUntil(lambda: shown_as_text(desktop) != "")
    close_dialog(desktop, qtbot)
    desktop.window.activateWindow()
    qtbot.waitUntil(pane.composer.field.hasFocus)
    plain = pane.guest
    pane.composer.set_text("slow")
    QTest.keyClick(pane.composer.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "\n\nYou\n\nslow\n\nGPT-4" in shown_as_text(desktop))
    QTest.keyClick(pane.composer.field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not desktop.window.chat.is_answering)
    ended = pane.transcript.transcript.items[-1].end
    QTest.keyClick(pane.composer.field, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)

    assert pane.guest is plain
    assert ended is EndState.STOPPED
    assert pane.composer.question() == "slow"
    assert dialogs(desktop) == []
    desktop.window.open_chat(None)
    assert pane.guest is None


def test_a_place_that_cannot_be_laid_out_ends_no_start(
    desktop: Desktop, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = desktop.window.pane.transcript
    answer = view.transcript.items[1]
    monkeypatch.setattr(type(answer), "complete", lambda *_: fail_there())
    return_to(view, ReadingPlace(answer.message.id, 99, 0))
    qtbot.waitUntil(lambda: len(dialogs(desktop)) == 1)

    assert "KeyError" in dialogs(desktop)[0].report.toPlainText()
