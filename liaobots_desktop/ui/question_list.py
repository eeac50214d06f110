"""A list of the own questions of the open chat, which typing narrows down."""

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QListView, QVBoxLayout, QWidget

from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.keyboard_before import KeyboardBefore
from liaobots_desktop.ui.line_field import LineField
from liaobots_desktop.ui.line_side import LineSide
from liaobots_desktop.ui.question_model import QuestionModel
from liaobots_desktop.ui.transcript.own_questions import OwnQuestions

_WIDTH, _MARGIN, _ROW, _MOST_ROWS = 560, 8, 34, 10
_TOP = 24
"""Pixels between the popup and the upper edge of the messages."""
_LIST_KEYS = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class QuestionList(QFrame):
    """The list and a field above it; lives on the GUI thread. It deletes itself when it closes.

    A child of the window, not a popup: an input method does not write into fields of those. It
    closes when the keyboard or a click goes elsewhere.

    Signals:
        question_chosen(index): the number of the message to go to.
    """

    question_chosen = Signal(int)

    def __init__(self, questions: OwnQuestions, view: QWidget, composer: QWidget) -> None:
        """`view` shows the messages; `composer` gets the keyboard if who had it is gone."""
        super().__init__(view.window())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._view = view
        self._otherwise = composer
        self._before = KeyboardBefore()
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

    def open(self) -> None:
        """Show it in the middle of the view's upper part, ready to be typed into."""
        window = self.window()
        self._before.note(window.focusWidget())
        window.windowHandle().installEventFilter(self)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)
        self.setFixedWidth(min(zoomed(_WIDTH), self._view.width() - 2 * zoomed(_MARGIN)))
        self.adjustSize()
        x = (self._view.width() - self.width()) // 2
        self.move(self._view.mapTo(window, QPoint(x, zoomed(_TOP))))
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def leave(self) -> None:
        """Close it; the keyboard goes back to where it was."""
        self._before.give_back(self._otherwise)
        self.close()

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Close when the keyboard goes elsewhere in the window."""
        if now is not None and now.window() is self.window() and not self.isAncestorOf(now):
            self.close()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        margin = zoomed(_MARGIN)
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(margin)
        column.addWidget(self.field)
        column.addWidget(self.rows)
        rows = min(max(self._model.rowCount(), 1), _MOST_ROWS)
        self.rows.setFixedHeight(rows * zoomed(_ROW) + 2)

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
            self.leave()
            self.question_chosen.emit(message)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the field's keys that a field has no use for move through the list.

        A click beside it closes it, and does what it does there.
        """
        kind = event.type()
        if kind is QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            place = self.mapFromGlobal(event.globalPosition()).toPoint()
            if watched is not self.field and not self.rect().contains(place):
                self.leave()
        elif watched is self.field and isinstance(event, QKeyEvent):
            if kind is QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
                event.accept()  # it is the window's else
                return True
            return kind is QEvent.Type.KeyPress and self._use_key(event)
        return False

    def _use_key(self, event: QKeyEvent) -> bool:
        """Do what a key of the field means for the list; return whether it means anything."""
        if event.key() in _LIST_KEYS:
            QCoreApplication.sendEvent(self.rows, event)
        elif event.key() in _ENTER:
            self._choose(self.rows.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            return False
        return True

    def focusNextPrevChild(self, _next: bool) -> bool:
        """Stay in the field: there is nothing else for the keyboard here (Qt)."""
        return True
