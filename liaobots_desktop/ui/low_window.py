"""Tells the parts of a window when it has little height: they leave more of it to the messages."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtWidgets import QWidget
from shiboken6 import Shiboken

from liaobots_desktop.ui.desk import Desk
from liaobots_desktop.ui.drawing import zoom_factor, zoomed
from liaobots_desktop.ui.notice_bar import NoticeBar

_LOW = 220
"""Pixels at 100 %: 640 × 480 is low from 225 % on."""
_LOW_IF_CROWDED = (260, 340)
"""Where one thing, or more, stands beside the messages: 640 × 480 is low then from 200 or 150 %."""
_LOWEST_IF_CROWDED = 180
"""There more than a line of the question would leave no messages: 640 × 480 at 300 %."""
_LINES, _LINES_IF_LOW = 10, 3
"""To which a question grows."""
_BESIDE_LINES, _LINE = 280, 19
"""Pixels at 100 % of a window that are for bars, a notice and messages, and of a line."""
_SHOWN = {QEvent.Type.ShowToParent, QEvent.Type.HideToParent}


class Part(Protocol):
    """What is smaller in a low window."""

    def fit_window(self, *, is_low: bool) -> None:
        """Take less height, or as much as is usual."""


class LowWindow(QObject):
    """Watches the height of one window, and what takes of it for a while; on the GUI thread."""

    def __init__(
        self, window: QWidget, bars: Sequence[Part], notice_bar: NoticeBar, desk: Desk
    ) -> None:
        """`bars` are always there.

        The notice, and what joins the desk, leave the messages less while they are shown.
        """
        super().__init__(window)
        self._window, self._desk = window, desk
        self._parts: tuple[Part, ...] = (*bars, notice_bar, desk)
        self._crowd: list[QWidget] = []
        self._is_low = False
        window.installEventFilter(self)
        self._on_joined(notice_bar)
        desk.joined.connect(self._on_joined)

    @Slot(QWidget)
    def _on_joined(self, widget: QWidget) -> None:
        self._crowd.append(widget)
        widget.installEventFilter(self)

    def fit(self) -> None:
        """Look again: the window or the zoom has another size now, or something came or went."""
        self._crowd = [each for each in self._crowd if Shiboken.isValid(each)]
        crowd = sum(not each.isHidden() for each in self._crowd)
        limits = (_LOW, *_LOW_IF_CROWDED)
        height = self._window.height()
        is_low = height < zoomed(limits[min(crowd, len(limits) - 1)])
        is_lowest = crowd > 1 and height < zoomed(_LOWEST_IF_CROWDED)
        lines = int(height / zoom_factor() - _BESIDE_LINES) // _LINE
        most = _LINES_IF_LOW if is_low else min(max(lines, _LINES_IF_LOW), _LINES)
        self._desk.take_lines(1 if is_lowest else most)
        if is_low or self._is_low:
            self._is_low = is_low
            for part in self._parts:
                part.fit_window(is_low=is_low)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_sized = event.type() is QEvent.Type.Resize and watched is self._window
        if is_sized or (event.type() in _SHOWN and watched in self._crowd):
            self.fit()
        return super().eventFilter(watched, event)
