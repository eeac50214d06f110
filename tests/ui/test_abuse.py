"""What people do to a window, and what chats may be called: nothing stalls, leaks or is lost."""

import gc
import sys
import threading
import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from liaobots_desktop.chat.message import Message
from liaobots_desktop.store.chat_store import FILE_NAME, ChatStore
from tests.fault_server import FaultServer, wait_for, whole
from tests.store.looking import read, write
from tests.store.talking import ask
from tests.terminal.replies import BEGIN, END, piece
from tests.timing import Within
from tests.ui.conftest import OpenDesktop

CTRL = Qt.KeyboardModifier.ControlModifier


def held() -> tuple[int, int]:
    """Return how many threads and open files there are."""
    return threading.active_count(), len(list(Path("/proc/self/fd").iterdir()))


@pytest.mark.skipif(sys.platform != "linux", reason="it counts open files")
def test_a_question_that_fails_again_and_again_leaves_no_thread_and_no_socket(
    open_desktop: OpenDesktop, folder: Path, qtbot: QtBot
) -> None:
    with FaultServer(whole(b"", "500 Internal Server Error")) as server:
        desktop = open_desktop(server.url)
        failed: list[Message] = []
        desktop.session.answer_ended.connect(failed.append)
        with qtbot.waitSignal(desktop.session.answer_ended):
            desktop.window.chat.send("Why?")
        for number in range(25):
            if number == 5:
                threads, files = held()
            with qtbot.waitSignal(desktop.session.answer_ended):
                desktop.session.retry(failed[-1])
        gc.collect()
        # one or two may be about to end, and twenty would have been left
        qtbot.waitUntil(lambda: held()[0] <= threads + 3 and held()[1] <= files + 3)

    assert len(failed) == 26
    assert read(folder / FILE_NAME, "SELECT count(*) FROM message WHERE role = 'user'") == [(1,)]


@pytest.mark.skipif(sys.platform != "linux", reason="it counts open files")
def test_too_many_open_files_are_told_and_the_next_question_is_answered(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    import resource  # Windows has none

    usual = resource.getrlimit(resource.RLIMIT_NOFILE)
    with FaultServer(whole(b"Well.")) as server:
        desktop = open_desktop(server.url)
        with qtbot.waitSignal(desktop.session.answer_ended):
            desktop.window.chat.send("First")
        resource.setrlimit(resource.RLIMIT_NOFILE, (4, usual[1]))
        try:
            desktop.window.chat.send("Second")
            qtbot.waitUntil(lambda: desktop.window.notice_bar.notice() is not None)
        finally:
            resource.setrlimit(resource.RLIMIT_NOFILE, usual)
        qtbot.waitUntil(lambda: not desktop.session.is_busy)
        notice = desktop.window.notice_bar.notice()
        ends: list[Message] = []
        desktop.session.answer_ended.connect(ends.append)
        desktop.window.chat.send("Third")
        qtbot.waitUntil(lambda: len(ends) == 1)

    assert notice is not None
    assert ends[0].text == "Well."


def test_what_is_chosen_while_an_answer_comes_holds_for_the_next_question(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    may_end = threading.Event()
    with FaultServer([BEGIN, piece("So."), wait_for(may_end), END]) as server:
        desktop = open_desktop(server.url)
        with qtbot.waitSignal(desktop.session.text_grown):
            desktop.window.chat.send("First")
        models = desktop.window.top_bar.models
        models.setFocus()
        QTest.keyClick(models, Qt.Key.Key_Down)
        desktop.account.choose_zoom(125)
        with qtbot.waitSignal(desktop.session.answer_ended):
            may_end.set()
        with qtbot.waitSignal(desktop.session.answer_ended):
            desktop.window.chat.send("Second")
        bodies = [request.body for request in server.requests]

    assert [b'"id":"gpt-4"' in body for body in bodies] == [False, True]


ODD_TITLES = {
    "megabyte": "x" * 2**20,
    "spaces": " \t\u3000 ",
    "lines": "one\ntwo\u2028three\r\nfour",
    "turned": "\u202eevil\u2066 \u202e",
    "emoji": "👩‍👩‍👧" * 1000,
    "nothing": "",
    "controls": "a\x00b\x1b[31m\x07",
    "markup": "<b>bold</b><img src=/dev/zero>",
}


@pytest.mark.parametrize("title", ODD_TITLES.values(), ids=ODD_TITLES)
def test_a_chat_of_any_title_has_one_row_of_the_usual_height_and_opens_at_once(
    open_desktop: OpenDesktop, folder: Path, within: Within, title: str
) -> None:
    store = ChatStore.open(folder / FILE_NAME)
    plain = ask(store, "Plain").answer.conversation_id
    odd = ask(store, "Odd").answer.conversation_id
    store.close()
    as_hex = title.encode().hex()
    write(
        folder / FILE_NAME,
        f"UPDATE conversation SET title = CAST(x'{as_hex}' AS TEXT) WHERE id = '{odd}'",
    )
    desktop = open_desktop("demo")
    rows = desktop.window.sidebar.list
    heights = {
        rows.visualRect(rows.model().index(row, 0)).height()
        for row in range(1, rows.model().rowCount())
    }
    begun = time.thread_time()
    desktop.window.open_chat(odd)
    desktop.window.grab()
    taken = time.thread_time() - begun

    assert len(heights) == 1
    assert desktop.window.chat.open_id == odd
    assert desktop.window.top_bar.title.height() <= desktop.window.top_bar.height()
    assert desktop.window.width() <= 1400
    within(taken, 0.3)
    desktop.window.open_chat(plain)


def test_five_megabytes_are_selected_and_copied_in_a_second(
    open_desktop: OpenDesktop, folder: Path, within: Within
) -> None:
    store = ChatStore.open(folder / FILE_NAME)
    long = ask(store, "Long", "Some words of a long answer, and more.\n\n" * 130_000)
    store.close()
    desktop = open_desktop("demo")
    desktop.window.open_chat(long.answer.conversation_id)
    view = desktop.window.pane.transcript
    view.setFocus()
    begun = time.thread_time()
    QTest.keyClick(view, Qt.Key.Key_A, CTRL)
    QTest.keyClick(view, Qt.Key.Key_C, CTRL)
    taken = time.thread_time() - begun

    assert len(QApplication.clipboard().text()) > 5_000_000
    within(taken, 1.0)
