"""A dropdown whose arrow has the colour of the theme."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QWidget

from liaobots_desktop.ui.drawing import zoom_factor

ARROW_WIDTH = 10
"""Pixels at 100 %."""
_LEAST_LETTERS = 8


class ChoiceBox(QComboBox):
    """The app's combo box: the style sheet draws all but its arrow.

    It can be narrower than its longest choice.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.setSizeAdjustPolicy(policy)
        self.setMinimumContentsLength(_LEAST_LETTERS)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.draw_arrow(QPainter(self))

    def draw_arrow(self, painter: QPainter, margin: int = 12) -> None:
        """Draw a chevron at the end of the box, `margin` pixels from its edge."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = painter.pen()
        pen.setColor(self.palette().text().color())
        zoom = zoom_factor()
        pen.setWidthF(1.6 * zoom)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        from_edge = margin + ARROW_WIDTH * zoom / 2
        x = from_edge if is_mirrored else self.width() - from_edge
        tip = QPointF(x, self.height() / 2 + 2 * zoom)
        arms = (QPointF(-4, -4) * zoom, QPointF(4, -4) * zoom)
        painter.drawPolyline([tip + arms[0], tip, tip + arms[1]])
