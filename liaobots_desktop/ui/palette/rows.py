"""What the palette lists: headings, and what can be chosen."""

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


Row = Heading | MoreChats | FoundChat | Hit | FoundCode
"""Another kind of row (a command) is one more class here, and in the delegate's `_PAINTERS`."""


class CodeAction(Enum):
    """What can be done with a block of code, besides going to it."""

    COPY = auto()
    SAVE = auto()
