"""Finds words in all chats by reading them; an index follows when there is more to read."""

import unicodedata
from dataclasses import dataclass
from datetime import datetime

from liaobots_desktop.chat.message import ConversationId, MessageId
from liaobots_desktop.store.database import Database
from liaobots_desktop.store.rows import moment, storable

_BEFORE = 40
_AFTER = 80


@dataclass(frozen=True, slots=True)
class Hit:
    """One message that holds the words, with the text around them on one line."""

    message_id: MessageId
    conversation_id: ConversationId
    title: str
    created_at: datetime
    snippet: str


def folded(text: str) -> str:
    """Return `text` as it is compared: compatible forms, no case, ё as е."""
    return unicodedata.normalize("NFKC", text).casefold().replace("ё", "е")


def contains(text: str, folded_words: str) -> bool:
    """Whether a text holds words that are folded already; the database calls it."""
    return folded_words in folded(text)


def find_hits(database: Database, text: str, limit: int) -> list[Hit]:
    """Return at most `limit` messages, newest first, of all branches; none that was deleted."""
    words = folded(storable(text).strip())
    if not words:
        return []
    database.add_function("contains", contains)
    rows = database.rows(
        """
        SELECT m.id, m.conversation_id, c.title, m.created_at, m.text
        FROM whole_message m JOIN conversation c ON c.id = m.conversation_id
        WHERE c.deleted_at IS NULL AND m.deleted_at IS NULL AND contains(m.text, ?)
        ORDER BY m.id DESC LIMIT ?
        """,
        words,
        limit,
    )
    return [
        Hit(
            MessageId(row["id"]),
            ConversationId(row["conversation_id"]),
            row["title"],
            moment(row["created_at"]),
            _snippet(row["text"], words),
        )
        for row in rows
    ]


def _snippet(text: str, words: str) -> str:
    """Return the text around the first hit; folding may shift it by a few characters."""
    at = max(folded(text).find(words), 0)
    start, end = max(at - _BEFORE, 0), at + len(words) + _AFTER
    line = " ".join(text[start:end].split())
    return f"{'…' if start else ''}{line}{'…' if end < len(text) else ''}"
