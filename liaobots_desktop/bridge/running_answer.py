"""One answer that is being written: from the worker's chunks to the view's frames and the store."""

import time
from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal, Slot

from liaobots_desktop.bridge.completion_worker import MOST_ON_THE_WAY, CompletionWorker, Outcome
from liaobots_desktop.bridge.pace import PaceClock
from liaobots_desktop.bridge.store_thread import StoreThread
from liaobots_desktop.chat.message import ConversationId, EndState, Message, MessageId
from liaobots_desktop.service.errors import Reaction, ServiceError
from liaobots_desktop.store.errors import StoreError

FRAME_MS = 33
"""The text is handed to the view at most 30 times a second."""

CHECKPOINT_MS = 250
"""The store is never more than this behind the view."""

SILENCE_S = 10
"""Seconds without text after which the user is told."""

_STOP_LIMIT_MS = 100
_TAKEN_AT_ONCE = MOST_ON_THE_WAY // 4
"""Chunks after which the worker is told that they were taken: a timer for each one is dear."""


@dataclass(frozen=True, slots=True)
class GrownText:
    """Text that was added to an answer."""

    conversation_id: ConversationId
    message_id: MessageId
    text: str


@dataclass(frozen=True, slots=True)
class EndedAnswer:
    """An answer as it is stored at its end, and what the worker says of that."""

    message: Message
    outcome: Outcome

    @property
    def error(self) -> ServiceError | StoreError | None:
        """The error that ended it, if any."""
        return self.outcome.error


class RunningAnswer(QObject):
    """Gathers one answer; lives on the GUI thread from the request to the answer's one end.

    Signals:
        text_grown: a GrownText, at a frame's beat.
        silent_for: the answer and the whole seconds since its last text, from 10 on, each
            second; 0 when text comes again or the answer ends.
        told: the answer, and of the worker a sentence and a Reaction.
        save_failed: a StoreError; the text is kept in memory and saved when that works again.
        save_recovered: it works again.
        ended: an EndedAnswer, exactly once, when its end is stored or could not be.
        saved: the MessageId, if the end could be stored only after `ended`.
    """

    text_grown = Signal(object)
    silent_for = Signal(object, int)
    told = Signal(object, object, object)
    save_failed = Signal(object)
    save_recovered = Signal()
    ended = Signal(object)
    saved = Signal(object)

    def __init__(
        self,
        answer: Message,
        worker: CompletionWorker,
        thread: StoreThread,
        parent: QObject,
        silence_s: int = SILENCE_S,
    ) -> None:
        """`silence_s` is the number of seconds without text after which `silent_for` begins."""
        super().__init__(parent)
        self.answer = answer
        self.clock = PaceClock()
        self.is_saved = False
        self._final = answer
        self._outcome = Outcome(EndState.FAILED)
        self._has_told_end = False
        self._worker = worker
        self._thread = thread
        self._silence_s = silence_s
        self._unshown: list[str] = []
        self._text = [answer.text]
        self._unsaved: list[str] = []
        self._is_writing = self._save_has_failed = self._is_silent = False
        self._stop_requested = self._is_abandoned = self._is_over = False
        self._last_text_at = self._last_frame_at = time.monotonic()
        self._taken = 0
        self._room = self._timer(0, self._make_room)
        self._frame = self._timer(FRAME_MS, self._show)
        self._checkpoint = self._timer(CHECKPOINT_MS, self._save)
        self._checkpoint.setTimerType(Qt.TimerType.PreciseTimer)
        self._stop_limit = self._timer(_STOP_LIMIT_MS, self._end_without_worker)
        self._silence = self._timer(1000, self._look_at_the_clock)
        self._silence.setSingleShot(False)
        worker.chunk_decoded.connect(self._on_chunk_decoded)
        worker.told.connect(self._on_told)
        worker.completed.connect(self._on_completed)

    @property
    def is_refused(self) -> bool:
        """Whether text of it is in memory only: the store refused it, last time it was tried."""
        return self._save_has_failed

    def start(self) -> None:
        """Send the request."""
        self.clock.ask()
        self._silence.start()
        self._worker.start()

    def stop(self) -> None:
        """End the answer as *stopped*; at once for the user, whatever the network does."""
        if self._stop_requested:
            return
        self._stop_requested = True
        self._worker.cancel()
        self._stop_limit.start()

    def abandon(self) -> None:
        """End the answer as *interrupted*, because the app is closing; nothing is lost."""
        self._is_abandoned = not self._stop_requested
        self._worker.cancel()
        # the chunks that are on their way from the worker
        QCoreApplication.sendPostedEvents(self, int(QEvent.Type.MetaCall.value))
        self._end(Outcome(EndState.STOPPED if self._stop_requested else EndState.INTERRUPTED))

    def settle(self) -> Message:
        """Hand out what has come; return the answer with all text that was handed out."""
        self._show()
        self._text = ["".join(self._text)]
        return self._final._replace(text=self._text[0])

    def _timer(self, milliseconds: int, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(slot)
        return timer

    @Slot(object)
    def _on_chunk_decoded(self, text: str) -> None:
        self._taken += 1
        if self._taken == _TAKEN_AT_ONCE:
            self._room.start()
        if self._is_over:
            return
        self._unshown.append(text)
        self._unsaved.append(text)
        self._last_text_at = time.monotonic()
        self.clock.take_text()
        self._end_silence()
        if not self._checkpoint.isActive():
            self._checkpoint.start()
        if not self._frame.isActive():
            since = int((self._last_text_at - self._last_frame_at) * 1000)
            self._frame.start(max(FRAME_MS - since, 0))

    @Slot()
    def _make_room(self) -> None:
        """Let more chunks come, after the event loop had its turn: keys and paints go first."""
        self._worker.make_room(self._taken)
        self._taken = 0

    @Slot()
    def _show(self) -> None:
        self._last_frame_at = time.monotonic()
        if self._unshown:
            text = "".join(self._unshown)
            self._unshown.clear()
            self._text.append(text)
            self.text_grown.emit(GrownText(self.answer.conversation_id, self.answer.id, text))

    @Slot()
    def _save(self) -> None:
        if self._unsaved and not self._is_writing:
            answer_id, text = self.answer.id, self._unsaved_text()
            self._is_writing = True
            self._thread.write(
                lambda store: store.messages.append(answer_id, text),
                lambda result: self._on_appended(result, text),
            )

    def _unsaved_text(self) -> str:
        text = "".join(self._unsaved)
        self._unsaved.clear()
        return text

    def _on_appended(self, result: object, text: str) -> None:
        self._take(result, text)
        if self._is_over:
            self.save_end()
        elif self._unsaved:
            self._checkpoint.start()
        self._raise_fault(result)

    def _on_finished(self, result: object, rest: str) -> None:
        self._take(result, rest)
        if isinstance(result, Message):  # with its whole text, put together on the thread
            self._final = result
            self.is_saved = True
        else:
            self._final = self.settle()
        if not self._has_told_end:
            self._has_told_end = True
            self.ended.emit(EndedAnswer(self._final, self._outcome))
        elif self.is_saved:
            self.saved.emit(self.answer.id)
        self._raise_fault(result)

    def _take(self, result: object, text: str) -> None:
        """Note how a write of some text went: what was not stored is still to be."""
        self._is_writing = False
        if isinstance(result, Exception) and text:
            self._unsaved.insert(0, text)
        if isinstance(result, StoreError) and not self._save_has_failed:
            self._save_has_failed = True
            self.save_failed.emit(result)
        elif self._save_has_failed and not isinstance(result, Exception):
            self._save_has_failed = False
            self.save_recovered.emit()

    @staticmethod
    def _raise_fault(result: object) -> None:
        """Let a fault of our own be heard of, as if it had happened on this thread."""
        if isinstance(result, Exception) and not isinstance(result, StoreError):
            raise result

    @Slot()
    def _look_at_the_clock(self) -> None:
        seconds = int(time.monotonic() - self._last_text_at)
        if seconds >= self._silence_s:
            self._is_silent = True
            self.silent_for.emit(self.answer, seconds)

    def _end_silence(self) -> None:
        if self._is_silent:
            self._is_silent = False
            self.silent_for.emit(self.answer, 0)

    @Slot(object, object)
    def _on_told(self, sentence: str, reaction: Reaction) -> None:
        if not self._is_over:
            self.told.emit(self.answer, sentence, reaction)

    @Slot(object)
    def _on_completed(self, outcome: Outcome) -> None:
        if self._stop_requested and outcome.end is not EndState.COMPLETE:
            outcome = Outcome(EndState.STOPPED)
        if self._is_abandoned and outcome.end is EndState.STOPPED:
            outcome = Outcome(EndState.INTERRUPTED)
        if outcome.end is EndState.FAILED and self.answer.text:
            # nothing was added to an answer that was to go on: what it had is still there
            outcome = replace(outcome, end=EndState.INTERRUPTED)
        self._end(outcome)

    @Slot()
    def _end_without_worker(self) -> None:
        self._end(Outcome(EndState.STOPPED))

    def _end(self, outcome: Outcome) -> None:
        if self._is_over:
            return
        self._is_over = True
        self.clock.end()
        for timer in (self._frame, self._checkpoint, self._stop_limit, self._silence):
            timer.stop()
        self._end_silence()
        self._show()
        self._final = self._final._replace(end=outcome.end, usage=outcome.usage)
        self._outcome = outcome
        self.save_end()

    def save_end(self) -> None:
        """Store the rest of the text and the end; `is_saved` tells later whether that worked.

        To be called again when it did not: until then the text is in memory only.
        """
        end, usage = self._final.end, self._final.usage
        if self._is_writing or self.is_saved or end is None:
            return
        answer_id, rest = self.answer.id, self._unsaved_text()
        self._is_writing = True
        self._thread.write(
            lambda store: store.messages.finish(answer_id, end, rest, usage),
            lambda result: self._on_finished(result, rest),
        )
