"""Reads what a question is sent with: all that it follows, on whatever thread asks for it."""

from contextlib import closing
from pathlib import Path

from liaobots_desktop.chat.message import MessageId, Utterance
from liaobots_desktop.store import reading
from liaobots_desktop.store.database import speaking
from liaobots_desktop.store.errors import NotRead
from liaobots_desktop.store.rows import ROLES

_LINEAGE = """
    WITH RECURSIVE lineage(at) AS (
        VALUES (?)
        UNION ALL
        SELECT parent_id FROM message JOIN lineage ON message.id = at WHERE parent_id IS NOT NULL
    )
    SELECT role, text FROM whole_message JOIN lineage ON id = at ORDER BY id
"""


def read(chats: Path, message_id: MessageId) -> list[Utterance]:
    """Return a message and all that it follows, oldest first, whatever branch is shown.

    `chats` is the file; it is opened for this alone. A chat of 5,000 messages takes about 15 ms:
    not for the thread that draws.

    Raises:
        NotRead: another program has locked the file, or the disk failed.
        StoreDamaged: the file is damaged.
    """
    with speaking(chats, NotRead), closing(reading.connect(chats)) as connection:
        rows = connection.execute(_LINEAGE, (message_id,)).fetchall()
    return [Utterance(ROLES[role], text) for role, text in rows]
