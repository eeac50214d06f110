"""Fills once where nobody sees it: PySide makes enums with the first `QPainter.fillRect`.

They are 9 ms of the round in which the first chat is painted (0136).
"""

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter


def warm_up() -> None:
    """Fill a picture of one pixel; on any thread."""
    picture = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
    with QPainter(picture) as painter:
        painter.fillRect(QRect(0, 0, 1, 1), QColor(0, 0, 0))
