"""Begins a chat: its row, before its first question is there."""

import sqlite3

from liaobots_desktop.chat import title
from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.store.rows import now, storable

_ADD = """
    INSERT INTO conversation (id, title, model, system_prompt, created_at, updated_at, profile)
    VALUES (?, ?, ?, ?, ?, ?, ?)
"""


def add(
    database: sqlite3.Connection,
    question: str,
    model: str,
    system_prompt: str,
    profile: str | None,
) -> ConversationId:
    """Add a chat that has its title from its first question; inside a transaction.

    `profile` is the id of the service that it asks from now on, None to remember none.
    """
    import uuid  # it looks the platform over, which the first paint need not wait for

    chat, time = ConversationId(str(uuid.uuid4())), now()
    first_title = storable(title.of_chat(question))
    database.execute(_ADD, (chat, first_title, model, system_prompt, time, time, profile))
    return chat
