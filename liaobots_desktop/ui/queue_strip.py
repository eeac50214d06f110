"""The quiet strip above the composer: the questions that wait for the end of an answer."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from liaobots_desktop.chat.queued import QueuedId, QueuedQuestion
from liaobots_desktop.ui.drawing import width_of, zoomed
from liaobots_desktop.ui.layout_items import nest
from liaobots_desktop.ui.plain_widgets import label
from liaobots_desktop.ui.queued_row import ROW, QueuedRow
from liaobots_desktop.ui.scrolled_page import ScrolledPage
from liaobots_desktop.ui.side_margins import SideMargins

if TYPE_CHECKING:  # made in a low window
    from liaobots_desktop.ui.elided_label import ElidedLabel
    from liaobots_desktop.ui.queue_fold import QueueFold

_EDGE = 1
"""Pixels of the frame at 100 %."""
_AROUND, _AROUND_IN_LOW = 6, 0
"""Pixels at 100 % above and below what it shows."""
_MOST_SEEN = 4
"""Questions that are seen at once; the others are scrolled."""
_FIELD_ROWS = 5
"""By how many the strip may grow for the field of a question that is edited."""


class QueueStrip(QFrame):
    """Shows what waits in the open chat, and why; lives on the GUI thread.

    In a low window it is one line, and the questions are folded until they are asked for.

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
        self.why = label("queueWhy")
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
        head = self._head = QHBoxLayout()
        head.addWidget(self.why, 1)
        head.addWidget(self.send)
        column = QVBoxLayout(self)
        self._margins = SideMargins(column, self)
        self._is_low = False
        self._brief: ElidedLabel | None = None
        self._fold: QueueFold | None = None
        self._leave_room(zoomed(16), zoomed(10))
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
        self._leave_room(*beside)
        self.why.setMinimumHeight(zoomed(ROW))  # as high without Send
        self._fit()

    def _leave_room(self, start: int, end: int) -> None:
        around = zoomed(_AROUND_IN_LOW if self._is_low else _AROUND)
        self._margins.set(start, around, end, around)

    def fit_window(self, *, is_low: bool) -> None:
        """Be one line in a low window."""
        self._is_low = is_low
        if is_low and self._fold is None:
            from liaobots_desktop.ui.elided_label import ElidedLabel
            from liaobots_desktop.ui.queue_fold import QueueFold

            self._brief, self._fold = ElidedLabel(self.why.text()), QueueFold()
            self._brief.setObjectName("queueWhy")
            self._fold.turned.connect(self._fold_rows)
            self._head.insertWidget(0, self._brief, 1)
            self._head.addWidget(self._fold)
        self._fold_rows()

    @property
    def is_editing(self) -> bool:
        """Whether a question is being edited."""
        return any(row.is_editing for row in self.rows)

    def settle_first(self) -> bool:
        """Keep what is written in the first question, to ask it; returns whether that can be."""
        first = next(iter(self.rows), None)
        if first is not None and first.is_editing:
            first.save.click()
        return not any(row.is_editing for row in self.rows[:1])

    def show_why(self, why: str, *, can_send: bool) -> None:
        """Say what the questions wait for; `can_send`: for the user."""
        self.why.setText(why)
        if self._brief is not None:
            self._brief.setText(why)
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
        self._fold_rows()
        self.setVisible(bool(questions))
        if self._fold is not None and not questions:
            self._fold.close_fold()

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
    def _fold_rows(self) -> None:
        """Show the questions, unless they are folded; one that is being edited is seen."""
        if self._brief is None or self._fold is None:
            return
        self.why.setHidden(self._is_low)
        self._brief.setVisible(self._is_low)
        self._fold.setVisible(self._is_low)
        self._area.setVisible(not self._is_low or self._fold.is_open or self.is_editing)

    @Slot()
    def _on_edit_begun(self) -> None:
        for row in self.rows:
            if row is not self.sender():
                row.leave_edit()
        self._fit()
        self._fold_rows()
        self.edit_begun.emit()

    @Slot()
    def _on_edit_ended(self) -> None:
        self._fit()
        self._fold_rows()
        if not self.is_editing:
            self.edit_ended.emit()
