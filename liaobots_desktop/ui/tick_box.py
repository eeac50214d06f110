"""A box to tick: the style sheet draws the box, and the tick is drawn in it."""

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton

from liaobots_desktop.ui.drawing import zoom_factor


class TickBox(QCheckBox):
    """The app's check box, alike in both themes; lives on the GUI thread."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.isChecked():
            return
        shape = QStyleOptionButton()
        self.initStyleOption(shape)
        indicator = QStyle.SubElement.SE_CheckBoxIndicator
        box = self.style().subElementRect(indicator, shape, self)
        draw_tick(QPainter(self), box, self.palette().highlightedText().color())


def draw_tick(painter: QPainter, box: QRect, color: QColor) -> None:
    """Draw a tick into a box that is filled already."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = painter.pen()
    pen.setColor(color)
    pen.setWidthF(1.8 * zoom_factor())
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    centre = QPointF(box.center()) + QPointF(0.5, 0.5)
    size = box.width() / 16
    corners = (QPointF(-3.5, 0), QPointF(-1, 2.5), QPointF(3.5, -2.5))
    painter.drawPolyline([centre + corner * size for corner in corners])
