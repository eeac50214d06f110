"""A position in the text of the transcript."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A position in the text of one part of one message, by their numbers."""

    item: int
    part: int
    position: int
