"""Keeps back a question that the service would not read, and says what can be done."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from liaobots_desktop.bridge.context_worker import Asked
from liaobots_desktop.bridge.notice import Choice, Notice
from liaobots_desktop.context.errors import ContextExceeded
from liaobots_desktop.context.token_counter import bound
from liaobots_desktop.context.window import Fit, Overflow, room_of
from liaobots_desktop.service.catalogue import Model
from liaobots_desktop.service.completion_request import check_lengths, length_of
from liaobots_desktop.service.errors import MessageTooLong, ServiceError
from liaobots_desktop.ui.chat_controller import ChatController
from liaobots_desktop.ui.chat_pane import ChatPane
from liaobots_desktop.ui.context.shown_context import ShownContext
from liaobots_desktop.ui.model_selector import ModelSelector


@dataclass(frozen=True, slots=True)
class _Shorten:
    """A button that brings the keyboard back to the question."""


@dataclass(frozen=True, slots=True)
class _AskModel:
    """A button that asks a model that reads more, at once."""

    model: Model


class Gate(QObject):
    """Stands before Send; lives on the GUI thread.

    What surely fits goes at once. What may not, and is not counted yet, as right after a long
    paste, waits in the field for the moment that counting takes.

    Signals:
        notice_changed: the Notice to show.
    """

    notice_changed = Signal(object)

    def __init__(
        self, context: ShownContext, chat: ChatController, pane: ChatPane, models: ModelSelector
    ) -> None:
        super().__init__(context)
        self._context, self._chat, self._pane, self._models = context, chat, pane, models
        self._waiting: tuple[object, str] | None = None
        """The chat and the question that goes as soon as it is counted."""
        self._refused: Asked | None = None
        pane.composer.may_send = self._may_send
        context.measured.connect(self._on_measured)

    @Slot(object)
    def choose(self, meant: object) -> None:
        """Carry out what a button of a notice means, if the notice was raised here."""
        if isinstance(meant, _Shorten):
            self._pane.composer.setFocus()
        elif isinstance(meant, _AskModel):
            self._models.show_model(meant.model.id)
            self._models.model_chosen.emit(meant.model.id)
            composer = self._pane.composer
            if self._may_send(composer.question()):
                composer.send_requested.emit(composer.question())

    def _may_send(self, question: str) -> bool:
        """Whether a question may go now; else a notice tells why, or it goes when it is counted."""
        self._waiting = None
        self._context.settle()
        asked = self._context.asked
        if asked is None or asked.question != question:
            return True  # it is not the one that is written: its worker looks at it
        try:
            check_lengths(asked.model, asked.prompt, question)
        except MessageTooLong as error:
            self._refuse(asked, error)
            return False
        fit = self._context.fit
        if fit is None:
            if self._surely_fits(asked) or self._context.is_unreadable:
                return True
            self._waiting = (self._chat.open_id, question)
            return False
        if fit.overflow is not None:
            self._refuse(asked, ContextExceeded(asked.model, fit, fit.overflow))
            return False
        return True

    @Slot(object)
    def _on_measured(self, asked: Asked) -> None:
        """Let a question go that waited for this; take a notice away that no longer holds."""
        waiting, self._waiting = self._waiting, None
        if self._refused is not None and asked != self._refused:
            fit = self._context.fit
            if fit is not None and fit.overflow is None and not _is_too_long(asked, asked.model):
                self._refused = None
                self._chat.show_notice()
        if waiting == (self._chat.open_id, asked.question) and self._may_send(asked.question):
            self._pane.composer.send_requested.emit(asked.question)

    def _surely_fits(self, asked: Asked) -> bool:
        """Whether bytes tell that a question is read, whatever of the chat goes with it."""
        always = self._context.always
        needed = bound(asked.prompt) + bound(asked.question) + always
        return needed <= room_of(asked.model)

    def _refuse(self, asked: Asked, error: ServiceError) -> None:
        self._refused = asked
        fit = self._context.fit
        choices = [Choice(self.tr("Shorten it"), _Shorten())]
        choices += [
            Choice(self.tr("Ask {0}").format(model.name), _AskModel(model))
            for model in self._models.offered_models()
            if model.token_limit > asked.model.token_limit and _reads(model, asked, fit)
        ]
        text = self.tr("{0} Your question stays in the field.").format(error)
        self.notice_changed.emit(
            Notice(text, conversation_id=self._chat.open_id, choices=tuple(choices))
        )


def _reads(model: Model, asked: Asked, fit: Fit | None) -> bool:
    """Whether a model would read a question, as far as that is known."""
    if _is_too_long(asked, model):
        return False
    if fit is None:
        return True
    needed = fit.used if fit.overflow is Overflow.ALWAYS else fit.prompt + fit.question
    return needed <= room_of(model)


def _is_too_long(asked: Asked, model: Model) -> bool:
    return max(length_of(asked.question), length_of(asked.prompt)) > model.max_length
