"""The place below the messages: the composer, and strips above it."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from liaobots_desktop.store.settings import Settings
from liaobots_desktop.ui.composer import Composer
from liaobots_desktop.ui.drawing import zoomed

_BESIDE = 34
"""How much wider than the column of text the composer is, in pixels at 100 %."""

_AROUND, _AROUND_IN_LOW = (16, 8, 16, 18), (8, 4, 8, 8)
"""Pixels around the composer, whatever the zoom."""


class Desk(QWidget):
    """As wide as the column of text, in the middle; lives on the GUI thread."""

    def __init__(self, composer: Composer) -> None:
        super().__init__()
        self._width = Settings.column_width.default + _BESIDE
        self._composer = composer
        self._widgets: list[QWidget] = [composer]
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        self._column.addWidget(composer)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(*_AROUND)
        row.addStretch(1)
        row.addLayout(self._column, 1000)
        row.addStretch(1)
        self.fit_zoom()

    def add_strip(self, strip: QWidget) -> None:
        """Give a strip its place above the composer."""
        self._widgets.append(strip)
        self._column.insertWidget(0, strip)
        self.fit_zoom()

    def fit_window(self, *, is_low: bool) -> None:
        """Take less height in a low window."""
        self._row.setContentsMargins(*(_AROUND_IN_LOW if is_low else _AROUND))
        self._composer.fit_window(is_low=is_low)

    def fit_zoom(self) -> None:
        """Take the width that belongs to the zoom."""
        for widget in self._widgets:
            widget.setMaximumWidth(zoomed(self._width))

    def set_column(self, width: int) -> None:
        """Be as wide as another column of text; `width` in pixels at 100 %."""
        if width + _BESIDE != self._width:
            self._width = width + _BESIDE
            self.fit_zoom()
