"""A position in the text of the transcript."""

from dataclasses import dataclass

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
