"""Draws a document's text, with a background behind what is selected or found in it."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, islice
from operator import attrgetter

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QPainter,
    QRegion,
    QTextCharFormat,
    QTextCursor,
)

from liaobots_desktop.ui.transcript.crisp import draw_edges
from liaobots_desktop.ui.transcript.document import TextDocument
from liaobots_desktop.ui.transcript.look import Stretch, StretchKind
from liaobots_desktop.ui.transcript.marked_places import end_of, is_formula, places
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

    Many stretches are filled below the text. Frames lie above it.
    """
    document.formula_backgrounds.clear()
    all_pieces = (piece for stretch in stretches for piece in _around_formulas(document, stretch))
    pieces = list(islice(all_pieces, _MOST + 1))
    context = QAbstractTextDocumentLayout.PaintContext()
    context.clip = clip
    if len(pieces) > _MOST:
        _draw_many(painter, document, context, stretches, style)
    else:
        _draw_few(painter, document, context, pieces, style)
    _draw_frames(painter, document, clip, stretches, style)


def _draw_few(
    painter: QPainter,
    document: TextDocument,
    context: QAbstractTextDocumentLayout.PaintContext,
    pieces: Sequence[Stretch],
    style: TextStyle,
) -> None:
    by_qt = []
    for piece in pieces:
        if is_formula(document, piece.start):
            for area in places(document, context.clip, [piece]):
                painter.fillRect(area, piece.color(style))
        else:
            by_qt.append(_marked(document, piece, style))
    context.selections = by_qt
    document.is_marked = bool(by_qt)
    draw_turned(painter, document, context)


def _draw_many(
    painter: QPainter,
    document: TextDocument,
    context: QAbstractTextDocumentLayout.PaintContext,
    stretches: Sequence[Stretch],
    style: TextStyle,
) -> None:
    """Fill stretches below the text, those of one kind after the other.

    On hits the text is drawn once more in its plain colour: no other can be read on them.
    """
    filled, hits = [], QRegion()
    for kind, group in groupby(stretches, key=attrgetter("kind")):
        alike = list(group)
        color = alike[0].color(style)
        alone = color, kind.edge(style)
        for area in places(document, context.clip, alike, formulas=alone):
            filled.append((area, color))
            if kind is not StretchKind.SELECTED:  # which lets the ground through
                hits |= area.toAlignedRect()
    _fill(painter, filled)
    document.is_marked = False
    draw_turned(painter, document, context)
    if hits.isEmpty():
        return
    painter.save()
    painter.setClipRegion(hits, Qt.ClipOperation.IntersectClip)
    _fill(painter, filled)
    context.selections = [_colored(document, Stretch(0, None), style)]
    draw_turned(painter, document, context)
    painter.restore()


def _fill(painter: QPainter, areas: Iterable[tuple[QRectF, QColor]]) -> None:
    for area, color in areas:
        painter.fillRect(area, color)


def _draw_frames(
    painter: QPainter,
    document: TextDocument,
    clip: QRectF,
    stretches: Sequence[Stretch],
    style: TextStyle,
) -> None:
    """Draw the frames of stretches that have one, a pixel beside their letters."""
    for kind, group in groupby(stretches, key=attrgetter("kind")):
        edge = kind.edge(style)
        if edge is None:
            continue
        alike = list(group)
        alone = (style.color("background"), edge) if len(alike) > _MOST else None
        for area in places(document, clip, alike, formulas=alone):
            draw_edges(painter, area, edge)


def _around_formulas(document: TextDocument, stretch: Stretch) -> Iterator[Stretch]:
    """Cut a stretch at the formulas in it, and then between paragraphs (or cells), too."""
    end = end_of(document, stretch)
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


def _marked(
    document: TextDocument, piece: Stretch, style: TextStyle
) -> QAbstractTextDocumentLayout.Selection:
    marked = _colored(document, piece, style)
    marked_format = QTextCharFormat(marked.format)
    marked_format.setBackground(piece.color(style))
    marked.format = marked_format
    return marked


def _colored(
    document: TextDocument, piece: Stretch, style: TextStyle
) -> QAbstractTextDocumentLayout.Selection:
    """Return a piece of the text in the colour that can be read on marks."""
    colored = QAbstractTextDocumentLayout.Selection()
    cursor = QTextCursor(document)
    cursor.setPosition(piece.start)
    cursor.setPosition(end_of(document, piece), QTextCursor.MoveMode.KeepAnchor)
    colored.cursor = cursor
    text_format = QTextCharFormat()
    text_format.setForeground(piece.text_color(style))
    colored.format = text_format
    return colored
