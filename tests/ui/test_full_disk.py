"""What the window says while the disk is full."""

import threading
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from liaobots_desktop.store.chat_store import FILE_NAME
from liaobots_desktop.ui.question_box import QuestionBox
from tests.fault_server import LAST_CHUNK, FaultServer, chunk, head, send, wait_for, whole
from tests.store.looking import read
from tests.store.small_disk import fill, needs_a_small_disk, small_disk
from tests.ui.conftest import OpenDesktop

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen, of dialogs


def _press(box: QuestionBox, text: str) -> None:
    (button,) = (each for each in box.findChildren(QPushButton) if each.text() == text)
    button.click()


@needs_a_small_disk
def test_that_the_disk_is_full_is_told_until_an_answer_is_saved_and_the_app_asks_before_it_ends(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    full, mended = threading.Event(), threading.Event()
    begun = send(head("200 OK", "Transfer-Encoding: chunked") + chunk(b"begun "))
    steps = [begun, wait_for(full), send(chunk(b"x" * 50_000)), wait_for(mended), send(LAST_CHUNK)]
    folder.rmdir()
    with small_disk(folder, "3m"), FaultServer(steps) as server:
        desktop = open_desktop(server.url)
        bar = desktop.window.notice_bar
        desktop.window.chat.send("Why?")
        desktop.window.pane.composer.set_text("")
        qtbot.waitUntil(lambda: "begun" in desktop.window.pane.transcript.visible_text())
        filler = fill(folder)
        full.set()
        qtbot.waitUntil(bar.isVisible)
        told = bar.notice()
        desktop.window.quit()
        (box,) = desktop.window.findChildren(QuestionBox)
        asked, stayed = box.text(), desktop.window.isVisible()
        _press(box, "Stay")
        filler.unlink()
        mended.set()
        qtbot.waitUntil(lambda: not bar.isVisible())
        ((text, end),) = read(
            folder / FILE_NAME, "SELECT text, ended FROM message WHERE role = 'assistant'"
        )
        desktop.shut_down()

    assert told is not None
    assert told.text.startswith("This could not be saved (the disk is full).")
    assert (asked, stayed) == ("Quit and lose what is not saved?", True)
    assert (len(text), end) == (50_006, "complete")


@needs_a_small_disk
def test_that_a_first_question_was_refused_is_told_until_it_is_sent(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    folder.rmdir()
    with small_disk(folder, "3m"), FaultServer(whole(b"Yes.")) as server:
        desktop = open_desktop(server.url)
        bar = desktop.window.notice_bar
        filler = fill(folder)
        desktop.window.chat.send("Why?")
        qtbot.waitUntil(bar.isVisible)
        told = bar.notice()
        filler.unlink()
        with qtbot.waitSignal(desktop.session.answer_ended):
            desktop.window.chat.send("Why?")
        after = bar.notice()
        desktop.shut_down()

    assert told is not None
    assert told.text.startswith("This could not be saved (the disk is full).")
    assert after is None


@needs_a_small_disk
def test_a_draft_of_a_chat_that_was_left_is_told_until_there_is_room_and_then_saved(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    folder.rmdir()
    with small_disk(folder, "3m"), FaultServer(whole(b"Yes.")) as server:
        desktop = open_desktop(server.url)
        bar = desktop.window.notice_bar
        with qtbot.waitSignal(desktop.session.answer_ended):
            desktop.window.chat.send("Why?")
        filler = fill(folder)
        desktop.window.pane.composer.set_text("Not sent yet " * 1000)
        desktop.window.open_chat(None)
        told = bar.notice()
        before = read(folder / FILE_NAME, "SELECT length(text) FROM draft")
        filler.unlink()
        qtbot.waitUntil(lambda: not bar.isVisible())
        after = read(folder / FILE_NAME, "SELECT length(text) FROM draft")
        desktop.shut_down()

    assert told is not None
    assert told.text.startswith("This could not be saved (the disk is full).")
    assert (before, after) == ([], [(13_000,)])


@needs_a_small_disk
def test_the_app_does_not_end_with_what_a_full_disk_refuses_unless_told_so(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    folder.rmdir()
    with small_disk(folder, "3m"):
        desktop = open_desktop("demo")
        window = desktop.window
        window.open_chat(None)
        filler = fill(folder)
        window.pane.composer.set_text("Not sent yet " * 1000)
        window.quit()
        (box,) = window.findChildren(QuestionBox)
        asked, stayed = box.text(), window.isVisible()
        _press(box, "Stay")
        filler.unlink()
        qtbot.waitUntil(lambda: not window.notice_bar.isVisible())
        with qtbot.waitSignal(window.closed):
            window.quit()
        after = read(folder / FILE_NAME, "SELECT length(text) FROM draft")

    assert (asked, stayed) == ("Quit and lose what you wrote?", True)
    assert after == [(13_000,)]


@needs_a_small_disk
def test_the_app_ends_with_unsaved_words_where_the_user_or_the_system_wants_it(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    folder.rmdir()
    with small_disk(folder, "3m"):
        desktop = open_desktop("demo")
        window = desktop.window
        window.open_chat(None)
        fill(folder)
        window.pane.composer.set_text("Not sent yet " * 1000)
        window.close()
        window.close()
        boxes = window.findChildren(QuestionBox)
        with qtbot.waitSignal(window.closed):
            _press(boxes[0], "Quit anyway")
        qtbot.waitUntil(lambda: not window.findChildren(QuestionBox))
        window.show()  # as where something else keeps the app open
        window.quit()
        asked_again = len(window.findChildren(QuestionBox))

    assert (len(boxes), asked_again) == (1, 1)
