"""An open temporary chat, and a service that answers it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.ui.temporary.door import TemporaryDoor
from liaobots_desktop.ui.temporary.temporary_window import TemporaryWindow
from tests.fault_server import Answer, FaultServer, hang
from tests.terminal.replies import BEGIN, answer, piece
from tests.ui.conftest import OpenDesktop

SECRET = "Xylophonpferd"
ECHO = "Quittengelee"


@pytest.fixture
def service() -> Iterator[FaultServer]:
    ways: dict[str, Answer] = {"/slow": [BEGIN, piece(ECHO), hang()], "": answer(f"{ECHO}.")}
    with FaultServer(ways) as started:
        yield started


@pytest.fixture
def desktop(open_desktop: OpenDesktop, service: FaultServer, qtbot: QtBot) -> Desktop:
    opened = open_desktop(service.url)
    qtbot.waitUntil(lambda: opened.presence is not None and opened.keeping is not None)
    return opened


def door(desktop: Desktop) -> TemporaryDoor:
    assert desktop.presence is not None
    return desktop.presence.temporary


@pytest.fixture
def temporary(desktop: Desktop) -> TemporaryWindow:
    desktop.window.commands.perform("chat.temporary")
    return door(desktop).windows[0]


def ask(temporary: TemporaryWindow, qtbot: QtBot, question: str) -> None:
    """Type a question, press Enter, and wait for the end of the answer."""
    QTest.keyClicks(temporary.pane.composer.field, question)
    with qtbot.waitSignal(temporary.session.answer_ended):
        QTest.keyClick(temporary.pane.composer.field, Qt.Key.Key_Return)


def shown(temporary: TemporaryWindow) -> list[str]:
    return [item.text() for item in temporary.pane.transcript.transcript.items]
