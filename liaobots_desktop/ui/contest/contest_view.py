"""The answers of several models to one question, side by side."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from liaobots_desktop.bridge.chat_session import ChatSession
from liaobots_desktop.bridge.notice import Notice
from liaobots_desktop.chat.message import Message
from liaobots_desktop.ui.contest.contest_column import SIDE, ContestColumn
from liaobots_desktop.ui.drawing import one_line, zoomed
from liaobots_desktop.ui.layout_items import nest
from liaobots_desktop.ui.pane_guest import PaneGuest
from liaobots_desktop.ui.scrolled_page import ScrolledPage
from liaobots_desktop.ui.theme import Theme
from liaobots_desktop.ui.wrapping_row import WrappingRow

if TYPE_CHECKING:
    from liaobots_desktop.bridge.running_answer import GrownText

_BEAT_MS = 250
"""The time between two looks at the clock."""


class ContestView(PaneGuest):
    """Two to four columns below the question; lives on the GUI thread.

    What is left without a choice stays in the chat as versions.

    Signals:
        taken: the MessageId of the answer with which the chat should go on.
    """

    taken = Signal(object)

    def __init__(self, question: str, session: ChatSession) -> None:
        super().__init__()
        self.setObjectName("contest")
        self.columns: list[ContestColumn] = []
        self._session = session
        self.stop_all = QPushButton(self.tr("Stop all"))
        self.stop_all.clicked.connect(self._on_stop_all)
        self.back = QPushButton(self.tr("Back to the chat"))
        self.back.clicked.connect(self.left)
        self._arrange(question)
        self._beat = QTimer(self)
        self._beat.setInterval(_BEAT_MS)
        self._beat.timeout.connect(self._on_beat)
        self._connect()
        self.stop_all.hide()

    def add_column(self, column: ContestColumn) -> None:
        """Show another answer on the right of the others, or the first one."""
        if self.columns:
            line = QFrame()
            line.setObjectName("contestLine")
            line.setFixedWidth(1)
            self._beside.addWidget(line)
        else:
            column.view.setFocus()
        self.columns.append(column)
        column.taken.connect(self.taken)
        self._beside.addWidget(column, 1)
        self._show_running()

    @property
    def is_asked(self) -> bool:
        """Whether every column has its answer, or waits for its text."""
        return all(column.answer_id is not None for column in self.columns)

    def take(self, answer: Message) -> None:
        """Show an answer that begins now in the column of its model."""
        at = self._session.profiles.at(answer)
        for column in self.columns:
            if column.at == at:
                column.show_notice(None)
                column.show_answer(answer)
        self._show_running()

    def _arrange(self, question: str) -> None:
        asked = QLabel(one_line(question))
        asked.setObjectName("contestQuestion")
        asked.setTextFormat(Qt.TextFormat.PlainText)
        asked.setAccessibleName(self.tr("The question"))
        asked.setMinimumWidth(1)  # a long question is cut, and takes no room from the buttons
        head = QFrame()
        head.setObjectName("contestHead")
        row = QHBoxLayout(head)
        row.setContentsMargins(zoomed(SIDE), zoomed(8), zoomed(SIDE), zoomed(8))
        row.setSpacing(zoomed(8))
        row.addWidget(asked, 1)
        buttons = WrappingRow(zoomed(8))
        buttons.add(self.stop_all, self.back, last=True)
        nest(row, buttons)
        page = QWidget()
        self._beside = QHBoxLayout(page)
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._beside.setSpacing(0)
        self.scroll_area = ScrolledPage(page)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(0)
        around.addWidget(head)
        around.addWidget(self.scroll_area, 1)

    def _connect(self) -> None:
        session = self._session
        session.text_grown.connect(self._on_text_grown)
        session.answer_ended.connect(self._on_answer_ended)
        session.answer_resumed.connect(self._on_answer_resumed)
        session.answer_silent.connect(self._on_answer_silent)
        session.added_beside.connect(self._on_added_beside)
        session.notice_raised.connect(self._on_notice_raised)

    def take_keyboard(self) -> None:
        (self.columns[0].view if self.columns else self.back).setFocus()

    def set_theme(self, theme: Theme) -> None:
        """Use other colours from now on."""
        for column in self.columns:
            column.set_theme(theme)

    def escape(self) -> None:
        """Stop what is written; after that go back to the chat."""
        if any(column.is_running for column in self.columns):
            self._on_stop_all()
        else:
            self.left.emit()

    def tells(self, notice: Notice) -> bool:
        """Whether a notice is about one of the answers here: it is told in its column."""
        return notice.answer is not None and self._column(notice.answer) is not None

    def end(self) -> None:
        """Let go of the balance that a column may be asking for."""
        self._beat.stop()
        for column in self.columns:
            column.shut_down()

    def _column(self, answer: Message) -> ContestColumn | None:
        return next((one for one in self.columns if one.answer_id == answer.id), None)

    def _show_running(self) -> None:
        is_running = any(column.is_running for column in self.columns)
        self.stop_all.setVisible(is_running)
        if is_running and not self._beat.isActive():
            self._beat.start()
        elif not is_running:
            self._beat.stop()

    @Slot()
    def _on_beat(self) -> None:
        for column in self.columns:
            if column.is_running:
                column.show_figures()

    @Slot()
    def _on_stop_all(self) -> None:
        for column in self.columns:
            column.stop_answer()

    @Slot(object)
    def _on_text_grown(self, grown: "GrownText") -> None:
        for column in self.columns:
            if column.answer_id == grown.message_id:
                column.grow(grown.text)

    @Slot(object)
    def _on_answer_ended(self, answer: Message) -> None:
        column = self._column(answer)
        if column is not None:
            column.finish(answer)
            self._show_running()

    @Slot(object)
    def _on_answer_resumed(self, answer: Message) -> None:
        column = self._column(answer)
        if column is not None:
            column.show_notice(None)
            column.resume()
            self._show_running()

    @Slot(object, int)
    def _on_answer_silent(self, answer: Message, seconds: int) -> None:
        column = self._column(answer)
        if column is not None:
            column.show_silence(seconds)

    @Slot(object)
    def _on_added_beside(self, answer: Message) -> None:
        """Show another try of a model in the column that it has."""
        if any(answer.parent_id == column.parent_id for column in self.columns):
            self.take(answer)

    @Slot(object)
    def _on_notice_raised(self, notice: Notice) -> None:
        column = None if notice.answer is None else self._column(notice.answer)
        if column is not None:
            column.show_notice(notice)
