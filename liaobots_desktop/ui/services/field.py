"""A field of a form: its name above it, and below it what is wrong with what stands in it."""

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.even_row import EvenRow
from liaobots_desktop.ui.line_field import LineField
from liaobots_desktop.ui.plain_widgets import label
from liaobots_desktop.ui.text_side import LineSide

_LEAST_WIDTH = 84
"""Pixels of a field at 100 %."""


class Field(QWidget):
    """A widget with its name and its error; lives on the GUI thread."""

    def __init__(self, name: str, widget: QWidget, beside: QWidget | None = None) -> None:
        super().__init__()
        self.widget = widget
        self._name = label("fieldName", name)
        self._name.setBuddy(widget)
        widget.setAccessibleName(name)
        widget.setMinimumWidth(1)  # a long text is cut where there is no room
        self.error = label("fieldError")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(zoomed(4))
        row = QHBoxLayout()
        row.setSpacing(zoomed(8))
        row.addWidget(widget, 1)
        if beside is not None:
            row.addWidget(beside)
        column.addWidget(self._name)
        column.addLayout(row)
        column.addWidget(self.error)
        self.show_error("")

    def name_width(self) -> int:
        """Return the width of the name on one line, in pixels."""
        return self._name.fontMetrics().horizontalAdvance(self._name.text())

    def show_error(self, text: str) -> None:
        """Say what is wrong, or with an empty text that nothing is."""
        self.error.setText(text)
        self.error.setVisible(bool(text))
        self.widget.setAccessibleDescription(text)


def fields_beside(*fields: Field) -> EvenRow:
    """Return fields in a row, as long as each name has room on one line."""
    return EvenRow(
        fields, lambda: max(zoomed(_LEAST_WIDTH), *(field.name_width() for field in fields))
    )


def line(placeholder: str = "") -> QLineEdit:
    """Return a field for one line of text."""
    made = LineField()
    made.setPlaceholderText(placeholder)
    LineSide(made)
    return made
