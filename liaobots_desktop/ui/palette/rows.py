"""What the palette lists: headings, and what can be chosen."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from liaobots_desktop.store.search.found import FoundChat, FoundCode, Hit


@dataclass(frozen=True, slots=True)
class Heading:
    """A line above rows of one kind; it cannot be chosen."""

    text: str


@dataclass(frozen=True, slots=True)
class MoreChats:
    """A row in the place of chats that are not listed yet."""

    text: str
    chats: tuple[FoundChat, ...]


@dataclass(frozen=True, slots=True)
class Command:
    """Something that can be done; `right` stands at the end of its row: keys, mostly."""

    id: str
    """What it is remembered by when it was used."""
    text: str
    right: str
    act: Callable[[], object]
    also: str = ""
    """Words that it is found by besides its own."""
    offers: str = ""
    """What can be chosen there: it is found by the beginnings of these words, behind others."""

    @property
    def sought_as(self) -> str:
        """All words that it is found by."""
        return f"{self.text} {self.also}" if self.also else self.text


Row = Heading | MoreChats | FoundChat | Hit | FoundCode | Command


class CodeAction(Enum):
    """What can be done with a block of code, besides going to it."""

    COPY = auto()
    SAVE = auto()
