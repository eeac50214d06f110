"""A box to tick: the style sheet draws the box, and the tick is drawn in it."""

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton, QStylePainter, QWidget

from liaobots_desktop.ui.drawing import zoom_factor

_WORDS = QStyle.SubElement.SE_CheckBoxContents
_MNEMONICS = int(Qt.TextFlag.TextShowMnemonic.value)


class TickBox(QCheckBox):
    """The app's check box, alike in both themes; lives on the GUI thread.

    Where it is narrower than its words these end with an ellipsis.
    """

    def paintEvent(self, _event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        room = self.style().subElementRect(_WORDS, option, self).width()
        cut = Qt.TextElideMode.ElideRight
        option.text = self.fontMetrics().elidedText(option.text, cut, room, _MNEMONICS)
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_CheckBox, option)
        _tick(self)


class TicksOfQt(QObject):
    """Draws the ticks into the boxes of a dialog that Qt has made; lives on the GUI thread."""

    def __init__(self, dialog: QWidget) -> None:
        super().__init__(dialog)
        for box in dialog.findChildren(QCheckBox):
            box.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let a box draw itself, and then its tick (Qt)."""
        if event.type() is not QEvent.Type.Paint or not isinstance(watched, QCheckBox):
            return super().eventFilter(watched, event)
        watched.event(event)
        _tick(watched)
        return True


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


def _tick(box: QCheckBox) -> None:
    if not box.isChecked():
        return
    shape = QStyleOptionButton()
    box.initStyleOption(shape)
    area = box.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, shape, box)
    draw_tick(QPainter(box), area, box.palette().highlightedText().color())
