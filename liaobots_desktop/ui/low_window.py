"""Tells the parts of a window when it has little height: they leave more of it to the messages."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from liaobots_desktop.ui.drawing import zoomed

_LOW = 220
"""Pixels at 100 %: 640 × 480 is low from 225 % on."""


class Part(Protocol):
    """What is smaller in a low window."""

    def fit_window(self, *, is_low: bool) -> None:
        """Take less height, or as much as is usual."""


class LowWindow(QObject):
    """Watches the height of one window; lives on the GUI thread."""

    def __init__(self, window: QWidget, parts: Sequence[Part]) -> None:
        super().__init__(window)
        self._window, self._parts = window, parts
        self._is_low = False
        window.installEventFilter(self)

    def fit(self) -> None:
        """Look again: the window or the zoom has another size now."""
        is_low = self._window.height() < zoomed(_LOW)
        if is_low or self._is_low:
            self._is_low = is_low
            for part in self._parts:
                part.fit_window(is_low=is_low)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self.fit()
        return super().eventFilter(watched, event)
