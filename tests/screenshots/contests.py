"""More ways to ask: models side by side, and questions that wait."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest

from liaobots_desktop.app import Desktop
from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.demo.server import DemoServer
from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.service.catalogue import Model
from liaobots_desktop.service.endpoint import Endpoint, Protocol
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.ui.contest.contest_choice import ContestChoice
from liaobots_desktop.ui.contest.contest_view import ContestView
from tests.screenshots.chats import SHORT_ANSWER
from tests.screenshots.stage import (
    Saved,
    Scene,
    grabbed,
    half_written,
    halted_demo,
    sized,
    wait_until,
)
from tests.store.talking import ask
from tests.ui.transcript.conftest import is_settled

_QUESTION = "What is a hash?"


def saved(store: ChatStore) -> Saved:
    """Store a chat with an answer that another one can be compared with."""
    asked = ask(store, _QUESTION, SHORT_ANSWER)
    return {_QUESTION: asked.question.conversation_id}


def _choice(desktop: Desktop, chats: Saved) -> QPixmap:
    desktop.window.open_chat(chats[_QUESTION])
    _open(desktop)
    return grabbed(desktop.window)


@contextmanager
def _home(desktop: Desktop) -> Iterator[None]:
    """Let another service stand beside the demo."""
    with DemoServer() as demo:
        endpoint = Endpoint.parse(demo.url, Protocol.API)
        profile = desktop.account.services.new("Home server", endpoint)
        models = (Model("llama-3.1-70b", "Llama 3.1 70B", 24000, 131072),)
        profile = profile._replace(models=models)
        desktop.account.keep_profile(profile)
        profile = desktop.account.services.save_code(profile, AuthCode("Picture0Code1"))
        desktop.account._demo_only = False
        desktop.account.use_demo()
        yield
        desktop.account.remove_profile(profile)


def _choice_of_services(desktop: Desktop, chats: Saved) -> QPixmap:
    with _home(desktop):
        return _choice(desktop, chats)


def _services(desktop: Desktop, _chats: Saved) -> QPixmap:
    with _home(desktop):
        desktop.window.open_chat(None)
        desktop.window.pane.composer.set_text("Show me a table")
        _open(desktop)
        choice = desktop.window.pane.guest
        assert isinstance(choice, ContestChoice)
        for box, is_chosen in zip(choice.boxes, (True, False, True), strict=True):
            box.setChecked(is_chosen)
        choice.begin.click()
        pane = desktop.window.pane
        wait_until(lambda: isinstance(pane.guest, ContestView) and desktop.session.is_busy)
        wait_until(lambda: not desktop.session.is_busy)
        assert isinstance(pane.guest, ContestView)
        columns = pane.guest.columns
        wait_until(lambda: not any(column.view.is_busy for column in columns))
        return grabbed(desktop.window)


def _begun(desktop: Desktop, question: str) -> ContestView:
    desktop.window.open_chat(None)
    desktop.window.pane.composer.set_text(question)
    _open(desktop)
    choice = desktop.window.pane.guest
    assert isinstance(choice, ContestChoice)
    choice.begin.click()
    pane = desktop.window.pane
    wait_until(lambda: isinstance(pane.guest, ContestView) and desktop.session.is_busy)
    assert isinstance(pane.guest, ContestView)
    return pane.guest


def _writing(desktop: Desktop, _chats: Saved) -> QPixmap:
    with halted_demo(300) as lengths:
        view = _begun(desktop, "Show me code")
        columns = view.columns
        wait_until(lambda: len(lengths) == len(columns))
        wait_until(lambda: all(column._length >= lengths[0] for column in columns))
        wait_until(lambda: all(is_settled(column.view) for column in columns))
        picture = grabbed(desktop.window)
        view.stop_all.click()
        wait_until(lambda: not desktop.session.is_busy)
    return picture


def _ended(desktop: Desktop, _chats: Saved) -> QPixmap:
    view = _begun(desktop, "Show me a table")
    wait_until(lambda: not desktop.session.is_busy)
    wait_until(lambda: not any(column.view.is_busy for column in view.columns))
    return grabbed(desktop.window)


def _failed(desktop: Desktop, _chats: Saved) -> QPixmap:
    view = _begun(desktop, "rate limit")
    wait_until(lambda: not desktop.session.is_busy)
    view.columns[0].show_figures()
    return grabbed(desktop.window)


def _narrow(desktop: Desktop, chats: Saved) -> QPixmap:
    size = desktop.window.size()
    desktop.window.resize(760, 600)
    picture = _ended(desktop, chats)
    desktop.window.resize(size)
    return picture


def _limited(desktop: Desktop, chats: Saved, *, is_waited_for: bool) -> QPixmap:
    """Show the countdown of a rate limit, before and after one has it sent again."""
    desktop.window.open_chat(chats[_QUESTION])
    desktop.window.chat.send("rate limit")
    wait_until(lambda: desktop.session.is_busy)
    wait_until(lambda: not desktop.session.is_busy and desktop.window.notice_bar.isVisible())
    if is_waited_for:
        retry = desktop.window.notice_bar._retry
        assert retry is not None
        retry.click()
    return grabbed(desktop.window)


def _queue(desktop: Desktop, chats: Saved) -> QPixmap:
    return _queued(desktop, chats[_QUESTION])


def _queued(desktop: Desktop, chat: ConversationId | None) -> QPixmap:
    """Let two questions wait while an answer is written, one of them long."""
    desktop.window.open_chat(chat)
    with half_written(desktop.session, 100, lambda: desktop.window.chat.send("Show me code")):
        desktop.window.chat.send("And in Rust?")
        very = "very " * 40
        desktop.window.chat.send(f"Which of the two would you take for a {very}large file?")
        assert desktop.window.asking is not None
        queue = desktop.window.asking.queue
        wait_until(lambda: queue.strip is not None and len(queue.strip.rows) == 2)
        wait_until(lambda: is_settled(desktop.window.pane.transcript))
        picture = grabbed(desktop.window)
        desktop.window.chat.stop()
        wait_until(lambda: not desktop.session.is_busy)
    return picture


def _queue_in_new_chat(desktop: Desktop, _chats: Saved) -> QPixmap:
    return _queued(desktop, None)  # where no others wait


def _queue_stopped(desktop: Desktop, _chats: Saved) -> QPixmap:
    """Stop the answer and edit the second question, in a chat where no others wait."""
    _queued(desktop, None)
    assert desktop.window.asking is not None
    strip = desktop.window.asking.queue.strip
    assert strip is not None
    wait_until(strip.send.isVisible)
    strip.rows[1].edit.click()
    QTest.qWait(50)  # the field takes the height of its text
    return grabbed(desktop.window)


def _open(desktop: Desktop) -> None:
    wait_until(lambda: desktop.window.asking is not None)  # keys come after the first picture
    assert desktop.window.asking is not None
    desktop.window.asking.contests.open()


PICTURES: dict[str, Scene] = {
    "contest-choice": _choice,
    "contest-choice-services": _choice_of_services,
    "contest-services": _services,
    "contest-writing": _writing,
    "contest-ended": _ended,
    "contest-failed": _failed,
    "contest-narrow": _narrow,
    "rate-limit": partial(_limited, is_waited_for=False),
    "rate-limit-waited-for": partial(_limited, is_waited_for=True),
    "queue": _queue,
    "queue-stopped": _queue_stopped,
    "queue-small-200": sized(_queue_in_new_chat, 640, 480, 200),
    "queue-small-300": sized(_queue_in_new_chat, 640, 480, 300),
}
"""By the name of the picture."""
