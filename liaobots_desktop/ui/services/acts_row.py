"""A row of what can be done with a list: in words, or as signs where words have no room."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from liaobots_desktop.ui.drawing import zoom_factor, zoomed
from liaobots_desktop.ui.icons import icon
from liaobots_desktop.ui.layout_items import nest
from liaobots_desktop.ui.theme import Theme
from liaobots_desktop.ui.wrapping_row import WrappingRow

_GAP, _SIGN = 8, 16
"""Pixels at 100 %."""
_FREE_PART = 2
"""Buttons that leave less than this part of the line free share it among them."""


class ActButton(QToolButton):
    """Has a word and a sign, of which the row shows one; lives on the GUI thread."""

    def __init__(self, text: str, name: str, sign: str) -> None:
        """`name` says it in whole, `sign` is an icon."""
        super().__init__()
        self.setProperty("kind", "small")
        self.setText(text)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self._sign = sign

    def set_theme(self, theme: Theme) -> None:
        """Use other colours and sizes from now on."""
        size = zoomed(_SIGN)
        self.setIcon(icon(self._sign, theme.color("text"), theme.color("disabled"), size))
        self.setIconSize(QSize(size, size))


class ActsRow(QWidget):
    """The buttons stay on one line as long as their signs do; lives on the GUI thread.

    Words alone in their line end where it does, in a narrow one: a little before it they would be
    another edge.
    """

    def __init__(self, acts: Sequence[ActButton], last: QWidget | None = None) -> None:
        """`last` stands at the end of the line."""
        super().__init__()
        self._acts = acts
        self._last = last
        self._fitted: object = None
        self._row = WrappingRow(zoomed(_GAP))
        self._row.add(*acts)
        if last is not None:
            self._row.add(last, last=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        nest(column, self._row)

    def set_theme(self, theme: Theme) -> None:
        """Use other colours and sizes from now on."""
        for act in self._acts:
            act.set_theme(theme)

    def _fit(self) -> None:
        last = 0 if self._last is None else self._last.sizeHint().width()
        texts = tuple(act.text() for act in self._acts)
        fitted = (self.width(), last, texts, self._acts[0].font().key(), zoom_factor())
        if fitted == self._fitted:
            return  # what is changed below asks for a layout, and comes here again
        self._fitted = fitted
        styles = Qt.ToolButtonStyle
        for act in self._acts:
            act.setMinimumWidth(0)
        self._show(styles.ToolButtonTextOnly)
        free = self.width() - self._row.sizeHint().width() + self._row.spacing()
        if free < 0:
            self._show(styles.ToolButtonIconOnly)
        elif self._last is None and free < self.width() // _FREE_PART:
            self._share(free)

    def _share(self, pixels: int) -> None:
        """Make the buttons wider by so many pixels in all."""
        for number, act in enumerate(self._acts):
            more = pixels * (number + 1) // len(self._acts) - pixels * number // len(self._acts)
            act.setMinimumWidth(act.sizeHint().width() + more)

    def _show(self, style: Qt.ToolButtonStyle) -> None:
        for act in self._acts:
            act.setToolButtonStyle(style)

    def minimumSizeHint(self) -> QSize:
        return QSize(1, super().minimumSizeHint().height())  # words leave their room to signs

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit()  # other words, or other letters
        return super().event(event)
