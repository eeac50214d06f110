"""A window with chats that have answers, and its keys."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.store.chat_store import FILE_NAME, ChatStore
from tests.store import talking
from tests.store.looking import write
from tests.ui.conftest import OpenDesktop
from tests.ui.listed import chat

ANSWER = "First:\n\n```python\nfirst = 1\n```\n\nThen:\n\n```\nlast = 2\n```\n\nDone."


@pytest.fixture
def used(open_desktop: OpenDesktop, folder: Path, qtbot: QtBot) -> Desktop:
    """A window with the chats d, c, b and a, the last used first; c is open, with code in it."""
    store = ChatStore.open(folder / FILE_NAME)
    for title in "abcd":
        asked = talking.ask(store, title, ANSWER)
        talking.ask(store, f"more {title}", ANSWER, asked.question.conversation_id)
    store.close()
    # two within a millisecond would stand in any order
    write(
        folder / FILE_NAME, "UPDATE conversation SET updated_at = updated_at - 200 + unicode(title)"
    )
    opened = open_desktop("demo")
    qtbot.waitUntil(lambda: opened.keeping is not None and opened.presence is not None)
    opened.window.activateWindow()
    opened.window.open_chat(chat(opened.window.sidebar, "c"))
    qtbot.waitUntil(lambda: opened.window.pane.shown_transcript is not None)
    return opened
