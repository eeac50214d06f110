"""Reads the texts of messages that are compared, on whatever thread asks for them."""

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from liaobots_desktop.chat.message import MessageId
from liaobots_desktop.store.database import speaking
from liaobots_desktop.store.errors import NotRead
from liaobots_desktop.store.search.index_file import connect


def read(chats: Path, message_ids: Sequence[MessageId]) -> list[str]:
    """Return the texts of messages, in the order they are named.

    `chats` is the file; it is opened for this alone.

    Raises:
        NotRead: another program has locked the file, or the disk failed.
        StoreDamaged: the file is damaged.
        KeyError: one of them is not there any more.
    """
    texts: list[str] = []
    with speaking(chats, NotRead), closing(connect(chats, bool)) as connection:
        for message_id in message_ids:
            row = connection.execute(
                "SELECT text FROM whole_message WHERE id = ? AND deleted_at IS NULL", (message_id,)
            ).fetchone()
            if row is None:
                raise KeyError(message_id)
            texts.append(row[0])
    return texts
