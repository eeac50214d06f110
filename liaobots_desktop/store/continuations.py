"""Messages that follow on branches that are not shown: counted, and where they are."""

from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from liaobots_desktop.chat.continuation import Continuation
from liaobots_desktop.chat.message import ConversationId, MessageId
from liaobots_desktop.store.database import speaking
from liaobots_desktop.store.errors import NotRead
from liaobots_desktop.store.search.index_file import connect

_FROM_ABOVE = """
    SELECT id, parent_id, role = 'user', has_siblings,
        (SELECT head_id FROM conversation WHERE id = :chat)
    FROM message WHERE conversation_id = :chat AND deleted_at IS NULL ORDER BY depth, id
"""

_Row = tuple[MessageId, MessageId | None, int, int, MessageId | None]


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
        rows = connection.execute(_FROM_ABOVE, {"chat": conversation_id})
        families = _families(reversed(rows.fetchall()))
    return {  # what follows the end that is shown comes last, and says more than its siblings
        message_id: continuation
        for parent, family in reversed(families.items())
        for message_id, continuation in _between(parent, family)
    }


class _Branch(NamedTuple):
    """A message and what is known of all that follows it."""

    id: MessageId
    is_question: bool
    below: int
    newest: MessageId
    height: int
    """How many messages the longest way down from it has."""

    @property
    def goes_on(self) -> bool:
        return self.height > 1 if self.is_question else self.below > 0


class _Family(NamedTuple):
    branches: list[_Branch]
    has_head: bool
    """Whether they follow the end of what is shown, so that none of them is."""


def _families(rows: Iterable[_Row]) -> dict[MessageId | None, _Family]:
    """Return the messages that have siblings, or follow the end of what is shown, by their parent.

    `rows` come from below, so that a message comes behind all that follows it.
    """
    found: dict[MessageId | None, _Family] = {}
    known: dict[MessageId | None, tuple[int, MessageId, int]] = {}
    for message_id, parent, is_question, has_siblings, head in rows:
        below, newest, height = known.pop(message_id, (0, message_id, 0))
        count, latest, highest = known.get(parent, (0, newest, 0))
        known[parent] = (
            count + below + 1,
            newest if newest > latest else latest,
            height + 1 if height >= highest else highest,
        )
        if has_siblings or parent == head:
            branch = _Branch(message_id, bool(is_question), below, newest, height)
            family = found.setdefault(parent, _Family([], parent is not None and parent == head))
            family.branches.append(branch)
    return found


def _between(parent: MessageId | None, family: _Family) -> Iterator[tuple[MessageId, Continuation]]:
    """Yield where the branches of a family are missed, and what they are."""
    branches = family.branches
    if family.has_head and parent is not None:
        yield parent, _continuation(branches, sum(1 + branch.below for branch in branches))
        return
    for shown in branches:
        others = [branch for branch in branches if branch is not shown and branch.goes_on]
        if others:
            yield shown.id, _continuation(others, sum(branch.below for branch in others))


def _continuation(branches: list[_Branch], messages: int) -> Continuation:
    latest = max(branches, key=lambda branch: branch.newest)
    return Continuation(messages, len(branches), latest.id)
