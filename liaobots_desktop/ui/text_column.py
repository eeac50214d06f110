"""Where the column of text stands in a pane: messages, a new chat and the composer share it."""

from typing import NamedTuple

SIDE_PADDING = 24
"""What is free beside the column at least, in units: pixels at 100 %."""
OUTSET = 16
"""How far the composer's frame reaches beyond the column at most, in units."""
_LEAST_WIDTH, _LEAST_BESIDE = 80, 4


class TextColumn(NamedTuple):
    """`width` is in units, of which one is `zoom` pixels; `pane` is the pane's width in pixels."""

    width: int
    pane: int
    zoom: float

    @classmethod
    def within(cls, pane: int, most: int, zoom: float) -> "TextColumn":
        """Return the column in a pane; `most` is its width where there is room, in units."""
        room = int(pane / zoom) - 2 * SIDE_PADDING
        return cls(max(min(most, room), _LEAST_WIDTH), pane, zoom)

    @property
    def left(self) -> float:
        """Its left edge from that of the pane, in pixels; it is in the middle."""
        return (self.pane - self.width * self.zoom) // 2

    @property
    def right(self) -> float:
        """What is free beside its right edge, in pixels."""
        return self.pane - self.width * self.zoom - self.left

    @property
    def outset(self) -> int:
        """Pixels beside a frame around it, in which a text has the edges of the column."""
        free = max(round(min(self.left, self.right)), 0)
        return max(free - round(OUTSET * self.zoom), min(free, _LEAST_BESIDE))
