"""The ways to a comparison of models, and back to the chat; what they lead to is loaded then."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from liaobots_desktop.bridge.account import Account
from liaobots_desktop.bridge.chat_session import ChatSession
from liaobots_desktop.bridge.model_at import ModelAt
from liaobots_desktop.bridge.notice import Notice
from liaobots_desktop.chat.message import Message, MessageId
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.errors import StoreError

if TYPE_CHECKING:
    from liaobots_desktop.bridge.models_beside import OfferedModel
    from liaobots_desktop.ui.contest.contest_column import ContestColumn
    from liaobots_desktop.ui.main_window import MainWindow

_MOST = 4
_PAUSE_MS = 5
"""Between two steps of opening the view: keys and paints go first."""


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
        self._text = ""
        self._models: Sequence[OfferedModel] = ()
        self._there: Mapping[ModelAt, MessageId] = {}
        window.commands.bind("ask.compare", self.open)
        session.contest_begun.connect(self._on_contest_begun)
        session.writes.waited.connect(self._on_waited)
        window.pane.action_requested.connect(self._on_action_requested)
        window.closed.connect(window.pane.close_guest)

    @Slot()
    def open(self) -> None:
        """Compare models on what is written in the composer, else on the last question."""
        if not self._pane.isVisible() or self._pane.guest is not None:
            return
        written = self._pane.composer.question()
        if written.strip():
            if not self._session.refuses(self._window.chat.open_id):
                self._question, self._text = None, written
                self._ask_for_models({})
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
            self._tell(error)
            return
        running = [answer for answer in answers.values() if answer.end is None]
        self._question, self._text = question, question.text
        if running and len(answers) > 1:
            there = {at: answer.id for at, answer in answers.items()}
            self._show([self._offered(at) for at in there][-_MOST:], there)
        elif not self._session.refuses(question.conversation_id):
            self._ask_for_models(answers)

    def _answers(self, question: Message) -> dict[ModelAt, Message]:
        """Return the newest answer of each model that has a text or is coming.

        Raises:
            StoreError: they cannot be read.
        """
        growing = self._session.running.growing(question.conversation_id)
        found: dict[ModelAt, Message] = {}
        for answer_id in self._store.branches.answers(question.id):
            answer = growing.get(answer_id) or self._store.messages.find(answer_id)
            if answer.text or answer.end is None:
                at = self._whose(answer)
                found.pop(at, None)
                found[at] = answer
        return found

    def _whose(self, answer: Message) -> ModelAt:
        """Return which model gave an answer: of the one service that has it, if only one has.

        What was asked before this start does not say which service it was. Raises NotRead.
        """
        at = self._session.profiles.at(answer)
        offered = [model.at for model in self._pane.offered_models()]
        others = [other for other in offered if other.model == at.model]
        return at if at in others or not others else others[0]

    def _offered(self, at: ModelAt) -> "OfferedModel":
        from liaobots_desktop.bridge.models_beside import OfferedModel

        offered = (model for model in self._pane.offered_models() if model.at == at)
        return next(offered, OfferedModel(at, at.model))

    def _ask_for_models(self, answers: Mapping[ModelAt, Message]) -> None:
        from liaobots_desktop.ui.contest.contest_choice import FEWEST, ContestChoice

        selector, offered = self._window.top_bar.models, self._pane.offered_models()
        shown = ModelAt(selector.model_id(), selector.profile_id())
        likely = sorted(
            # another service is asked only if the user checks it
            (model.at for model in offered if not model.service or model.at in answers),
            key=lambda at: 0 if at in answers else 1 if at == shown else 2,
        )
        checked = set(likely[:FEWEST])
        choice = ContestChoice(self._text, offered, checked, answers, self._pane.theme)
        choice.chosen.connect(self._on_chosen)
        choice.left.connect(self._pane.leave_guest)
        self._pane.show_guest(choice)

    @Slot(object)
    def _on_chosen(self, models: "Sequence[OfferedModel]") -> None:
        try:
            there = {} if self._question is None else self._answers(self._question)
        except (StoreError, KeyError) as error:
            self._tell(error)
            return
        self._show(models, {at: answer.id for at, answer in there.items()})

    def _show(self, models: "Sequence[OfferedModel]", there: Mapping[ModelAt, MessageId]) -> None:
        """Show a column for each model; those whose answer is not `there` are asked after that."""
        from liaobots_desktop.ui.contest.contest_view import ContestView

        view = ContestView(self._text, self._session)
        view.taken.connect(self._on_taken)
        view.left.connect(self._pane.leave_guest)
        view.left.connect(self._window.chat.show_notice)
        self._pane.show_guest(view)
        self._models, self._there = list(models), there
        QTimer.singleShot(_PAUSE_MS, self, self._go_on)

    @Slot()
    def _go_on(self) -> None:
        """Make the next column, or ask when all are there; each in a round of the event loop.

        Nothing streams yet: the threads that ask would make all of this slow.
        """
        from liaobots_desktop.ui.contest.contest_view import ContestView

        view = self._pane.guest
        if not isinstance(view, ContestView):
            return  # it was left already
        if len(view.columns) < len(self._models):
            model = self._models[len(view.columns)]
            try:
                view.add_column(self._column(model, self._there.get(model.at)))
            except (StoreError, KeyError) as error:
                self._leave(error)
                return
            QTimer.singleShot(_PAUSE_MS, self, self._go_on)
            return
        missing = [model.at for model in self._models if model.at not in self._there]
        if not missing:
            return
        view.is_awaiting = True
        if self._question is None:
            self._window.chat.send(self._text, missing)
        else:
            self._session.ask_beside(self._question, missing)
        self._end_awaiting()

    @Slot()
    def _end_awaiting(self) -> None:
        """Leave the view if the models were not asked; a notice tells why.

        Where the disk is slow or another program writes, they are asked later.
        """
        view = self._pane.guest
        if (
            view is None
            or not view.is_awaiting
            or self._window.chat.open_id in self._session.writes
        ):
            return
        from liaobots_desktop.ui.contest.contest_view import ContestView

        view.is_awaiting = False
        if isinstance(view, ContestView) and not view.is_asked:
            self._pane.leave_guest()

    @Slot(object)
    def _on_waited(self, _chat: object) -> None:
        QTimer.singleShot(0, self, self._end_awaiting)  # after what was written is told

    def _column(self, model: "OfferedModel", answer_id: MessageId | None) -> "ContestColumn":
        from liaobots_desktop.ui.contest.contest_column import ContestColumn

        parts = self._session, self._account, self._pane.theme
        column = ContestColumn(model, self._pane.new_transcript(), *parts)
        column.service_requested.connect(self._window.reactions.service_requested)
        if answer_id is not None:
            answer = self._answer(answer_id)
            profile = self._account.services.find(model.at.profile)
            if profile is not None:  # its Retry and Continue ask the service that it names
                self._session.profiles.note_asked(answer, profile)
            column.show_answer(answer)
        return column

    def _answer(self, answer_id: MessageId) -> Message:
        stored = self._store.messages.find(answer_id)
        return self._session.running.growing(stored.conversation_id).get(answer_id, stored)

    @Slot(object)
    def _on_contest_begun(self, question: Message) -> None:
        """Show the answers that are coming; also those that had to wait for another program."""
        from liaobots_desktop.ui.contest.contest_view import ContestView

        view = self._pane.guest
        if isinstance(view, ContestView) and view.is_awaiting:
            self._question = question
            try:
                for answer_id in self._session.answering(question.conversation_id):
                    view.take(self._answer(answer_id))
            except (StoreError, KeyError) as error:  # what was asked goes on in the chat
                self._leave(error)
        elif question.conversation_id == self._window.chat.open_id:
            self._open_for(question.id)

    @Slot(object)
    def _on_taken(self, answer_id: MessageId) -> None:
        """Go on with one answer; the others are stopped and stay as versions."""
        try:
            answer = self._store.messages.find(answer_id)
        except (StoreError, KeyError) as error:
            self._tell(error)
            return
        for other in self._session.answering(answer.conversation_id) - {answer_id}:
            self._session.running.stop(other)
        self._pane.leave_guest()
        self._window.chat.take_on(answer)

    def _leave(self, error: StoreError | KeyError) -> None:
        """Go back to the chat, and say what keeps the answers from being shown."""
        self._pane.leave_guest()
        self._tell(error)

    def _tell(self, error: StoreError | KeyError) -> None:
        text = str(error)
        if isinstance(error, KeyError):  # another window has deleted it
            text = self.tr("This message no longer exists.")
        self._window.reactions.show(Notice(text))
