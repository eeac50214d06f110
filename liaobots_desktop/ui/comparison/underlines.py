"""The lines below added words: under the letters, on none of their dots."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QTextBlock

from liaobots_desktop.ui.drawing import zoomed
from liaobots_desktop.ui.transcript.lines import extents, is_read_both_ways


class Underlines:
    """Knows which stretches of one document are underlined; lives on the GUI thread.

    Qt draws a line through what hangs below a text: the dots that tell ي from ى and ب from ن.
    """

    def __init__(self) -> None:
        self._starts, self._ends = array("q"), array("q")

    def add(self, start: int, end: int) -> None:
        """Underline a stretch, which begins behind those that are known."""
        if self._ends and self._ends[-1] == start:
            self._ends[-1] = end
        else:
            self._starts.append(start)
            self._ends.append(end)

    def draw(
        self, painter: QPainter, block: QTextBlock, origin: QPointF, seen: QRect, color: QColor
    ) -> None:
        """Draw those of a laid-out paragraph whose upper left corner is `origin`.

        Only in the lines that are `seen`, however long the paragraph is.
        """
        layout = block.layout()
        number = bisect_left(
            range(layout.lineCount()),
            seen.top() - origin.y() - 1,
            key=lambda n: layout.lineAt(n).rect().bottom(),
        )
        has_both: bool | None = None
        while (
            number < layout.lineCount() and origin.y() + layout.lineAt(number).y() <= seen.bottom()
        ):
            line = layout.lineAt(number)
            begin = block.position() + line.textStart()
            y = round(origin.y() + line.rect().bottom())
            for first, last in self._within(begin, begin + line.textLength()):
                has_both = is_read_both_ways(block) if has_both is None else has_both
                places = first - block.position(), last - block.position()
                for left, right in extents(line, *places, has_both=has_both):
                    at = QRectF(origin.x() + left, y, right - left, zoomed(1))
                    painter.fillRect(at, color)
            number += 1

    def _within(self, begin: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield what lies between two positions, cut to them."""
        for number in range(bisect_right(self._ends, begin), bisect_left(self._starts, end)):
            yield max(self._starts[number], begin), min(self._ends[number], end)
