"""One model's answer among several: its name, how it is coming, and the text."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
)

from liaobots_desktop.bridge.account import Account
from liaobots_desktop.bridge.chat_session import ChatSession
from liaobots_desktop.bridge.models_beside import OfferedModel
from liaobots_desktop.bridge.notice import Notice
from liaobots_desktop.bridge.pace import Pace
from liaobots_desktop.chat.message import EndState, Message, MessageId
from liaobots_desktop.speech import number
from liaobots_desktop.ui.drawing import one_line, zoom_factor, zoomed
from liaobots_desktop.ui.elided_label import ElidedLabel
from liaobots_desktop.ui.facts_label import DOT, FactsLabel
from liaobots_desktop.ui.layout_items import nest
from liaobots_desktop.ui.notice_bar import NoticeBar
from liaobots_desktop.ui.notice_reactions import NoticeReactions
from liaobots_desktop.ui.side_margins import SideMargins
from liaobots_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from liaobots_desktop.ui.transcript.view import TranscriptView

NARROWEST = 300
"""Pixels at 100 % below which columns are scrolled sideways instead."""
SIDE = 24
"""Pixels at 100 % that are free beside all that stands in a column, as beside its text."""
_IN_STOP, _IN_CROSS = 12, 11
"""Pixels at 100 % between what is seen of a button and the button's edge."""
_HEAD_ROW = 28
"""Characters of a model's and a service's name together; more would widen the column."""
_OFFERED = {"copy", "retry", "continue", "more", "copy_plain", "copy_html", "details"}
"""What can be done with an answer here: the rest belongs to the chat."""


class ContestColumn(QFrame):
    """Shows one answer while it is written and after; lives on the GUI thread.

    Signals:
        taken: the MessageId of the answer with which the chat should go on.
        service_requested: the Profile of a service that should be changed; True to ask for its
            auth code, else for its address.
    """

    taken = Signal(object)
    service_requested = Signal(object, bool)

    def __init__(
        self,
        model: OfferedModel,
        view: "TranscriptView",
        session: ChatSession,
        account: Account,
        theme: Theme,
    ) -> None:
        """`view` is an empty message pane of its own."""
        super().__init__()
        self.setObjectName("contestColumn")
        self._name = name = model.label
        self.setAccessibleName(name)
        self._session = session
        self.at = model.at
        self._answer: Message | None = None
        self._end: EndState | None = None
        self._length = self._silence = 0
        self.view = view
        self.view.painter.offered = frozenset(_OFFERED)
        self.view.setAccessibleName(self.tr("Answer of {0}").format(name))
        self.view.action_requested.connect(self._on_action_requested)
        self.state, self.figures = QLabel(), FactsLabel("contestFigures")
        self.state.setObjectName("contestState")
        self.stop = self._stop_button()
        self.notice_bar = NoticeBar(theme, (SIDE, SIDE - _IN_CROSS))
        self._reactions = NoticeReactions(session, account, self.notice_bar, is_beside=True)
        self._reactions.service_requested.connect(self.service_requested)
        self.take = self._take_button()
        self._arrange()
        self.set_theme(theme)
        self._show_state()

    def _stop_button(self) -> QToolButton:
        button = QToolButton()
        button.setProperty("kind", "quiet")
        button.setText(self.tr("Stop"))
        button.setAccessibleName(self.tr("Stop {0}").format(self._name))
        button.clicked.connect(self.stop_answer)
        return button

    def _take_button(self) -> QPushButton:
        button = QPushButton(self.tr("Use this answer"))
        button.setAccessibleName(self.tr("Use the answer of {0}").format(self._name))
        button.setToolTip(self.tr("The chat continues with this answer and its model"))
        button.clicked.connect(self._on_take)
        return button

    def _title(self) -> QLabel:
        title = ElidedLabel(one_line(self._name))
        title.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        title.setMinimumWidth(1)
        title.setObjectName("contestModel")
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setMinimumHeight(zoomed(_HEAD_ROW))  # the same with and without Stop
        return title

    def _arrange(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(zoomed(8))
        first.addWidget(self._title())
        first.addWidget(self.state)
        first.addStretch(1)
        first.addWidget(self.stop)
        head = QVBoxLayout()
        SideMargins(head, self).set(zoomed(SIDE), zoomed(8), zoomed(SIDE - _IN_STOP), zoomed(8))
        head.setSpacing(0)
        nest(head, first)
        head.addWidget(self.figures)
        foot = QHBoxLayout()
        foot.setContentsMargins(zoomed(SIDE), zoomed(8), zoomed(SIDE), zoomed(12))
        foot.addWidget(self.take)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        nest(column, head)
        line = QFrame()
        line.setObjectName("contestLine")
        line.setFixedHeight(1)
        column.addWidget(line)
        column.addWidget(self.notice_bar)
        column.addWidget(self.view, 1)
        nest(column, foot)

    def set_theme(self, theme: Theme) -> None:
        """Use other colours from now on."""
        self.setMinimumWidth(zoomed(NARROWEST))
        self.stop.setFixedHeight(zoomed(_HEAD_ROW))
        self.notice_bar.set_theme(theme)
        self.view.set_zoom(zoom_factor())
        self.view.set_theme(theme)

    @property
    def answer_id(self) -> MessageId | None:
        """The answer that is shown; None until the model is asked."""
        return None if self._answer is None else self._answer.id

    @property
    def parent_id(self) -> MessageId | None:
        """The question that it answers; None until the model is asked."""
        return None if self._answer is None else self._answer.parent_id

    @property
    def is_running(self) -> bool:
        """Whether the answer is being written."""
        return self._answer is not None and self._end is None

    def show_answer(self, answer: Message) -> None:
        """Show another answer of the model, from its beginning."""
        self._answer = answer
        self._end = answer.end
        self._length = len(answer.text)
        self._silence = 0
        self.view.show_messages([answer])
        self._show_state()

    def grow(self, text: str) -> None:
        """Add text that has come."""
        if self._answer is not None:
            self.view.append_text(self._answer.id, text)
        self._length += len(text)
        if self._length == len(text):
            self._show_state()  # the first text

    def resume(self) -> None:
        """The answer goes on where it had broken off."""
        self._end = None
        if self._answer is not None:
            self.view.resume_message(self._answer.id)
        self._show_state()

    def finish(self, answer: Message) -> None:
        """Say how the answer ended."""
        self._answer, self._end = answer, answer.end
        self._silence = 0
        if answer.end is not None:
            self.view.finish_message(answer.id, answer.end)
        self._show_state()

    def show_silence(self, seconds: int) -> None:
        """Say for how many seconds no data has come; 0: it comes again."""
        self._silence = seconds
        self._show_state()

    def show_notice(self, notice: Notice | None) -> None:
        """Tell what went wrong, or no longer."""
        self._reactions.show(notice)

    def shut_down(self) -> bool:
        """End what is under way; returns whether its thread has ended."""
        return self._reactions.shut_down()

    def show_figures(self) -> None:
        """Say how fast the answer came and how long it is."""
        answer = self._answer
        if answer is not None:
            self.figures.setText(self._said_of(self._session.running.pace(answer.id)))

    def _said_of(self, pace: Pace | None) -> str:
        locale = QLocale()
        said = []
        if pace is not None and pace.first_text is not None:
            seconds = locale.toString(pace.first_text, "f", 2)
            said.append(self.tr("first text {0} s").format(seconds))
        if pace is not None:
            total = locale.toString(pace.total, "f", 1)
            told = self.tr("{0} s so far") if self._end is None else self.tr("{0} s in all")
            said.append(told.format(total))
        if self._length:
            said.append(
                self.tr("{0} characters", "", self._length).format(locale.toString(self._length))
            )
        usage = None if self._answer is None else self._answer.usage
        if usage is not None:
            tokens = usage.answer_tokens
            said.append(self.tr("{0} tokens", "", tokens).format(locale.toString(tokens)))
        return DOT.join(said)

    def _show_state(self) -> None:
        self.state.setText(self._state())
        self.stop.setVisible(self.is_running)
        self.take.setEnabled(self.is_running or self._length > 0)
        self.show_figures()

    def _state(self) -> str:
        if self._end is None:
            if self._silence:
                return self.tr("No data for {0} s").format(number(self._silence))
            return self.tr("Writing…") if self._length else self.tr("Waiting…")
        return {
            EndState.COMPLETE: self.tr("Complete"),
            EndState.UNFRAMED: self.tr("Probably complete"),
            EndState.INTERRUPTED: self.tr("Interrupted"),
            EndState.STOPPED: self.tr("Stopped"),
            EndState.LENGTH: self.tr("Cut at the limit"),
            EndState.FILTERED: self.tr("Rest withheld"),
            EndState.FAILED: self.tr("No answer"),
        }[self._end]

    @Slot()
    def stop_answer(self) -> None:
        """Stop the answer; what came is kept."""
        if self._answer is not None:
            self._session.running.stop(self._answer.id)

    @Slot()
    def _on_take(self) -> None:
        self.taken.emit(self.answer_id)

    @Slot(str, object)
    def _on_action_requested(self, action: str, message_id: MessageId) -> None:
        if self._answer is None:
            return
        if action == "copy":
            self.view.copy_message(message_id)
        elif action == "retry":
            self._session.retry(self._answer, is_beside=True)
        elif action == "continue":
            self._session.continue_answer(self._answer, is_beside=True)
