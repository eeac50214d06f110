"""The chats of a backup, held beside those that are here now."""

from contextlib import closing
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.store import reading
from liaobots_desktop.store.database import speaking
from liaobots_desktop.store.errors import NotRead
from liaobots_desktop.store.gone_for_good import GoneForGood
from liaobots_desktop.store.opened_backup import opened
from liaobots_desktop.store.rows import moment

_CHATS = """
    SELECT id, title, updated_at,
        (SELECT count(*) FROM message WHERE conversation_id = conversation.id)
    FROM conversation WHERE deleted_at IS NULL ORDER BY updated_at DESC
"""


class Standing(StrEnum):
    """What is here now of a chat that a backup holds."""

    MISSING = "missing"
    HERE = "here"
    IN_TRASH = "in trash"
    GONE = "gone"
    """Deleted for good: it comes back only if it is chosen."""


class KeptChat(NamedTuple):
    """One chat of a backup; `used_at` is when it was last used then."""

    id: ConversationId
    title: str
    used_at: datetime
    messages: int
    standing: Standing


def kept_chats(backup: Path, database: Path) -> tuple[KeptChat, ...]:
    """Return the chats of a backup that were not in the Trash then, the last used first.

    Raises:
        BackupUnusable, StoreTooNew: the backup cannot be read.
        NotRead, StoreDamaged: the chats that are here cannot be.
    """
    here, gone = _here(database), GoneForGood(database)

    def standing(chat: ConversationId) -> Standing:
        is_gone = gone.holds_chat(chat)
        return here.get(chat, Standing.GONE if is_gone else Standing.MISSING)

    with opened(backup) as source:
        return tuple(
            KeptChat(chat, title, moment(used), messages, standing(chat))
            for chat, title, used, messages in source.execute(_CHATS)
        )


def _here(database: Path) -> dict[str, Standing]:
    query = "SELECT id, deleted_at IS NOT NULL FROM conversation"
    with speaking(database, NotRead), closing(reading.connect(database)) as connection:
        return {
            chat: Standing.IN_TRASH if is_deleted else Standing.HERE
            for chat, is_deleted in connection.execute(query)
        }
