"""A quick question without an answer is asked again, and one that was not sent is there again."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from liaobots_desktop.instance.claiming import Wish
from liaobots_desktop.instance.verbs import QUICK_ASK
from liaobots_desktop.store.chat_store import FILE_NAME
from liaobots_desktop.ui.question_box import QuestionBox
from tests.fault_server import Answer, FaultServer, hang, whole
from tests.store.looking import read
from tests.store.small_disk import fill, needs_a_small_disk, small_disk
from tests.terminal.replies import BEGIN, answer, piece
from tests.ui.conftest import OpenDesktop
from tests.ui.presence.test_quick_ask import brought_up, enter, is_answered, shown
from tests.ui.talking import use
from tests.ui.test_patience import another_writer

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # raise(), offscreen


@pytest.fixture
def service() -> Iterator[FaultServer]:
    """A service that answers, but not on one of its paths."""
    ways: dict[str, Answer] = {
        "/fail": whole(b"", "500 Internal Server Error"),
        "/slow": [BEGIN, piece("So"), hang()],
        "": answer("Well."),
    }
    with FaultServer(ways) as started:
        yield started


def test_one_that_is_stored_late_leaves_the_next_chat_its_system_prompt(
    open_desktop: OpenDesktop, service: FaultServer, qtbot: QtBot, folder: Path
) -> None:
    desktop = open_desktop(service.url)
    qtbot.waitUntil(lambda: desktop.presence is not None)
    profiles = desktop.session.profiles
    profiles.new_prompt.keep("Be a pirate.")
    quick = brought_up(desktop, qtbot)
    desktop._store.wait_for_nobody()
    with another_writer(folder):
        enter(quick, "One?")
        waits = desktop.session.writes.is_waiting
    qtbot.waitUntil(partial(is_answered, desktop, service, 1))
    left: list[str | None] = [profiles.new_prompt.text]
    with another_writer(folder):
        desktop.window.chat.send("Two?")
        profiles.new_prompt.keep("Be a poet.")  # for the next one: this one has the other
    qtbot.waitUntil(partial(is_answered, desktop, service, 2))
    left.append(profiles.new_prompt.text)
    desktop.window.new_chat()
    with another_writer(folder):
        desktop.window.chat.send("Three?")
    qtbot.waitUntil(partial(is_answered, desktop, service, 3))
    left.append(profiles.new_prompt.text)
    prompts = read(folder / FILE_NAME, "SELECT system_prompt FROM conversation ORDER BY rowid")

    assert waits
    assert left == ["Be a pirate.", "Be a poet.", None]
    assert [prompt[:12] for (prompt,) in prompts] == ["You are Chat", "Be a pirate.", "Be a poet."]


def test_words_that_were_not_sent_are_there_again_and_go_into_the_app_with_the_chat(
    open_desktop: OpenDesktop, service: FaultServer, qtbot: QtBot
) -> None:
    desktop = open_desktop(service.url)
    qtbot.waitUntil(lambda: desktop.presence is not None)
    quick = brought_up(desktop, qtbot)
    QTest.keyClicks(quick.composer.field, "Not sent yet")
    QTest.keyClick(quick, Qt.Key.Key_Escape)
    brought_up(desktop, qtbot)
    kept = quick.composer.field.textCursor().selectedText()
    enter(quick, "One?")
    qtbot.waitUntil(partial(is_answered, desktop, service, 1))
    QTest.keyClicks(quick.composer.field, "And two")
    QTest.keyClick(quick, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    in_app = desktop.window.pane.composer.text()
    brought_up(desktop, qtbot)

    shown_at_last, at_last = shown(quick), quick.composer.text()
    QTest.keyClicks(quick.composer.field, "Half a thought")
    desktop.window.quit()
    desktop.shut_down()
    desktop = open_desktop(service.url)
    qtbot.waitUntil(lambda: desktop.presence is not None)
    after_the_end = brought_up(desktop, qtbot).composer.field.textCursor().selectedText()
    in_new_chat = desktop.window.pane.composer.text()

    assert kept == "Not sent yet"
    assert (after_the_end, in_new_chat) == ("Half a thought", "")
    assert shown_at_last == []
    assert in_app == "And two"
    assert at_last == ""


def test_the_main_window_can_be_closed_while_its_answer_comes_and_is_there_again_from_it(
    open_desktop: OpenDesktop, service: FaultServer, qtbot: QtBot
) -> None:
    desktop = open_desktop(f"{service.url}/slow")
    qtbot.waitUntil(lambda: desktop.presence is not None)
    quick = brought_up(desktop, qtbot)
    enter(quick, "One?")
    qtbot.waitUntil(lambda: quick.chat is not None and shown(quick)[1:] == ["So"])
    with qtbot.assertNotEmitted(desktop.window.closed):
        desktop.window.close()
    stays = quick.isVisible() and not desktop.window.isVisible()
    with qtbot.assertNotEmitted(desktop.window.closed):
        QTest.keyClick(quick, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
        QApplication.processEvents()
    is_back = desktop.window.isVisible()
    brought_up(desktop, qtbot)
    desktop.window.chat.stop()
    qtbot.waitUntil(lambda: not desktop.session.is_busy)
    enter(quick, "Two?")
    qtbot.waitUntil(lambda: shown(quick)[1:] == ["So"])
    with qtbot.assertNotEmitted(desktop.window.closed):
        desktop.window.close()
        QTest.keyClick(quick, Qt.Key.Key_Escape)
        QApplication.processEvents()
    with qtbot.waitSignal(desktop.window.closed):
        desktop.session.stop(quick.chat)

    assert (stays, is_back) == (True, True)


@needs_a_small_disk
def test_begun_for_one_question_the_app_asks_before_it_ends_with_what_a_full_disk_refuses(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    folder.rmdir()
    with small_disk(folder, "3m"):
        desktop = open_desktop("demo")
        qtbot.waitUntil(lambda: desktop.presence is not None)
        assert desktop.presence is not None
        desktop.window.hide()
        desktop.presence.fulfil(Wish(QUICK_ASK))
        quick = brought_up(desktop, qtbot)
        filler = fill(folder)
        quick.composer.set_text("Not sent yet " * 1000)
        QTest.keyClick(quick, Qt.Key.Key_Escape)
        (box,) = desktop.window.findChildren(QuestionBox)
        asked, is_there = box.text(), desktop.window.isVisible()
        box.reject()
        filler.unlink()
        qtbot.waitUntil(lambda: not desktop.window.notice_bar.isVisible())
        kept = read(folder / FILE_NAME, "SELECT place, length(text) FROM draft")
        desktop.shut_down()

    assert (asked, is_there) == ("Quit and lose what you wrote?", True)
    assert kept == [("quick question", 13_000)]


def test_what_no_answer_came_to_is_asked_again_by_a_press_or_by_keys(
    open_desktop: OpenDesktop, service: FaultServer, qtbot: QtBot
) -> None:
    desktop = open_desktop(service.url)
    qtbot.waitUntil(lambda: desktop.presence is not None)
    quick = brought_up(desktop, qtbot)
    enter(quick, "One?")
    qtbot.waitUntil(partial(is_answered, desktop, service, 1))
    whole_has = [action.name for action in quick.view.painter.actions(1)]
    use(desktop, f"{service.url}/fail")
    enter(quick, "Two?")
    qtbot.waitUntil(partial(is_answered, desktop, service, 2))
    nothing_has = [action.word for action in quick.view.painter.actions(3)]
    QTest.keyClick(quick, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(partial(is_answered, desktop, service, 3))
    use(desktop, service.url)
    quick.view.action_requested.emit("retry", quick.view.transcript.items[3].message.id)
    qtbot.waitUntil(partial(is_answered, desktop, service, 4))
    QTest.keyClick(quick, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)  # it has come

    assert whole_has == ["copy", "more"]
    assert nothing_has == ["Retry", "More"]
    assert shown(quick) == ["One?", "Well.", "Two?", "Well."]
    assert not desktop.session.is_busy
    assert not quick.notice_bar.isVisible()
