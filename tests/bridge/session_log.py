"""Writes down what a session says, in the order in which it says it."""

import time
from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject, QThread, Slot
from pytestqt.qtbot import QtBot

from liaobots_desktop.bridge.account import Account
from liaobots_desktop.bridge.chat_session import ChatSession
from liaobots_desktop.bridge.notice import Notice
from liaobots_desktop.bridge.running_answer import GrownText
from liaobots_desktop.chat.message import ConversationId, Message
from liaobots_desktop.service.endpoint import Protocol
from tests.moving import move

PATIENCE_MS = 60_000


class Grown(NamedTuple):
    """Text that was handed out, and when."""

    text: GrownText
    at: float


class SessionLog(QObject):
    """All signals of one session; lives on the GUI thread."""

    def __init__(self, session: ChatSession, account: Account, qtbot: QtBot) -> None:
        super().__init__()
        self.session = session
        self.added: list[Message] = []
        self.resumed: list[Message] = []
        self.grown: list[Grown] = []
        self.ended: list[Message] = []
        self.notices: list[Notice] = []
        self.cleared: list[ConversationId] = []
        self.changes = 0
        self.threads: set[QThread] = set()
        self._account = account
        self._qtbot = qtbot
        session.message_added.connect(self._on_message_added)
        session.answer_resumed.connect(self._on_answer_resumed)
        session.text_grown.connect(self._on_text_grown)
        session.answer_ended.connect(self._on_answer_ended)
        session.notice_raised.connect(self._on_notice_raised)
        session.notice_cleared.connect(self._on_notice_cleared)
        session.conversations_changed.connect(self._on_conversations_changed)

    def use(self, url: str, protocol: Protocol = Protocol.WEB) -> None:
        """Ask the service at this address from now on."""
        move(self._account, url, protocol)

    def ask(
        self, question: str = "Why?", chat: ConversationId | None = None, model: str = "gpt-4"
    ) -> ConversationId:
        """Send a question that is taken."""
        sent = self.session.send(chat, question, model)

        assert sent is not None
        return sent

    def ask_to_the_end(self, question: str = "Why?", chat: ConversationId | None = None) -> Message:
        """Send a question and return its answer when that has ended."""
        self.ask(question, chat)
        return self.wait_for_ends(len(self.ended) + 1)[-1]

    def text_of(self, answer: Message) -> str:
        """Return what was handed out of an answer."""
        return "".join(g.text.text for g in self.grown if g.text.message_id == answer.id)

    def wait_until(self, holds: Callable[[], bool]) -> None:
        """Let events come until something holds."""
        self._qtbot.waitUntil(holds, timeout=PATIENCE_MS)

    def wait_for_text(self, text: str) -> None:
        """Wait until this was handed out."""
        self.wait_until(lambda: text in "".join(grown.text.text for grown in self.grown))

    def wait_for_growth(self) -> None:
        """Wait for more text, or for the end of an answer."""
        before = len(self.grown), len(self.ended)
        self.wait_until(lambda: (len(self.grown), len(self.ended)) != before)

    def wait_for_ends(self, number: int) -> list[Message]:
        """Wait until so many answers have ended."""
        self.wait_until(lambda: len(self.ended) >= number)
        return self.ended

    @Slot(object)
    def _on_message_added(self, message: Message) -> None:
        self.added.append(message)

    @Slot(object)
    def _on_answer_resumed(self, message: Message) -> None:
        self.resumed.append(message)

    @Slot(object)
    def _on_text_grown(self, grown: GrownText) -> None:
        self.threads.add(QThread.currentThread())
        self.grown.append(Grown(grown, time.monotonic()))

    @Slot(object)
    def _on_answer_ended(self, message: Message) -> None:
        self.threads.add(QThread.currentThread())
        self.ended.append(message)

    @Slot(object)
    def _on_notice_raised(self, notice: Notice) -> None:
        self.notices.append(notice)

    @Slot(object)
    def _on_notice_cleared(self, conversation_id: ConversationId) -> None:
        self.cleared.append(conversation_id)

    @Slot()
    def _on_conversations_changed(self) -> None:
        self.changes += 1
