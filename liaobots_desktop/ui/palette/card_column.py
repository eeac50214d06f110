"""How the parts of the palette's card stand below each other, with one edge at each side."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout, QWidget

from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.layout_items import nest
from liaobots_desktop.ui.palette.margins import before_rows, behind_rows
from liaobots_desktop.ui.side_margins import SideMargins

_ABOVE, _BELOW, _BEFORE_ROWS, _BEHIND_ROWS, _BEFORE_FOOT = 8, 2, 4, 4, 4


def edge() -> int:
    """Return the pixels of the card's own edge (style sheet), and of the lines in it."""
    return max(zoomed(1), 1)


class CardColumn(QVBoxLayout):
    """Field, line and words, then rows and foot; lives on the GUI thread.

    The scroll bar stands in the margin behind the rows, which end where they end without one. Rows
    that go on below their foot end at a line, as others do: one that is higher than their room is
    cut there, and one that was scrolled.
    """

    def __init__(
        self, card: QWidget, upper: Sequence[QWidget], rows: QListView, foot: QWidget
    ) -> None:
        """`upper` are the field and the words that are shown instead of rows."""
        super().__init__(card)
        self.setSpacing(0)
        above = QVBoxLayout()
        field, self._words = upper
        above.addWidget(field)
        self._lines = _line(), _line()
        above.addWidget(self._lines[0])
        above.addSpacing(_BEFORE_ROWS)
        above.addWidget(self._words)
        nest(self, above)
        self.addWidget(rows, 1)
        self.addSpacing(_BEHIND_ROWS)
        end = QVBoxLayout()
        end.addWidget(self._lines[1])
        nest(self, end)
        self.addSpacing(_BEFORE_FOOT)
        self.addWidget(foot)
        self._bar = rows.verticalScrollBar()
        self._bar.valueChanged.connect(self._show_end)
        self._bar.rangeChanged.connect(self._show_end)
        self._around = SideMargins(self, card)
        self._beside_bar = SideMargins(above, card), SideMargins(end, card)
        self._words.installEventFilter(self)
        self.fit_zoom()
        self._show_end()

    def fit_zoom(self) -> None:
        """Take the sizes that belong to the zoom."""
        for line in self._lines:
            line.setFixedHeight(edge())
        self._around.set(before_rows(), _ABOVE, 0, _BELOW)
        for margins in self._beside_bar:
            margins.set(0, 0, behind_rows(), 0)

    @staticmethod
    def height_without_rows() -> int:
        """Return what there is beside field, rows and foot, in pixels."""
        return _ABOVE + _BEFORE_ROWS + _BEHIND_ROWS + _BEFORE_FOOT + _BELOW + 4 * edge()

    @Slot()
    def _show_end(self) -> None:
        goes_on = self._bar.value() < self._bar.maximum()
        self._lines[1].setVisible(goes_on and not self._words.isVisibleTo(self.parentWidget()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look again where rows go on: a list that is hidden keeps its range."""
        if event.type() in {QEvent.Type.ShowToParent, QEvent.Type.HideToParent}:
            self._show_end()
        return super().eventFilter(watched, event)


def _line() -> QFrame:
    """Return a line that keeps its room while it is hidden."""
    line = QFrame()
    line.setObjectName("paletteLine")
    policy = line.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    line.setSizePolicy(policy)
    return line
