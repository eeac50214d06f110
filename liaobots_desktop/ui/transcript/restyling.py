"""Other fonts and sizes for what is shown: the line that is read stays where it is."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt

from liaobots_desktop.ui.transcript.layout import TranscriptLayout
from liaobots_desktop.ui.transcript.part import DocumentPart
from liaobots_desktop.ui.transcript.place import Place


class LineAtEdge(NamedTuple):
    """A place in the text, and how far its line stands below the upper edge, in pixels."""

    place: Place
    y: int


def line_at_edge(layout: TranscriptLayout) -> LineAtEdge | None:
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
    return LineAtEdge(place, round(layout.rect_of(place).top()) - layout.top)


def restyle(layout: TranscriptLayout, line: LineAtEdge | None) -> None:
    """Take over the fonts and sizes of the setting in every message that was looked at.

    `line` is what stood at the upper edge before, and stands there again.
    """
    for index in range(len(layout.items)):
        if layout.items.is_made(index):
            layout.items[index].restyle(layout.setting)
            layout.refresh(index)
    if line is not None:
        item, part = line.place.item, line.place.part
        inside = round(layout.rect_of(line.place).top()) - layout.part_top(item, part)
        layout.keep(item, part, line.y - inside)
