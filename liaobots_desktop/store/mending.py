"""Makes whole chats of rows that were salvaged."""

import sqlite3

from liaobots_desktop.chat import title
from liaobots_desktop.chat.message import EndState

_STATEMENTS = (
    "UPDATE folder SET parent_id = NULL WHERE parent_id NOT IN (SELECT id FROM folder)",
    "UPDATE conversation SET folder_id = NULL WHERE folder_id NOT IN (SELECT id FROM folder)",
    "UPDATE prompt_folder SET parent_id = NULL"
    " WHERE parent_id NOT IN (SELECT id FROM prompt_folder)",
    "UPDATE prompt SET folder_id = NULL WHERE folder_id NOT IN (SELECT id FROM prompt_folder)",
    "DELETE FROM conversation_tag WHERE conversation_id NOT IN (SELECT id FROM conversation)",
    "INSERT OR IGNORE INTO tag SELECT DISTINCT tag, 'grey' FROM conversation_tag",
    "DELETE FROM queued_question WHERE conversation_id NOT IN (SELECT id FROM conversation)",
    "DELETE FROM piece WHERE message_id NOT IN (SELECT id FROM message)",
    # a parent is older than what follows it; else one could go round in a circle
    "UPDATE message SET parent_id = NULL WHERE parent_id >= id",
    """
    UPDATE message SET parent_id = (
        SELECT max(id) FROM message earlier
        WHERE earlier.conversation_id = message.conversation_id AND earlier.id < message.id
    ) WHERE parent_id IS NOT NULL AND parent_id NOT IN (SELECT id FROM message)
    """,
    "UPDATE message SET leaf_id = NULL WHERE leaf_id NOT IN (SELECT id FROM message)",
    """
    UPDATE conversation SET head_id = (
        SELECT max(id) FROM message
        WHERE conversation_id = conversation.id AND deleted_at IS NULL
    ) WHERE head_id IS NULL OR NOT EXISTS (
        SELECT 1 FROM message
        WHERE message.id = head_id AND message.conversation_id = conversation.id
    )
    """,
    """
    WITH RECURSIVE placed(id, depth) AS (
        SELECT id, 0 FROM message WHERE parent_id IS NULL
        UNION ALL
        SELECT message.id, placed.depth + 1 FROM message JOIN placed ON parent_id = placed.id
    )
    UPDATE message SET depth = placed.depth FROM placed WHERE placed.id = message.id
    """,
)


def mend(database: sqlite3.Connection) -> None:
    """Join the messages of each chat again and give lost chats a new row; in a transaction."""
    _make_lost_chats(database)
    for statement in _STATEMENTS:
        database.execute(statement)
    ends = {end.value for end in EndState}
    for (found,) in database.execute("SELECT DISTINCT ended FROM message").fetchall():
        if found is not None and found not in ends:
            database.execute("UPDATE message SET ended = 'interrupted' WHERE ended = ?", (found,))


def _make_lost_chats(database: sqlite3.Connection) -> None:
    lost = database.execute(
        """
        SELECT conversation_id, min(id), min(created_at), max(created_at), max(model) FROM message
        WHERE conversation_id NOT IN (SELECT id FROM conversation) GROUP BY conversation_id
        """
    ).fetchall()
    for chat, first, begun, used, model in lost:
        (text,) = database.execute("SELECT text FROM message WHERE id = ?", (first,)).fetchone()
        database.execute(
            "INSERT INTO conversation (id, title, model, system_prompt, created_at, updated_at)"
            " VALUES (?, ?, ?, '', ?, ?)",
            (chat, title.of_chat(text), model, begun, used),
        )
