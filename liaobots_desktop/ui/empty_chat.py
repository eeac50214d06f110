"""What a new chat shows: the model, its limits, and questions to begin with."""

from PySide6.QtCore import QEvent, QLocale, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from liaobots_desktop import joining
from liaobots_desktop.service import catalogue
from liaobots_desktop.service.catalogue import Model
from liaobots_desktop.store.settings import Settings
from liaobots_desktop.ui.drawing import zoom_factor
from liaobots_desktop.ui.layout_items import nest
from liaobots_desktop.ui.scrolled_page import ScrolledPage
from liaobots_desktop.ui.text_column import TextColumn

_MARGIN, _BUTTON_PADDING = 24, 20


class EmptyChat(ScrolledPage):
    """The pane before the first question; lives on the GUI thread. It scrolls where it is small.

    Signals:
        question_chosen: the example that was clicked.
    """

    question_chosen = Signal(str)

    def __init__(self) -> None:
        page = QWidget()
        super().__init__(page)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._name = QLabel()
        self._name.setObjectName("heading")
        self._limits = QLabel()
        self._limits.setObjectName("explanation")
        self._limits.setWordWrap(True)
        self._examples = QGridLayout()
        self._examples.setSpacing(12)
        self._buttons = [self._example(question) for question in self._questions()]
        self._columns = 0
        self._width = Settings.column_width.default
        self._arrange_examples(2)
        column = self._column = QVBoxLayout(page)
        self._arrange(column)
        self.fit_zoom()

    def _arrange(self, column: QVBoxLayout) -> None:
        column.setSpacing(12)
        column.addStretch(1)
        column.addWidget(self._name, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._limits)
        column.addSpacing(12)
        nest(column, self._examples)
        column.addStretch(1)

    def fit_zoom(self) -> None:
        """Stand where the messages of a chat would, as the zoom has it."""
        column = TextColumn.within(self.width(), self._width, zoom_factor())
        view = self.viewport().geometry()  # without its scroll bar, which is in the padding
        left, right = (
            round(column.left) - view.x(),
            round(column.right) - self.width() + view.right() + 1,
        )
        self._column.setContentsMargins(max(left, 0), _MARGIN, max(right, 0), _MARGIN)

    def set_column(self, width: int) -> None:
        """Be as wide as another column of text; `width` in pixels at 100 %."""
        self._width = width
        self.fit_zoom()

    def _questions(self) -> tuple[str, str, str, str]:
        return (
            self.tr("Explain how streaming works, with code"),
            self.tr("Compare three languages in a table"),
            self.tr("Plan a week in a new city"),
            self.tr("Write a polite letter to my landlord"),
        )

    def _example(self, question: str) -> "_Example":
        button = _Example(question)
        button.clicked.connect(self._on_clicked)
        return button

    def _arrange_examples(self, columns: int) -> None:
        if columns != self._columns:
            self._columns = columns
            for place, button in enumerate(self._buttons):
                self._examples.addWidget(button, place // columns, place % columns)
            self._examples.setColumnStretch(0, 1)
            self._examples.setColumnStretch(1, columns - 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.fit_zoom()  # first: no page is wider than its view
        super().resizeEvent(event)
        self._arrange_examples(2 if self._has_room_for_two() else 1)

    def _has_room_for_two(self) -> bool:
        """Whether the questions stand whole in two columns."""
        zoom = zoom_factor()
        inner = TextColumn.within(self.width(), self._width, zoom).width * zoom
        widest = max(button.whole_width() for button in self._buttons)
        return 2 * widest + self._examples.spacing() <= inner

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._arrange_examples(2 if self._has_room_for_two() else 1)
            self._column.activate()  # also while another pane is shown: they are as wide as then
            for button in self._buttons:
                button.fit()

    def show_model(self, model: Model, *, is_demo: bool) -> None:
        """Say who answers and how much fits into one question and into the memory."""
        locale = QLocale()
        limits = self.tr("Up to {0} characters in one message; remembers {1} tokens of a chat.")
        text = limits.format(
            locale.toString(model.max_length),
            locale.toString(max(model.token_limit - catalogue.CONTEXT_KEPT_FOR_ANSWER, 0)),
        )
        if is_demo:
            demo = self.tr("The demo answers: nothing leaves this computer.")
            text = joining.sentences(text, demo)
        self._name.setText(model.name)
        self._limits.setText(joining.in_company(text))

    @Slot()
    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton):
            self.question_chosen.emit(button.accessibleName())


class _Example(QPushButton):
    """A question that ends with an ellipsis where its button is narrower than it is."""

    def __init__(self, question: str) -> None:
        super().__init__(question)
        self.setProperty("kind", "example")
        self.setAccessibleName(question)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def whole_width(self) -> int:
        """Return the width with which it is seen whole, in pixels."""
        words = self.fontMetrics().horizontalAdvance(self.accessibleName())
        return words + 2 * _BUTTON_PADDING

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Show as much of it as has room."""
        whole, room = self.accessibleName(), self.width() - 2 * _BUTTON_PADDING
        text = self.fontMetrics().elidedText(whole, Qt.TextElideMode.ElideRight, room)
        if text != self.text():
            self.setText(text)
            self.setToolTip("" if text == whole else whole)
