"""Asks for the name and the colour of a tag."""

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QToolButton,
    QWidget,
)

from liaobots_desktop.chat.ordering import COLORS, LONGEST_NAME, Tag
from liaobots_desktop.chat.title import on_one_line
from liaobots_desktop.ui.dialog import Dialog
from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.last_buttons import LastButtons
from liaobots_desktop.ui.layout_items import nest
from liaobots_desktop.ui.line_field import LineField
from liaobots_desktop.ui.line_side import LineSide
from liaobots_desktop.ui.tag_icon import tag_icon
from liaobots_desktop.ui.theme import Theme
from liaobots_desktop.ui.wrapping_row import WrappingRow

_WIDTH, _GAP = 339, 3
"""Pixels at 100 %: all colours have room in one row of the narrowest window, also at 200 %.

At that width they are all as far from each other.
"""


class TagDialog(Dialog):
    """A field and a row of dots; lives on the GUI thread. It deletes itself when it closes.

    Signals:
        chosen: the Tag.
    """

    chosen = Signal(object)

    def __init__(self, tag: Tag, theme: Theme, parent: QWidget) -> None:
        super().__init__(self.tr("Tag"), parent)
        self.field = LineField(tag.name)
        self.field.setMaxLength(LONGEST_NAME)
        self.field.setAccessibleName(self.tr("Name of the tag"))
        self.field.setPlaceholderText(self.tr("Name of the tag"))
        LineSide(self.field)
        self.field.textChanged.connect(self._on_text_changed)
        self._colors = QButtonGroup(self)
        self._buttons = LastButtons(self)
        self._buttons.accepted.connect(self._on_accepted)
        self._arrange(self._color_row(tag.color, theme))
        self._on_text_changed(tag.name)
        self.fit(QSize(_WIDTH, 0))
        self.field.setFocus()

    def _color_row(self, chosen: str, theme: Theme) -> WrappingRow:
        row = WrappingRow(zoomed(_GAP), is_even=True)
        for number, color in enumerate(COLORS):
            button = QToolButton()
            button.setProperty("kind", "color")
            button.setCheckable(True)
            button.setChecked(color == chosen)
            button.setAccessibleName(self._name_of(color))
            button.setToolTip(self._name_of(color))
            self._colors.addButton(button, number)
            row.add(button)
        self.set_theme(theme)
        return row

    def set_theme(self, theme: Theme) -> None:
        """Use other colours from now on."""
        self._theme = theme
        for button, color in zip(self._colors.buttons(), COLORS, strict=True):
            button.setIcon(tag_icon(theme, color))
            button.setIconSize(QSize(zoomed(16), zoomed(16)))

    def fit_zoom(self) -> None:
        """Draw the dots as large as they are now."""
        self.set_theme(self._theme)

    def _arrange(self, row: WrappingRow) -> None:
        column = self.made_column(12)
        column.addWidget(self.field)
        nest(column, row)
        column.addWidget(self._buttons)

    def choose(self, color: str) -> None:
        """Mark a colour."""
        self._colors.button(COLORS.index(color)).setChecked(True)

    @Slot(str)
    def _on_text_changed(self, text: str) -> None:
        self._buttons.done.setEnabled(bool(on_one_line(text)))

    @Slot()
    def _on_accepted(self) -> None:
        self.accept()
        self.chosen.emit(Tag(self.field.text(), COLORS[self._colors.checkedId()]))

    def _name_of(self, color: str) -> str:
        return {
            "grey": self.tr("Grey"),
            "red": self.tr("Red"),
            "orange": self.tr("Orange"),
            "yellow": self.tr("Yellow"),
            "green": self.tr("Green"),
            "teal": self.tr("Teal"),
            "blue": self.tr("Blue"),
            "purple": self.tr("Purple"),
        }[color]
