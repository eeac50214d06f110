"""The lines of one paragraph that are seen in a field, and the waves below words in them."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QPolygonF, QTextBlock, QTextLine

from liaobots_desktop.spelling.words import Word
from liaobots_desktop.ui.drawing import zoomed

_STEP = 2.4
"""Half the length of a wave, in pixels at 100 %."""
_RISE = 1.0
_BELOW_LETTERS = 2.8


class SeenLines:
    """Made for one drawing; places in the text are those of the document, in UTF-16 units.

    What an input method composes stands in the layout, and not in the text.
    """

    def __init__(self, block: QTextBlock, at: QPointF, area: QRect) -> None:
        """`at` is where the paragraph is in the field, `area` the part of it that is drawn."""
        self._layout = block.layout()
        self._at = at
        self._first = block.position()
        self._composed = len(self._layout.preeditAreaText())
        self._composed_at = self._layout.preeditAreaPosition()
        self.lines = list(self._lines(area.top() - at.y(), area.bottom() - at.y()))

    @property
    def start(self) -> int:
        """Where what is seen begins, or some letters before that."""
        return self._first + max(self.lines[0].textStart() - self._composed, 0)

    @property
    def end(self) -> int:
        """Where what is seen has ended, or some letters behind that."""
        return self._first + self.lines[-1].textStart() + self.lines[-1].textLength()

    def waves(self, words: Sequence[Word]) -> Iterator[QPolygonF]:
        """Yield the waves below those of the words that are here."""
        start, end = self.start, self.end
        here = [word for word in words if word.start < end and start < word.end]
        for line in self.lines if here else ():
            for word in here:
                yield from self._wave(line, self._in_layout(word.start), self._in_layout(word.end))

    def _lines(self, top: float, bottom: float) -> Iterator[QTextLine]:
        layout = self._layout
        numbers = range(layout.lineCount())
        first = bisect_left(numbers, top, key=lambda number: layout.lineAt(number).rect().bottom())
        for number in numbers[first:]:
            line = layout.lineAt(number)
            if line.y() > bottom:
                return
            yield line

    def _in_layout(self, place: int) -> int:
        within = place - self._first
        return within + self._composed if within >= self._composed_at >= 0 else within

    def _wave(self, line: QTextLine, start: int, end: int) -> Iterator[QPolygonF]:
        first = max(start, line.textStart())
        last = min(end, line.textStart() + line.textLength())
        if first >= last:
            return
        ends = (_x_of(line, first), _x_of(line, last))
        left, right = self._at.x() + min(ends), self._at.x() + max(ends)
        rise, top = scaled(_RISE), self._at.y() + line.y()
        lowest = top + line.height() - rise - 0.5
        middle = min(top + line.ascent() + scaled(_BELOW_LETTERS), lowest)
        count = max(int((right - left) / scaled(_STEP)), 2)
        step = (right - left) / count
        yield QPolygonF(
            [
                QPointF(left + step * number, middle + (rise if number % 2 else -rise))
                for number in range(count + 1)
            ]
        )


def _x_of(line: QTextLine, place: int) -> float:
    told: tuple[float, int] = line.cursorToX(place)  # type: ignore[assignment]  # as PySide6 6.10 says
    return told[0]


def scaled(length: float) -> float:
    """Return a length in pixels at 100 % as it is at the zoom of the window."""
    return length * zoomed(100) / 100
