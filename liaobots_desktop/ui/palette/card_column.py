"""How the parts of the palette's card stand below each other, with one edge at each side."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from liaobots_desktop.ui.layout_items import nest
from liaobots_desktop.ui.palette.margins import before_rows, behind_rows
from liaobots_desktop.ui.side_margins import SideMargins

_ABOVE, _BELOW, _BEFORE_ROWS = 8, 2, 4
EDGE = 1
"""Pixels of the card's own line, which the style sheet draws at every zoom."""
_LINES = 12
"""What the edges of the card and the line below the field may take, and some room; in pixels."""


class CardColumn(QVBoxLayout):
    """Field, line and words, then rows and foot; lives on the GUI thread.

    The scroll bar stands in the margin behind the rows, which end where they end without one.
    """

    def __init__(self, card: QWidget, upper: Sequence[QWidget], lower: Sequence[QWidget]) -> None:
        """`upper` are the field, the line and the words instead of rows, `lower` rows and foot."""
        super().__init__(card)
        self.setSpacing(0)
        above = QVBoxLayout()
        *first, words = upper
        for widget in first:
            above.addWidget(widget)
        above.addSpacing(_BEFORE_ROWS)
        above.addWidget(words)
        nest(self, above)
        rows, *others = lower
        self.addWidget(rows, 1)
        for widget in others:
            self.addWidget(widget)
        self._around, self._above_bar = SideMargins(self, card), SideMargins(above, card)
        self.fit_zoom()

    def fit_zoom(self) -> None:
        """Take the sizes that belong to the zoom."""
        self._around.set(before_rows(), _ABOVE, 0, _BELOW)
        self._above_bar.set(0, 0, behind_rows(), 0)

    @staticmethod
    def height_without_rows() -> int:
        """Return what there is beside field, rows and foot, in pixels."""
        return _ABOVE + _BELOW + _BEFORE_ROWS + _LINES
