"""Asks in the window under test, and looks at its messages."""

from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.chat.message import MessageId
from tests.moving import move
from tests.ui.conftest import OpenDesktop


def open_with_keys(open_desktop: OpenDesktop, qtbot: QtBot, url: str) -> Desktop:
    """Open the window on a service and wait for its keys: they come after the first picture."""
    desktop = open_desktop(url)
    qtbot.waitUntil(lambda: desktop.window.asking is not None)
    desktop.window.activateWindow()
    return desktop


def use(desktop: Desktop, url: str) -> None:
    """Ask the service at this address from now on."""
    move(desktop.account, url)


def ask(qtbot: QtBot, desktop: Desktop, question: str) -> None:
    """Ask in the open chat and wait for the end of the answer."""
    with qtbot.waitSignal(desktop.session.answer_ended):
        desktop.window.chat.send(question)


def shown(desktop: Desktop) -> list[tuple[MessageId, str]]:
    """Return number and text of the messages on the screen."""
    items = desktop.window.pane.transcript.transcript.items
    return [(item.message.id, item.text()) for item in items]


def texts(desktop: Desktop) -> list[str]:
    """Return the texts of the messages on the screen."""
    return [text for _, text in shown(desktop)]


def choose(desktop: Desktop, action: str, number: int) -> None:
    """Choose an action of the message that stands at a place of the transcript."""
    message_id = shown(desktop)[number][0]
    desktop.window.pane.transcript.action_requested.emit(action, message_id)
