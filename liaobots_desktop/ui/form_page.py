"""A form in the middle of the window, scrolled where it has no room."""

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from liaobots_desktop.ui.layout_items import nest
from liaobots_desktop.ui.plain_widgets import label
from liaobots_desktop.ui.scrolled_page import ScrolledPage
from liaobots_desktop.ui.wrapping_row import WrappingRow

_WIDTH = 520
_ABOVE_ERROR = 4
"""Pixels between a field and what is wrong with it."""


class FormPage(QWidget):
    """A heading, fields, an error and a row of buttons; lives on the GUI thread."""

    def __init__(self, heading: str, explanation: str = "") -> None:
        super().__init__()
        self.setObjectName("page")
        self._heading = label("heading", heading)
        self._explanation = label("explanation", explanation)
        if not explanation:
            self._explanation.hide()  # shown before it has a parent it would be a window
        self._error = label("fieldError")
        self._form = QWidget()
        self._with_error: dict[QWidget, QVBoxLayout] = {}
        """Each field with the place below it, nearer than the next field."""

    def fit_zoom(self) -> None:
        """Take the width that belongs to the zoom."""
        self._scrolled.fit_zoom()

    def _arrange(self, fields: tuple[QWidget, ...], buttons: tuple[QPushButton, ...]) -> None:
        column = QVBoxLayout(self._form)
        self._last = fields[-1]
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for widget in (self._heading, self._explanation):
            column.addWidget(widget)
        column.addSpacing(4)
        self._error.setMinimumWidth(1)
        for field in fields:
            field.setMinimumWidth(1)  # a long text is cut where there is no room
            self._with_error[field] = kept = QVBoxLayout()
            kept.setSpacing(_ABOVE_ERROR)
            kept.addWidget(field)
            nest(column, kept)
        self._with_error[self._last].addWidget(self._error)
        column.addSpacing(4)
        row = WrappingRow(8)
        row.add(*buttons)
        nest(column, row)
        self._scroll()

    def _scroll(self) -> None:
        """Put the form into the middle, and let it be scrolled where there is too little room."""
        inner = QWidget()
        page = QVBoxLayout(inner)
        page.setContentsMargins(24, 24, 24, 24)
        page.addStretch(1)
        page.addWidget(self._form)
        page.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._scrolled = ScrolledPage(inner)
        self._scrolled.keep_in_column(page, _WIDTH)
        outer.addWidget(self._scrolled)

    def _show_error(self, text: str, below: QWidget | None = None) -> None:
        """Say what is wrong, below the field that it is about; else below the last one."""
        for kept in self._with_error.values():
            kept.removeWidget(self._error)
        self._with_error[below or self._last].addWidget(self._error)
        self._error.setText(text)
        self._error.setVisible(bool(text))
        if text:
            QTimer.singleShot(0, self, self._show_whole)  # once it has its place

    @Slot()
    def _show_whole(self) -> None:
        self._scrolled.show_widget(self._error)
