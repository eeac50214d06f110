"""Where letters lie in the lines of a laid-out paragraph."""

import re

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLine

_FROM_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff]")
_MOST = 200
"""Letters of a stretch that are looked at one by one."""
_TOUCHING = 0.5
"""Pixels between letters that stand side by side."""


def x_of(line: QTextLine, position: int, edge: QTextLine.Edge = QTextLine.Edge.Leading) -> float:
    """Return where an edge of a letter of a laid-out line lies, from the left of its paragraph."""
    found = line.cursorToX(position, edge)
    return float(found[0]) if isinstance(found, tuple) else 0.0


def line_at(block: QTextBlock, top: float) -> QTextLine:
    """Return the line of a laid-out paragraph that begins at a height, from its top."""
    layout = block.layout()
    lines = [layout.lineAt(number) for number in range(layout.lineCount())]
    return min(lines, key=lambda line: abs(line.y() - top))


def line_rects(
    block: QTextBlock, start: int, end: int, origin: QPointF, *, is_in_pieces: bool = False
) -> list[QRectF]:
    """Return the rectangles of a stretch of a laid-out paragraph, one per line, or its `extents`.

    `start` and `end` count from the paragraph's begin; `origin` is where it lies.
    """
    layout = block.layout()
    has_both = is_in_pieces and is_read_both_ways(block)
    found: list[QRectF] = []
    number = max(layout.lineForTextPosition(max(start, 0)).lineNumber() - 1, 0)
    while number < layout.lineCount():
        line = layout.lineAt(number)
        number += 1
        first = max(start, line.textStart())
        last = min(end, line.textStart() + line.textLength())
        if line.textStart() > end:
            break
        if first > last or (first == last and start != end):
            continue
        pieces = extents(line, first, last, has_both=has_both)
        top = origin.y() + line.y()
        found += [
            QRectF(origin.x() + left, top, right - left, line.height()) for left, right in pieces
        ]
    return found


def is_read_both_ways(block: QTextBlock) -> bool:
    """Return whether a paragraph may have letters that are read from the right."""
    return _FROM_RIGHT.search(block.text()) is not None


def extents(line: QTextLine, first: int, last: int, *, has_both: bool) -> list[tuple[float, float]]:
    """Return from where to where a stretch of a line is seen, from the left of its paragraph.

    It has several pieces where some of it is read from the right and some from the left; only
    where the paragraph `is_read_both_ways`, which takes as long as it has letters to tell.
    """
    if first >= last or not has_both:
        return [_edges(line, first, last)]
    if first <= line.textStart() and last >= line.textStart() + line.textLength():
        area = line.naturalTextRect()
        return [(area.left(), area.right())]
    return _pieces(line, first, last) if last - first <= _MOST else [_edges(line, first, last)]


def _edges(line: QTextLine, first: int, last: int) -> tuple[float, float]:
    edges = [x_of(line, place) for place in {first, last}]  # each has its line shaped again
    return min(edges), max(edges)


def _pieces(line: QTextLine, first: int, last: int) -> list[tuple[float, float]]:
    """Return where the letters of a stretch lie, those side by side as one."""
    letters = sorted(_sides(line, place) for place in range(first, last))
    pieces = [letters[0]]
    for left, right in letters[1:]:
        if left <= pieces[-1][1] + _TOUCHING:
            pieces[-1][1] = max(pieces[-1][1], right)
        else:
            pieces.append([left, right])
    return [(left, right) for left, right in pieces]


def _sides(line: QTextLine, place: int) -> list[float]:
    """Return where a letter begins and ends, the left side first."""
    sides = [x_of(line, place), x_of(line, place, QTextLine.Edge.Trailing)]
    if sides[0] == sides[1]:  # where Qt 6.10 has the end of a run, of the first letter in it
        boxes = [run.boundingRect() for run in line.glyphRuns(place, 1)]
        sides = [side for box in boxes for side in (box.left(), box.right())] or sides
    return [min(sides), max(sides)]


def block_rects(document: QTextDocument, start: int, end: int) -> list[QRectF]:
    """Return the areas of the laid-out paragraphs between two positions, as wide as these are."""
    found: list[QRectF] = []
    block = document.findBlock(start)
    while block.isValid() and block.position() <= end:
        area = document.documentLayout().blockBoundingRect(block)
        last = block.layout().lineAt(max(block.layout().lineCount() - 1, 0))
        if last.isValid():  # lines of a fixed height end lower than Qt says
            area.setBottom(max(area.bottom(), area.top() + last.y() + last.height()))
        found.append(area)
        block = block.next()
    return found
