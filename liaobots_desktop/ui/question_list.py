"""A popup with the own questions of the open chat, which typing narrows down."""

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout, QWidget

from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.line_field import LineField
from liaobots_desktop.ui.question_model import QuestionModel
from liaobots_desktop.ui.text_side import LineSide
from liaobots_desktop.ui.transcript.own_questions import OwnQuestions

_WIDTH, _MARGIN, _ROW, _MOST_ROWS = 560, 8, 34, 10
_TOP = 24
"""Pixels between the popup and the upper edge of the messages."""
_LIST_KEYS = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class QuestionList(QFrame):
    """The list and a field above it; lives on the GUI thread. It deletes itself when it closes.

    Signals:
        question_chosen(index): the number of the message to go to.
    """

    question_chosen = Signal(int)

    def __init__(self, questions: OwnQuestions, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("questionList")
        self.setAccessibleName(self.tr("Your questions"))
        self._model = QuestionModel(questions, self)
        self.field = LineField()
        self.field.setAccessibleName(self.tr("Find among your questions"))
        self.field.setPlaceholderText(self.tr("Find among your questions"))
        LineSide(self.field)
        self.field.textChanged.connect(self._on_text_changed)
        self.field.installEventFilter(self)
        self.rows = QListView()
        self.rows.setModel(self._model)
        self.rows.setAccessibleName(self.tr("Your questions"))
        self.rows.setUniformItemSizes(True)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows.clicked.connect(self._on_clicked)
        self._arrange()
        self._mark(self._model.row_of(questions.read_now()))

    def open_over(self, view: QWidget) -> None:
        """Show it in the middle of a view's upper part, ready to be typed into."""
        self.adjustSize()
        x = (view.width() - self.width()) // 2
        self.move(view.mapToGlobal(QPoint(x, zoomed(_TOP))))
        self.show()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        margin = zoomed(_MARGIN)
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(margin)
        column.addWidget(self.field)
        column.addWidget(self.rows)
        rows = min(max(self._model.rowCount(), 1), _MOST_ROWS)
        self.rows.setFixedHeight(rows * zoomed(_ROW) + 2)
        self.setFixedWidth(zoomed(_WIDTH))

    @Slot(str)
    def _on_text_changed(self, text: str) -> None:
        self._model.narrow(text)
        self._mark(0)

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        self._choose(index)

    def _mark(self, row: int) -> None:
        index = self._model.index(min(max(row, 0), self._model.rowCount() - 1))
        self.rows.setCurrentIndex(index)
        self.rows.scrollTo(index)

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            message = self._model.message_at(index.row())
            self.close()
            self.question_chosen.emit(message)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the field's keys that a field has no use for move through the list."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in _LIST_KEYS:
                QCoreApplication.sendEvent(self.rows, event)
                return True
            if event.key() in _ENTER:
                self._choose(self.rows.currentIndex())
                return True
        return super().eventFilter(watched, event)
