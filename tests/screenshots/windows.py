"""The context window: the meter, the dashed line, a refused question, the request."""

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from liaobots_desktop.app import Desktop
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.ui.context.request_dialog import RequestDialog
from liaobots_desktop.ui.transcript.inclusion_actions import ALWAYS, NEVER
from tests.screenshots.chats import CHINESE
from tests.screenshots.stage import Saved, Scene, grabbed, wait_until
from tests.store.talking import ask

_ANSWER = (
    "A character of UTF-8 can be **two to four bytes long**, and a chunk may end in the middle of "
    "one. Keep the decoder between chunks instead of calling `decode()` on each:\n\n"
    "```python\nimport codecs\n\ndecoder = codecs.getincrementaldecoder('utf-8')('replace')\n"
    "for chunk in chunks:\n    yield decoder.decode(chunk)\n```\n"
)
_LONG = "Keep what has arrived, and let the reader continue from there. " * 220


def saved(store: ChatStore) -> Saved:
    """Store a chat that is longer than the model reads, and a short one."""
    first = ask(store, "What is a decoder?", _LONG)
    long = first.question.conversation_id
    ask(store, "И по-русски?", "Декодер переводит байты в символы. " * 260, long)
    ask(store, "Why does my stream break on Cyrillic text?", _ANSWER, long)
    ask(store, "And if the connection drops half-way?", "Keep what has arrived.", long)
    short = ask(store, "协程是什么？", CHINESE).question.conversation_id
    return {"long": long, "short": short}


def _meter(desktop: Desktop, chats: Saved) -> QPixmap:
    return _written(desktop, chats["short"], "And a generator?")


def _line(desktop: Desktop, chats: Saved) -> QPixmap:
    _written(desktop, chats["long"], "")
    view = desktop.window.pane.transcript
    view.verticalScrollBar().setValue(view.transcript.item_top(4) - 60)
    wait_until(lambda: not view.is_busy and not view.colourist.is_busy)
    return grabbed(desktop.window)


def _refused(desktop: Desktop, chats: Saved) -> QPixmap:
    _written(desktop, chats["long"], "请把这件事情的全部经过说得更清楚一些。" * 200)
    field = desktop.window.pane.composer.field
    field.send_requested.emit()
    picture = grabbed(desktop.window)
    field.clear()
    return picture


def _marked(desktop: Desktop, chats: Saved) -> QPixmap:
    """Return the window with a question that is always sent, and an answer that never is."""
    view = desktop.window.pane.transcript
    _written(desktop, chats["short"], "")
    for number, action in ((0, ALWAYS), (1, NEVER)):
        view.message_menu.choose(action, view.transcript.items[number].message.id)
    wait_until(lambda: len(view.painter.inclusions) == 2)
    return grabbed(desktop.window)


def _request(desktop: Desktop, chats: Saved) -> QPixmap:
    _written(desktop, chats["long"], "And if the network is slow?")
    assert desktop.context is not None
    desktop.context.show_request()
    wait_until(lambda: bool(desktop.window.findChildren(RequestDialog)))
    (dialog,) = desktop.window.findChildren(RequestDialog)
    QApplication.processEvents()
    picture = grabbed(dialog)
    dialog.close()
    wait_until(lambda: not desktop.window.findChildren(RequestDialog))
    return picture


def _too_long(desktop: Desktop, chats: Saved) -> QPixmap:
    picture = _written(desktop, chats["short"], "x" * 12_001)
    desktop.window.pane.composer.field.clear()
    return picture


def _written(desktop: Desktop, chat: object, question: str) -> QPixmap:
    """Return the window with a chat and a question in the field, all of it counted."""
    desktop.window.open_chat(chat)  # type: ignore[arg-type]  # an id of `saved`
    models = desktop.window.top_bar.models
    models.choose(models.findData("gpt-3.5-turbo"))  # the composer names it, too
    desktop.window.pane.composer.set_text(question)
    wait_until(lambda: desktop.context is not None)
    context = desktop.context
    assert context is not None
    QApplication.processEvents()
    wait_until(lambda: context.shown.fit is not None)
    return grabbed(desktop.window)


PICTURES: dict[str, Scene] = {
    "context-meter": _meter,
    "context-line": _line,
    "context-too-long": _too_long,
    "context-refused": _refused,
    "context-marked": _marked,
    "context-request": _request,
}
"""By the name of the picture."""
