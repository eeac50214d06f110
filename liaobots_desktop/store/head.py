"""Which branch of a chat is shown: `head_id` is its last message. All inside a transaction."""

import sqlite3

from liaobots_desktop.chat.message import ConversationId, MessageId

# Climbs from both ends, always from the newer message, until they meet where the branches part:
# ids grow along a branch, and 0 stands for what the first messages follow.
_REMEMBER_LEAF = """
    WITH RECURSIVE climb(shown, wanted, below) AS (
        VALUES (coalesce(:head, 0), coalesce(:message, 0), NULL)
        UNION ALL
        SELECT iif(shown > wanted, coalesce(parent_id, 0), shown),
            iif(shown > wanted, wanted, coalesce(parent_id, 0)),
            iif(shown > wanted, shown, below)
        FROM climb JOIN message ON id = max(shown, wanted) WHERE shown != wanted
    )
    UPDATE message SET leaf_id = :head WHERE id = (SELECT below FROM climb WHERE shown = wanted)
"""
_IS_SHOWN = """
    WITH RECURSIVE shown(at) AS (
        SELECT head_id FROM conversation WHERE id = :chat
        UNION ALL
        SELECT parent_id FROM message JOIN shown ON id = at WHERE parent_id >= :message
    )
    SELECT 1 FROM shown WHERE at = :message
"""
_LEAF_BELOW = """
    WITH RECURSIVE below(at) AS (
        SELECT coalesce(leaf.id, message.id) FROM message
            LEFT JOIN message leaf ON leaf.id = message.leaf_id AND leaf.deleted_at IS NULL
            WHERE message.id = ?
        UNION ALL
        SELECT id FROM message JOIN below ON parent_id = at WHERE deleted_at IS NULL
    )
    SELECT max(at) FROM below
"""


def move(
    database: sqlite3.Connection, conversation_id: ConversationId, message_id: MessageId | None
) -> None:
    """Show the branch that ends with a message; None shows none.

    Where the branch that is left ended is remembered at its first message that is not in the
    other one too, so that who comes back finds what was shown there.
    """
    (head,) = database.execute(
        "SELECT head_id FROM conversation WHERE id = ?", (conversation_id,)
    ).fetchone()
    database.execute(_REMEMBER_LEAF, {"head": head, "message": message_id})
    database.execute(
        "UPDATE conversation SET head_id = ? WHERE id = ?", (message_id, conversation_id)
    )


def choose(
    database: sqlite3.Connection, conversation_id: ConversationId, message_id: MessageId
) -> None:
    """Show the branch of a message to its end; nothing changes if the message is shown."""
    chosen = {"chat": conversation_id, "message": message_id}
    if database.execute(_IS_SHOWN, chosen).fetchone() is None:
        move(database, conversation_id, leaf_below(database, message_id))


def leaf_below(database: sqlite3.Connection, message_id: MessageId) -> MessageId:
    """Return the end of the branch that was last shown below a message, else of the newest one.

    A message that nothing follows is its own leaf.
    """
    # ids grow along a branch, so the greatest of all has nothing behind it
    (leaf,) = database.execute(_LEAF_BELOW, (message_id,)).fetchone()
    return MessageId(leaf)
