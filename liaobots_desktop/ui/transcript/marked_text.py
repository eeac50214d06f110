"""Draws a document's text, with a background behind what is selected or found in it."""

import math
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby, islice
from operator import attrgetter

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QPainter,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextLine,
)

from liaobots_desktop.ui.transcript.document import OBJECT, TextDocument
from liaobots_desktop.ui.transcript.lines import extents, is_read_both_ways
from liaobots_desktop.ui.transcript.look import Stretch
from liaobots_desktop.ui.transcript.style import TextStyle
from liaobots_desktop.ui.transcript.turned_drawing import draw_turned

_MOST = 24
"""Pieces of one document that Qt marks: what each of them costs grows with their number."""


def draw_text(
    painter: QPainter,
    document: TextDocument,
    clip: QRectF,
    stretches: Sequence[Stretch],
    style: TextStyle,
) -> None:
    """Draw what lies in `clip`, with a background behind stretches of the text.

    Many stretches are filled below the text, which keeps its own colours then.
    """
    document.formula_backgrounds.clear()
    all_pieces = (piece for stretch in stretches for piece in _around_formulas(document, stretch))
    pieces = list(islice(all_pieces, _MOST + 1))
    if len(pieces) > _MOST:
        _mark_many(painter, document, clip, stretches, style)
        pieces.clear()
    context = QAbstractTextDocumentLayout.PaintContext()
    context.clip = clip
    by_qt = []
    for piece in pieces:
        if _is_formula(document, piece.start):
            _fill(painter, document, clip, [piece], piece.color(style))
        else:
            by_qt.append(_selection(document, piece, style))
    context.selections = by_qt
    document.is_marked = bool(by_qt)
    draw_turned(painter, document, context)


def _mark_many(
    painter: QPainter,
    document: TextDocument,
    clip: QRectF,
    stretches: Sequence[Stretch],
    style: TextStyle,
) -> None:
    """Mark stretches below the text, those of one kind after the other."""
    for _, group in groupby(stretches, key=attrgetter("kind")):
        alike = list(group)
        _fill(painter, document, clip, alike, alike[0].color(style), asks_formulas=False)


def _fill(
    painter: QPainter,
    document: TextDocument,
    clip: QRectF,
    stretches: Sequence[Stretch],
    color: QColor,
    *,
    asks_formulas: bool = True,
) -> None:
    """Fill the places of stretches, which are in order and do not overlap, below the text.

    Not to ask where formulas lie spares Qt measuring all of them each time: they fill their places
    themselves then. Qt would cut off what is above their line.
    """
    for block, line, origin in _lines_in(document, clip):
        begin, has_both = block.position(), is_read_both_ways(block)
        for start, end in _within(document, stretches, _seen_of(line, clip, origin.x()), begin):
            if not asks_formulas and end == start + 1 and _is_formula(document, start):
                document.formula_backgrounds[start] = color
                continue
            for area in _areas(document, line, begin, (start, end), has_both=has_both):
                painter.fillRect(area.translated(origin.x(), math.floor(origin.y())), color)


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
        start, end = max(stretch.start, first), min(_end(document, stretch), last)
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
    if _is_formula(document, span[0]):
        _, taken, width = document.formula_sizes[span[0]]
        is_alone = span[1] == span[0] + 1 or width < taken.width()  # a displayed one has a line
        beside = (area.width() - min(width, area.width())) / 2
        if is_alone:
            room.setLeft(math.ceil(left + beside))
            room.setRight(math.floor(right - beside))
    return room


def _around_formulas(document: TextDocument, stretch: Stretch) -> Iterator[Stretch]:
    """Cut a stretch at the formulas in it, and then between paragraphs (or cells), too."""
    end = _end(document, stretch)
    start, kind = min(stretch.start, end), stretch.kind
    if not document.formula_sizes:
        yield Stretch(start, end, kind)
        return
    formulas = iter(sorted(p for p in document.formula_sizes if start <= p < end))
    formula = next(formulas, end)
    block = document.findBlock(start)
    while block.isValid() and block.position() < end:
        last = min(block.position() + block.length() - 1, end)
        start = max(start, block.position())
        while formula < last:
            if start < formula:
                yield Stretch(start, formula, kind)
            yield Stretch(formula, formula + 1, kind)
            start, formula = formula + 1, next(formulas, end)
        if start < last:
            yield Stretch(start, last, kind)
        block = block.next()


def _end(document: TextDocument, stretch: Stretch) -> int:
    length = document.length()
    return length if stretch.end is None else min(stretch.end, length)


def _is_formula(document: TextDocument, position: int) -> bool:
    return position in document.formula_sizes and document.characterAt(position) == OBJECT


def _selection(
    document: TextDocument, piece: Stretch, style: TextStyle
) -> QAbstractTextDocumentLayout.Selection:
    marked = QAbstractTextDocumentLayout.Selection()
    cursor = QTextCursor(document)
    cursor.setPosition(piece.start)
    cursor.setPosition(_end(document, piece), QTextCursor.MoveMode.KeepAnchor)
    marked.cursor = cursor
    marked_format = QTextCharFormat()
    marked_format.setBackground(piece.color(style))
    marked_format.setForeground(piece.text_color(style))
    marked.format = marked_format
    return marked
