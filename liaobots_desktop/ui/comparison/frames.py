"""The frames around removed signs: struck out, a full stop would look like a colon."""

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QTextBlock

from liaobots_desktop.ui.comparison.stretches import Stretches
from liaobots_desktop.ui.drawing import zoomed


class Frames(Stretches):
    """Draws them; lives on the GUI thread."""

    def draw(
        self, painter: QPainter, block: QTextBlock, origin: QPointF, area: QRect, color: QColor
    ) -> None:
        """Draw those of a laid-out paragraph whose upper left corner is `origin`."""
        wide = zoomed(1)
        for signs in self.seen(block, origin, area):
            # not over the ground of what follows: a framed full stop and a colon read as one
            left, right = round(signs.left()) - wide, round(signs.right())
            top, bottom = round(signs.top()), round(signs.bottom())
            for side in (
                QRectF(left, top, right - left, wide),
                QRectF(left, bottom - wide, right - left, wide),
                QRectF(left, top, wide, bottom - top),
                QRectF(right - wide, top, wide, bottom - top),
            ):
                painter.fillRect(side, color)


def is_signs(text: str) -> bool:
    """Return whether a text has neither letters nor figures."""
    return not any(letter.isalnum() for letter in text)
