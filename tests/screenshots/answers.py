"""Answers: awaited, written, broken off, refused, hovered, reached by the keyboard."""

from functools import partial

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest

from liaobots_desktop.app import Desktop
from liaobots_desktop.chat.message import EndState
from liaobots_desktop.store.chat_store import ChatStore
from tests.screenshots import states
from tests.screenshots.reading import show
from tests.screenshots.stage import (
    Saved,
    Scene,
    connected,
    grabbed,
    half_written,
    halted_demo,
    silent_demo,
    wait_for_all_parts,
    wait_for_balance,
    wait_until,
)
from tests.screenshots.states import LONG, QUESTION
from tests.ui.transcript.conftest import is_settled

_BROKEN = "An answer that broke off"
_EMPTY = "No answer"


def saved(store: ChatStore) -> Saved:
    """Store the chats of the states, one whose answer broke off, and one without an answer."""
    chats = states.saved(store)
    broken = store.messages.ask_first(_BROKEN, "gpt-4", "")
    store.messages.append(broken.answer.id, "Keep one decoder for the whole answer, and")
    store.messages.finish(broken.answer.id, EndState.INTERRUPTED)
    chats[_BROKEN] = broken.question.conversation_id
    failed = store.messages.ask_first(_EMPTY, "gpt-4", "")
    store.messages.finish(failed.answer.id, EndState.FAILED)
    chats[_EMPTY] = failed.question.conversation_id
    return chats


def _chat(desktop: Desktop, chats: Saved, *, name: str) -> QPixmap:
    wait_for_all_parts(desktop)
    show(desktop, chats[name])
    return grabbed(desktop.window)


def _writing(desktop: Desktop, chats: Saved) -> QPixmap:
    """Return the window while an answer comes."""
    wait_for_all_parts(desktop)
    desktop.window.open_chat(chats[QUESTION])
    with half_written(desktop.session, 300, lambda: desktop.window.chat.send("Show me code")):
        wait_until(lambda: is_settled(desktop.window.pane.transcript))
        picture = grabbed(desktop.window)
        desktop.window.chat.stop()
        wait_until(lambda: not desktop.session.is_busy)
    return picture


def _waiting(desktop: Desktop, _chats: Saved) -> QPixmap:
    """Return the window before the first letter of an answer."""
    wait_for_all_parts(desktop)
    desktop.window.open_chat(None)
    with silent_demo():
        desktop.window.chat.send("silence")
        wait_until(lambda: desktop.session.is_busy)
        picture = grabbed(desktop.window)
        desktop.window.chat.stop()
        wait_until(lambda: not desktop.session.is_busy)
    return picture


def _refused(desktop: Desktop, _chats: Saved, *, question: str) -> QPixmap:
    """Return the window after what the service refuses."""
    wait_for_all_parts(desktop)
    desktop.window.open_chat(None)
    ended: list[object] = []
    with connected(desktop.session.answer_ended, ended.append):
        desktop.window.chat.send(question)
        wait_until(lambda: ended)
    wait_until(desktop.window.notice_bar.isVisible)
    wait_for_balance(desktop.window.notice_bar)
    return grabbed(desktop.window)


def _cursor(desktop: Desktop, chats: Saved) -> QPixmap:
    """Return the window with the keyboard on a message, whose actions are shown then."""
    view = show(desktop, chats[QUESTION])
    view.setFocus()
    view.go_to_message(1)
    picture = grabbed(desktop.window)
    desktop.window.focus_composer()
    return picture


def _above(desktop: Desktop, chats: Saved) -> QPixmap:
    """Return the window that has scrolled away from an answer that comes."""
    view, come = show(desktop, chats[LONG]), list[str]()
    with (
        halted_demo(500) as lengths,
        connected(desktop.session.text_grown, lambda grown: come.append(grown.text)),
    ):
        desktop.window.chat.send("Show me code")
        wait_until(lambda: come)
        QTest.keyClick(view, Qt.Key.Key_PageUp)
        QTest.keyClick(view, Qt.Key.Key_PageUp)
        wait_until(lambda: sum(map(len, come)) >= lengths[0] and is_settled(view))
        picture = grabbed(desktop.window)
        desktop.window.chat.stop()
        wait_until(lambda: not desktop.session.is_busy)
    return picture


def _hovered(desktop: Desktop, chats: Saved) -> QPixmap:
    """Return the window with the mouse over an answer."""
    view = show(desktop, chats[QUESTION])
    place = QPointF(view.viewport().width() / 2, 130)
    QTest.mouseMove(view.viewport(), place.toPoint())
    view._follow_pointer(place)
    picture = grabbed(desktop.window)
    view.forget_pointer()
    return picture


PICTURES: dict[str, Scene] = {
    "answer-broken-off": partial(_chat, name=_BROKEN),
    "answer-missing": partial(_chat, name=_EMPTY),
    "answer-waiting": _waiting,
    "answer-writing": _writing,
    "answer-unfollowed": _above,
    "answer-hovered": _hovered,
    "answer-cursor": _cursor,
    "refused-html": partial(_refused, question="html"),
    "refused-bot-check": partial(_refused, question="bot check"),
    "refused-empty": partial(_refused, question="empty"),
    "refused-402": partial(_refused, question="error 402"),
    "refused-401": partial(_refused, question="error 401"),
    "refused-500": partial(_refused, question="error 500"),
}
"""By the name of the picture."""
