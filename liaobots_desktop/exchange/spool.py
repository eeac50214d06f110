"""Keeps checked chats on disk until all of a file is known to be sound; gone when closed."""

import json
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Self

from liaobots_desktop.chat.inclusion import Inclusion
from liaobots_desktop.chat.message import EndState, Role
from liaobots_desktop.chat.tree import ChatTree, TreeDraft, TreeMessage, TreeQueued
from liaobots_desktop.exchange.errors import NoRoom
from liaobots_desktop.exchange.fields import Fields
from liaobots_desktop.exchange.json_export import chat_json

Completion = Callable[[ChatTree], ChatTree]
_IN_MEMORY = 16 * 1024**2


class Spool:
    """A list of chats in a file that has no name; a large history need not fit into memory."""

    def __init__(self) -> None:
        self._file = tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115
        self._entries: list[tuple[int, Completion]] = []
        self.messages = 0
        self.branches = 0

    def __len__(self) -> int:
        return len(self._entries)

    def add(self, tree: ChatTree, complete: Completion) -> None:
        """Keep a chat, which will be handed out as `complete` returns it.

        Raises:
            NoRoom: the disk for temporary files is full.
        """
        content = chat_json(tree).encode()
        try:
            self._file.write(content)
        except OSError as error:
            raise NoRoom(error) from error
        self._entries.append((len(content), complete))
        self.messages += len(tree.messages)
        self.branches += tree.branches()

    def __iter__(self) -> Iterator[ChatTree]:
        """Yield the chats in the order in which they came.

        Raises:
            NoRoom: the last of them had no room on the disk.
        """
        try:
            self._file.seek(0)  # writes what is still in memory
        except OSError as error:
            raise NoRoom(error) from error
        for size, complete in self._entries:
            yield complete(_to_tree(json.loads(self._file.read(size))))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *reason: object) -> None:
        with suppress(OSError):  # what had no room is written once more; `NoRoom` has told it
            self._file.close()


def _to_tree(entry: Fields) -> ChatTree:
    """Return a chat that `chat_json` has written, without a look at what it says."""
    apart = {"messages", "draft", "queue"}
    return ChatTree(
        **{name: value for name, value in entry.items() if name not in apart},
        queue=tuple(TreeQueued(**queued) for queued in entry["queue"]),
        draft=_to_draft(entry["draft"]),
        messages=tuple(map(_to_message, entry["messages"])),
    )


def _to_message(entry: Fields) -> TreeMessage:
    inclusion = entry["inclusion"]
    values = {
        "role": Role(entry["role"]),
        "end": EndState(entry["end"]),
        "inclusion": None if inclusion is None else Inclusion(inclusion),
    }
    return TreeMessage(**{**entry, **values})


def _to_draft(entry: Fields | None) -> TreeDraft | None:
    if entry is None:
        return None
    attachments = tuple((each["name"], each["text"]) for each in entry["attachments"])
    return TreeDraft(**{**entry, "attachments": attachments})
