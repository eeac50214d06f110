"""The small window: one question, its answer, and the way into the app."""

import sys
import threading
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.instance.claiming import Wish
from liaobots_desktop.instance.verbs import QUICK_ASK
from liaobots_desktop.ui.faults.fault_dialog import FaultDialog
from liaobots_desktop.ui.presence.quick_ask import QuickAsk
from liaobots_desktop.ui.transcript.message_item import MessageItem
from tests.fault_server import Answer, FaultServer, hang, whole
from tests.terminal.replies import BEGIN, answer, body_of, piece
from tests.ui.conftest import OpenDesktop
from tests.ui.talking import texts, use

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # raise(), offscreen


@pytest.fixture
def service() -> Iterator[FaultServer]:
    """A service with a path for each kind of answer."""
    ways: dict[str, Answer] = {
        "/slow": [BEGIN, piece("So"), hang()],
        "/fail": whole(b"", "500 Internal Server Error"),
        "": answer("Well."),
    }
    with FaultServer(ways) as started:
        yield started


@pytest.fixture
def desktop(open_desktop: OpenDesktop, service: FaultServer, qtbot: QtBot) -> Desktop:
    opened = open_desktop(service.url)
    qtbot.waitUntil(lambda: opened.presence is not None)
    return opened


@pytest.fixture
def quick(desktop: Desktop, qtbot: QtBot) -> QuickAsk:
    return brought_up(desktop, qtbot)


def brought_up(desktop: Desktop, qtbot: QtBot) -> QuickAsk:
    """Return the small window, in front and with the keyboard in its field."""
    assert desktop.presence is not None
    desktop.presence.ask_quickly()
    quick = desktop.presence._quick_ask
    assert quick is not None
    qtbot.waitUntil(quick.composer.field.hasFocus)
    return quick


def enter(quick: QuickAsk, question: str) -> None:
    """Type a question and press Enter."""
    QTest.keyClicks(quick.composer.field, question)
    QTest.keyClick(quick.composer.field, Qt.Key.Key_Return)


def is_answered(desktop: Desktop, service: FaultServer, number: int) -> bool:
    """Whether so many questions have come, and all are answered."""
    return len(service.requests) == number and not desktop.session.is_busy


def shown(quick: QuickAsk) -> list[str]:
    return [item.text() for item in quick.view.transcript.items]


def test_the_answer_comes_in_it_and_the_window_stays_as_it_was(
    desktop: Desktop, quick: QuickAsk, qtbot: QtBot
) -> None:
    desktop.window.pane.composer.set_text("A draft of mine")
    height = quick.height()
    enter(quick, "Why?")
    qtbot.waitUntil(lambda: not desktop.session.is_busy and quick.open_button.isVisible())
    field, painter = quick.composer.field, quick.view.painter
    begins = field.mapTo(quick, QPoint(field.text_inset, 0)).x()

    assert shown(quick) == ["Why?", "Well."]
    assert begins == quick.view.viewport().mapTo(quick, QPoint(round(painter.left), 0)).x()
    assert quick.height() > height
    assert quick.composer.text() == ""
    assert desktop.window.chat.open_id is None
    assert desktop.window.pane.composer.text() == "A draft of mine"


def test_its_chat_is_like_all_others_and_opens_in_the_app(
    desktop: Desktop, quick: QuickAsk, qtbot: QtBot
) -> None:
    enter(quick, "Why?")
    qtbot.waitUntil(lambda: not desktop.session.is_busy and quick.open_button.isVisible())
    desktop.window.hide()
    QTest.keyClick(quick, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)

    assert not quick.isVisible()
    assert desktop.window.isVisible()
    assert texts(desktop) == ["Why?", "Well."]
    assert desktop.window.chats.rowCount() > 0


def test_another_question_goes_on_in_the_same_chat_until_it_is_closed(
    desktop: Desktop, quick: QuickAsk, service: FaultServer, qtbot: QtBot
) -> None:
    for number, question in enumerate(("One", "Two"), 1):
        enter(quick, question)
        qtbot.waitUntil(partial(is_answered, desktop, service, number))
    QTest.keyClick(quick, Qt.Key.Key_Escape)
    is_closed = not quick.isVisible()
    again = brought_up(desktop, qtbot)
    is_empty = again.answer.isHidden() and not again.open_button.isVisible()
    enter(again, "Three")
    qtbot.waitUntil(lambda: len(service.requests) == 3 and not desktop.session.is_busy)

    assert is_closed
    assert is_empty
    assert again is quick
    sent = [len(body_of(request)["messages"]) for request in service.requests]
    assert sent == [1, 3, 1]


def test_esc_lets_the_answer_go_on(
    desktop: Desktop, quick: QuickAsk, service: FaultServer, qtbot: QtBot
) -> None:
    use(desktop, f"{service.url}/slow")
    enter(quick, "Why?")
    qtbot.waitUntil(lambda: shown(quick)[1:] == ["So"])
    QTest.keyClick(quick, Qt.Key.Key_Escape)

    assert not quick.isVisible()
    assert desktop.session.is_busy


def test_stop_stops_it(
    desktop: Desktop, quick: QuickAsk, service: FaultServer, qtbot: QtBot
) -> None:
    use(desktop, f"{service.url}/slow")
    enter(quick, "Why?")
    qtbot.waitUntil(lambda: shown(quick)[1:] == ["So"])
    quick.composer.stop_requested.emit()
    qtbot.waitUntil(lambda: not desktop.session.is_busy)

    assert shown(quick) == ["Why?", "So"]


def test_what_went_wrong_is_told_in_it(
    desktop: Desktop, quick: QuickAsk, service: FaultServer, qtbot: QtBot
) -> None:
    use(desktop, f"{service.url}/fail")
    enter(quick, "Why?")
    qtbot.waitUntil(quick.notice_bar.isVisible)
    notice = quick.notice_bar.notice()

    assert notice is not None
    assert [str(reaction) for reaction in notice.reactions] == ["retry"]


def test_a_question_of_the_window_does_not_come_in_it(
    desktop: Desktop, quick: QuickAsk, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(desktop.session.answer_ended):
        desktop.window.chat.send("Of the window")

    assert quick.answer.isHidden()
    assert texts(desktop) == ["Of the window", "Well."]


def test_a_long_text_is_pasted_into_the_field(quick: QuickAsk) -> None:
    QApplication.clipboard().setText("ё" * 21_000)
    quick.composer.field.paste()

    assert quick.composer.field.toPlainText() == "ё" * 21_000


def test_its_theme_and_zoom_are_those_of_the_app(desktop: Desktop, quick: QuickAsk) -> None:
    width = quick.width()
    desktop.account.choose_zoom(110)
    assert quick.width() > width


def test_before_a_service_is_chosen_the_first_start_comes(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    desktop = open_desktop()
    qtbot.waitUntil(lambda: desktop.presence is not None)
    assert desktop.presence is not None
    desktop.window.hide()
    desktop.presence.ask_quickly()

    assert desktop.window.isVisible()


def test_what_was_begun_for_one_question_ends_when_it_is_answered_and_closed(
    desktop: Desktop, service: FaultServer, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended: list[bool] = []
    assert desktop.presence is not None
    monkeypatch.setattr(desktop.presence._application, "quit", lambda: ended.append(True))
    desktop.window.hide()
    desktop.presence.fulfil(Wish(QUICK_ASK))
    quick = brought_up(desktop, qtbot)
    use(desktop, f"{service.url}/slow")
    enter(quick, "Why?")
    qtbot.waitUntil(lambda: shown(quick)[1:] == ["So"])
    quick.close()
    while_answering = list(ended)
    for answer_id in desktop.session.running._answers.copy():
        desktop.session.running.stop(answer_id)
    qtbot.waitUntil(lambda: len(ended) == 1)
    quick.come_up("")
    quick.close()

    assert while_answering == []
    assert len(ended) == 2


def test_up_brings_what_was_asked_here_before(
    desktop: Desktop, quick: QuickAsk, service: FaultServer, qtbot: QtBot
) -> None:
    ctrl, field = Qt.KeyboardModifier.ControlModifier, quick.composer.field
    for number, question in enumerate(("One?", "Two?"), 1):
        enter(quick, question)
        qtbot.waitUntil(partial(is_answered, desktop, service, number))
    quick.close()
    brought_up(desktop, qtbot)
    QTest.keyClick(field, Qt.Key.Key_Up)
    seen = [field.toPlainText()]
    QTest.keyClick(field, Qt.Key.Key_Up, ctrl)
    seen.append(field.toPlainText())
    QTest.keyClick(field, Qt.Key.Key_Up, ctrl)
    for _ in range(2):
        QTest.keyClick(field, Qt.Key.Key_Down, ctrl)
        seen.append(field.toPlainText())

    assert seen == ["Two?", "One?", "Two?", ""]


def test_what_was_being_written_comes_back_after_an_older_question(
    desktop: Desktop, quick: QuickAsk, service: FaultServer, qtbot: QtBot
) -> None:
    enter(quick, "One?")
    qtbot.waitUntil(partial(is_answered, desktop, service, 1))
    QTest.keyClicks(quick.composer.field, "Not yet")
    QTest.keyClick(quick.composer.field, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(quick.composer.field, Qt.Key.Key_Return)
    qtbot.waitUntil(partial(is_answered, desktop, service, 2))

    assert body_of(service.requests[1])["messages"][-1]["content"] == "One?"
    assert quick.composer.text() == "Not yet"


def test_how_long_a_text_is_that_fits_nowhere_is_said(quick: QuickAsk) -> None:
    quick.composer.paste_refused.emit(1)
    one = quick.notice_bar.notice()
    quick.composer.paste_refused.emit(40_001)
    many = quick.notice_bar.notice()

    assert one is not None
    assert many is not None
    assert one.text == "A text of 1 character fits into no message; it was not pasted."
    assert many.text == "A text of 40,001 characters fits into no message; it was not pasted."


def test_an_answer_that_cannot_be_drawn_is_text_and_goes_on_as_text(
    desktop: Desktop,
    quick: QuickAsk,
    service: FaultServer,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for hooks in (sys, threading):
        monkeypatch.setattr(hooks, "excepthook", hooks.excepthook)
    desktop.take_over_process()
    monkeypatch.setattr(MessageItem, "start", lambda *_: 1 / 0)
    enter(quick, "Why?")
    qtbot.waitUntil(lambda: quick.answer.text is not None)
    plain = quick.answer.text
    assert plain is not None
    (dialog,) = quick.findChildren(FaultDialog)
    dialog.close()
    qtbot.waitUntil(lambda: plain.text.toPlainText() == "You\n\nWhy?\n\nGPT-3.5\n\nWell.")
    quick.activateWindow()
    enter(quick, "And?")
    qtbot.waitUntil(partial(is_answered, desktop, service, 2))
    qtbot.waitUntil(lambda: plain.text.toPlainText().endswith("And?\n\nGPT-3.5\n\nWell."))
    is_the_same = quick.answer.text is plain and plain.isVisible() and not quick.view.isVisible()
    monkeypatch.undo()
    (again,) = plain.findChildren(QPushButton)
    again.click()

    assert is_the_same
    assert quick.view.isVisible()
    assert quick.view.visible_text().endswith("GPT-3.5\n\nWell.")
