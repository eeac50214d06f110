"""What the steps after the first start have in common."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.form_page import FormPage
from liaobots_desktop.ui.plain_widgets import label

_STEPS = 3
_ABOVE_NUMBER = 12
"""Pixels at 100 % that part it from what is above, of which it would look like one more row."""


class Step(FormPage):
    """A page whose main button has the keyboard, so that Enter goes on; lives on the GUI thread.

    Signals:
        back_requested, skip_requested, went_on: a button of this meaning was pressed.
    """

    back_requested = Signal()
    skip_requested = Signal()
    went_on = Signal()

    def __init__(self, number: int, heading: str, explanation: str) -> None:
        """`number` counts from 1, which is the first start itself."""
        super().__init__(heading, explanation)
        self._number = label("explanation", self.tr("Step {0} of {1}").format(number, _STEPS))
        self._on = QPushButton()
        self._on.setProperty("kind", "primary")
        self._on.clicked.connect(self.went_on)
        self._back = QPushButton(self.tr("Back"))
        self._back.clicked.connect(self.back_requested)

    def fit_zoom(self) -> None:
        super().fit_zoom()
        self._number.setContentsMargins(0, zoomed(_ABOVE_NUMBER), 0, 0)

    def take_keyboard(self) -> None:
        """Let Enter go on; a proxy would let Tab pass by all that stands before the button."""
        self._on.setFocus()

    def _lay_out(self, fields: tuple[QWidget, ...], *more: QPushButton) -> None:
        self._arrange((*fields, self._number), (self._on, *more, self._back))
        self._show_error("")
