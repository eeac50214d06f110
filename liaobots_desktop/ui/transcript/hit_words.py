"""Where hits stand in a part, and what one stands in, to be said."""

from liaobots_desktop.ui.transcript.layout import TranscriptLayout
from liaobots_desktop.ui.transcript.needle import Needle
from liaobots_desktop.ui.transcript.part import DocumentPart
from liaobots_desktop.ui.transcript.place import Place
from liaobots_desktop.ui.transcript.unit import Unit, unit_at

MOST_SAID = 200
"""Characters of it."""


def hit_words(layout: TranscriptLayout, place: Place | None) -> str:
    """Return the paragraph that a place stands in, of code its line; "" without one."""
    part = None if place is None else layout.items[place.item].parts[place.part]
    if place is None or not isinstance(part, DocumentPart):
        return ""
    start, end = unit_at(layout, place, Unit.PARAGRAPH)
    text = part.plain_text(layout.setting, (start.position, end.position))
    before = max(place.position - start.position - MOST_SAID // 2, 0)
    return text[before : before + MOST_SAID].strip()


def hits_at(
    layout: TranscriptLayout, needle: Needle | None, item: int, part: int
) -> list[tuple[int, int]]:
    """Return where the hits of a part begin and end, if it has become one yet."""
    if needle is None or part >= len(layout.items[item].parts):
        return []
    shown = layout.items[item].parts[part]
    if not isinstance(shown, DocumentPart):
        return []
    return shown.searchable(layout.setting).hits(needle)
