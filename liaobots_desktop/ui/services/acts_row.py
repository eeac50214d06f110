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
    """The buttons stay on one line as long as their signs do; lives on the GUI thread."""

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
        self._show(styles.ToolButtonTextOnly)
        if self._row.sizeHint().width() - self._row.spacing() > self.width():
            self._show(styles.ToolButtonIconOnly)

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
