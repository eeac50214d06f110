"""Other fonts and sizes for what is shown: the line that is read stays where it is."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt

from liaobots_desktop.ui.transcript.layout import TranscriptLayout
from liaobots_desktop.ui.transcript.measures import Measures
from liaobots_desktop.ui.transcript.part import DocumentPart
from liaobots_desktop.ui.transcript.place import Place


class _LineAtEdge(NamedTuple):
    """A place in the text, and how far its line stands below the upper edge, in pixels."""

    place: Place
    y: int


@contextmanager
def restyled(layout: TranscriptLayout, measures: Measures) -> Iterator[None]:
    """Take over other measures in every message that was looked at, and the width in between.

    The line at the upper edge stands there again.
    """
    line, setting = _line_at_edge(layout), layout.setting
    setting.style = replace(setting.style, measures=measures)
    yield
    for index in range(len(layout.items)):
        if layout.items.is_made(index):
            layout.items[index].restyle(setting)
            layout.refresh(index)
    if line is not None:
        item, part = line.place.item, line.place.part
        inside = round(layout.rect_of(line.place).top()) - layout.part_top(item, part)
        layout.keep(item, part, line.y - inside)


def _line_at_edge(layout: TranscriptLayout) -> _LineAtEdge | None:
    """Return the line at the upper edge of the view.

    None if the end is followed, or if no part reaches over the edge: then the layout keeps the
    first one on the screen by itself.
    """
    anchor = layout.anchor
    if layout.is_following or anchor.item >= len(layout.items):
        return None
    item = layout.items[anchor.item]
    part = item.parts[anchor.part] if anchor.part < len(item.parts) else None
    if not isinstance(part, DocumentPart) or part.document is None:
        return None
    above = -anchor.y - part.gap - part.text_origin(layout.setting).y()
    if above <= 0:
        return None
    text, accuracy = part.document.documentLayout(), Qt.HitTestAccuracy.FuzzyHit
    place = Place(anchor.item, anchor.part, text.hitTest(QPointF(0, above), accuracy))
    return _LineAtEdge(place, round(layout.rect_of(place).top()) - layout.top)
