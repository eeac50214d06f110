"""Where letters lie in the lines of a laid-out paragraph."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLine


def x_of(line: QTextLine, position: int) -> float:
    """Return where a position of a laid-out line lies, from the left of its paragraph."""
    found = line.cursorToX(position)
    return float(found[0]) if isinstance(found, tuple) else 0.0


def line_at(block: QTextBlock, top: float) -> QTextLine:
    """Return the line of a laid-out paragraph that begins at a height, from its top."""
    layout = block.layout()
    lines = [layout.lineAt(number) for number in range(layout.lineCount())]
    return min(lines, key=lambda line: abs(line.y() - top))


def line_rects(block: QTextBlock, start: int, end: int, origin: QPointF) -> list[QRectF]:
    """Return the rectangles of a stretch of a laid-out paragraph, one per line.

    `start` and `end` count from the paragraph's begin; `origin` is where it lies.
    """
    layout = block.layout()
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
        edges = [x_of(line, place) for place in {first, last}]  # each has its line shaped again
        left, right = min(edges), max(edges)
        found.append(QRectF(origin.x() + left, origin.y() + line.y(), right - left, line.height()))
    return found


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
