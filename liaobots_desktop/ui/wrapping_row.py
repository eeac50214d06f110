"""A row of widgets that goes on in the next line where it has too little room."""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget

from liaobots_desktop.ui.drawing import zoomed

_LEAST = 150
"""Pixels at 100 % below which no widget is cut, but where another width is given."""


class WrappingRow(QLayout):
    """Lays widgets out as words in lines; those added as `last` stand at the end of their line."""

    keeps_items = True

    def __init__(
        self, spacing: int, least: int = _LEAST, *, is_dense: bool = False, is_even: bool = False
    ) -> None:
        """`spacing` in pixels, `least` in pixels at 100 %; `is_dense`: lines have none between.

        `is_even`: widgets as wide as each other reach from edge to edge, as many in each line.
        """
        super().__init__()
        self._least = least
        self._is_dense, self._is_even = is_dense, is_even
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)
        self._items: list[QLayoutItem] = []
        self._last: set[QWidget | None] = set()
        self.destroyed.connect(self._items.clear)  # wrappers of what Qt has made (0142)

    def add(self, *widgets: QWidget, last: bool = False) -> None:
        """Add widgets, one after another or, after all others, to the end of the line."""
        for widget in widgets:
            self.addWidget(widget)
            if last:
                self._last.add(widget)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802  # Qt's names, here and below
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._lay_out(QRect(0, 0, width, 0), is_trial=True)

    def sizeHint(self) -> QSize:
        hints = [item.sizeHint() for item in self._shown()]
        width = sum(hint.width() + self.spacing() for hint in hints)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:  # noqa: N802
        hints = [item.sizeHint() for item in self._shown()]
        return QSize(
            max((min(hint.width(), zoomed(self._least)) for hint in hints), default=0),
            max((hint.height() for hint in hints), default=0),
        )

    def setGeometry(self, area: QRect) -> None:  # noqa: N802
        super().setGeometry(area)
        placed = self.alignmentRect(area) if self.alignment() else area
        self._lay_out(placed, is_trial=False)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _lay_out(self, area: QRect, *, is_trial: bool) -> int:
        """Place the widgets in an area; return the height that they take."""
        top, between = area.top(), 0 if self._is_dense else self.spacing()
        lines = self._lines(area.width())
        for line in lines:
            if not is_trial and self._is_even:
                self._spread(line, len(lines[0]), area, top)
            elif not is_trial:
                self._place(line, area, top)
            top += max(item.sizeHint().height() for item in line) + between
        return max(top - between - area.top(), 0)

    def _lines(self, room: int) -> list[list[QLayoutItem]]:
        """Return the widgets of each line; the last ones stay together where one line has them."""
        shown = self._shown()
        last = [item for item in shown if item.widget() in self._last]
        is_one = self._width(last) <= room
        groups = [[item] for item in shown if not is_one or item not in last]
        groups += [last] if is_one and last else []
        lines: list[list[QLayoutItem]] = []
        for group in groups:
            if not lines or self._width([*lines[-1], *group]) > room:
                lines.append(group)
            else:
                lines[-1] = [*lines[-1], *group]
        if not self._is_even or len(lines) < 2:
            return lines
        most = ceil(len(shown) / len(lines))
        return [shown[first : first + most] for first in range(0, len(shown), most)]

    def _width(self, items: Sequence[QLayoutItem]) -> int:
        widths = [item.sizeHint().width() for item in items]
        return sum(widths) + self.spacing() * max(len(widths) - 1, 0)

    def _place(self, line: list[QLayoutItem], area: QRect, top: int) -> None:
        left, right = area.left(), area.right() + 1
        highest = max(item.sizeHint().height() for item in line)
        for item in line:
            width, height = min(item.sizeHint().width(), area.width()), item.sizeHint().height()
            if item.widget() not in self._last:
                place = QRect(left, top + (highest - height) // 2, width, height)
                item.setGeometry(self._mirrored(place, area))
                left += width + self.spacing()
        for item in reversed(line):
            width, height = min(item.sizeHint().width(), area.width()), item.sizeHint().height()
            if item.widget() in self._last:
                right -= width
                place = QRect(right, top + (highest - height) // 2, width, height)
                item.setGeometry(self._mirrored(place, area))
                right -= self.spacing()

    def _spread(self, line: list[QLayoutItem], most: int, area: QRect, top: int) -> None:
        """Place a line in as many columns as the longest has, the last at the end of the area."""
        for number, item in enumerate(line):
            size = item.sizeHint()
            free = max(area.width() - size.width(), 0)
            left = area.left() + free * number // max(most - 1, 1)
            item.setGeometry(self._mirrored(QRect(QPoint(left, top), size), area))

    def _mirrored(self, place: QRect, area: QRect) -> QRect:
        """Return a place in an area where it is in a language that begins on the right."""
        parent: QWidget | None = self.parentWidget()  # the stubs forget the None
        return place if parent is None else QStyle.visualRect(parent.layoutDirection(), area, place)
