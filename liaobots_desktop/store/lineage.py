"""Reads what a question is sent with: all that it follows, on whatever thread asks for it."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from liaobots_desktop.chat.inclusion import Earlier, Inclusion
from liaobots_desktop.chat.message import MessageId
from liaobots_desktop.store import reading
from liaobots_desktop.store.database import speaking
from liaobots_desktop.store.errors import NotRead
from liaobots_desktop.store.rows import ROLES

_PAGE = 32
"""Messages that are read at once: a window holds some tens of them, mostly."""

_UPWARDS = """
    WITH RECURSIVE lineage(at, parent) AS (
        SELECT id, parent_id FROM message WHERE id = ?1
        UNION ALL
        SELECT id, parent_id FROM message JOIN lineage ON id = parent
"""
_READ = f"""
    {_UPWARDS} LIMIT ?2)
    SELECT whole.id, whole.role, whole.text, inclusion, depth, message.parent_id
    FROM lineage JOIN message ON message.id = at JOIN whole_message whole ON whole.id = at
    ORDER BY whole.id DESC
"""  # noqa: S608
_MARKED = """
    SELECT 1 FROM message WHERE inclusion = 'always'
    AND conversation_id = (SELECT conversation_id FROM message WHERE id = ?1) LIMIT 1
"""
_ALWAYS = f"""
    {_UPWARDS})
    SELECT whole.id, whole.role, whole.text, inclusion, depth
    FROM lineage JOIN message ON message.id = at JOIN whole_message whole ON whole.id = at
    WHERE inclusion = 'always' ORDER BY whole.id
"""  # noqa: S608


def upwards(chats: Path, message_id: MessageId | None) -> Iterator[Earlier]:
    """Yield a message and all that it follows, the newest first, whatever branch is shown.

    None yields nothing. `chats` is the file; it is opened for a page of them at a time, so that
    a long chat costs no more than what of it is looked at. Not for the thread that draws.

    Raises:
        NotRead: another program has locked the file, or the disk failed.
        StoreDamaged: the file is damaged.
    """
    at: int | None = message_id
    while at is not None:
        rows = _rows(chats, _READ, at, _PAGE)
        for row in rows:
            yield _earlier(row)
        at = rows[-1][-1] if rows else None


def always_sent(chats: Path, message_id: MessageId | None) -> list[Earlier]:
    """Return what is always sent of a message and all that it follows, the oldest first.

    A chat in which nothing is costs nothing; else all ids of the branch are walked: a tenth of a
    second for 50,000.

    Raises:
        NotRead, StoreDamaged: as `upwards` does.
    """
    if message_id is None or not _rows(chats, _MARKED, message_id):
        return []
    return [_earlier(row) for row in _rows(chats, _ALWAYS, message_id)]


def _rows(chats: Path, query: str, *values: object) -> list[Any]:
    with speaking(chats, NotRead), closing(reading.connect(chats)) as connection:
        return connection.execute(query, values).fetchall()


def _earlier(row: tuple[Any, ...]) -> Earlier:
    message_id, role, text, inclusion, depth = row[:5]
    chosen = None if inclusion is None else Inclusion(inclusion)
    return Earlier(MessageId(message_id), ROLES[role], text, chosen, depth)
