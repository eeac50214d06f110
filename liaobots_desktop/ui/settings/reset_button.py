"""The way back to what a setting is unless chosen: a word at the end of a line."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QStyle, QStyleOptionToolButton, QStylePainter, QToolButton

from liaobots_desktop.ui.drawing import zoomed

_BEFORE = 6
"""Pixels at 100 % between the edge of the button and its word."""


class ResetButton(QToolButton):
    """Its letters end where its line does: only its ring stands after them; on the GUI thread.

    Qt centres the word of a flat button in room that nobody sees, which at the end of a column
    would be another edge. The ring cannot reach over it: there a page ends, or its scroll bar.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("settingReset")
        self.setProperty("kind", "quiet")

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(zoomed(_BEFORE) + words + zoomed(1), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        words, option.text = option.text, ""
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
        area = self.rect().adjusted(0, 0, -zoomed(1), 0)
        area = QStyle.visualRect(self.layoutDirection(), self.rect(), area)
        end = QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignRight)
        painter.setPen(self.palette().buttonText().color())
        painter.drawText(area, end | Qt.AlignmentFlag.AlignVCenter, words)
