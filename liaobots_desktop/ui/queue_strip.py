"""The quiet strip above the composer: the questions that wait for the end of an answer."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from liaobots_desktop.chat.queued import QueuedId, QueuedQuestion
from liaobots_desktop.ui.drawing import one_line, plain_tool_tip, zoomed
from liaobots_desktop.ui.question_edit import QuestionEdit
from liaobots_desktop.ui.scrolled_page import ScrolledPage

_FIELD_MARGIN = 6
"""Pixels of the frame and the padding above and below the text of the field."""
_MOST_SEEN = 4
"""Questions that are seen at once; the others are scrolled."""
_FIELD_ROWS = 5
"""By how many the strip may grow for the field of a question that is edited."""
_ROW = 30


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
        self.rows: list[_Row] = []
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
        column.setContentsMargins(zoomed(16), zoomed(6), zoomed(10), zoomed(6))
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._area)

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

    def _row(self, question: QueuedQuestion, kept: dict[QueuedId, "_Row"]) -> "_Row":
        if question.id in kept:
            return kept[question.id]
        row = _Row(question)
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
        most = zoomed(_ROW) * (_MOST_SEEN + (_FIELD_ROWS if self.is_editing else 0))
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


class _Field(QuestionEdit):
    """Takes Esc for itself: it gives the edit up, and stops no answer.

    Signals:
        given_up: Esc was pressed.
        grown: the text may need another height.
    """

    given_up = Signal()
    grown = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.textChanged.connect(self.grown)

    def event(self, event: QEvent) -> bool:
        """Keep Esc from the window's shortcuts."""
        is_key = event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if is_key and event.key() == Qt.Key.Key_Escape:  # type: ignore[attr-defined]
            event.accept()
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell: the lines wrap elsewhere, which the document says of changed texts only (Qt)."""
        super().resizeEvent(event)
        self.grown.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)


class _Row(QWidget):
    """One question: a line of it, or a field while it is edited.

    Signals:
        edit_begun, edit_ended: as of the strip.
        changed(question, text), taken_back(question): as of the strip.
        field_grown: the field has another height.
    """

    edit_begun = Signal()
    edit_ended = Signal()
    field_grown = Signal()
    changed = Signal(object, str)
    taken_back = Signal(object)

    def __init__(self, question: QueuedQuestion) -> None:
        super().__init__()
        self.question = question
        self._field: _Field | None = None
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setMinimumWidth(1)
        self._text.setToolTip(plain_tool_tip(question.text))
        self._text.setAccessibleName(one_line(question.text))
        self.edit = self._button(self.tr("Edit"), self.tr("Edit: {0}"), self._on_edit)
        self.take_back = self._button(
            self.tr("Take back"), self.tr("Take back: {0}"), self._on_take_back
        )
        self.save = self._button(self.tr("Save"), self.tr("Save: {0}"), self._on_save)
        self.cancel = self._button(self.tr("Cancel"), self.tr("Cancel: {0}"), self.end_edit)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(zoomed(4))
        self._line.addWidget(self._text, 1)
        for button in (self.edit, self.take_back, self.save, self.cancel):
            self._line.addWidget(button)
        self._show_buttons()

    def _button(self, label: str, name: str, slot: object) -> QToolButton:
        button = QToolButton()
        button.setText(label)
        button.setProperty("kind", "quiet")
        button.setAccessibleName(name.format(one_line(self.question.text, 60)))
        button.clicked.connect(slot)
        return button

    @property
    def is_editing(self) -> bool:
        """Whether the question is being edited."""
        return self._field is not None

    def fit(self) -> int:
        """Take the height that the question needs, and return it."""
        height = zoomed(_ROW)
        if self._field is not None:
            height = self._field.sizeHint().height() + 2 * zoomed(_FIELD_MARGIN)
            self._field.setFixedHeight(height)
            height += zoomed(_FIELD_MARGIN)
        self.setFixedHeight(height)
        return height

    @property
    def field(self) -> QuestionEdit | None:
        """The field in which the question is edited."""
        return self._field

    @Slot()
    def end_edit(self) -> None:
        """Give the edit up; nothing if there is none."""
        if self._field is not None:
            field, self._field = self._field, None
            self._line.removeWidget(field)
            field.hide()
            field.deleteLater()
            self._show_buttons()
            self.edit_ended.emit()

    def _show_buttons(self) -> None:
        self._text.setVisible(not self.is_editing)
        for button in (self.edit, self.take_back):
            button.setVisible(not self.is_editing)
        for button in (self.save, self.cancel):
            button.setVisible(self.is_editing)

    @Slot()
    def _on_edit(self) -> None:
        self._field = _Field()
        self._field.setAccessibleName(self.tr("Waiting question"))
        self._field.setObjectName("queueField")
        self._field.setPlainText(self.question.text)
        self._field.grown.connect(self.field_grown)
        self._field.send_requested.connect(self._on_save)
        self._field.given_up.connect(self.end_edit)
        self._line.insertWidget(0, self._field, 1)
        self._show_buttons()
        self._field.moveCursor(self._field.textCursor().MoveOperation.End)
        self._field.setFocus()
        self.edit_begun.emit()

    def leave_edit(self) -> None:
        """Keep what was written, because something else is done now; nothing without an edit."""
        self._on_save()
        self.end_edit()  # nothing was left of it

    @Slot()
    def _on_save(self) -> None:
        if self._field is None or not self._field.toPlainText().strip():
            return
        text = self._field.toPlainText()
        question = self.question
        self.end_edit()
        if text != question.text:
            self.changed.emit(question, text)

    @Slot()
    def _on_take_back(self) -> None:
        self.taken_back.emit(self.question)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        metrics = self._text.fontMetrics()
        line = one_line(self.question.text)
        width = self._text.width()
        self._text.setText(metrics.elidedText(line, Qt.TextElideMode.ElideRight, width))
