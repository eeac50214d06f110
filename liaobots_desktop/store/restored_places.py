"""Brings the folders and tags of a chat back with it."""

import sqlite3

_FOLDERS = """
    WITH RECURSIVE way(id, depth) AS (
        SELECT folder_id, 0 FROM conversation WHERE id = ? AND folder_id IS NOT NULL
        UNION
        SELECT parent_id, depth + 1 FROM folder JOIN way ON folder.id = way.id
        WHERE parent_id IS NOT NULL AND depth < 1000
    )
    SELECT id, name, parent_id, is_open FROM folder JOIN way USING (id) ORDER BY depth DESC
"""
_TAGS = """
    SELECT name, color FROM tag
    WHERE name IN (SELECT tag FROM conversation_tag WHERE conversation_id = ?)
"""


def copy_places(source: sqlite3.Connection, target: sqlite3.Connection, chat: str) -> None:
    """Make the folders and tags of a chat that are not in the target; in a transaction.

    What is there under the same id or name stays as it is.
    """
    for folder in source.execute(_FOLDERS, (chat,)).fetchall():
        target.execute("INSERT OR IGNORE INTO folder VALUES (?, ?, ?, ?)", tuple(folder))
    for tag in source.execute(_TAGS, (chat,)).fetchall():
        target.execute("INSERT OR IGNORE INTO tag VALUES (?, ?)", tuple(tag))
