"""A chat in a window of its own: as it opens, with the list of chats, narrow, and answering."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from liaobots_desktop.app import Desktop
from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.ui.windows.further_window import FurtherWindow
from tests.screenshots.chats import CHINESE
from tests.screenshots.stage import Saved, Scene, grabbed, half_written, wait_until
from tests.store.talking import ask
from tests.ui.transcript.conftest import is_settled

_QUESTION = "Explain how streaming works, with code"
_ANSWER = (
    "A character of UTF-8 can be **two to four bytes long**, and a chunk may end in the middle of "
    "one. Keep the decoder between chunks:\n\n"
    "```python\ndecoder = codecs.getincrementaldecoder('utf-8')('replace')\n"
    "for chunk in chunks:\n    yield decoder.decode(chunk)\n```\n"
)


def saved(store: ChatStore) -> Saved:
    """Store a chat for the window, and others for the list beside it."""
    chats = {}
    for title in ("Compare two contracts", "Письмо арендодателю"):
        chats[title] = ask(store, title, "Here it is.").question.conversation_id
    chats["协程是什么？"] = ask(store, "协程是什么？", CHINESE).question.conversation_id
    first = ask(store, "Why does my stream break on Cyrillic text?", _ANSWER)
    chats["stream"] = first.question.conversation_id
    ask(store, "And if the connection drops half-way?", "Keep what has arrived.", chats["stream"])
    return chats


@contextmanager
def beside(desktop: Desktop, chat: ConversationId) -> Iterator[FurtherWindow]:
    wait_until(lambda: desktop.windows is not None and desktop.presence is not None)
    windows = desktop.windows
    assert windows is not None
    windows.open_beside(chat)
    made = windows.further[-1]
    view = made.pane.transcript
    wait_until(lambda: not view.is_busy and not view.colourist.is_busy)
    QApplication.processEvents()
    yield made
    made.close()


def _window(desktop: Desktop, chats: Saved) -> QPixmap:
    with beside(desktop, chats["stream"]) as made:
        return grabbed(made)


def _with_list(desktop: Desktop, chats: Saved) -> QPixmap:
    with beside(desktop, chats["协程是什么？"]) as made:
        made.resize(QSize(1000, 720))
        made.commands.perform("view.sidebar")
        QApplication.processEvents()
        return grabbed(made)


def _narrow(desktop: Desktop, chats: Saved) -> QPixmap:
    with beside(desktop, chats["stream"]) as made:
        made.resize(made.minimumSize())
        QApplication.processEvents()
        return grabbed(made)


def _answering(desktop: Desktop, chats: Saved) -> QPixmap:
    with beside(desktop, chats["Compare two contracts"]) as made:
        view, send = made.pane.transcript, partial(made.chat.send, _QUESTION)
        with half_written(desktop.session, 300, send):
            wait_until(lambda: is_settled(view))
            picture = grabbed(made)
            made.chat.stop()
            wait_until(lambda: not desktop.session.is_busy)
        return picture


def _marked(desktop: Desktop, chats: Saved) -> QPixmap:
    """Return the main window, in whose list a chat is marked that another window has."""
    desktop.window.open_chat(chats["stream"])
    with beside(desktop, chats["协程是什么？"]):
        return grabbed(desktop.window)


PICTURES: dict[str, Scene] = {
    "beside": _window,
    "beside-list": _with_list,
    "beside-narrow": _narrow,
    "beside-marked": _marked,
    "beside-answering": _answering,
}
"""By the name of the picture."""
