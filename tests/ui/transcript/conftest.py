"""A transcript on the offscreen screen, and messages to show in it."""

import gc
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from liaobots_desktop.chat.message import ConversationId, EndState, Message, MessageId, Role
from liaobots_desktop.markup import highlight, markdown
from liaobots_desktop.ui.theme import Theme
from liaobots_desktop.ui.transcript.hit import HitKind
from liaobots_desktop.ui.transcript.view import TranscriptView


def question(number: int, text: str) -> Message:
    """A user's message."""
    return _message(number, Role.USER, text, EndState.COMPLETE)


def answer(number: int, text: str, end: EndState | None = EndState.COMPLETE) -> Message:
    """An answer of the model gpt-4; with `end=None` it is still being written."""
    return _message(number, Role.ASSISTANT, text, end)


def _message(number: int, role: Role, text: str, end: EndState | None) -> Message:
    created = datetime(2025, 5, 1, 14, 2, tzinfo=UTC)
    chat = ConversationId("chat")
    return Message(MessageId(number), chat, None, role, text, "gpt-4", end, created)


@pytest.fixture
def view(qtbot: QtBot) -> TranscriptView:
    """A shown transcript of 800×600 pixels."""
    made = TranscriptView(Theme.load("light"))
    made.set_model_names({"gpt-4": "GPT-4"})
    made.resize(800, 600)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def ready() -> Iterator[None]:
    """What the app does after its first picture; what other tests left is not looked through."""
    markdown.warm_up()
    highlight.warm_up()
    gc.collect()
    before = gc.get_threshold()
    gc.set_threshold(50_000, 20, 100)
    yield
    gc.set_threshold(*before)


def is_settled(view: TranscriptView) -> bool:
    """Draw what is to be drawn; return whether all is blocks, laid out ahead, and coloured."""
    QApplication.sendPostedEvents()  # drawing may ask for more work
    return not view.is_busy and not view.colourist.is_busy


def settle(qtbot: QtBot, view: TranscriptView) -> None:
    """Wait until all text of the view is turned into blocks, laid out ahead, coloured and drawn."""
    qtbot.waitUntil(lambda: is_settled(view))


def append(view: TranscriptView, message: int, text: str) -> None:
    """Add text and have all of it read and shown at once, as if the view had rested."""
    view.append_text(MessageId(message), text)
    while view.growth.is_busy:
        view.growth.work()
    view.growth.rests_until = 0


def find_hit(view: TranscriptView, kind: HitKind, action: str = "") -> QPoint:
    """Return a point of the viewport where something of this kind can be clicked."""
    for y in range(0, view.viewport().height(), 4):
        for x in range(0, view.viewport().width(), 6):
            hit = view._tester.hit(QPointF(x, y))
            if hit.kind is kind and hit.action == action:
                return QPoint(x, y)
    raise AssertionError(f"Nothing of the kind {kind} is on the screen.")


def point_at(view: TranscriptView, index: int) -> None:
    """Move the pointer over the first letters of a message."""
    y = view.transcript.item_top(index) - view.transcript.top + 8
    QTest.mouseMove(view.viewport(), QPoint(round(view.painter.left) + 20, y))
