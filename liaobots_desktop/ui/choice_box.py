"""A dropdown whose arrow has the colour of the theme."""

import sys
from collections.abc import Sequence
from typing import Self

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from liaobots_desktop.ui.drawing import zoom_factor, zoomed

ARROW_WIDTH = 10
"""Pixels at 100 %."""
_BESIDE_ARROW = 12
"""Pixels at 100 % from the arrow to the edge, as many as the style sheet has beside the words."""
_ABOVE_LIST = 4
"""Pixels at 100 % between the box and its list, as between a menu and one that opens from it."""
_LEAST_LETTERS = 8
_AROUND_WORDS = 48
"""Pixels at 100 % that the style sheet keeps for the edges and beside the arrow."""


class ChoiceBox(QComboBox):
    """The app's combo box: the style sheet draws all but its arrow.

    It can be narrower than its longest choice. The wheel scrolls the page that it is on: turned
    over the box it would choose something else, which is kept at once in some places.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.setSizeAdjustPolicy(policy)
        self.setMinimumContentsLength(_LEAST_LETTERS)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # not by the wheel

    @classmethod
    def of(cls, name: str, texts: Sequence[str], values: Sequence[str]) -> Self:
        """Return a box with these choices; `name` is read to those who cannot see it."""
        made = cls()
        made.setAccessibleName(name)
        for text, value in zip(texts, values, strict=True):
            made.addItem(text, value)
        return made

    def setAccessibleName(self, name: str) -> None:  # noqa: N802 - Qt's name
        """Take a name; where Qt tells screen readers the choice in its place, describe by it."""
        super().setAccessibleName(name)
        if sys.platform not in {"win32", "darwin"} and not (
            self.accessibleDescription() or self.toolTip()
        ):
            self.setAccessibleDescription(name)

    def showPopup(self) -> None:  # noqa: N802 - Qt's name
        """Open the list, which is called as the box is: it is a window of its own (Qt)."""
        from liaobots_desktop.ui.round_window import cut_corners, leave_corners  # not at the start

        self.view().setAccessibleName(self.accessibleName())
        popup = self.view().window()
        if not popup.testAttribute(Qt.WidgetAttribute.WA_WState_Created):
            leave_corners(popup)
        super().showPopup()
        cut_corners(popup)
        if self.isRightToLeft():
            self._end_at_right_edge(popup)
        self._stand_off(popup)

    def _stand_off(self, popup: QWidget) -> None:
        """Leave a gap between the box and its list: edge to edge they look like one thick line."""
        box = self.rect().translated(self.mapToGlobal(self.rect().topLeft()))
        away = popup.geometry()
        if away.top() > box.top():
            away.moveTop(box.bottom() + 1 + zoomed(_ABOVE_LIST))
        else:
            away.moveBottom(box.top() - 1 - zoomed(_ABOVE_LIST))
        if self.screen().availableGeometry().contains(away):
            popup.move(away.topLeft())

    def _end_at_right_edge(self, popup: QWidget) -> None:
        """Let a list that is wider than the box begin where the box does: Qt takes the left."""
        screen = self.screen().availableGeometry()
        right = min(self.mapToGlobal(self.rect().topRight()).x(), screen.right())
        popup.move(max(right - popup.width() + 1, screen.left()), popup.y())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.has_room_for(self.currentText()):
            from liaobots_desktop.ui.elided_choice import draw_cut  # its enums take 7 ms to make

            draw_cut(self)
        else:
            super().paintEvent(event)
        self.draw_arrow(QPainter(self), zoomed(_BESIDE_ARROW))

    def whole_width(self) -> int:
        """Return the width in pixels in which no choice is cut."""
        texts = (self.itemText(place) for place in range(self.count()))
        return max(map(self._width_with, texts), default=0)

    def has_room_for(self, words: str) -> bool:
        """Whether words would be seen whole in it."""
        return self._width_with(words) <= self.width()

    def _width_with(self, words: str) -> int:
        """Return the width in pixels that words need, with what the style sheet has around them."""
        around = zoomed(_AROUND_WORDS + ARROW_WIDTH)
        return self.fontMetrics().horizontalAdvance(words) + around

    def draw_arrow(self, painter: QPainter, margin: int) -> None:
        """Draw a chevron at the end of the box, `margin` pixels from its edge."""
        draw_chevron(painter, self, margin)


def draw_chevron(painter: QPainter, box: QComboBox, margin: int | None = None) -> None:
    """Draw one at the end of a box, as far from its edge as words are, or `margin` pixels."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = painter.pen()
    pen.setColor(box.palette().text().color())
    zoom = zoom_factor()
    pen.setWidthF(1.6 * zoom)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    from_edge = (zoomed(_BESIDE_ARROW) if margin is None else margin) + ARROW_WIDTH * zoom / 2
    x = from_edge if box.isRightToLeft() else box.width() - from_edge
    tip = QPointF(x, box.height() / 2 + 2 * zoom)
    arms = (QPointF(-4, -4) * zoom, QPointF(4, -4) * zoom)
    painter.drawPolyline([tip + arms[0], tip, tip + arms[1]])
