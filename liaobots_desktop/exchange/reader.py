"""What every reader of a format is."""

import time
from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from typing import ClassVar

from liaobots_desktop.chat.ordering import Folder, Tag
from liaobots_desktop.chat.tree import ChatTree
from liaobots_desktop.composing.prompt import Library, Prompt, PromptFolder
from liaobots_desktop.exchange.json_stream import Item
from liaobots_desktop.exchange.limits import Limits
from liaobots_desktop.exchange.remarks import Remarks


def _now() -> int:
    return time.time_ns() // 1_000_000


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader works with, and the folders, tags and prompts that it finds.

    `now` is the time in milliseconds of what tells none.
    """

    limits: Limits = field(default_factory=Limits)
    remarks: Remarks = field(default_factory=Remarks)
    now: int = field(default_factory=_now)
    folders: dict[str, Folder] = field(default_factory=dict)
    """By their ids."""
    tags: dict[str, Tag] = field(default_factory=dict)
    """By their names."""
    prompts: dict[str, Prompt] = field(default_factory=dict)
    prompt_folders: dict[str, PromptFolder] = field(default_factory=dict)
    """Both by their ids."""

    def library(self) -> Library:
        """Return the prompts that were found."""
        return Library(tuple(self.prompt_folders.values()), tuple(self.prompts.values()))


class Reader(ABC):
    """Turns the entries of one file into chats, one at a time."""

    name: ClassVar[str]
    """What people call the format."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._remarks = reading.remarks

    @abstractmethod
    def take(self, item: Item) -> ChatTree | None:
        """Return the chat of an entry, None where it holds none.

        Raises:
            ImportRefused: the entry is not what the format says.
        """

    def completed(self, chat: ChatTree) -> ChatTree:
        """Return a chat with what was known only at the end of the file."""
        return chat

    def finish(self) -> None:  # noqa: B027  # most formats have nothing to miss
        """Say that the file has ended.

        Raises:
            ImportRefused: something is missing that the format needs.
        """
