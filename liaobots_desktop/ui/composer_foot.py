"""The row below a question: the meter, Attach, what is quietly said, and Send or Stop."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QSpacerItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from liaobots_desktop.ui.drawing import width_of, zoomed
from liaobots_desktop.ui.layout_items import Wider, keep
from liaobots_desktop.ui.send_button import SendButton

if TYPE_CHECKING:  # made after the first picture
    from liaobots_desktop.ui.context.meter import ContextMeter

_RADIUS = 14
_LOW_LINE, BESIDE_BUTTON = 16, 8
"""Pixels at 100 %: how high the reason is in a low window, and how far from the button."""


def corner(room: int) -> int:
    """Return how round the question's frame is, with so many pixels at the sides of its text."""
    return min(zoomed(_RADIUS), 2 * room)


class ComposerFoot(QWidget):
    """It reaches over both edges of the question's text by what Attach keeps free beside its word.

    So the word stands where the text begins when no meter is before it, and the ground under the
    pointer is still wider than the word. Lives on the GUI thread.
    """

    _is_low = False

    def __init__(self, attach: QToolButton, status: QLabel, button: SendButton) -> None:
        super().__init__()
        self._attach, self._status, self._button = attach, status, button
        self._meter: ContextMeter | None = None
        self._reason: QWidget | None = None
        """In a low window the place of why the question cannot be sent."""
        self._before, self._after = QSpacerItem(0, 0), QSpacerItem(0, 0)
        keep(self._before, self._after)
        self.place = Wider(self)
        """What is to be added to the column of the question's text, for the row to stand in it."""
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addSpacerItem(self._before)
        row.addWidget(attach)
        row.addWidget(status, 1)
        row.addWidget(button)
        row.addSpacerItem(self._after)

    def make_room(self, room: int, *, is_low: bool, has_attach: bool) -> None:
        """Show Attach where pixels are left for it beside the others; its keys always work."""
        room -= self._button.wanted_width()
        if is_low:
            room -= zoomed(BESIDE_BUTTON)
        else:
            room -= 3 * self._row.spacing() + self._status.minimumSizeHint().width()
        least = self._meter.least_width() if self._meter is not None else 0
        attach = self._attach.sizeHint().width()
        has_attach = has_attach and room - least >= attach
        self._attach.setVisible(has_attach)
        if self._meter is not None:
            self._meter.take_room(room if is_low or not has_attach else room - attach)
        if self._reason is not None:
            self._reason.setFixedHeight(zoomed(_LOW_LINE))
            self._reason.setHidden(not (is_low and self._button.held_by))

    def fit_window(self, lines: QVBoxLayout, *, is_low: bool) -> None:
        """In a low window have nothing seen but why the question cannot be sent, in `lines`."""
        self.setHidden(is_low)
        if is_low and self._reason is None:
            self._reason = QWidget()
            QVBoxLayout(self._reason).setContentsMargins(0, 0, 0, 0)
            lines.addWidget(self._reason)
        self._is_low = is_low
        if self._meter is not None:
            self.take_meter(self._meter)

    def take_meter(self, meter: "ContextMeter") -> None:
        """Let the meter of the context window stand first."""
        self._meter = meter
        inside = self._reason.layout() if self._reason is not None and self._is_low else None
        if inside is not None:
            inside.addWidget(meter)
        else:
            self._row.insertWidget(1, meter)

    def take_button(self, button: SendButton) -> None:
        """Let the button stand at the end again."""
        self._row.insertWidget(self._row.count() - 1, button)

    def _fit(self) -> None:
        """Begin and end where the question's text does, whatever the zoom and the language."""
        word = width_of(self._attach.font(), self._attach.text())
        over = max(self._attach.sizeHint().width() - word, 0) // 2
        is_first = self._meter is None or self._meter.isHidden()
        before = 0 if is_first and not self._attach.isHidden() else over
        if (before, over) != (self._before.sizeHint().width(), self._after.sizeHint().width()):
            self.place.over = over
            self._before.changeSize(before, 0)
            self._after.changeSize(over, 0)
            self._row.invalidate()
            self.updateGeometry()  # its room is another one

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        is_done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:  # the meter came or went, or the look changed
            self._fit()
        return is_done
