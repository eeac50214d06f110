"""A service whose answers come in their own time, in chats of two windows."""

from collections.abc import Iterator
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.ui.main_window import MainWindow
from liaobots_desktop.ui.windows.further_window import FurtherWindow
from tests.fault_server import Answer, FaultServer, hang, wait_for
from tests.terminal.replies import BEGIN, END, answer, piece
from tests.ui.beside import open_beside
from tests.ui.conftest import OpenDesktop
from tests.ui.talking import open_with_keys, use


class Talk:
    """The app, and a service with a path for each kind of answer."""

    def __init__(self, desktop: Desktop, server: FaultServer, more: Event, qtbot: QtBot) -> None:
        self.desktop = desktop
        self.more = more
        self.server = server
        self._qtbot = qtbot

    def begin(self, window: MainWindow, path: str, question: str) -> ConversationId:
        """Ask in a window and wait for the first piece of the answer."""
        use(self.desktop, self.server.url + path)
        with self._qtbot.waitSignal(self.desktop.session.text_grown):
            window.chat.send(question)
        assert window.chat.open_id is not None
        return window.chat.open_id

    def beside(self, path: str = "/slow") -> FurtherWindow:
        """Begin an answer, by default one that never ends, and move its chat into a window."""
        chat = self.begin(self.desktop.window, path, "One")
        return open_beside(self.desktop, chat, self._qtbot)


@pytest.fixture
def talk(open_desktop: OpenDesktop, qtbot: QtBot) -> Iterator[Talk]:
    more = Event()
    ways: dict[str, Answer] = {
        "/slow": [BEGIN, piece("So"), hang()],
        "/later": [BEGIN, piece("So"), wait_for(more), piece(" it is."), END],
        "": answer("Well."),
    }
    with FaultServer(ways) as server:
        yield Talk(open_with_keys(open_desktop, qtbot, server.url), server, more, qtbot)
        more.set()
