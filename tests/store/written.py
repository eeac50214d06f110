"""Fills a database with chats whose days, models and tokens a test decides."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from liaobots_desktop.store.chat_store import ChatStore


@dataclass(frozen=True)
class Said:
    """One message of a chat; `at` is a time in UTC such as `2026-08-01 12:00`."""

    at: str
    role: str = "assistant"
    text: str = "Yes."
    model: str = "gpt-4"
    tokens: tuple[int | None, int | None] = (None, None)
    ended: str | None = "complete"
    is_deleted: bool = False


def write_chat(
    path: Path, *said: Said, is_deleted: bool = False, is_archived: bool = False
) -> None:
    """Add a chat to the database file, each message following the one before."""
    if not path.exists():
        ChatStore.open(path).close()
    with closing(sqlite3.connect(path)) as database, database:
        (number,) = database.execute("SELECT count(*) FROM conversation").fetchone()
        database.execute(
            "INSERT INTO conversation (id, title, model, system_prompt, created_at, updated_at,"
            " deleted_at, archived_at) VALUES (?, 'Chat', 'gpt-4', '', 1, 1, ?, ?)",
            (f"chat {number}", 5 if is_deleted else None, 5 if is_archived else None),
        )
        last: int | None = None
        for one in said:
            moment = datetime.fromisoformat(one.at).replace(tzinfo=UTC)
            last = database.execute(
                "INSERT INTO message (conversation_id, parent_id, role, text, model, ended,"
                " created_at, deleted_at, question_tokens, answer_tokens)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    *(f"chat {number}", last, one.role, one.text, one.model, one.ended),
                    *(round(moment.timestamp() * 1000), 5 if one.is_deleted else None),
                    *one.tokens,
                ),
            ).lastrowid
        database.execute(
            "UPDATE conversation SET head_id = ? WHERE id = ?", (last, f"chat {number}")
        )
