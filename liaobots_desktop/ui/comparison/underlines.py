"""The lines below added words: under the letters, on none of their dots."""

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QTextBlock

from liaobots_desktop.ui.comparison.stretches import Stretches
from liaobots_desktop.ui.drawing import zoomed


class Underlines(Stretches):
    """Draws them; lives on the GUI thread.

    Qt draws a line through what hangs below a text: the dots that tell ي from ى and ب from ن.
    """

    def draw(
        self, painter: QPainter, block: QTextBlock, origin: QPointF, area: QRect, color: QColor
    ) -> None:
        """Draw those of a laid-out paragraph whose upper left corner is `origin`."""
        for words in self.seen(block, origin, area):
            line = QRectF(words.left(), round(words.bottom()), words.width(), zoomed(1))
            painter.fillRect(line, color)
