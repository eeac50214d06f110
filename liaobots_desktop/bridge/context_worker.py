"""The thread that finds out what of a chat goes with the question that is being written."""

import logging
import queue
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QThread, Signal

from liaobots_desktop.chat.message import MessageId
from liaobots_desktop.context import composing
from liaobots_desktop.context.token_counter import TokenCounter
from liaobots_desktop.context.window import ContextWindow, Fit
from liaobots_desktop.service.catalogue import Model
from liaobots_desktop.service.completion_request import WireMessage
from liaobots_desktop.store.errors import StoreError

_LULL_S = 0.15
"""How long no key was pressed before the process that counts begins, which takes half a second."""
_REST_S = 300.0
"""How long no question came before it ends."""
_SHUTDOWN_WAIT_MS = 5_000

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as it is written now, and what it follows.

    `head` is the last message before it, None in a new chat. `version` is another number once
    what is stored of the chat may be otherwise. Not `is_measured_only`: what goes is wanted, too.
    """

    head: MessageId | None
    version: int
    prompt: str
    model: Model
    question: str
    is_measured_only: bool = True


@dataclass(frozen=True, slots=True)
class Answered:
    """What goes with a question; `messages`, without the question, only where they were wanted.

    `fit` is None while tokens are about to be counted for the first time, which takes a moment.
    """

    asked: Asked
    fit: Fit | None
    messages: tuple[WireMessage, ...] = ()


class ContextWorker(QThread):
    """Answers the newest question; the object lives on the GUI thread, `run` on its own.

    The thread begins with the first question. What it counted of a chat it remembers until
    another chat or another version of it is asked about.

    Signals:
        answered: an Answered; several for a question, the last of them has a `fit`. Of questions
            that came one upon the other only the last one is sure to be answered.
        failed: an Asked that could not be answered, and the StoreError that says why: the chat
            could not be read.
    """

    answered = Signal(object)
    failed = Signal(object, object)

    def __init__(self, chats: Path, parent: QObject | None = None) -> None:
        """`chats` is the file that they are in."""
        super().__init__(parent)
        self._chats = chats
        self._counter = TokenCounter()
        self._questions: queue.SimpleQueue[Asked | None] = queue.SimpleQueue()
        self._window: tuple[tuple[object, ...], ContextWindow] | None = None
        self._is_over = False

    def ask(self, asked: Asked) -> None:
        """Answer this next; what was asked before and is not answered yet may be left out."""
        if self._is_over:
            return
        self._questions.put(asked)
        if not self.isRunning():
            self.start(QThread.Priority.LowPriority)

    def shut_down(self) -> bool:
        """Answer no more; returns whether the thread has ended."""
        self._is_over = True
        self._questions.put(None)
        self._counter.abandon()
        return not self.isRunning() or self.wait(_SHUTDOWN_WAIT_MS)

    def run(self) -> None:
        """Answer until the end is asked for (Qt calls this on the thread)."""
        asked: Asked | None = self._questions.get()
        while asked is not None:
            asked = self._newest(asked)
            if asked is None:
                return
            try:
                newer = self._answer(asked)
            except StoreError as error:
                _log.info("What goes with a question could not be read: %s", error)
                self._window = None
                self.failed.emit(asked, error)
                newer = None
            asked = None if self._is_over else newer or self._wait()

    def _wait(self) -> Asked | None:
        """Wait for another question; what counting takes is given back meanwhile."""
        try:
            return self._questions.get(timeout=_REST_S)
        except queue.Empty:
            self._counter.rest()
        return self._questions.get()

    def _newest(self, asked: Asked) -> Asked | None:
        """Return the last question that waits; one that wants the messages is not passed over."""
        while asked.is_measured_only:
            try:
                waiting = self._questions.get_nowait()
            except queue.Empty:
                return asked
            if waiting is None:
                return None
            asked = waiting
        return asked

    def _answer(self, asked: Asked) -> Asked | None:
        """Answer a question; returns another that has come, which is to be answered instead."""
        window = self._window_of(asked)
        if not self._counter.is_loaded and window.needs_counting(asked.model, asked.question):
            self.answered.emit(Answered(asked, None))
            newer = self._next_in_a_lull() if asked.is_measured_only else None
            if newer is not None or not self._has_loaded():
                return newer
        fit = window.fit(asked.model, asked.question)
        messages = () if asked.is_measured_only else composing.as_sent(window, fit)
        self.answered.emit(Answered(asked, fit, messages))
        return None

    def _has_loaded(self) -> bool:
        """Make ready to count; return False if the end was asked for before or meanwhile."""
        if not self._is_over:
            self._counter.load()
        return not self._is_over

    def _next_in_a_lull(self) -> Asked | None:
        """Return the next question if one comes soon."""
        try:
            return self._questions.get(timeout=_LULL_S)
        except queue.Empty:
            return None

    def _window_of(self, asked: Asked) -> ContextWindow:
        key = (asked.head, asked.version, asked.prompt)
        if self._window is None or self._window[0] != key:
            window = composing.window_over(self._counter, asked.prompt, self._chats, asked.head)
            self._window = (key, window)
        return self._window[1]
