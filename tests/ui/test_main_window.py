"""The window at work: asking, stopping, switching, naming, deleting."""

import threading
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from liaobots_desktop.chat.message import EndState
from liaobots_desktop.store.chat_store import FILE_NAME, ChatStore
from tests.fault_server import (
    CHUNKED,
    LAST_CHUNK,
    FaultServer,
    chunk,
    hang,
    head,
    send,
    wait_for,
    whole,
)
from tests.ui.conftest import CODE, OpenDesktop

STARTED = send(head("200 OK", CHUNKED) + chunk(b"So far"))


def button_named(parent: QWidget, text: str) -> QPushButton:
    return next(b for b in parent.findChildren(QPushButton) if b.text() == text)


def test_a_typed_question_is_answered_and_found_again(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    with FaultServer(whole(b"**Forty-two**, of course.")) as server:
        desktop = open_desktop(server.url)
        field = desktop.window.pane.composer.field
        QTest.keyClicks(field, "What is the answer?")
        with qtbot.waitSignal(desktop.session.answer_ended):
            QTest.keyClick(field, Qt.Key.Key_Return)
        shown = desktop.window.pane.transcript.visible_text()
    store = ChatStore.open(folder / FILE_NAME)
    (conversation,) = store.conversations.page(10)
    question, answer = store.messages.branch(conversation.id)
    store.close()

    assert "What is the answer?" in shown
    assert "Forty-two, of course." in shown
    assert field.toPlainText() == ""
    assert conversation.title == "What is the answer?"
    assert (question.text, answer.text) == ("What is the answer?", "**Forty-two**, of course.")
    assert answer.end is EndState.COMPLETE


def test_esc_stops_the_answer_and_what_came_is_kept(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    with FaultServer([STARTED, hang()]) as server:
        desktop = open_desktop(server.url)
        with qtbot.waitSignal(desktop.session.text_grown):
            desktop.window.chat.send("Tell me")
        stop = button_named(desktop.window.pane.composer, "Stop")
        place = stop.geometry()
        with qtbot.waitSignal(desktop.session.answer_ended) as ended:
            QTest.keyClick(desktop.window, Qt.Key.Key_Escape)

    assert ended.args is not None
    assert ended.args[0].end is EndState.STOPPED
    assert ended.args[0].text == "So far"
    assert button_named(desktop.window.pane.composer, "Send").geometry() == place
    assert not desktop.window.notice_bar.isVisible()


def test_an_answer_goes_on_while_another_chat_is_open(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    more = threading.Event()
    rest = send(chunk(b" and the rest") + LAST_CHUNK)
    with FaultServer([STARTED, wait_for(more), rest]) as server:
        desktop = open_desktop(server.url)
        with qtbot.waitSignal(desktop.session.text_grown):
            desktop.window.chat.send("First chat")
        first = desktop.window.chat.open_id
        desktop.window.new_chat()
        elsewhere = desktop.window.pane.transcript.visible_text()
        with qtbot.waitSignal(desktop.session.answer_ended):
            more.set()
        still_elsewhere = desktop.window.pane.transcript.visible_text()
        assert first is not None
        desktop.window.open_chat(first)

    assert "So far" not in elsewhere + still_elsewhere
    assert "So far and the rest" in desktop.window.pane.transcript.visible_text()


def test_coming_back_to_a_running_answer_shows_all_of_it_once(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    more = threading.Event()
    rest = send(chunk(b" and the rest") + LAST_CHUNK)
    with FaultServer([STARTED, wait_for(more), rest]) as server:
        desktop = open_desktop(server.url)
        with qtbot.waitSignal(desktop.session.text_grown):
            desktop.window.chat.send("First chat")
        first = desktop.window.chat.open_id
        assert first is not None
        desktop.window.new_chat()
        desktop.window.open_chat(first)
        with qtbot.waitSignal(desktop.session.answer_ended):
            more.set()
        transcript = desktop.window.pane.transcript
        _, answer = desktop.session.messages(first)

    assert transcript.text_of(answer.id) == "So far and the rest"
    assert transcript.visible_text().count("So far") == 1


def test_a_draft_stays_with_its_chat(open_desktop: OpenDesktop, qtbot: QtBot) -> None:
    with FaultServer(whole(b"Yes.")) as server:
        desktop = open_desktop(server.url)
        with qtbot.waitSignal(desktop.session.answer_ended):
            desktop.window.chat.send("First chat")
        first = desktop.window.chat.open_id
        assert first is not None
        desktop.window.pane.composer.set_text("a thought")
        desktop.window.new_chat()
        in_the_new_one = desktop.window.pane.composer.text()
        desktop.window.open_chat(first)

    assert in_the_new_one == ""
    assert desktop.window.pane.composer.text() == "a thought"


def test_a_deleted_chat_can_be_taken_back(open_desktop: OpenDesktop, qtbot: QtBot) -> None:
    with FaultServer(whole(b"Yes.")) as server:
        desktop = open_desktop(server.url)
        with qtbot.waitSignal(desktop.session.answer_ended):
            desktop.window.chat.send("Keep me")
        kept = desktop.window.chat.open_id
        assert kept is not None
        desktop.window.ordering.delete((kept,))
        empty = desktop.window.pane.transcript.visible_text()
        button_named(desktop.window.notice_bar, "Undo").click()

    assert "Keep me" not in empty
    assert desktop.window.chat.open_id == kept
    assert "Keep me" in desktop.window.pane.transcript.visible_text()


def test_the_chosen_model_is_asked_and_remembered(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    with FaultServer(whole(b"Yes.")) as server:
        desktop = open_desktop(server.url)
        selector = desktop.window.top_bar.models
        selector.setFocus()
        QTest.keyClick(selector, Qt.Key.Key_Down)
        with qtbot.waitSignal(desktop.session.answer_ended):
            desktop.window.chat.send("Who are you?")
    desktop.later.finish()

    assert b'"model":{"id":"gpt-4","name":"GPT-4"' in server.requests[0].body
    assert '"model": "gpt-4"' in (folder / "settings.json").read_text(encoding="utf-8")


def test_the_first_start_asks_for_the_code_and_keeps_it_private(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    desktop = open_desktop()
    page, foot = desktop.window.pages.first_start, desktop.window.sidebar.foot
    named = [page.isVisible(), foot.service.isVisible()]
    QTest.keyClicks(page._code, f"  {CODE} ")
    with qtbot.waitSignal(page.done):
        button_named(page, "Start chatting").click()
    desktop.later.finish()
    saved = folder / "auth-code"

    assert named == [True, False]  # nobody answers yet
    assert (page.isVisible(), foot.service.isVisible()) == (False, True)
    assert foot.service.text() == "liaobots.com"
    assert saved.read_text(encoding="utf-8") == CODE
    assert saved.stat().st_mode & 0o777 == 0o600
    assert CODE not in (folder / "settings.json").read_text(encoding="utf-8")


def test_a_code_that_cannot_be_sent_is_told_by_position(
    open_desktop: OpenDesktop, folder: Path
) -> None:
    desktop = open_desktop()
    page = desktop.window.pages.first_start
    page._code.setText("Abс123")  # the third letter is Cyrillic
    button_named(page, "Start chatting").click()
    QApplication.processEvents()
    rows = (page._code.geometry(), page._error.geometry(), page._service.geometry())

    assert (page.isVisible(), (folder / "auth-code").exists()) == (True, False)
    assert page._error.text().startswith("Character 3 of the auth code cannot be sent.")
    assert rows[1].top() - rows[0].bottom() - 1 == 4 < rows[2].top() - rows[1].bottom() - 1


def test_the_demo_answers_without_an_account(open_desktop: OpenDesktop, qtbot: QtBot) -> None:
    desktop = open_desktop()
    button_named(desktop.window.pages.first_start, "Try it without an account").click()
    with qtbot.waitSignal(desktop.session.answer_ended):
        desktop.window.chat.send("hello")

    assert "nothing you type leaves this computer" in (
        desktop.window.pane.transcript.visible_text()
    )


def test_closing_the_window_in_mid_answer_keeps_it_as_interrupted(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    with FaultServer([STARTED, hang()]) as server:
        desktop = open_desktop(server.url)
        with qtbot.waitSignal(desktop.session.text_grown):
            desktop.window.chat.send("Tell me")
        desktop.window.close()
        has_ended = desktop.shut_down()
    store = ChatStore.open(folder / FILE_NAME)
    (conversation,) = store.conversations.page(10)
    _, answer = store.messages.branch(conversation.id)
    store.close()

    assert has_ended
    assert (answer.text, answer.end) == ("So far", EndState.INTERRUPTED)


def test_an_example_question_leaves_the_draft_alone(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    with FaultServer(whole(b"Yes.")) as server:
        desktop = open_desktop(server.url)
        desktop.window.pane.composer.set_text("a long draft")
        with qtbot.waitSignal(desktop.session.answer_ended):
            desktop.window.pane.empty.question_chosen.emit("An example")

    assert desktop.window.pane.composer.text() == "a long draft"


def test_a_question_that_was_sent_does_not_come_back_as_a_draft(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    with FaultServer(whole(b"Yes.")) as server:
        desktop = open_desktop(server.url)
        with qtbot.waitSignal(desktop.session.answer_ended):
            desktop.window.chat.send("First")
        first = desktop.window.chat.open_id
        assert first is not None
        desktop.window.new_chat()
        desktop.window.pane.composer.set_text("Second")
        desktop.window.open_chat(first)
        desktop.window.new_chat()
        with qtbot.waitSignal(desktop.session.answer_ended):
            desktop.window.chat.send(desktop.window.pane.composer.text())
        desktop.window.new_chat()

    assert desktop.window.pane.composer.text() == ""


def test_a_title_that_is_being_edited_outlives_the_end_of_an_answer(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    more = threading.Event()
    with FaultServer([STARTED, wait_for(more), send(LAST_CHUNK)]) as server:
        desktop = open_desktop(server.url)
        with qtbot.waitSignal(desktop.session.text_grown):
            desktop.window.chat.send("Old title")
        chat = desktop.window.chat.open_id
        assert chat is not None
        desktop.window.sidebar.rename(chat)
        editor = desktop.window.sidebar.findChild(QLineEdit)
        assert isinstance(editor, QLineEdit)
        editor.setText("New title")
        with qtbot.waitSignal(desktop.session.answer_ended):
            more.set()
        QTest.keyClick(editor, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: desktop.window.top_bar.title.text() == "\u2068New title\u2069")
    assert desktop.window.top_bar.title.toolTip() == "<span>\u2068New title\u2069</span>"


def test_retry_asks_the_model_that_was_chosen_meanwhile(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    with FaultServer(whole(b"", "402 Payment Required")) as server:
        desktop = open_desktop(server.url)
        with qtbot.waitSignal(desktop.session.answer_ended):
            desktop.window.chat.send("Who are you?")
        desktop.window.top_bar.models.model_chosen.emit("gpt-4")
        notice = desktop.window.notice_bar.notice()
        assert notice is not None
        with qtbot.waitSignal(desktop.session.answer_ended):
            desktop.window.notice_bar.reaction_chosen.emit("retry", notice)
        asked = [r.body for r in server.requests if r.target == "/api/chat"]

    assert b'"id":"gpt-3.5-turbo"' in asked[0]
    assert b'"id":"gpt-4"' in asked[1]
