"""The buttons at the end of a short dialog: Cancel, and after it what is done."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QWidget

from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.restyle import restyle

GAP = 8
"""Pixels at 100 % between buttons of a row."""
_NEAR = 16
"""Pixels at 100 % within which edges beside each other look as if they were meant as one."""

_MOST = 0.8
"""The share of the window's width that a row takes at most: margins and a scroll bar are beside it.

A wider one becomes tight, and where that is not enough one button stands below the other.
"""


class LastButtons(QDialogButtonBox):
    """Closes a dialog, with what was answered or without; lives on the GUI thread."""

    def __init__(self, dialog: QDialog, verb: str = "") -> None:
        """`verb` is what is done; without one the button says OK."""
        super().__init__(QDialogButtonBox.StandardButton.Cancel)
        self.rejected.connect(dialog.reject)
        self.done = self._button(verb)
        self.done.setProperty("kind", "primary")
        fit(self, (dialog.parentWidget() or dialog).window(), _MOST)
        space_out(self)

    def _button(self, verb: str) -> QPushButton:
        if not verb:
            return self.addButton(QDialogButtonBox.StandardButton.Ok)
        # a standard button of Qt would be called OK again when another language is chosen
        return self.addButton(verb, QDialogButtonBox.ButtonRole.AcceptRole)


def fit(buttons: QDialogButtonBox, window: QWidget, most: float) -> None:
    """Let the buttons of a dialog have room in `most` of the width of a window."""
    room = window.width() * most
    if _width(buttons) > room:
        for button in buttons.buttons():
            button.setProperty("tight", True)
            restyle(button)
    if _width(buttons) > room:
        buttons.setOrientation(Qt.Orientation.Vertical)


def fill(buttons: QDialogButtonBox, room: int) -> None:
    """Let a row that nearly fills its room begin where the texts above it do, not beside that."""
    row = buttons.buttons()
    free = room - _width(buttons)
    if buttons.orientation() is Qt.Orientation.Horizontal and 0 < free < zoomed(_NEAR):
        for number, button in enumerate(row, 1):
            more = free * number // len(row) - free * (number - 1) // len(row)
            button.setMinimumWidth(button.sizeHint().width() + more)


def _width(row: QDialogButtonBox) -> int:
    """Return the width of all of them in a row, in pixels."""
    buttons = row.buttons()
    for button in buttons:
        button.ensurePolished()  # the style sheet makes them wider
    return sum(button.sizeHint().width() for button in buttons) + zoomed(GAP) * (len(buttons) - 1)


def space_out(buttons: QDialogButtonBox) -> None:
    """Leave as much room between the buttons as all rows of buttons have."""
    layout = buttons.layout()
    if layout is not None:
        layout.setSpacing(zoomed(GAP))
