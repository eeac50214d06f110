"""Draws a document whose tables may be read from the right, from its top to its end."""

from math import inf

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAbstractTextDocumentLayout, QPainter

from liaobots_desktop.ui.transcript.document import TextDocument
from liaobots_desktop.ui.transcript.table_rows import row_edges, table_at
from liaobots_desktop.ui.transcript.turned_columns import TurnedColumns

Context = QAbstractTextDocumentLayout.PaintContext
_EMPTY = 2
"""Pixels of the room above the first row that Qt gives to the empty paragraph above a table."""
_ALL = 1000
"""Pixels beyond which no letter reaches out of its line."""


def draw_turned(painter: QPainter, document: TextDocument, context: Context) -> None:
    """Draw what lies in the clip of `context`, each column where it is seen."""
    clip = QRectF(context.clip)
    above = -inf
    for turned in document.turned:
        top, bottom = document.height_of(turned)
        top += _EMPTY
        _draw_between(painter, document, context, (above, top))
        context.clip = _between(clip, top, bottom)
        if not context.clip.isEmpty():
            turned.draw(painter, document.documentLayout(), context, _rows(document, turned))
        context.clip = clip
        above = bottom
    _draw_between(painter, document, context, (above, inf))


def _draw_between(
    painter: QPainter, document: TextDocument, context: Context, edges: tuple[float, float]
) -> None:
    """Draw what lies where Qt has laid it out, between two heights."""
    layout, clip = document.documentLayout(), QRectF(context.clip)
    if edges == (-inf, inf):
        layout.draw(painter, context)
        return
    context.clip = _between(clip, *edges)
    if not context.clip.isEmpty():
        painter.save()
        whole = clip.adjusted(-_ALL, -_ALL, _ALL, _ALL)  # letters may reach out of the clip
        painter.setClipRect(_between(whole, *edges), Qt.ClipOperation.IntersectClip)
        layout.draw(painter, context)
        painter.restore()
    context.clip = clip


def _between(clip: QRectF, top: float, bottom: float) -> QRectF:
    upper, lower = max(clip.top(), top), min(clip.bottom(), bottom)
    return QRectF(clip.left(), upper, clip.width(), max(lower - upper, 0))


def _rows(document: TextDocument, turned: TurnedColumns) -> list[float]:
    """Return where the rows lie of what is drawn cell by cell."""
    if not turned.is_by_rows:
        return []
    table = document.first_table() if turned.span is None else table_at(document, turned.span[0])
    return [] if table is None else row_edges(document, table)
