"""How the last screen of a transcript is laid out."""

from typing import TYPE_CHECKING

from liaobots_desktop.ui.transcript.slice_time import SliceTime

if TYPE_CHECKING:
    from liaobots_desktop.ui.transcript.layout import TranscriptLayout


def lay_out_end(layout: "TranscriptLayout", left: SliceTime | None = None) -> bool:
    """Lay out the last screen from below, where no estimate can lead astray; for a time, if given.

    Returns whether all of it is laid out.
    """
    room = layout.view_height - layout.free.below_last(layout.items)
    for index in range(len(layout.items) - 1, -1, -1):
        item = layout.items[index]
        layout.start_item(item, None)
        layout.refresh(index)
        number = len(item.parts)
        while number > 0 and room > layout.heights[index] - item.heights.top(number):
            number = item.heights.before(number)
            is_new = item.parts[number].needs_layout(layout.setting)
            layout.measure_part(index, number)
            layout.refresh(index)
            if left is not None and left.is_over_after(has_worked=is_new):
                return False
        room -= layout.heights[index]
        if room <= 0:
            break
    return True
