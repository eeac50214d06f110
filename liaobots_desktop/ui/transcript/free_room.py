"""What is free above the first message and below the last one."""

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
