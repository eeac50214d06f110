"""A position in the text of the transcript, and a part that keeps its position on the screen."""

from dataclasses import dataclass

from liaobots_desktop.ui.transcript.style import TOP_PADDING

END = 2**31 - 1
"""As a part and a position: the end of a message, whether its parts are known yet or not."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A position in the text of one part of one message, by their numbers.

    Positions are Qt's: those of UTF-16. `Place(item, 0, 0)` is a message's begin and
    `Place(item, END, END)` its end.
    """

    item: int
    part: int
    position: int


@dataclass(slots=True)
class Anchor:
    """A part that keeps its place on the screen: `y` is its top below the view's top edge.

    While that part is still to be made: `source` is where in the text a row begins, and
    `source_y` where the row is.
    """

    item: int = 0
    part: int = 0
    y: int = TOP_PADDING
    source: int | None = None
    source_y: int = 0
