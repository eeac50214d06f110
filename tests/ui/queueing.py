"""Lets questions wait in the window under test, and looks at the strip."""

import threading

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.ui.queue_strip import QueueStrip
from tests.fault_server import Answer, FaultServer, wait_for
from tests.terminal.replies import BEGIN, END, body_of, piece
from tests.ui.talking import texts

WAITING = "SELECT text FROM queued_question ORDER BY id"
COMPLETE = "Will be sent when the answer is complete"
STOPPED = "Waiting: the previous answer was stopped"


def strip_of(desktop: Desktop) -> QueueStrip:
    assert desktop.window.asking is not None
    strip = desktop.window.asking.queue.strip
    assert strip is not None
    return strip


def lines(desktop: Desktop) -> list[str]:
    """Return the questions that are seen to wait."""
    strip = strip_of(desktop)
    return [row.question.text for row in strip.rows] if strip.isVisible() else []


def enter(desktop: Desktop, qtbot: QtBot, text: str) -> None:
    """Write a question, press Enter, and wait until it is on disk."""
    composer = desktop.window.pane.composer
    composer.set_text(text)
    QTest.keyClick(composer.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: composer.text() == "")


def begin(desktop: Desktop, qtbot: QtBot) -> None:
    """Ask a question and wait for the beginning of its answer."""
    enter(desktop, qtbot, "One")
    qtbot.waitUntil(lambda: texts(desktop) == ["One", "So"])


def paused(more: threading.Event) -> Answer:
    return [BEGIN, piece("So"), wait_for(more), END]


def asked(server: FaultServer) -> list[str]:
    """Return the last message of each request."""
    return [body_of(request)["messages"][-1]["content"] for request in server.requests]
