"""A field of a form: its name above it, and below it what is wrong with what stands in it."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from liaobots_desktop.ui.choice_box import ChoiceBox
from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.even_row import EvenRow
from liaobots_desktop.ui.layout_items import nest
from liaobots_desktop.ui.line_field import LineField
from liaobots_desktop.ui.line_side import LineSide
from liaobots_desktop.ui.plain_widgets import label

_LEAST_WIDTH, _BESIDE_CHOICE = 84, 130
"""Pixels of a field at 100 %; it leaves not all the room to choices with many words."""


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
        nest(column, row)
        column.addWidget(self.error)
        self.show_error("")

    def name_width(self) -> int:
        """Return the width of the name on one line, in pixels."""
        return self._name.fontMetrics().horizontalAdvance(self._name.text())

    def name_height(self) -> int:
        """Return the height of the name on one line, in pixels: other letters make it higher."""
        text = self._name.text()
        return self._name.fontMetrics().boundingRect(QRect(), 0, text).height()

    def keep_name_height(self, height: int) -> None:
        """Let the widget stand no higher than those beside it, below names of a height."""
        self._name.setMinimumHeight(height)

    def choice_width(self) -> int:
        """Return the width in pixels in which each choice is whole; 0 if there are none."""
        return self.widget.whole_width() if isinstance(self.widget, ChoiceBox) else 0

    def show_error(self, text: str) -> None:
        """Say what is wrong, or with an empty text that nothing is."""
        self.error.setText(text)
        self.error.setVisible(bool(text))
        self.widget.setAccessibleDescription(text)


def fields_beside(*fields: Field) -> EvenRow:
    """Return fields in a row, as long as each name and choice has room on one line."""

    def least() -> list[int]:
        choices = [field.choice_width() for field in fields]
        usual = zoomed(_BESIDE_CHOICE if any(choices) else _LEAST_WIDTH)
        height = max(field.name_height() for field in fields)
        for field in fields:
            field.keep_name_height(height)
        each = max(usual, *(field.name_width() for field in fields))
        return [max(each, choice) for choice in choices]

    return EvenRow(fields, least)


def line(placeholder: str = "") -> QLineEdit:
    """Return a field for one line of text."""
    made = LineField()
    made.setPlaceholderText(placeholder)
    LineSide(made, is_in_column=True)
    return made
