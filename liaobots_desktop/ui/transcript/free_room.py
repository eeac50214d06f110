"""What is free above the first message and below the last one."""

from liaobots_desktop.ui.transcript.item_list import ItemList
from liaobots_desktop.ui.transcript.style import BOTTOM_PADDING, MESSAGE_GAP, TOP_PADDING

_LOW = 148
"""Pixels of a view from which on it is as much as is usual."""
_LEAST = 4


class FreeRoom:
    """Leaves less in a low view, which has more of the text to show then; in pixels at 100 %."""

    most_above = TOP_PADDING
    """What is free above in a view that is not low."""

    def __init__(self) -> None:
        self.above, self.below = TOP_PADDING, BOTTOM_PADDING
        """Below may be less than nothing: each message ends with a gap of its own."""

    def fit(self, view_height: int) -> None:
        """Take the height of the view."""
        missing = max(_LOW - view_height, 0)
        self.above = max(self.most_above - missing // 2, _LEAST)
        self.below = max(BOTTOM_PADDING - missing, _LEAST - MESSAGE_GAP)

    def below_last(self, items: ItemList) -> int:
        """Return what is free below the last message.

        The row of actions of an answer that is still written is empty: the lowest views do without.
        """
        number = len(items) - 1
        if self.below > _LEAST - MESSAGE_GAP or number < 0 or not items.is_made(number):
            return self.below
        last = items[number]
        return self.below - last.foot_height if last.end is None else self.below
