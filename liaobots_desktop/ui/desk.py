"""The place below the messages: the composer, and strips above it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from liaobots_desktop.store.settings import Settings
from liaobots_desktop.ui.composer import Composer
from liaobots_desktop.ui.drawing import zoom_factor
from liaobots_desktop.ui.text_column import TextColumn

if TYPE_CHECKING:  # made in a low window, and when the first question waits
    from liaobots_desktop.ui.finding_room import FindingRoom
    from liaobots_desktop.ui.queue_strip import QueueStrip

_AROUND, _AROUND_IN_LOW = (8, 18), (2, 6)
"""Pixels above and below the composer, whatever the zoom."""
_BETWEEN, _BETWEEN_IN_LOW = 8, 4
"""Pixels between the composer and what stands above it."""


class Desk(QWidget):
    """In the middle, so wide that the question begins where the messages do, at every width.

    Lives on the GUI thread.

    Signals:
        joined: a QWidget that leaves the messages less height while it is shown.
    """

    joined = Signal(QWidget)

    def __init__(self, composer: Composer, messages: QWidget) -> None:
        """`messages` is what stands above it."""
        super().__init__()
        self._messages = messages
        self._width = Settings.column_width.default
        self._composer = composer
        self._is_low = False
        self._finding_room: FindingRoom | None = None
        self._parts: list[Composer | QueueStrip] = [composer]
        self._inner = QWidget()
        self._column = QVBoxLayout(self._inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(_BETWEEN)
        self._column.addWidget(composer)
        row = self._row = QHBoxLayout(self)
        self._leave_room(_AROUND)
        row.addStretch(1)
        row.addWidget(self._inner, 1000)
        row.addStretch(1)
        self.fit_zoom()

    @property
    def column_width(self) -> int:
        """The width of the column of text where there is room, in pixels at 100 %."""
        return self._width

    def add_strip(self, strip: "QueueStrip") -> None:
        """Give a strip its place above the composer."""
        self._parts.append(strip)
        self._column.insertWidget(0, strip)
        strip.fit_window(is_low=self._is_low)
        self.fit_zoom()
        self.joined.emit(strip)

    def fit_window(self, *, is_low: bool) -> None:
        """Take less height in a low window, and none there while one writes into the find bar."""
        self._leave_room(_AROUND_IN_LOW if is_low else _AROUND)
        self._column.setSpacing(_BETWEEN_IN_LOW if is_low else _BETWEEN)
        self._is_low = is_low
        for part in self._parts:
            part.fit_window(is_low=is_low)
        if self._finding_room is None:
            from liaobots_desktop.ui.finding_room import FindingRoom

            self._finding_room = FindingRoom(self, self._messages)
        self._finding_room.fit_window(is_low=is_low)

    def take_lines(self, most: int) -> None:
        """Let the question grow to so many lines: messages need the room for more."""
        self._composer.take_lines(most)

    def fit_zoom(self) -> None:
        """Stand below the column of text as the zoom has it."""
        column = TextColumn.within(self.width(), self._width, zoom_factor())
        beside = column.outset
        self._inner.setMaximumWidth(max(self.width() - 2 * beside, 1))
        for part in self._parts:
            part.set_sides(round(column.left) - beside, round(column.right) - beside)
        self._row.activate()

    def set_column(self, width: int) -> None:
        """Be as wide as another column of text; `width` in pixels at 100 %."""
        if width != self._width:
            self._width = width
            self.fit_zoom()

    def _leave_room(self, around: tuple[int, int]) -> None:
        above, below = around
        self._row.setContentsMargins(0, above, 0, below)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_zoom()
