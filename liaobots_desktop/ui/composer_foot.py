"""The row below a question: the meter, Attach, what is quietly said, and Send or Stop."""

from PySide6.QtCore import QEvent, QRect
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSpacerItem, QToolButton, QWidget, QWidgetItem

from liaobots_desktop.ui.drawing import width_of, zoomed
from liaobots_desktop.ui.send_button import SendButton

_RADIUS = 14


def corner(room: int) -> int:
    """Return how round the question's frame is, with so many pixels at the sides of its text."""
    return min(zoomed(_RADIUS), 2 * room)


class Wider(QWidgetItem):
    """Gives a widget more room at both sides than its layout has: margins are never negative."""

    over = 0
    """Pixels at each side."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802  # as Qt names it
        super().setGeometry(rect.adjusted(-self.over, 0, self.over, 0))  # beyond the edge too


class ComposerFoot(QWidget):
    """It reaches over both edges of the question's text by what Attach keeps free beside its word.

    So the word stands where the text begins when no meter is before it, and the ground under the
    pointer is still wider than the word. Lives on the GUI thread.
    """

    def __init__(self, attach: QToolButton, status: QLabel, button: SendButton) -> None:
        super().__init__()
        self._attach = attach
        self._meter: QWidget | None = None
        self._before, self._after = QSpacerItem(0, 0), QSpacerItem(0, 0)
        self.place = Wider(self)
        """What is to be added to the column of the question's text, for the row to stand in it."""
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addSpacerItem(self._before)
        row.addWidget(attach)
        row.addWidget(status, 1)
        row.addWidget(button)
        row.addSpacerItem(self._after)

    @property
    def spaces(self) -> int:
        """Pixels between what stands in the row."""
        return 3 * self._row.spacing()

    def take_meter(self, meter: QWidget) -> None:
        """Let the meter of the context window stand first."""
        self._meter = meter
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
