"""What is written in the field of a waiting question, and where it is if it cannot be saved."""

import sqlite3
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.store.chat_store import FILE_NAME, ChatStore
from liaobots_desktop.store.draft_table import StoredDraft, queued_form
from liaobots_desktop.ui.question_edit import QuestionEdit
from tests.fault_server import FaultServer
from tests.full_disk import files_up_to
from tests.store.looking import read
from tests.store.talking import ask
from tests.terminal.replies import answer
from tests.ui.conftest import OpenDesktop
from tests.ui.queueing import WAITING, asked, begin, enter, lines, paused, strip_of
from tests.ui.talking import open_with_keys

FORM = "SELECT text FROM draft WHERE place LIKE 'queued question %'"


def opened_field(desktop: Desktop) -> QuestionEdit:
    """Edit the first question that waits."""
    row = strip_of(desktop).rows[0]
    row.edit.click()
    assert row.field is not None
    return row.field


def left_by_a_kill(folder: Path) -> ConversationId:
    """Return a chat in which two questions wait, the first of which was being edited."""
    with closing(ChatStore.open(folder / FILE_NAME)) as store:
        chat = ask(store, "One").question.conversation_id
        question = store.queue.add(chat, "Two", "gpt-3.5-turbo")
        store.queue.add(chat, "Three", "gpt-3.5-turbo")
        store.drafts.save(queued_form(question.id, chat), StoredDraft("Two and a half"))
    return chat


def test_what_a_kill_left_is_what_waits_and_what_send_asks(
    open_desktop: OpenDesktop, qtbot: QtBot, folder: Path
) -> None:
    chat = left_by_a_kill(folder)
    with FaultServer(answer("Well.")) as server:
        desktop = open_with_keys(open_desktop, qtbot, server.url)
        desktop.window.open_chat(chat)
        qtbot.waitUntil(lambda: lines(desktop) == ["Two and a half", "Three"])
        brought_back = read(folder / FILE_NAME, WAITING), read(folder / FILE_NAME, FORM)
        QTest.keyClicks(opened_field(desktop), "!")
        qtbot.waitUntil(lambda: read(folder / FILE_NAME, FORM) == [("Two and a half!",)])  # alone
        strip_of(desktop).rows[0].cancel.click()
        given_up = lines(desktop), read(folder / FILE_NAME, FORM)
        strip_of(desktop).send.click()
        qtbot.waitUntil(lambda: len(asked(server)) == 2 and not desktop.session.is_busy)

        assert asked(server) == ["Two and a half", "Three"]
    assert brought_back == ([("Two and a half",), ("Three",)], [])
    assert given_up == (["Two and a half", "Three"], [])


def test_send_asks_what_stands_in_the_field_once_that_is_saved_and_no_longer_edited(
    open_desktop: OpenDesktop, qtbot: QtBot, folder: Path
) -> None:
    chat = left_by_a_kill(folder)
    with FaultServer(answer("Well.")) as server:
        desktop = open_with_keys(open_desktop, qtbot, server.url)
        desktop.window.open_chat(chat)
        field, strip = opened_field(desktop), strip_of(desktop)
        field.clear()
        strip.send.click()
        is_nothing_sent = strip.rows[0].field is field
        QTest.keyClicks(field, "Two, then")
        with closing(sqlite3.connect(folder / FILE_NAME)) as other:  # it writes for a while
            other.execute("BEGIN IMMEDIATE")
            strip.send.click()
            meanwhile = lines(desktop)
            QTest.keyClicks(opened_field(desktop), " later")  # so it does not go yet
        saved = [("Two, then",), ("Three",)]
        qtbot.waitUntil(lambda: read(folder / FILE_NAME, WAITING) == saved)
        qtbot.waitUntil(lambda: not desktop.session.writes.is_waiting)
        strip.send.click()
        qtbot.waitUntil(lambda: len(asked(server)) == 2 and not desktop.session.is_busy)

        assert asked(server) == ["Two, then later", "Three"]
    assert is_nothing_sent
    assert meanwhile == ["Two, then", "Three"]
    assert read(folder / FILE_NAME, FORM) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows limits no file")
def test_what_a_full_disk_refuses_stays_in_the_field_and_the_old_question_is_not_sent(
    open_desktop: OpenDesktop, qtbot: QtBot, folder: Path
) -> None:
    more = threading.Event()
    with FaultServer(paused(more)) as server:
        desktop = open_with_keys(open_desktop, qtbot, server.url)
        begin(desktop, qtbot)
        enter(desktop, qtbot, "Two")
        enter(desktop, qtbot, "Three")
        field = opened_field(desktop)
        QTest.keyClicks(field, " and a half")
        with files_up_to(1):
            strip_of(desktop).rows[0].save.click()
            again = strip_of(desktop).rows[0].field
            assert again is not None
            stayed = again.toPlainText()
            strip_of(desktop).rows[1].edit.click()  # this one is left, and refused again
        strip_of(desktop).rows[1].cancel.click()
        more.set()
        why = strip_of(desktop).why
        qtbot.waitUntil(lambda: why.text() == "Waiting: a question was being edited")
        qtbot.waitUntil(lambda: not desktop.session.is_busy)
        QCoreApplication.processEvents()  # the queue hears of the end last
        opened_field(desktop)
        strip_of(desktop).rows[0].save.click()
        saved = read(folder / FILE_NAME, WAITING), read(folder / FILE_NAME, FORM)

        assert asked(server) == ["One"]
    assert stayed == "Two and a half"
    assert saved == ([("Two and a half",), ("Three",)], [])
