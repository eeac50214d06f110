"""A database with many chats, as a long-time user has it."""

import sqlite3
import uuid
from contextlib import closing
from pathlib import Path

from liaobots_desktop.store.chat_store import FILE_NAME, ChatStore

_QUESTION = "How do I read a file line by line in Python, and what if it is not UTF-8?"
_ANSWER = "Open it with `open(path, encoding=…)`; a `for` loop over it yields one line at a time. "
_NEWEST_MS = 1_780_000_000_000
_HOUR_MS = 3_600_000


def make_saved_chats(folder: Path, chats: int, messages_per_chat: int = 2) -> Path:
    """Fill the database of the data folder `folder` and return its path.

    The chats are an hour apart; the newest is in May 2026. Questions and answers take turns.
    """
    path = folder / FILE_NAME
    ChatStore.open(path).close()  # makes the tables
    with closing(sqlite3.connect(path)) as database, database:
        for chat in range(chats):
            _add_chat(database, chat, messages_per_chat)
    return path


def _add_chat(database: sqlite3.Connection, chat: int, messages: int) -> None:
    chat_id = str(uuid.UUID(int=chat + 1, version=4))
    asked_at = _NEWEST_MS - chat * _HOUR_MS
    title = f"{chat}. {_QUESTION[:40]}"
    database.execute(
        "INSERT INTO conversation(id, title, model, system_prompt, created_at, updated_at)"
        " VALUES(?, ?, 'gpt-3.5-turbo', '', ?, ?)",
        (chat_id, title, asked_at, asked_at),
    )
    last: int | None = None
    for number in range(messages):
        role, text = (("user", _QUESTION), ("assistant", _ANSWER * 4))[number % 2]
        last = database.execute(
            "INSERT INTO message(conversation_id, parent_id, role, text, model, ended, created_at)"
            " VALUES(?, ?, ?, ?, 'gpt-3.5-turbo', 'complete', ?)",
            (chat_id, last, role, text, asked_at),
        ).lastrowid
    database.execute("UPDATE conversation SET head_id = ? WHERE id = ?", (last, chat_id))
