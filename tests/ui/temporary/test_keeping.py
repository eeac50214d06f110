"""A temporary chat that is kept while another program writes: nothing of it is lost."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.store.chat_store import FILE_NAME
from liaobots_desktop.ui.temporary.temporary_window import TemporaryWindow
from tests.store.looking import read
from tests.ui.talking import texts
from tests.ui.temporary.conftest import ECHO, SECRET, ask, door, shown

pytestmark = pytest.mark.qt_log_ignore(
    "This plugin does not support", "Keyboard event not accepted"
)


def test_nothing_is_added_while_it_waits_to_be_kept(
    desktop: Desktop, temporary: TemporaryWindow, folder: Path, qtbot: QtBot
) -> None:
    ask(temporary, qtbot, SECRET)
    with closing(sqlite3.connect(folder / FILE_NAME, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        desktop._store.wait_for_nobody()
        temporary.keep_button.click()
        temporary.keep_button.click()
        QTest.keyClicks(temporary.pane.composer.field, "Two")
        QTest.keyClick(temporary.pane.composer.field, Qt.Key.Key_Return)
        while_waiting = temporary.pane.composer.text(), shown(temporary)
    qtbot.waitUntil(lambda: door(desktop).windows == [])

    assert while_waiting == ("", [SECRET, f"{ECHO}."])
    assert texts(desktop) == [SECRET, f"{ECHO}."]
    assert read(folder / FILE_NAME, "SELECT count(*) FROM conversation") == [(1,)]


def test_one_that_was_closed_while_it_waits_is_kept(
    desktop: Desktop, temporary: TemporaryWindow, folder: Path, qtbot: QtBot
) -> None:
    ask(temporary, qtbot, SECRET)
    with closing(sqlite3.connect(folder / FILE_NAME, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        desktop._store.wait_for_nobody()
        temporary.keep_button.click()
        temporary.let_go()
        qtbot.waitUntil(lambda: door(desktop).windows == [])
    qtbot.waitUntil(lambda: desktop.window.chat.open_id is not None)

    assert texts(desktop) == [SECRET, f"{ECHO}."]


def test_one_that_another_program_kept_from_being_kept_can_be_used_again(
    desktop: Desktop, temporary: TemporaryWindow, folder: Path, qtbot: QtBot
) -> None:
    ask(temporary, qtbot, SECRET)
    with closing(sqlite3.connect(folder / FILE_NAME, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        desktop._store.wait_for_nobody()
        temporary.keep_button.click()
        was_enabled = temporary.isEnabled()
        qtbot.waitUntil(lambda: temporary.notice_bar.notice() is not None)

    assert not was_enabled
    assert temporary.isEnabled()
    assert shown(temporary) == [SECRET, f"{ECHO}."]


@pytest.mark.parametrize("width", [700, 1000])
def test_what_is_below_the_bar_stays_where_it_is_when_the_chat_can_be_kept(
    temporary: TemporaryWindow, qtbot: QtBot, width: int
) -> None:
    temporary.resize(width, 700)
    QApplication.processEvents()
    tops = [(temporary.keep_button.isVisible(), temporary.pane.y())]
    ask(temporary, qtbot, SECRET)
    QApplication.processEvents()
    tops.append((temporary.keep_button.isVisible(), temporary.pane.y()))

    assert [is_offered for is_offered, _top in tops] == [False, True]
    assert tops[0][1] == tops[1][1]


def test_in_a_narrow_window_the_words_have_the_buttons_room_till_it_comes(
    temporary: TemporaryWindow, desktop: Desktop
) -> None:
    desktop.account.choose_zoom(200)
    temporary.resize(560, 700)
    QApplication.processEvents()
    (told,) = temporary._strip.findChildren(QLabel)
    width = told.width()
    desktop.account.choose_zoom(100)

    assert width == 560 - 2 * 16
