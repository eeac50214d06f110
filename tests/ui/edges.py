"""Where letters begin on a picture."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QTableView


def start(picture: QImage, area: QRect, *, from_right: bool) -> int:
    """Return the pixels between the edge of an area where a line begins and the first letter."""
    ground = picture.pixelColor(area.left() + 1, area.top() + 1).lightness()
    columns = range(area.width())
    return next(
        x
        for x in columns
        if any(
            abs(picture.pixelColor(at, y).lightness() - ground) > 60
            for at in [area.right() - x if from_right else area.left() + x]
            for y in range(area.top() + 2, area.bottom() - 6)
        )
    )


def beside_its_head(table: QTableView, column: int, *, from_right: bool) -> int:
    """Return how many pixels the first text of a column begins beside its head."""
    header = table.horizontalHeader()
    heads, rows = (view.viewport().grab().toImage() for view in (header, table))
    cell = table.visualRect(table.model().index(0, column))
    head = QRect(cell.left(), 0, cell.width(), heads.height())
    return abs(start(heads, head, from_right=from_right) - start(rows, cell, from_right=from_right))
