"""What stands together in the chat list, and one line of it."""

from collections.abc import Sequence
from typing import NamedTuple

from liaobots_desktop.chat.message import Conversation
from liaobots_desktop.chat.ordering import Folder, Place, Shelf, nested


class Part(NamedTuple):
    """What stands together in the list: a folder's row, if it is one, and chats of one place.

    Without a `place` there are no chats in it: a closed folder, or only a heading.
    """

    place: Place | None
    heading: str = ""
    folder: Folder | None = None
    depth: int = 0


class Row(NamedTuple):
    """One line: a chat, a folder, or else a heading."""

    part: Part
    text: str
    chat: Conversation | None = None
    folder: Folder | None = None

    @property
    def depth(self) -> int:
        """How deep it is inside folders."""
        return self.part.depth + (self.chat is not None and self.part.folder is not None)


def parts_of(place: Place | None, folders: Sequence[Folder], heading: str) -> list[Part]:
    """Return what the list shows: one place, or None: pinned chats, the folders, all others.

    `heading` stands above the folders.
    """
    if place is not None:
        return [Part(place)]
    parts = [Part(Place(Shelf.PINNED))]
    if folders:
        parts.append(Part(None, heading))
    hidden_below: int | None = None
    for folder, depth in nested(folders):
        if hidden_below is not None and depth > hidden_below:
            continue
        hidden_below = None if folder.is_open else depth
        inside = Place(Shelf.FOLDER, folder.id) if folder.is_open else None
        parts.append(Part(inside, "", folder, depth))
    return [*parts, Part(Place(Shelf.AT_REST))]
