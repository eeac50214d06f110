"""What an act on chats, folders or tags has changed, and how it is taken back."""

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import chain
from typing import NamedTuple

from liaobots_desktop.chat.message import ConversationId


class Act(StrEnum):
    """What was done."""

    RENAMED = "renamed"
    PINNED = "pinned"
    UNPINNED = "unpinned"
    ARCHIVED = "archived"
    UNARCHIVED = "unarchived"
    MOVED = "moved"
    DELETED = "deleted"
    RESTORED = "restored"
    TAGGED = "tagged"
    UNTAGGED = "untagged"
    FOLDER_ADDED = "folder added"
    FOLDER_RENAMED = "folder renamed"
    FOLDER_MOVED = "folder moved"
    FOLDER_REMOVED = "folder removed"
    TAG_ADDED = "tag added"
    TAG_CHANGED = "tag changed"
    TAG_REMOVED = "tag removed"
    DUPLICATED = "duplicated"


_OF_ALL = {
    Act.FOLDER_ADDED,
    Act.FOLDER_RENAMED,
    Act.FOLDER_MOVED,
    Act.FOLDER_REMOVED,
    Act.TAG_ADDED,
    Act.TAG_CHANGED,
    Act.TAG_REMOVED,
}


class Step(NamedTuple):
    """A statement that takes a part of an act back, and the values of each of its runs."""

    statement: str
    runs: tuple[tuple[object, ...], ...]


@dataclass(frozen=True, slots=True)
class Rearranged:
    """One act: the chats that it changed, and the steps that take it back.

    `name` is the title, or the name of the folder or tag, that a person may want to be told;
    `key` the id of a folder. Nothing was changed where there are no steps. `gone` counts those of
    the chats that were deleted for good before it was taken back.
    """

    act: Act
    chats: tuple[ConversationId, ...]
    steps: tuple[Step, ...]
    name: str = ""
    key: str = ""
    gone: int = field(default=0, compare=False)

    def without(self, gone: int) -> "Rearranged":
        """Return the same act, so many of whose chats are gone."""
        return replace(self, gone=gone)

    @property
    def concerns_all(self) -> bool:
        """Whether any row of the list may look otherwise: folders and tags are everywhere."""
        return self.act in _OF_ALL

    @property
    def is_nothing(self) -> bool:
        """Whether all was as it should be already."""
        return not self.steps


def listed(ids: Collection[ConversationId]) -> str:
    """Return ids as one value, for `json_each`."""
    return json.dumps(tuple(ids))


def step(statement: str, runs: Iterable[Iterable[object]]) -> tuple[Step, ...]:
    """Return a step, or none where there is nothing to run it for."""
    rows = tuple(tuple(run) for run in runs)
    return (Step(statement, rows),) if rows else ()


def joined(parts: Sequence[Rearranged]) -> Rearranged:
    """Return acts of one kind, on one chat after the other, as one act."""
    first = next((part for part in parts if not part.is_nothing), parts[0])
    chats = tuple(chain.from_iterable(part.chats for part in parts))
    steps = tuple(chain.from_iterable(part.steps for part in parts))
    return replace(first, chats=chats, steps=steps)


def followed(done: Rearranged, more: Rearranged) -> Rearranged:
    """Return an act and what was done for it right afterwards as one act, told as the first.

    Where the first changed nothing it is the other one.
    """
    if done.is_nothing:
        return more
    chats = tuple(dict.fromkeys((*done.chats, *more.chats)))
    return replace(done, chats=chats, steps=(*more.steps, *done.steps))


def portions(done: Rearranged, size: int) -> Iterator[tuple[Step, ...]]:
    """Return the steps in portions that run so many times at most; each can be run again."""
    portion: list[Step] = []
    room = size
    for statement, runs in done.steps:
        for first in range(0, len(runs), size):
            some = runs[first : first + size]
            if len(some) > room:
                yield tuple(portion)
                portion, room = [], size
            portion.append(Step(statement, some))
            room -= len(some)
    yield tuple(portion)


def take_back(database: sqlite3.Connection, steps: Iterable[Step]) -> None:
    """Run steps; inside a transaction."""
    for statement, runs in steps:
        database.executemany(statement, runs)
