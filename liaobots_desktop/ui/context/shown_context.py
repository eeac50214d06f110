"""Shows what of the open chat goes with the question that is being written, while it is written."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from liaobots_desktop.bridge.chat_session import ChatSession
from liaobots_desktop.bridge.context_worker import Answered, Asked, ContextWorker
from liaobots_desktop.chat.message import ConversationId, MessageId
from liaobots_desktop.context.token_counter import TokenCounter
from liaobots_desktop.context.window import ContextWindow, Fit
from liaobots_desktop.service.completion_request import length_of
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.errors import StoreError
from liaobots_desktop.ui.chat_controller import ChatController
from liaobots_desktop.ui.chat_pane import ChatPane
from liaobots_desktop.ui.context import wording
from liaobots_desktop.ui.context.meter import ContextMeter
from liaobots_desktop.ui.model_selector import ModelSelector

if TYPE_CHECKING:
    from liaobots_desktop.ui.transcript.view import TranscriptView

_MOST_MEASURED = 1_000_000
"""Characters of a question that are measured; all of a longer one is looked at when it is sent."""


class ShownContext(QObject):
    """The meter in the composer and the dashed line above; lives on the GUI thread.

    Each key is one question to a worker; only what is short, in a new chat, is measured here.
    While the answer to the last key is on its way what was shown before it stays.

    Signals:
        looked_again: something else may be shown of the chat, and was looked at.
        measured: the Asked that is answered now: `fit` tells what goes with it, or the chat
            `is_unreadable`.
        composed: an Answered with the messages, after `compose`.
        not_composed: the StoreError that says why there is none.
    """

    looked_again = Signal()
    measured = Signal(object)
    composed = Signal(object)
    not_composed = Signal(object)

    _open: ConversationId | None = None
    """The chat that is looked at."""

    def __init__(
        self,
        store: ChatStore,
        session: ChatSession,
        chat: ChatController,
        pane: ChatPane,
        models: ModelSelector,
    ) -> None:
        super().__init__(chat)
        self._session = session
        self._chat, self._pane, self._models = chat, pane, models
        self._worker = ContextWorker(Path(store.path), self)
        self._worker.answered.connect(self._on_answered)
        self._worker.failed.connect(self._on_failed)
        self._counter = TokenCounter()
        self._view: TranscriptView | None = None
        self._version = 0
        self._prompt = session.profiles.usual_prompt(None)
        self._asked: Asked | None = None
        self._fit: Fit | None = None
        self._is_over = False
        self.is_unreadable = False
        """Whether the chat could not be read, so that nothing is known of what goes."""
        self.always = 0
        """Tokens of what is always sent of the open chat, as far as it is known."""
        self.meter = ContextMeter(pane.theme)
        pane.composer.show_meter(self.meter)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._on_later)
        chat.opened.connect(self._on_opened)
        for signal in (session.message_added, session.answer_ended, session.answer_resumed):
            signal.connect(self.refresh)
        session.conversations_changed.connect(self.refresh)
        models.currentIndexChanged.connect(self._on_changed)
        pane.composer.field.textChanged.connect(self._on_changed)
        pane.composer.attached.changed.connect(self._on_changed)
        self.refresh()

    @property
    def asked(self) -> Asked | None:
        """What is written now, and what it follows."""
        return self._asked

    @property
    def fit(self) -> Fit | None:
        """What goes with it; None until that is known."""
        return self._fit

    def shut_down(self) -> bool:
        """End the thread, and look at nothing any more; returns whether it has ended."""
        self._is_over = True
        self._later.stop()
        return self._worker.shut_down()

    @property
    def prompt(self) -> str:
        """The system prompt of the open chat."""
        return self._prompt

    @property
    def version(self) -> int:
        """What `Asked` needs to be about the chat as it is stored now."""
        return self._version

    def compose(self, asked: Asked) -> None:
        """Find out which messages go with a question; `composed` tells."""
        self._worker.ask(replace(asked, is_measured_only=False))

    @Slot()
    def refresh(self) -> None:
        """Take note that something else may be stored or shown; it is looked at once all is."""
        if not self._is_over:
            self._later.start()

    def settle(self) -> None:
        """Look now at what is to be looked at."""
        if self._later.isActive():
            self._later.stop()
            self._on_later()

    @Slot(object)
    def _on_opened(self, chat: ConversationId | None) -> None:
        """Show nothing of the chat that was left while another one is looked at."""
        if chat != self._open:
            self._open, self._asked, self._fit = chat, None, None
            self.meter.blank()
            if chat is None and not self._pane.composer.beginning(1):
                self.meter.hide()  # nothing is known of it that is to be shown
        self.refresh()

    @Slot()
    def _on_later(self) -> None:
        self._version += 1
        self._prompt = self._prompt_of_the_chat()
        view = self._pane.shown_transcript
        if view is not None and view is not self._view:
            self._view = view
            view.messages_shown.connect(self.refresh)
        self.looked_again.emit()
        self._ask()

    def _prompt_of_the_chat(self) -> str:
        try:
            return self._session.profiles.prompt_of(self._chat.open_id)
        except StoreError:  # told by whoever needs more of the chat than this
            return self._prompt

    @Slot()
    def _on_changed(self) -> None:
        if not self._later.isActive():  # else all of it is looked at in a moment
            self._ask()

    def _ask(self) -> None:
        """Measure what is written now."""
        model = self._models.chosen_model()
        if model is None:
            self.meter.hide()
            return
        question = self._pane.composer.beginning(_MOST_MEASURED)
        asked = Asked(self._head(), self._version, self._prompt, model, question)
        if asked == self._asked:
            if len(question) == _MOST_MEASURED and self._fit is not None:
                self._show_meter(asked, self._fit)  # what is longer may have grown
            return
        self._asked, self._fit, self.is_unreadable = asked, None, False
        fit = self._fit_by_bytes(asked)
        if fit is None:
            self._worker.ask(asked)
        else:
            self._take(fit)

    def _head(self) -> MessageId | None:
        """Return the last message that the question follows."""
        if self._chat.open_id is None:
            return None
        edited = self._chat.edited
        return self._pane.last_message() if edited is None else edited.parent_id

    def _fit_by_bytes(self, asked: Asked) -> Fit | None:
        """Return what goes with the first question of a chat, if it is short: no thread for it."""
        if asked.head is not None or self._counter.is_exact:
            return None
        window = ContextWindow(self._counter, asked.prompt)
        if window.needs_counting(asked.model, asked.question):
            return None
        return window.fit(asked.model, asked.question)

    @Slot(object)
    def _on_answered(self, answered: Answered) -> None:
        asked = answered.asked
        if not asked.is_measured_only:
            if answered.fit is not None:
                self.composed.emit(answered)
        elif asked == self._asked and answered.fit is not None:
            self._take(answered.fit)
        elif asked == self._asked:
            words = wording.counting()
            self.meter.show_share(0.0, words, (words,), words, is_warning=False)
            self.meter.show()

    @Slot(object, object)
    def _on_failed(self, asked: Asked, error: StoreError) -> None:
        """Show nothing of a chat that cannot be read; its messages tell why."""
        if not asked.is_measured_only:
            self.not_composed.emit(error)
        elif asked == self._asked:
            self.is_unreadable = True
            self.meter.hide()
            self.measured.emit(asked)

    def _take(self, fit: Fit) -> None:
        self._fit, self.always = fit, fit.always
        asked = self._asked
        if asked is None:
            return
        self._show_meter(asked, fit)
        self._show_line(fit)
        self.measured.emit(asked)

    def _show_meter(self, asked: Asked, fit: Fit) -> None:
        length, limit = length_of(asked.question), asked.model.max_length
        if len(asked.question) == _MOST_MEASURED:
            length = self._pane.composer.attached.length()
        is_too_long = length > limit
        words = wording.too_long(limit, length) if is_too_long else wording.used_of_room(fit)
        shorter = (
            wording.too_long_in_short(limit, length) if is_too_long else wording.used_in_short(fit)
        )
        details = wording.details(asked.model, fit)
        if is_too_long:
            details.insert(0, words)
        self.meter.show_share(
            1.0 if is_too_long else fit.used / max(fit.room, 1),
            words,
            shorter,
            "\n".join(details),
            is_warning=is_too_long or fit.overflow is not None,
        )
        self.meter.setVisible(asked.head is not None or bool(asked.question))

    def _show_line(self, fit: Fit) -> None:
        view = self._pane.shown_transcript
        if view is None:
            return
        line = None
        if fit.not_sent:
            from liaobots_desktop.ui.transcript.cut_line import CutLine

            line = CutLine(fit.cut, wording.not_sent(fit), wording.not_sent_in_short(fit))
        view.set_cut(line)
