"""A question that waits, in the strip above the composer: a line, or a field while it is edited."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from liaobots_desktop import joining
from liaobots_desktop.chat.queued import QueuedQuestion
from liaobots_desktop.composing.attachment import question_with, taken_apart
from liaobots_desktop.ui.drawing import file_name, one_line, show_plain_tip, zoomed
from liaobots_desktop.ui.layout_items import nest
from liaobots_desktop.ui.question_edit import QuestionEdit

_FIELD_MARGIN = 6
"""Pixels of the frame and the padding above and below the text of the field."""
ROW = 30
"""Pixels of a line at 100 %."""
_BESIDE = 8
"""Pixels at 100 % between the question and its actions."""
_AT_END = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


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


class QueuedRow(QWidget):
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
        self._typed, self._attached = taken_apart(question.text)
        names = joining.names(file_name(each.name) for each in self._attached)
        self._line_text = " · ".join(filter(None, (one_line(self._typed), names)))
        self._field: _Field | None = None
        self._files = QLabel(self.tr("With {0}").format(names))
        self._files.setObjectName("queueWhy")
        self._files.setTextFormat(Qt.TextFormat.PlainText)
        self._files.setMinimumWidth(1)
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setMinimumWidth(1)
        self._begin_on_its_side()
        show_plain_tip(self._text, self._line_text)
        self._text.setAccessibleName(self._line_text)
        self.edit = self._button(self.tr("Edit"), self.tr("Edit: {0}"), self._on_edit)
        self.take_back = self._button(
            self.tr("Take back"), self.tr("Take back: {0}"), self._on_take_back
        )
        self.save = self._button(self.tr("Save"), self.tr("Save: {0}"), self._on_save)
        self.cancel = self._button(self.tr("Cancel"), self.tr("Cancel: {0}"), self.end_edit)
        self._line = QHBoxLayout()
        self._line.addWidget(self._text, 1)
        nest(self._line, self._columns())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        nest(column, self._line)
        column.addWidget(self._files)
        self._show_buttons()

    def _columns(self) -> QGridLayout:
        """Return the actions: in each column the words end at one edge, edited or not."""
        columns = QGridLayout()
        columns.setSpacing(0)
        for at, pair in enumerate(((self.edit, self.save), (self.take_back, self.cancel))):
            for button in pair:
                policy = button.sizePolicy()
                policy.setRetainSizeWhenHidden(True)
                button.setSizePolicy(policy)
                columns.addWidget(button, 0, at, _AT_END)
        return columns

    def _button(self, label: str, name: str, slot: object) -> QToolButton:
        button = QToolButton()
        button.setText(label)
        button.setProperty("kind", "quiet")
        button.setAccessibleName(name.format(one_line(self._line_text, 60)))
        button.clicked.connect(slot)
        return button

    @property
    def is_editing(self) -> bool:
        """Whether the question is being edited."""
        return self._field is not None

    def fit(self) -> int:
        """Take the height that the question needs, and return it in pixels."""
        self._line.setSpacing(zoomed(_BESIDE))
        height = zoomed(ROW)
        if self._field is not None:
            height = self._field.sizeHint().height() + 2 * zoomed(_FIELD_MARGIN)
            self._field.setFixedHeight(height)
            height += zoomed(_FIELD_MARGIN)
            if self._attached:
                height += self._files.sizeHint().height()
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
        self._files.setVisible(self.is_editing and bool(self._attached))
        for button in (self.edit, self.take_back):
            button.setVisible(not self.is_editing)
        for button in (self.save, self.cancel):
            button.setVisible(self.is_editing)

    @Slot()
    def _on_edit(self) -> None:
        self._field = _Field()
        self._field.setAccessibleName(self.tr("Waiting question"))
        self._field.setObjectName("queueField")
        self._field.setPlainText(self._typed)
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
        if self._field is None:
            return
        typed, question = self._field.toPlainText(), self.question
        if not typed.strip() and not self._attached:
            return
        self.end_edit()
        if typed != self._typed:
            self.changed.emit(question, question_with(typed, self._attached))

    @Slot()
    def _on_take_back(self) -> None:
        self.taken_back.emit(self.question)

    def _begin_on_its_side(self) -> None:
        """Let the question begin where lines do, whatever its letters."""
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        self._text.setAlignment(side | middle)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._begin_on_its_side()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        metrics = self._text.fontMetrics()
        width = self._text.width()
        self._text.setText(metrics.elidedText(self._line_text, Qt.TextElideMode.ElideRight, width))
