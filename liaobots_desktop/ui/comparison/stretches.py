"""Stretches of a compared text that are marked with lines, and where they lie on the screen."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QTextBlock, QTextLine

from liaobots_desktop.ui.transcript.lines import extents, is_read_both_ways


class Stretches:
    """Knows stretches of one document; lives on the GUI thread."""

    def __init__(self) -> None:
        self._starts, self._ends = array("q"), array("q")

    def add(self, start: int, end: int) -> None:
        """Mark a stretch, which begins behind those that are known."""
        if self._ends and self._ends[-1] == start:
            self._ends[-1] = end
        else:
            self._starts.append(start)
            self._ends.append(end)

    def seen(self, block: QTextBlock, origin: QPointF, area: QRect) -> Iterator[QRectF]:
        """Yield where those of a laid-out paragraph lie whose upper left corner is `origin`.

        Only in the lines that the `area` has, however long the paragraph is.
        """
        layout = block.layout()
        last_line = layout.lineCount() - 1
        number = bisect_left(
            range(layout.lineCount()),
            area.top() - origin.y() - 1,
            key=lambda n: layout.lineAt(n).rect().bottom(),
        )
        has_both: bool | None = None
        while (
            number < layout.lineCount() and origin.y() + layout.lineAt(number).y() <= area.bottom()
        ):
            line = layout.lineAt(number)
            begin = block.position() + line.textStart()
            for first, last in self._within(begin, begin + line.textLength()):
                has_both = is_read_both_ways(block) if has_both is None else has_both
                places = first - block.position(), last - block.position()
                for left, right in extents(line, *places, has_both=has_both):
                    yield _place(line, left, right, wraps=number < last_line).translated(origin)
            number += 1

    def _within(self, begin: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield what lies between two positions, cut to them."""
        for number in range(bisect_right(self._ends, begin), bisect_left(self._starts, end)):
            yield max(self._starts[number], begin), min(self._ends[number], end)


def _place(line: QTextLine, left: float, right: float, *, wraps: bool) -> QRectF:
    """Return an extent of a line, without the space at which it wraps: no ground is drawn there."""
    if wraps:
        room = line.naturalTextRect()
        left, right = max(left, room.left()), min(right, room.right())
    return QRectF(left, line.rect().top(), max(right - left, 0), line.rect().height())
