"""The ways to a comparison of models, and back to the chat; what they lead to is loaded then."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QKeySequence, QShortcut

from liaobots_desktop.bridge.account import Account
from liaobots_desktop.bridge.chat_session import ChatSession
from liaobots_desktop.bridge.notice import Notice
from liaobots_desktop.chat.message import Message, MessageId
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.errors import StoreError

if TYPE_CHECKING:
    from liaobots_desktop.ui.contest.contest_choice import OfferedModel
    from liaobots_desktop.ui.contest.contest_column import ContestColumn
    from liaobots_desktop.ui.main_window import MainWindow

KEYS = "Ctrl+Shift+D"
_MOST = 4


class ContestDoor(QObject):
    """Asks several models the same question; lives on the GUI thread."""

    def __init__(
        self, store: ChatStore, session: ChatSession, account: Account, window: "MainWindow"
    ) -> None:
        super().__init__(window)
        self._store = store
        self._session = session
        self._account = account
        self._window = window
        self._pane = window.pane
        self._question: Message | None = None
        self._chosen: Sequence[str] = ()
        QShortcut(QKeySequence(KEYS), window).activated.connect(self.open)
        session.contest_begun.connect(self._on_contest_begun)
        window.pane.action_requested.connect(self._on_action_requested)
        window.closed.connect(window.pane.close_guest)

    @Slot()
    def open(self) -> None:
        """Compare models on what is written in the composer, else on the last question."""
        if not self._pane.isVisible() or self._pane.guest is not None:
            return
        written = self._pane.composer.text()
        if written.strip():
            if not self._session.refuses(self._window.chat.open_id):
                self._question = None
                self._ask_for_models(written, {})
            return
        last = self._pane.last_question()
        if last is None or self._window.chat.open_id is None:
            text = self.tr("Write a question first: then several models answer it side by side.")
            self._window.reactions.show(Notice(text))
        else:
            self._open_for(last)

    @Slot(str, object)
    def _on_action_requested(self, action: str, message_id: MessageId) -> None:
        if action == "compare_models":
            self._open_for(message_id)

    def _open_for(self, message_id: MessageId) -> None:
        """Compare models on a question that is stored; show those that are answering it."""
        try:
            question = self._store.messages.find(message_id)
            answers = self._answers(question)
        except (StoreError, KeyError) as error:
            gone = self.tr("This message is not there any more.")
            text = str(error) if isinstance(error, StoreError) else gone
            self._window.reactions.show(Notice(text))
            return
        running = [answer for answer in answers.values() if answer.end is None]
        if running and len(answers) > 1:
            self._show(question, list(answers.values())[-_MOST:])
        elif not self._session.refuses(question.conversation_id):
            self._question = question
            self._ask_for_models(question.text, answers)

    def _answers(self, question: Message) -> dict[str, Message]:
        """Return the newest answer of each model that has a text or is coming.

        Raises:
            StoreError: they cannot be read.
        """
        growing = self._session.running.growing(question.conversation_id)
        found: dict[str, Message] = {}
        for answer_id in self._store.branches.answers(question.id):
            answer = growing.get(answer_id) or self._store.messages.find(answer_id)
            if answer.text or answer.end is None:
                found.pop(answer.model, None)
                found[answer.model] = answer
        return found

    def _ask_for_models(self, question: str, answers: dict[str, Message]) -> None:
        from liaobots_desktop.ui.contest.contest_choice import (
            FEWEST,
            ContestChoice,
            OfferedModel,
        )

        selector = self._window.top_bar.models
        offered = [
            OfferedModel(model_id, name, has_answered=model_id in answers)
            for model_id, name in selector.offered()
        ]
        likely = sorted(offered, key=lambda one: self._is_unlikely(one, selector.model_id()))
        checked = {model.id for model in likely[:FEWEST]}
        choice = ContestChoice(question, offered, checked, self._pane.theme)
        choice.chosen.connect(self._on_chosen)
        choice.left.connect(self._pane.leave_guest)
        self._pane.show_guest(choice)

    @staticmethod
    def _is_unlikely(model: "OfferedModel", shown: str) -> int:
        """Return how far back a model stands among those to be checked at first."""
        return 0 if model.has_answered else 1 if model.id == shown else 2

    @Slot(object)
    def _on_chosen(self, models: Sequence[str]) -> None:
        self._chosen = models
        question = self._question
        if question is None:
            self._window.chat.send(self._pane.composer.text(), models)
            return
        try:
            answers = self._answers(question)
        except StoreError as error:
            self._window.reactions.show(Notice(str(error)))
            return
        missing = [model for model in models if model not in answers]
        if missing:
            self._session.ask_beside(question, missing)
        else:
            self._show(question, [answers[model] for model in models])

    @Slot(object)
    def _on_contest_begun(self, question: Message) -> None:
        if question.conversation_id != self._window.chat.open_id:
            return
        try:
            answers = self._answers(question)
        except StoreError as error:
            self._window.reactions.show(Notice(str(error)))
            return
        chosen = [answers[model] for model in self._chosen if model in answers]
        self._show(question, chosen)

    def _show(self, question: Message, answers: Sequence[Message]) -> None:
        from liaobots_desktop.ui.contest.contest_view import ContestView

        theme = self._pane.theme
        columns = [self._column(answer) for answer in answers]
        view = ContestView(question, columns, self._session, theme)
        view.taken.connect(self._on_taken)
        view.left.connect(self._pane.leave_guest)
        view.left.connect(self._window.chat.show_notice)
        self._pane.show_guest(view)

    def _column(self, answer: Message) -> "ContestColumn":
        from liaobots_desktop.ui.contest.contest_column import ContestColumn

        name = dict(self._window.top_bar.models.offered()).get(answer.model, answer.model)
        view = self._pane.new_transcript()
        column = ContestColumn(answer, name, view, self._session, self._account, self._pane.theme)
        column.settings_requested.connect(self._window.reactions.settings_requested)
        return column

    @Slot(object)
    def _on_taken(self, answer_id: MessageId) -> None:
        """Go on with one answer; the others are stopped and stay as versions."""
        try:
            answer = self._store.messages.find(answer_id)
            for other in self._session.answering(answer.conversation_id) - {answer_id}:
                self._session.running.stop(other)
            self._pane.leave_guest()
            self._window.chat.take_on(answer)
        except StoreError as error:
            self._window.reactions.show(Notice(str(error)))
