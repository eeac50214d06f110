"""What can be done with a question that waits: edited, taken back, deleted with its chat."""

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from liaobots_desktop.store.chat_store import FILE_NAME
from liaobots_desktop.store.settings import Settings
from liaobots_desktop.ui.drawing import width_of
from liaobots_desktop.ui.queued_row import QueuedRow
from tests.fault_server import FaultServer, hang
from tests.store.looking import read
from tests.terminal.replies import BEGIN, piece
from tests.ui.conftest import OpenDesktop
from tests.ui.queueing import (
    COMPLETE,
    STOPPED,
    WAITING,
    asked,
    begin,
    enter,
    lines,
    paused,
    strip_of,
)
from tests.ui.talking import open_with_keys


def _actions(row: QueuedRow) -> tuple[QToolButton, QToolButton]:
    return row.edit, row.take_back


def _words(*buttons: QToolButton) -> list[tuple[int, int]]:
    """Return where the word of each begins and ends in its window, in pixels."""
    QCoreApplication.processEvents()
    found = []
    for button in buttons:
        over = (button.width() - width_of(button.font(), button.text())) // 2
        left = button.mapTo(button.window(), QPoint()).x()
        found.append((left + over, left + button.width() - over))
    return found


def test_a_waiting_question_is_edited_in_its_place(
    open_desktop: OpenDesktop, qtbot: QtBot, folder: Path
) -> None:
    with FaultServer([BEGIN, piece("So"), hang()]) as server:
        desktop = open_with_keys(open_desktop, qtbot, server.url)
        begin(desktop, qtbot)
        enter(desktop, qtbot, "Two")
        enter(desktop, qtbot, "Three")
        desktop.window.pane.composer.set_text("A draft")
        row, strip = strip_of(desktop).rows[0], strip_of(desktop)
        layout = strip.layout()
        assert layout is not None
        layout.activate()
        assert (strip.send.isHidden(), row.mapTo(strip, QPoint()).y()) == (True, 37)
        row.edit.click()
        field = row.field
        assert field is not None
        words = _words(row.save, row.cancel, *_actions(strip.rows[1]))
        QTest.keyClicks(field, " and a half")
        QTest.keyClick(field, Qt.Key.Key_Return)

        qtbot.waitUntil(lambda: lines(desktop) == ["Two and a half", "Three"])
        said = []
        for language in ("ru", "ar", "en"):
            desktop.account.choose(Settings.language, language)
            QApplication.sendPostedEvents()
            said.append(strip.why.text())
        save, cancel, edit, take_back = words
        assert (save[1], cancel[1]) == (edit[1], take_back[1])
        assert take_back[0] - edit[1] == 16
        assert said == [
            "В очереди: отправка после ответа",
            "في الانتظار: الإرسال عند اكتمال الإجابة",
            COMPLETE,
        ]
        desktop.window.chat.stop()
        qtbot.waitUntil(lambda: not desktop.session.is_busy)
    assert read(folder / FILE_NAME, WAITING) == [("Two and a half",), ("Three",)]
    assert desktop.window.pane.composer.text() == "A draft"


def test_escape_in_the_edit_gives_it_up_and_stops_nothing(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    with FaultServer([BEGIN, piece("So"), hang()]) as server:
        desktop = open_with_keys(open_desktop, qtbot, server.url)
        begin(desktop, qtbot)
        enter(desktop, qtbot, "Two")
        row = strip_of(desktop).rows[0]
        row.edit.click()
        field = row.field
        assert field is not None
        QTest.keyClicks(field, " and a half")
        QTest.keyClick(field, Qt.Key.Key_Escape)

        assert lines(desktop) == ["Two"]
        assert not row.is_editing
        assert desktop.session.is_busy
        desktop.window.chat.stop()
        qtbot.waitUntil(lambda: not desktop.session.is_busy)


@pytest.mark.parametrize("leaves_for", ["another question", "another chat", "the desktop"])
def test_an_edit_that_is_left_is_kept_and_not_sent_by_itself(
    open_desktop: OpenDesktop, qtbot: QtBot, folder: Path, leaves_for: str
) -> None:
    more = threading.Event()
    with FaultServer(paused(more)) as server:
        desktop = open_with_keys(open_desktop, qtbot, server.url)
        begin(desktop, qtbot)
        enter(desktop, qtbot, "Two")
        enter(desktop, qtbot, "Three")
        row = strip_of(desktop).rows[0]
        row.edit.click()
        field = row.field
        assert field is not None
        QTest.keyClicks(field, " and a half")
        if leaves_for == "another question":
            strip_of(desktop).rows[1].edit.click()
        elif leaves_for == "another chat":
            desktop.window.new_chat()
        else:
            desktop.window.close()
        more.set()
        qtbot.waitUntil(lambda: not desktop.session.is_busy)
        QCoreApplication.processEvents()  # the queue hears of the end last

        assert asked(server) == ["One"]
    desktop.shut_down()
    assert read(folder / FILE_NAME, WAITING) == [("Two and a half",), ("Three",)]


def test_a_question_that_is_being_edited_is_not_sent(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    more = threading.Event()
    with FaultServer(paused(more)) as server:
        desktop = open_with_keys(open_desktop, qtbot, server.url)
        begin(desktop, qtbot)
        enter(desktop, qtbot, "Two")
        row = strip_of(desktop).rows[0]
        row.edit.click()
        assert row.field is not None
        sideways = row.field.horizontalScrollBar()
        sideways.setRange(0, 3)  # as a caret does before there is room
        most = sideways.maximum()
        more.set()
        why = "Waiting: a question was being edited"
        qtbot.waitUntil(lambda: strip_of(desktop).why.text() == why)

        assert asked(server) == ["One"]
        assert row.is_editing
        assert most == 0


def test_a_question_that_is_taken_back_stands_in_the_composer_before_the_draft(
    open_desktop: OpenDesktop, qtbot: QtBot, folder: Path
) -> None:
    more = threading.Event()
    with FaultServer(paused(more)) as server:
        desktop = open_with_keys(open_desktop, qtbot, server.url)
        begin(desktop, qtbot)
        enter(desktop, qtbot, "Two")
        desktop.window.pane.composer.set_text("A draft")
        strip_of(desktop).rows[0].take_back.click()
        qtbot.waitUntil(lambda: lines(desktop) == [])
        on_disk = (
            read(folder / FILE_NAME, WAITING),
            read(folder / FILE_NAME, "SELECT text FROM draft"),
        )
        more.set()
        qtbot.waitUntil(lambda: not desktop.session.is_busy)

        assert asked(server) == ["One"]
    assert desktop.window.pane.composer.text() == "Two\n\nA draft"
    assert on_disk == ([], [("Two\n\nA draft",)])
    assert not strip_of(desktop).isVisible()


def test_what_waits_goes_to_the_trash_with_its_chat_and_comes_back(
    open_desktop: OpenDesktop, qtbot: QtBot, folder: Path
) -> None:
    more = threading.Event()
    with FaultServer(paused(more)) as server:
        desktop = open_with_keys(open_desktop, qtbot, server.url)
        begin(desktop, qtbot)
        enter(desktop, qtbot, "Two")
        chat = desktop.window.chat.open_id
        assert chat is not None
        desktop.window.ordering.delete((chat,))
        more.set()
        qtbot.waitUntil(lambda: not desktop.session.is_busy)
        qtbot.waitUntil(lambda: desktop.window.chat.open_id is None)
        is_seen = strip_of(desktop).isVisible()
        QTest.keyClick(desktop.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda: desktop.window.chat.open_id == chat)
        # the queue hears of the end a turn of the loop after all others
        qtbot.waitUntil(lambda: strip_of(desktop).why.text() == STOPPED)

        assert asked(server) == ["One"]
    assert not is_seen
    assert lines(desktop) == ["Two"]
    assert read(folder / FILE_NAME, WAITING) == [("Two",)]


def test_every_control_of_the_strip_has_a_name(open_desktop: OpenDesktop, qtbot: QtBot) -> None:
    with FaultServer([BEGIN, piece("So"), hang()]) as server:
        desktop = open_with_keys(open_desktop, qtbot, server.url)
        begin(desktop, qtbot)
        enter(desktop, qtbot, "Two")
        row = strip_of(desktop).rows[0]
        names = [row.edit.accessibleName(), row.take_back.accessibleName()]
        desktop.window.chat.stop()
        qtbot.waitUntil(lambda: not desktop.session.is_busy)

    assert names == ["Edit: \u2068Two\u2069", "Take back: \u2068Two\u2069"]
    assert strip_of(desktop).accessibleName() == "Waiting questions"


def test_where_ctrl_enter_sends_enter_breaks_the_line_of_a_waiting_question(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    with FaultServer([BEGIN, piece("So"), hang()]) as server:
        desktop = open_with_keys(open_desktop, qtbot, server.url)
        begin(desktop, qtbot)
        enter(desktop, qtbot, "Two")
        desktop.account.choose(Settings.sending, "ctrl_enter")
        row = strip_of(desktop).rows[0]
        row.edit.click()
        assert row.field is not None
        QTest.keyClick(row.field, Qt.Key.Key_Return)
        QTest.keyClicks(row.field, "and a half")
        QTest.keyClick(row.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

        qtbot.waitUntil(lambda: lines(desktop) == ["Two\nand a half"])
        desktop.window.chat.stop()
        qtbot.waitUntil(lambda: not desktop.session.is_busy)
