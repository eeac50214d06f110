"""Windows beside the main one, as a hand opens them."""

from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.ui.windows.further_window import FurtherWindow
from liaobots_desktop.ui.windows.windows import Windows
from tests.ui.listed import chat


def windows_of(desktop: Desktop) -> Windows:
    """Return all windows of the app under test."""
    assert desktop.windows is not None
    return desktop.windows


def open_beside(desktop: Desktop, chat: ConversationId, qtbot: QtBot) -> FurtherWindow:
    """Open a chat in a window of its own and wait until that is seen."""
    windows = windows_of(desktop)
    windows.open_beside(chat)
    made = windows.further[-1]
    qtbot.waitUntil(lambda: made.windowHandle().isExposed())
    return made


def begin_beside(desktop: Desktop, qtbot: QtBot) -> FurtherWindow:
    """Open the chat b in the main window, and the new chat in one beside it."""
    a, b = ids(desktop, "ab")
    beside = open_beside(desktop, a, qtbot)
    desktop.window.open_chat(b)
    beside.new_chat()
    return beside


def ids(desktop: Desktop, titles: str) -> list[ConversationId]:
    """Return the chats with these titles, each of one letter."""
    return [chat(desktop.window.sidebar, title) for title in titles]


def shown(desktop: Desktop) -> list[str]:
    """Return the title of the chat in each window, "" for a new one."""
    found = []
    for window in windows_of(desktop).all:
        chats = window.chats.chats((window.chat.open_id,)) if window.chat.open_id else []
        found.append(chats[0].title if chats else "")
    return found
