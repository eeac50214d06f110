"""Rows of the database ↔ the frozen values of `chat/`."""

import json
import time
from datetime import UTC, datetime
from sqlite3 import Row

from liaobots_desktop.chat.message import (
    Conversation,
    ConversationId,
    EndState,
    Message,
    MessageId,
    Role,
    TokenUsage,
)
from liaobots_desktop.chat.text import without_surrogates

MESSAGE_COLUMNS = (
    "id, conversation_id, parent_id, role, text, model, ended, created_at,"
    " question_tokens, answer_tokens"
)
ROLES = {role.value: role for role in Role}
_ENDS: dict[str | None, EndState | None] = {None: None, **{end.value: end for end in EndState}}
"""Looking up takes a fraction of calling the enum, and a long chat has thousands of rows."""
CONVERSATION_COLUMNS = """
    id, title, model, system_prompt, created_at, conversation.updated_at, deleted_at, folder_id,
    pinned_at IS NOT NULL AS is_pinned, archived_at IS NOT NULL AS is_archived, is_unread,
    (SELECT json_group_array(tag) FROM (
        SELECT tag FROM conversation_tag WHERE conversation_id = conversation.id ORDER BY tag
    )) AS tags,
    profile
"""
_NO_TAGS = "[]"


def now() -> int:
    """Return the time as the database keeps it: milliseconds since 1970, UTC."""
    return time.time_ns() // 1_000_000


def moment(milliseconds: int) -> datetime:
    """Return a time of the database as a value with its time zone (UTC)."""
    return datetime.fromtimestamp(milliseconds / 1000, UTC)


def milliseconds(moment: datetime) -> int:
    """Return a time as the database keeps it."""
    return round(moment.timestamp() * 1000)


def storable(text: str) -> str:
    """Return `text` with lone surrogates, which SQLite refuses, as U+FFFD."""
    return without_surrogates(text)


def to_message(row: Row) -> Message:
    """Return a message from a row with MESSAGE_COLUMNS."""
    parent = row["parent_id"]
    return Message(
        MessageId(row["id"]),
        ConversationId(row["conversation_id"]),
        None if parent is None else MessageId(parent),
        ROLES[row["role"]],
        row["text"],
        row["model"],
        _ENDS[row["ended"]],
        moment(row["created_at"]),
        to_usage(row),
    )


def to_usage(row: Row) -> TokenUsage | None:
    """Return what a service has counted, from a row with both columns; None where it did not."""
    if row["question_tokens"] is None or row["answer_tokens"] is None:
        return None
    return TokenUsage(row["question_tokens"], row["answer_tokens"])


def to_conversation(row: Row) -> Conversation:
    """Return a chat from a row with CONVERSATION_COLUMNS."""
    return Conversation(
        ConversationId(row["id"]),
        row["title"],
        row["model"],
        row["system_prompt"],
        moment(row["created_at"]),
        moment(row["updated_at"]),
        None if row["deleted_at"] is None else moment(row["deleted_at"]),
        row["folder_id"],
        () if row["tags"] == _NO_TAGS else tuple(json.loads(row["tags"])),
        bool(row["is_pinned"]),
        bool(row["is_archived"]),
        bool(row["is_unread"]),
        row["profile"],
    )
