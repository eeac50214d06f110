"""What chats are ordered by: folders, tags, and the places where they are listed."""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from operator import attrgetter
from typing import NamedTuple, NewType

from liaobots_desktop import speech

FolderId = NewType("FolderId", str)
"""A uuid as text."""

COLORS = ("grey", "red", "orange", "yellow", "green", "teal", "blue", "purple")
"""What a tag can be marked with; the themes have a token `tag_…` for each."""

LONGEST_NAME = 100
"""Characters of the name of a folder or tag."""


class Folder(NamedTuple):
    """A folder; without a parent it stands outermost. `is_open`: its chats are listed."""

    id: FolderId
    name: str
    parent_id: FolderId | None = None
    is_open: bool = False


class Tag(NamedTuple):
    """A tag, known by its name; `color` is one of COLORS."""

    name: str
    color: str = COLORS[0]


class Shelf(StrEnum):
    """A kind of place where chats are listed; each chat is in exactly one of them, but tags."""

    AT_REST = "at rest"
    """By time, in no folder."""
    PINNED = "pinned"
    FOLDER = "folder"
    TAG = "tag"
    ARCHIVE = "archive"
    TRASH = "trash"


class Place(NamedTuple):
    """Where chats are listed; `name` is the id of the folder or the name of the tag."""

    shelf: Shelf
    name: str = ""


def nested(folders: Iterable[Folder]) -> Iterator[tuple[Folder, int]]:
    """Yield folders by name, each behind its parent, with how deep it stands.

    One whose parent is missing, or that is its own ancestor, stands outermost: none is lost.
    """
    by_name = speech.by_name(sorted(folders, key=attrgetter("id")), attrgetter("name"))
    known = {folder.id for folder in by_name}
    inside: dict[FolderId | None, list[Folder]] = {}
    for folder in by_name:
        parent = folder.parent_id if folder.parent_id in known else None
        inside.setdefault(parent, []).append(folder)
    seen: set[FolderId] = set()
    waiting = [(folder, 0) for folder in reversed(inside.get(None, []))]
    while waiting or len(seen) < len(by_name):
        if not waiting:
            waiting = [(next(folder for folder in by_name if folder.id not in seen), 0)]
        folder, depth = waiting.pop()
        if folder.id in seen:
            continue
        seen.add(folder.id)
        yield folder, depth
        waiting += [(child, depth + 1) for child in reversed(inside.get(folder.id, []))]


def within(folders: Iterable[Folder], outer: FolderId) -> set[FolderId]:
    """Return a folder and all that are in it, at any depth."""
    folders = tuple(folders)
    found = {outer}
    while more := {f.id for f in folders if f.parent_id in found} - found:
        found |= more
    return found
