"""Joins what came back to a chat with what was still there: one tree, as it was."""

import sqlite3
from collections.abc import Collection, Mapping

from liaobots_desktop.chat.message import ConversationId

_DEPTHS = """
    WITH RECURSIVE placed(id, depth) AS (
        SELECT id, 0 FROM message WHERE conversation_id = ?1 AND parent_id IS NULL
        UNION ALL
        SELECT message.id, placed.depth + 1 FROM message JOIN placed ON parent_id = placed.id
    )
    UPDATE message SET depth = placed.depth FROM placed
        WHERE placed.id = message.id AND message.depth != placed.depth
"""
_NO_SIBLINGS = """
    UPDATE message SET has_siblings = 0 WHERE conversation_id = ? AND has_siblings = 1
"""
_SIBLINGS = """
    WITH fork AS (
        SELECT parent_id FROM message WHERE conversation_id = ?1
        GROUP BY parent_id HAVING count(*) > 1
    )
    UPDATE message SET has_siblings = 1 FROM fork
        WHERE message.conversation_id = ?1 AND fork.parent_id IS message.parent_id
"""
_SHOW_ON = """
    WITH RECURSIVE above(at) AS (
        SELECT id FROM message WHERE id = :head
        UNION ALL
        SELECT parent_id FROM message JOIN above ON id = at WHERE parent_id < at
    )
    UPDATE conversation SET head_id = :head
        WHERE id = :chat AND (head_id IS NULL OR head_id IN (SELECT at FROM above))
"""


def reconnect(
    database: sqlite3.Connection,
    source: sqlite3.Connection,
    chat: ConversationId,
    came_back: tuple[Collection[int], Mapping[int, int]],
) -> None:
    """Let messages follow again what they followed in `source`; inside a transaction.

    `came_back` are ids of messages in `source`, and the ids that some have here instead. A
    message that was there all the time is moved only where what it followed was missing. A chat
    that shows nothing, or only the beginning of what `source` shows, shows the same as `source`.
    """
    missing, numbers = came_back
    followers = source.execute(
        "SELECT id, parent_id FROM message WHERE conversation_id = ? AND parent_id IS NOT NULL",
        (chat,),
    )
    came = frozenset(missing)
    moved = [
        (numbers.get(parent, parent), numbers.get(number, number), chat)
        for number, parent in followers
        if parent in came and number not in came
    ]
    database.executemany(
        "UPDATE message SET parent_id = ? WHERE id = ? AND conversation_id = ?", moved
    )
    if moved:
        for statement in (_DEPTHS, _NO_SIBLINGS, _SIBLINGS):
            database.execute(statement, (chat,))
    if came:
        end = _end_of_shown(database, source, chat, numbers)
        database.execute(_SHOW_ON, {"chat": chat, "head": end})


def _end_of_shown(
    database: sqlite3.Connection,
    source: sqlite3.Connection,
    chat: ConversationId,
    numbers: Mapping[int, int],
) -> int | None:
    """Return the last message of what `source` shows that is here: its end may be gone for good."""
    (head,) = source.execute("SELECT head_id FROM conversation WHERE id = ?", (chat,)).fetchone()
    is_here = "SELECT 1 FROM message WHERE id = ? AND conversation_id = ?"
    while head is not None:
        number: int = numbers.get(head, head)
        if database.execute(is_here, (number, chat)).fetchone():
            return number
        (head,) = source.execute("SELECT parent_id FROM message WHERE id = ?", (head,)).fetchone()
    return None
