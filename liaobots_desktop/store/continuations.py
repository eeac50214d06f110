"""Messages that follow on branches that are not shown: counted, and where they are."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from liaobots_desktop.chat.message import ConversationId, MessageId
from liaobots_desktop.store.database import speaking
from liaobots_desktop.store.errors import NotRead
from liaobots_desktop.store.search.index_file import connect

_NEWEST_FIRST = """
    SELECT message.id, parent_id, role = 'user', head_id
    FROM message JOIN conversation ON conversation.id = conversation_id
    WHERE conversation_id = ? AND message.deleted_at IS NULL ORDER BY message.id DESC
"""

_Row = tuple[MessageId, MessageId | None, int, MessageId | None]


@dataclass(frozen=True, slots=True)
class Continuation:
    """What follows in a message's place on other branches.

    `messages` do, on `branches` siblings; `target` is the first message of the branch that was
    written to last.
    """

    messages: int
    branches: int
    target: MessageId


def read(chats: Path, conversation_id: ConversationId) -> dict[MessageId, Continuation]:
    """Return what continues elsewhere, by the message that is shown where it parts.

    Between versions of a question their answers alone say nothing: they belong to the versions.
    `chats` is the file; it is opened for this alone. 5,000 messages take about 10 ms: not for the
    thread that draws.

    Raises:
        NotRead: another program has locked the file, or the disk failed.
        StoreDamaged: the file is damaged.
    """
    with speaking(chats, NotRead), closing(connect(chats, bool)) as connection:
        rows: sqlite3.Cursor = connection.execute(_NEWEST_FIRST, (conversation_id,))
        return _continuations(rows.fetchall())


@dataclass(slots=True)
class _Subtree:
    """A message and what is known of all that follows it."""

    id: MessageId
    is_question: bool
    below: int
    newest: MessageId
    has_turns: bool
    """Whether more than one generation follows."""

    @property
    def goes_on(self) -> bool:
        return self.has_turns if self.is_question else self.below > 0


def _continuations(rows: Iterable[_Row]) -> dict[MessageId, Continuation]:
    """Return what continues where; `rows` come from new to old, so behind all that follows them."""
    children: dict[MessageId | None, list[_Subtree]] = {}
    head: MessageId | None = None
    found: dict[MessageId, Continuation] = {}
    for message_id, parent_id, is_question, head_id in rows:
        head = head_id
        below = children.pop(message_id, [])
        for shown_id, continuation in _between(below):
            found.setdefault(shown_id, continuation)
        if message_id == head and below:  # an import brought what follows the end that is shown
            found[message_id] = _continuation(below, sum(1 + tree.below for tree in below))
        children.setdefault(parent_id, []).append(_with(message_id, bool(is_question), below))
    for first_messages in children.values():
        for shown_id, continuation in _between(first_messages):
            found.setdefault(shown_id, continuation)
    return found


def _with(message_id: MessageId, is_question: bool, below: list[_Subtree]) -> _Subtree:
    count = sum(1 + tree.below for tree in below)
    newest = max((tree.newest for tree in below), default=message_id)
    return _Subtree(message_id, is_question, count, newest, any(tree.below for tree in below))


def _between(siblings: list[_Subtree]) -> Iterator[tuple[MessageId, Continuation]]:
    """Yield for each of some siblings what follows the others."""
    for shown in siblings if len(siblings) > 1 else ():
        others = [tree for tree in siblings if tree is not shown and tree.goes_on]
        if others:
            yield shown.id, _continuation(others, sum(tree.below for tree in others))


def _continuation(trees: list[_Subtree], messages: int) -> Continuation:
    latest = max(trees, key=lambda tree: tree.newest)
    return Continuation(messages, len(trees), latest.id)
