"""Where stretches of a document's text are seen."""

import math
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from operator import attrgetter

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPen, QTextBlock, QTextLine

from liaobots_desktop.ui.transcript.document import OBJECT, TextDocument
from liaobots_desktop.ui.transcript.lines import extents, is_read_both_ways
from liaobots_desktop.ui.transcript.look import Stretch


def places(
    document: TextDocument,
    clip: QRectF,
    stretches: Sequence[Stretch],
    formulas: tuple[QColor, QPen | None] | None = None,
) -> Iterator[QRectF]:
    """Yield the areas in `clip` of stretches, which are in order and do not overlap.

    With a colour and an edge for `formulas`, those that are marked alone draw them themselves: not
    to ask where they lie spares Qt measuring all of them each time. Qt would cut off what is above
    their line.
    """
    for block, line, origin in _lines_in(document, clip):
        begin, has_both = block.position(), is_read_both_ways(block)
        for start, end in _within(document, stretches, _seen_of(line, clip, origin.x()), begin):
            if formulas is not None and end == start + 1 and is_formula(document, start):
                document.formula_backgrounds[start] = formulas
                continue
            for area in _areas(document, line, begin, (start, end), has_both=has_both):
                yield area.translated(origin.x(), math.floor(origin.y()))


def end_of(document: TextDocument, stretch: Stretch) -> int:
    """Return where a stretch ends."""
    length = document.length()
    return length if stretch.end is None else min(stretch.end, length)


def is_formula(document: TextDocument, position: int) -> bool:
    """Return whether a formula stands at a position."""
    return position in document.formula_sizes and document.characterAt(position) == OBJECT


def _lines_in(
    document: TextDocument, clip: QRectF
) -> Iterator[tuple[QTextBlock, QTextLine, QPointF]]:
    """Yield the lines that `clip` shows, with their paragraph and where that lies."""
    block = document.begin()
    while block.isValid():
        area = document.documentLayout().blockBoundingRect(block)
        layout = block.layout()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            top = area.top() + line.y()
            if top <= clip.bottom() and top + line.height() >= clip.top():
                yield block, line, document.origin_of(block)
        block = block.next()


def _seen_of(line: QTextLine, clip: QRectF, left: float) -> tuple[int, int]:
    """Return from where to where `clip` shows a line, in positions of its paragraph."""
    first, last = line.textStart(), line.textStart() + line.textLength()
    if line.naturalTextWidth() <= clip.width():
        return first, last
    edges = [int(line.xToCursor(x - left)) for x in (clip.left(), clip.right())]
    return max(edges[0] - 1, first), min(edges[1] + 1, last)


def _within(
    document: TextDocument, stretches: Sequence[Stretch], seen: tuple[int, int], begin: int
) -> Iterator[tuple[int, int]]:
    """Yield what of stretches lies in a line of the paragraph that begins at `begin`."""
    first, last = begin + seen[0], begin + seen[1]
    number = max(bisect_right(stretches, first, key=attrgetter("start")) - 1, 0)
    while number < len(stretches) and stretches[number].start < last:
        stretch = stretches[number]
        start, end = max(stretch.start, first), min(end_of(document, stretch), last)
        number += 1
        if start < end:
            yield start, end


def _areas(
    document: TextDocument, line: QTextLine, begin: int, span: tuple[int, int], *, has_both: bool
) -> Iterator[QRectF]:
    """Yield where a span of one line lies in its paragraph, which begins at `begin`."""
    for edges in extents(line, span[0] - begin, span[1] - begin, has_both=has_both):
        yield _area(document, line, span, edges)


def _area(
    document: TextDocument, line: QTextLine, span: tuple[int, int], edges: tuple[float, float]
) -> QRectF:
    left, right = edges
    area = QRectF(left, line.y(), right - left, line.rect().height())
    room = QRectF(area.toAlignedRect())  # Qt marks text in whole units, too
    if is_formula(document, span[0]):
        _, taken, width = document.formula_sizes[span[0]]
        is_alone = span[1] == span[0] + 1 or width < taken.width()  # a displayed one has a line
        beside = (area.width() - min(width, area.width())) / 2
        if is_alone:
            room.setLeft(math.ceil(left + beside))
            room.setRight(math.floor(right - beside))
    return room
