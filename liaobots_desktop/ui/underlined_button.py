"""A button that is an underlined word: its line keeps clear of the letters of every script."""

import unicodedata

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QApplication, QPushButton

from liaobots_desktop.ui.drawing import zoomed

_GAP = 2
"""Pixels at 100 % between the line and the lowest strokes of letters that all reach down."""
_LOWEST = "国重显"
"""Han letters, which all end below the baseline of others."""


class UnderlinedButton(QPushButton):
    """Draws its own line, as that of a font stands on the feet of Han letters (Qt).

    Lives on the GUI thread.
    """

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.underline(self.text())

    def underline(self, text: str) -> None:
        """Draw the line under a text that stands in the middle."""
        is_mirrored = QApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
        if is_mirrored or not self.isEnabled():
            return  # `ui/styled_direction` has a line below Arabic letters, whose tails are long
        layout = QTextLayout(text, self.font())  # its line is higher where another font is taken
        layout.beginLayout()
        line = layout.createLine()
        layout.endLayout()
        area, metrics = self.contentsRect(), self.fontMetrics()
        above = (area.height() - line.height()) / 2 + line.ascent()
        top = area.y() + round(above) + _below(metrics, text)
        wide = metrics.horizontalAdvance(text)
        left = area.x() + (area.width() - wide) // 2
        with QPainter(self) as painter:
            painter.fillRect(left, top, wide, max(zoomed(1), 1), self.palette().buttonText())


def _below(metrics: QFontMetrics, text: str) -> int:
    """Return the pixels between the baseline and the line."""
    below = max(metrics.underlinePos(), zoomed(_GAP))
    if any(unicodedata.east_asian_width(letter) in "WF" for letter in text):
        below = max(below, metrics.tightBoundingRect(_LOWEST).bottom() + 1 + zoomed(_GAP))
    return below
