"""The quiet strip above the composer: the questions that wait for the end of an answer."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from liaobots_desktop.chat.queued import QueuedId, QueuedQuestion
from liaobots_desktop.ui.drawing import width_of, zoomed
from liaobots_desktop.ui.layout_items import nest
from liaobots_desktop.ui.queued_row import ROW, QueuedRow
from liaobots_desktop.ui.scrolled_page import ScrolledPage
from liaobots_desktop.ui.side_margins import SideMargins

_EDGE = 1
"""Pixels of the frame at 100 %."""
_MOST_SEEN = 4
"""Questions that are seen at once; the others are scrolled."""
_FIELD_ROWS = 5
"""By how many the strip may grow for the field of a question that is edited."""


class QueueStrip(QFrame):
    """Shows what waits in the open chat, and why; lives on the GUI thread.

    Signals:
        send_requested: the first question should be asked now.
        edit_begun, edit_ended: a question is being edited, or no longer.
        changed(question, text): a QueuedQuestion should wait with another text.
        taken_back: the QueuedQuestion that should come back into the composer.
    """

    send_requested = Signal()
    edit_begun = Signal()
    edit_ended = Signal()
    changed = Signal(object, str)
    taken_back = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("queueStrip")
        self.setAccessibleName(self.tr("Waiting questions"))
        self.why = QLabel()
        self.why.setObjectName("queueWhy")
        self.why.setWordWrap(True)
        self.send = QToolButton()
        self.send.setText(self.tr("Send"))
        self.send.setProperty("kind", "quiet")
        self.send.setAccessibleName(self.tr("Send the first waiting question"))
        self.send.clicked.connect(self.send_requested)
        self.rows: list[QueuedRow] = []
        page = QWidget()
        self._lines = QVBoxLayout(page)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(0)
        self._area = ScrolledPage(page)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        head = QHBoxLayout()
        head.addWidget(self.why, 1)
        head.addWidget(self.send)
        column = QVBoxLayout(self)
        self._margins = SideMargins(column, self)
        self._margins.set(zoomed(16), zoomed(6), zoomed(10), zoomed(6))
        column.setSpacing(0)
        nest(column, head)
        column.addWidget(self._area)

    def set_sides(self, left: int, right: int) -> None:
        """Let words begin and end so many pixels within the frame, as those of the composer do."""
        self.send.ensurePolished()
        word = width_of(self.send.font(), self.send.text())
        over, edge = max(self.send.sizeHint().width() - word, 0) // 2, max(zoomed(_EDGE), 1)
        start, end = (right, left) if self.isRightToLeft() else (left, right)
        beside = max(start - edge, 0), max(end - edge - over, 0)
        self._margins.set(beside[0], zoomed(6), beside[1], zoomed(6))
        self.why.setMinimumHeight(zoomed(ROW))  # as high without Send
        self._fit()

    @property
    def is_editing(self) -> bool:
        """Whether a question is being edited."""
        return any(row.is_editing for row in self.rows)

    def show_why(self, why: str, *, can_send: bool) -> None:
        """Say what the questions wait for; `can_send`: for the user."""
        self.why.setText(why)
        self.send.setVisible(can_send)

    def show_questions(self, questions: Sequence[QueuedQuestion]) -> None:
        """Show what waits; a question that is being edited and waits still goes on being so."""
        waiting = {question.id for question in questions}
        kept = {
            row.question.id: row
            for row in self.rows
            if row.is_editing and row.question.id in waiting
        }
        for row in self.rows:
            if row.question.id not in kept:
                self._lines.removeWidget(row)
                row.hide()
                row.deleteLater()
        self.rows = [self._row(question, kept) for question in questions]
        for at, row in enumerate(self.rows):
            self._lines.insertWidget(at, row)
        self._fit()
        self.setVisible(bool(questions))

    def _row(self, question: QueuedQuestion, kept: dict[QueuedId, QueuedRow]) -> QueuedRow:
        if question.id in kept:
            return kept[question.id]
        row = QueuedRow(question)
        row.edit_begun.connect(self._on_edit_begun)
        row.edit_ended.connect(self._on_edit_ended)
        row.field_grown.connect(self._fit)
        row.changed.connect(self.changed)
        row.taken_back.connect(self.taken_back)
        return row

    def leave_edit(self) -> None:
        """Keep what is being edited: the strip will show another chat, or nothing more."""
        for row in self.rows:
            row.leave_edit()

    @Slot()
    def _fit(self) -> None:
        """Take the height of the rows, as far as that is little."""
        height = sum(row.fit() for row in self.rows)
        most = zoomed(ROW) * (_MOST_SEEN + (_FIELD_ROWS if self.is_editing else 0))
        self._area.setFixedHeight(min(height, most))

    @Slot()
    def _on_edit_begun(self) -> None:
        for row in self.rows:
            if row is not self.sender():
                row.leave_edit()
        self._fit()
        self.edit_begun.emit()

    @Slot()
    def _on_edit_ended(self) -> None:
        self._fit()
        if not self.is_editing:
            self.edit_ended.emit()
