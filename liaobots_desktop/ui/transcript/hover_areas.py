"""What must be drawn again when the pointer moves on: rows, buttons and links, not the view."""

from collections.abc import Iterator

from PySide6.QtCore import QRect

from liaobots_desktop.ui.transcript.nested_code import NestedCode
from liaobots_desktop.ui.transcript.painter import Hover, TranscriptPainter


def hover_areas(painter: TranscriptPainter, before: Hover, after: Hover) -> list[QRect]:
    """Return the areas of the viewport that look different, in its pixels."""
    was = (before.item, before.part, before.action, before.link)
    is_same = was == (after.item, after.part, after.action, after.link)
    if is_same and before.code is after.code:
        return []
    found = [*_areas(painter, before, after), *_areas(painter, after, before)]
    return [painter.in_viewport(area).adjusted(-1, -1, 1, 1) for area in found]


def _areas(painter: TranscriptPainter, spot: Hover, other: Hover) -> Iterator[QRect]:
    if spot.item < 0:
        return
    is_in_row = spot.part < 0 and bool(spot.action)
    if spot.item != other.item or is_in_row:
        yield painter.row_area(spot.item)
    if spot.part >= 0 and (spot.action or spot.link is not None):
        yield painter.part_area(spot.item, spot.part)
    header = painter.code_header(spot)
    if header is not None and header != painter.code_header(other):
        yield painter.part_area(*header)
    if isinstance(spot.code, NestedCode) and spot.code is not other.code:
        part = painter.part_area(spot.item, spot.part)
        yield spot.code.header.translated(part.topLeft().toPointF()).toAlignedRect()
