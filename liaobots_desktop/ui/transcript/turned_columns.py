"""The columns of a table that is read from right to left: Qt lays all tables out from the left.

The document stays as it is written, so that copying, the caret and a screen reader go from cell to
cell as one reads. Only where a column is seen is another place: the first one on the right.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QAbstractTextDocumentLayout, QPainter

_INSIDE = 0.5
"""Pixels from the edge of a column that surely lie in it."""


class TurnedColumns:
    """Knows where columns are seen that Qt lays out from `left`; all in pixels.

    They are seen `shift` further right than where the table was laid out. `span` are the positions
    of its cells; without, the document holds no more than the table.
    """

    def __init__(
        self,
        widths: Sequence[int],
        *,
        left: int = 0,
        shift: int = 0,
        span: tuple[int, int] | None = None,
        is_by_rows: bool = False,
    ) -> None:
        self.shift = shift
        self.span = span
        self.is_by_rows = is_by_rows
        """Whether it is drawn row by row, as it is read: a PDF has its text in that order."""
        self._edges = list(accumulate(widths, initial=left))

    def seen_from(self, x: float) -> float:
        """Return how far to the right of its place what lies at `x` is seen."""
        left, right = self._around(x)
        return self._ends + self.shift - right - left

    def laid_out(self, x: float) -> float:
        """Return where Qt laid out what is seen at `x`, or in the column nearest to it."""
        mirrored = self._ends + self.shift - x
        left, right = self._around(mirrored)
        inside = left + right - mirrored
        return min(max(inside, left + _INSIDE), right - _INSIDE)

    def holds(self, position: int) -> bool:
        """Return whether a position of the document lies in the table."""
        return self.span is None or self.span[0] <= position <= self.span[1]

    def draw(
        self,
        painter: QPainter,
        layout: QAbstractTextDocumentLayout,
        context: QAbstractTextDocumentLayout.PaintContext,
        rows: Sequence[float] = (),
    ) -> None:
        """Draw a document, each column where it is seen; cell by cell with the edges of `rows`."""
        clip = QRectF(context.clip)
        for area in self._areas(clip, rows):
            shift = self.seen_from(area.center().x())
            seen = area.translated(shift, 0) & clip
            if seen.isEmpty():
                continue
            painter.save()
            painter.setClipRect(seen, Qt.ClipOperation.IntersectClip)
            painter.translate(shift, 0)
            context.clip = seen.translated(-shift, 0)
            layout.draw(painter, context)
            painter.restore()
        context.clip = clip

    def _areas(self, clip: QRectF, rows: Sequence[float]) -> Iterator[QRectF]:
        """Yield the columns, or the cells, as Qt lays them out."""
        heights = rows or [clip.top(), clip.bottom()]
        for top, bottom in pairwise(heights):
            for left, right in pairwise(self._edges):
                yield QRectF(QPointF(left, top), QPointF(right, bottom))

    @property
    def _ends(self) -> int:
        """The sum of both ends of the table: a place and its mirrored one have it, too."""
        return self._edges[0] + self._edges[-1]

    def _around(self, x: float) -> tuple[int, int]:
        """Return the edges of the column that lies at `x`, or nearest to it."""
        at = min(max(bisect_right(self._edges, x), 1), len(self._edges) - 1)
        return self._edges[at - 1], self._edges[at]
