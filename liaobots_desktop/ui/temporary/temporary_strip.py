"""What a temporary chat is, above its messages, and the button that keeps it."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.elided_label import ElidedLabel
from liaobots_desktop.ui.plain_widgets import label

_BESIDE, _AROUND, _AROUND_IN_LOW = 16, 8, 2
_BUTTON = 30
"""Pixels at 100 %."""


class TemporaryStrip(QFrame):
    """Is one line in a low window; lives on the GUI thread."""

    def __init__(self, text: str, keep: QPushButton) -> None:
        super().__init__()
        self.setObjectName("temporaryStrip")
        self._told = label("", text)
        self._brief: ElidedLabel | None = None
        self._row = QHBoxLayout(self)
        self._row.setSpacing(_BESIDE)
        self._leave_room(_AROUND)
        self._row.addWidget(self._told, 1)
        self._row.addWidget(keep)

    def _leave_room(self, around: int) -> None:
        self._row.setContentsMargins(_BESIDE, around, _BESIDE, around)

    def fit_window(self, *, is_low: bool) -> None:
        """Say in one line what has room; a tool tip has the rest."""
        if is_low and self._brief is None:
            self._brief = ElidedLabel(self._told.text())
            self._brief.setObjectName("temporaryBrief")
            self._row.insertWidget(0, self._brief, 1)
        self._leave_room(_AROUND_IN_LOW if is_low else _AROUND)
        self._told.setHidden(is_low)
        if self._brief is not None:
            self._brief.setMinimumHeight(zoomed(_BUTTON))  # as high before the button comes
            self._brief.setVisible(is_low)
