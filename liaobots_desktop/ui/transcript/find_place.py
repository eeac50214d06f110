"""One hit of a search by its numbers, and the one beside it in the same message."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from liaobots_desktop.ui.transcript.heights import HeightIndex

if TYPE_CHECKING:
    from liaobots_desktop.ui.transcript.layout import TranscriptLayout

_BELOW_ALL = 1 << 30


@dataclass(frozen=True, slots=True)
class FindPlace:
    """A hit: the numbers of its message, of its part, and its own in that part, from 0.

    With `order` -1 it stands before all hits of the part.
    """

    item: int
    part: int
    order: int


def edge_of(item: int, step: int) -> FindPlace:
    """Return the place before all hits of a message (1), or behind them (-1)."""
    return FindPlace(item, 0, -1) if step > 0 else FindPlace(item, _BELOW_ALL, 0)


def first_on_screen(layout: "TranscriptLayout") -> FindPlace:
    """Return the place before all hits of what is seen first, of the chat without messages."""
    for index, top in layout.visible_now():
        item = layout.items[index]
        inside = layout.top - top - item.head_height
        return FindPlace(index, item.heights.find(max(inside, 0)) if item.parts else 0, -1)
    return FindPlace(0, 0, -1)


def beside(tally: HeightIndex, here: FindPlace, step: int) -> FindPlace | None:
    """Return the next hit (1) or the one before (-1) in a message; None at its end.

    `tally` has the number of hits of each part.
    """
    part = min(here.part, len(tally))
    if step > 0:
        if part < len(tally) and here.order + 1 < tally[part]:
            return FindPlace(here.item, part, here.order + 1)
        above = tally.top(min(part + 1, len(tally)))
        return None if above >= tally.total else FindPlace(here.item, tally.find(above), 0)
    if part < len(tally) and here.order > 0:
        return FindPlace(here.item, part, here.order - 1)
    above = tally.top(part)
    if not above:
        return None
    found = tally.find(above - 1)
    return FindPlace(here.item, found, tally[found] - 1)
