"""Editing a question in the composer of the real window."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.store.settings import Settings
from liaobots_desktop.ui.drawing import width_of
from liaobots_desktop.ui.editing_strip import EditingStrip
from tests.fault_server import CHUNKED, FaultServer, chunk, hang, head, send, wait_for, whole
from tests.terminal.replies import body_of
from tests.ui.conftest import OpenDesktop
from tests.ui.talking import ask, choose, shown, texts

STARTED = send(head("200 OK", CHUNKED) + chunk(b"So far"))


@pytest.fixture
def desktop(open_desktop: OpenDesktop) -> Iterator[Desktop]:
    """The app on a service that answers Yes."""
    with FaultServer(whole(b"Yes.")) as server:
        yield open_desktop(server.url)


def is_editing(desktop: Desktop) -> bool:
    """Whether the strip above the field is seen."""
    strip = desktop.window.pane.composer.findChild(EditingStrip)
    return isinstance(strip, EditingStrip) and strip.isVisible()


def test_an_edited_question_is_asked_as_a_branch_and_the_draft_comes_back(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    with FaultServer(whole(b"Yes.")) as server:
        desktop = open_desktop(server.url)
        composer = desktop.window.pane.composer
        ask(qtbot, desktop, "First")
        ask(qtbot, desktop, "Second")
        composer.set_text("a thought")
        choose(desktop, "edit", 0)
        editing = is_editing(desktop), composer.text()
        composer.field.selectAll()
        QTest.keyClicks(composer.field, "First, but better")
        with qtbot.waitSignal(desktop.session.answer_ended):
            QTest.keyClick(composer.field, Qt.Key.Key_Return)
        asked = [message["content"] for message in body_of(server.requests[-1])["messages"]]

    assert editing == (True, "First")
    assert asked == ["First, but better"]
    assert texts(desktop) == ["First, but better", "Yes."]
    assert not is_editing(desktop)
    assert composer.text() == "a thought"
    assert list(desktop.window.pane.transcript.painter.branches.values()) == [(1, 2), (2, 2)]


def test_a_question_can_be_asked_again_without_a_change(desktop: Desktop, qtbot: QtBot) -> None:
    ask(qtbot, desktop, "First")
    before = shown(desktop)
    choose(desktop, "edit", 0)
    with qtbot.waitSignal(desktop.session.answer_ended):
        QTest.keyClick(desktop.window.pane.composer.field, Qt.Key.Key_Return)

    assert texts(desktop) == ["First", "Yes."]
    assert shown(desktop)[0][0] > before[1][0]


def test_esc_leaves_the_edit_and_brings_the_draft_back(desktop: Desktop, qtbot: QtBot) -> None:
    composer = desktop.window.pane.composer
    ask(qtbot, desktop, "First")
    composer.set_text("a thought")
    choose(desktop, "edit", 0)
    QTest.keyClicks(composer.field, " and more")
    QTest.keyClick(desktop.window, Qt.Key.Key_Escape)
    after_esc = is_editing(desktop), composer.text()
    choose(desktop, "edit", 0)
    again = composer.text()
    strip = composer.findChild(EditingStrip)
    assert isinstance(strip, EditingStrip)
    cancel = strip.findChild(QToolButton)
    assert isinstance(cancel, QToolButton)
    cancel.click()

    assert after_esc == (False, "a thought")
    assert again == "First"
    assert (is_editing(desktop), composer.text()) == (False, "a thought")
    assert texts(desktop) == ["First", "Yes."]


def test_up_in_the_empty_field_edits_the_last_question(desktop: Desktop, qtbot: QtBot) -> None:
    composer = desktop.window.pane.composer
    QTest.keyClick(composer.field, Qt.Key.Key_Up)
    in_an_empty_chat = is_editing(desktop)
    ask(qtbot, desktop, "First")
    ask(qtbot, desktop, "Second")
    QTest.keyClicks(composer.field, "x")
    QTest.keyClick(composer.field, Qt.Key.Key_Up)
    with_text = is_editing(desktop)
    QTest.keyClick(composer.field, Qt.Key.Key_Backspace)
    QTest.keyClick(composer.field, Qt.Key.Key_Up)

    assert not in_an_empty_chat
    assert not with_text
    assert (is_editing(desktop), composer.text()) == (True, "Second")


def test_an_edit_stays_with_its_chat(desktop: Desktop, qtbot: QtBot) -> None:
    composer = desktop.window.pane.composer
    ask(qtbot, desktop, "First")
    first = desktop.window.chat.open_id
    composer.set_text("a thought")
    choose(desktop, "edit", 0)
    composer.set_text("First, half edited")
    desktop.window.new_chat()
    elsewhere = is_editing(desktop), composer.text()
    desktop.window.open_chat(first)
    back = is_editing(desktop), composer.text()
    QTest.keyClick(desktop.window, Qt.Key.Key_Escape)

    assert elsewhere == (False, "")
    assert back == (True, "First, half edited")
    assert composer.text() == "a thought"


def test_an_edit_that_gave_way_to_another_one_comes_back(desktop: Desktop, qtbot: QtBot) -> None:
    composer = desktop.window.pane.composer
    ask(qtbot, desktop, "First")
    ask(qtbot, desktop, "Second")
    choose(desktop, "edit", 0)
    composer.set_text("First, half edited")
    choose(desktop, "edit", 2)
    second = composer.text()
    choose(desktop, "edit", 0)

    assert second == "Second"
    assert composer.text() == "First, half edited"


def test_an_edit_that_cannot_be_sent_loses_nothing(desktop: Desktop, qtbot: QtBot) -> None:
    composer = desktop.window.pane.composer
    ask(qtbot, desktop, "First")
    choose(desktop, "edit", 0)
    composer.set_text("words\n" * 2_500)
    QTest.keyClick(composer.field, Qt.Key.Key_Return)

    assert desktop.window.notice_bar.isVisible()
    assert is_editing(desktop)
    assert composer.text() == "words\n" * 2_500
    assert texts(desktop) == ["First", "Yes."]


def test_while_the_chat_answers_an_edit_is_refused_and_stop_is_offered(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    with FaultServer([STARTED, hang()]) as server:
        desktop = open_desktop(server.url)
        with qtbot.waitSignal(desktop.session.text_grown):
            desktop.window.chat.send("First")
        choose(desktop, "edit", 0)
        editing = is_editing(desktop)
        notice = desktop.window.notice_bar.notice()
        bar = desktop.window.notice_bar
        stop = next(b for b in bar.findChildren(QPushButton) if b.text() == "Stop")
        with qtbot.waitSignal(desktop.session.answer_ended):
            stop.click()
        qtbot.waitUntil(lambda: not bar.isVisible())
        choose(desktop, "edit", 0)

    assert not editing
    assert notice is not None
    assert notice.text == (
        "An answer is being written in this chat. Stop it, or wait until it is complete."
    )
    assert is_editing(desktop)
    assert texts(desktop) == ["First", "So far"]


def test_esc_stops_first_and_leaves_the_edit_then(open_desktop: OpenDesktop, qtbot: QtBot) -> None:
    with FaultServer({"": [STARTED, hang()]}) as server:
        desktop = open_desktop(server.url)
        with qtbot.waitSignal(desktop.session.text_grown):
            desktop.window.chat.send("First")
        with qtbot.waitSignal(desktop.session.answer_ended):
            QTest.keyClick(desktop.window, Qt.Key.Key_Escape)
        choose(desktop, "edit", 0)
        with qtbot.waitSignal(desktop.session.text_grown):
            choose(desktop, "retry", 1)
        with qtbot.waitSignal(desktop.session.answer_ended):
            QTest.keyClick(desktop.window, Qt.Key.Key_Escape)
        after_the_first = is_editing(desktop)
        QTest.keyClick(desktop.window, Qt.Key.Key_Escape)

    assert after_the_first
    assert not is_editing(desktop)


def test_a_deleted_question_leaves_its_edit_as_a_draft(desktop: Desktop, qtbot: QtBot) -> None:
    composer = desktop.window.pane.composer
    ask(qtbot, desktop, "First")
    ask(qtbot, desktop, "Second")
    composer.set_text("a thought")
    choose(desktop, "edit", 2)
    composer.set_text("Second, half edited")
    choose(desktop, "delete", 1)

    assert texts(desktop) == ["First"]
    assert not is_editing(desktop)
    assert composer.text() == "Second, half edited\n\na thought"


def test_an_answer_that_goes_on_after_a_retry_offers_stop(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    more = threading.Event()
    with FaultServer({"": [STARTED, wait_for(more)]}) as server:
        desktop = open_desktop(server.url)
        more.set()
        ask(qtbot, desktop, "First")
        more.clear()
        with qtbot.waitSignal(desktop.session.text_grown):
            choose(desktop, "retry", 1)
        labels = [b.text() for b in desktop.window.pane.composer.findChildren(QPushButton)]
        more.set()
        qtbot.waitUntil(lambda: not desktop.window.chat.is_answering)

    assert labels == ["Stop"]


@pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen
def test_what_is_edited_is_said_in_as_many_words_as_have_room(low: Desktop) -> None:
    composer = low.window.pane.composer
    composer.set_editing(True)
    (strip,) = composer.findChildren(EditingStrip)
    said = []
    for language in ("zh_CN", "ru", "ar", "en"):
        low.account.choose(Settings.language, language)
        for _ in range(4):
            QApplication.processEvents()
        text = strip.label.text()
        said.append((text, width_of(strip.label.font(), text) <= strip.label.width()))
    described = composer.field.accessibleDescription()
    composer.set_editing(False)

    assert said == [
        ("正在编辑消息", True),
        ("Правка", True),
        ("تحرير رسالة — Esc للإلغاء", True),
        ("Editing a message", True),
    ]
    assert described == "Editing a message — Esc cancels"
