"""What a new chat shows: the model, its limits, and questions to begin with."""

from PySide6.QtCore import QEvent, QLocale, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from liaobots_desktop import joining
from liaobots_desktop.service import catalogue
from liaobots_desktop.service.catalogue import Model
from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.scrolled_page import ScrolledPage

_WIDTH = 740
_MARGIN, _BUTTON_PADDING = 24, 20
_TWO_COLUMNS = 680
"""The width from which two questions have room side by side."""


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
        self._arrange_examples(2)
        self._inner = QWidget()
        self._arrange(page)
        self.fit_zoom()

    def _arrange(self, page: QWidget) -> None:
        column = QVBoxLayout(self._inner)
        column.setSpacing(10)
        column.addStretch(1)
        column.addWidget(self._name, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._limits)
        column.addSpacing(12)
        column.addLayout(self._examples)
        column.addStretch(1)
        row = QHBoxLayout(page)
        row.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        row.addStretch(1)
        row.addWidget(self._inner, 1000)
        row.addStretch(1)

    def fit_zoom(self) -> None:
        """Take the width that belongs to the zoom."""
        self._inner.setMaximumWidth(zoomed(_WIDTH))

    def _questions(self) -> tuple[str, str, str, str]:
        return (
            self.tr("Explain how streaming works, with code"),
            self.tr("Compare three languages in a table"),
            self.tr("Plan a week in a new city"),
            self.tr("Write a polite letter to my landlord"),
        )

    def _example(self, question: str) -> QPushButton:
        button = QPushButton(question)
        button.setProperty("kind", "example")
        button.setAccessibleName(question)
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
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
        super().resizeEvent(event)
        self._arrange_examples(2 if self.width() >= zoomed(_TWO_COLUMNS) else 1)
        self._elide_examples()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._elide_examples()

    def _elide_examples(self) -> None:
        """Cut questions with an ellipsis where the window is narrower than they are."""
        # not `viewport()`: to know what widget that is takes PySide6 10 ms before the first picture
        bar = self.verticalScrollBar()
        shown = self.width() - (bar.width() if bar.isVisible() else 0)
        inner = min(shown - 2 * _MARGIN, self._inner.maximumWidth())
        room = (inner - self._examples.spacing() * (self._columns - 1)) // self._columns
        for button in self._buttons:
            text = button.fontMetrics().elidedText(
                button.accessibleName(), Qt.TextElideMode.ElideRight, room - 2 * _BUTTON_PADDING
            )
            button.setText(text)
            button.setToolTip("" if text == button.accessibleName() else button.accessibleName())

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
        self._limits.setText(text)

    @Slot()
    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton):
            self.question_chosen.emit(button.accessibleName())
