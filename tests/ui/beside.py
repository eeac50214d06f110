"""Windows beside the main one, as a hand opens them."""

from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.ui.windows.further_window import FurtherWindow
from liaobots_desktop.ui.windows.windows import Windows


def windows_of(desktop: Desktop) -> Windows:
    """Return all windows of the app under test."""
    assert desktop.windows is not None
    return desktop.windows


def open_beside(desktop: Desktop, chat: ConversationId | None, qtbot: QtBot) -> FurtherWindow:
    """Open a chat in a window of its own and wait until that is seen."""
    windows = windows_of(desktop)
    windows.open_beside(chat)
    made = windows.further[-1]
    qtbot.waitUntil(lambda: made.windowHandle().isExposed())
    return made
