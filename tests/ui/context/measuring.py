"""Opens chats in the window under test and waits until what goes is known."""

from collections.abc import Sequence
from pathlib import Path

from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.store.chat_store import FILE_NAME, ChatStore
from liaobots_desktop.ui.context.shown_context import ShownContext
from liaobots_desktop.ui.transcript.view import TranscriptView
from tests.store.talking import ask, ended

WORD = " word"
"""One token, five bytes."""
NOBODY = "http://127.0.0.1:1"


def saved(folder: Path, turns: Sequence[tuple[str, str]], prompt: str = "Be brief.") -> None:
    """Store one chat of these questions and answers, asked of gpt-3.5-turbo."""
    store = ChatStore.open(folder / FILE_NAME)
    first = store.messages.ask_first(turns[0][0], "gpt-3.5-turbo", prompt)
    chat = first.answer.conversation_id
    ended(store, first.answer, turns[0][1])
    for question, answer in turns[1:]:
        ask(store, question, answer, chat)
    store.conversations.choose_model(chat, "gpt-3.5-turbo")
    store.close()


def only_chat(desktop: Desktop) -> ConversationId:
    (chat,) = desktop._store.conversations.page(2)
    return chat.id


def opened(qtbot: QtBot, desktop: Desktop) -> ShownContext:
    """Open the only chat and wait until it is known what goes with an empty question."""
    qtbot.waitUntil(lambda: desktop.context is not None)
    assert desktop.context is not None
    shown = desktop.context.shown
    with qtbot.waitSignal(shown.measured):
        desktop.window.open_chat(only_chat(desktop))
    wait_for_fit(qtbot, shown)
    return shown


def wait_for_fit(qtbot: QtBot, shown: ShownContext) -> None:
    """Wait until all that changed was looked at, and what goes is known."""
    qtbot.waitUntil(lambda: not shown._later.isActive() and shown.fit is not None)


def view_of(desktop: Desktop) -> TranscriptView:
    return desktop.window.pane.transcript
