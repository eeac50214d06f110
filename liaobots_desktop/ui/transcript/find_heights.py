"""How the hits of a search are spread over the height of a chat."""

from liaobots_desktop.ui.transcript.find_counts import FindCounts
from liaobots_desktop.ui.transcript.layout import TranscriptLayout


def hits_above(layout: TranscriptLayout, counts: FindCounts, y: int) -> int:
    """Return how many hits stand above a height, in units of the layout; about, inside parts.

    The hits of a part are taken as evenly spread, and those of a message whose parts are not
    counted.
    """
    if not len(counts) or y <= layout.item_top(0):
        return 0
    index = min(layout.heights.find(y - layout.item_top(0)), len(counts) - 1)
    inside = y - layout.item_top(index)
    # an item is read from the disk when it is asked for: only where its parts are counted
    item = layout.items[index] if index in counts.tallies else None
    if item is not None and item.parts:
        inside -= item.head_height
        part = item.heights.find(inside) if inside > 0 else 0
        above, below = (counts.before(index, number) for number in (part, part + 1))
        inside -= item.heights.top(part)
        share = min(max(inside / max(item.heights[part], 1), 0), 1)
        return above + round((below - above) * share)
    share = min(max(inside / max(layout.heights[index], 1), 0), 1)
    return counts.before(index) + round(counts[index] * share)
