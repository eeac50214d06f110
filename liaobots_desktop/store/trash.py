"""Destroys what is in the Trash, and deleted messages: it is in no file afterwards."""

import sqlite3
from collections.abc import Callable, Collection, Iterator
from contextlib import closing
from pathlib import Path

from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.store import deleted_messages, trusted_clock
from liaobots_desktop.store.database import Database
from liaobots_desktop.store.draft_table import forget_forms_of
from liaobots_desktop.store.errors import StoreGone
from liaobots_desktop.store.gone_for_good import GoneForGood
from liaobots_desktop.store.modest_database import ModestDatabase
from liaobots_desktop.store.rearranged import listed
from liaobots_desktop.store.rows import now

KEPT_DAYS = 30
_DAY_MS = 86_400_000
_DOOMED = 0
"""What `deleted_at` is of a chat that is being destroyed; the next start goes on with it."""
_CHATS_AT_ONCE = 500
_MESSAGES_AT_ONCE = 200
"""In one transaction, so that the window need not wait."""


def destroy(
    chats: Path,
    ids: Collection[ConversationId] | None = None,
    *,
    before: int | None = None,
    go_on: Callable[[], bool] = lambda: True,
) -> int:
    """Destroy chats that are in the Trash; returns how many chats and messages are gone.

    `ids` names them; None means all, or those deleted before a time in milliseconds, and then also
    the messages that were deleted in other chats until then; these alone are counted. SQLite
    overwrites what is deleted (secure_delete), and the WAL, which may hold it, is emptied. The
    index is told by the changes it reads. What `go_on` breaks off goes on at the next call.

    Raises:
        NotSaved: the rest is there, and is destroyed by the next call.
        StoreGone: the file is not in its place any more.
    """
    if not chats.exists():  # opening would make an empty one
        raise StoreGone(chats)
    with closing(ModestDatabase(chats)) as database:
        until = now() + _DAY_MS if before is None else before
        _doom(database, ids, until)
        GoneForGood(chats).add(chats=_doomed(database))
        gone = sum(1 for chat in _doomed(database) if go_on() and _destroy(database, chat, go_on))
        if ids is None:
            gone += deleted_messages.destroy(database, until, go_on)
        if gone:
            database.empty_wal()
        return gone


def expire(chats: Path, go_on: Callable[[], bool] = lambda: True) -> int:
    """Destroy what was deleted more than 30 days ago; returns the number of chats and messages.

    By a clock that is not believed nothing is too old (0145); what was begun is ended all the same.

    Raises:
        NotSaved, StoreGone: as `destroy` does.
    """
    is_believed = chats.exists() and trusted_clock.is_believed(chats)
    before = now() - KEPT_DAYS * _DAY_MS if is_believed else 0
    return destroy(chats, before=before, go_on=go_on)


def _doom(database: Database, ids: Collection[ConversationId] | None, before: int) -> None:
    """Mark what is to be destroyed: from here on it cannot be restored."""
    named = "AND id IN (SELECT value FROM json_each(:ids))" if ids is not None else ""
    values = {"ids": listed(ids or ()), "before": before, "limit": _CHATS_AT_ONCE}
    while True:
        with database.writing() as connection:
            changed = connection.execute(
                f"UPDATE conversation SET deleted_at = {_DOOMED} WHERE id IN ("  # noqa: S608
                "SELECT id FROM conversation WHERE deleted_at IS NOT NULL"
                f" AND deleted_at > {_DOOMED} AND deleted_at < :before {named} LIMIT :limit)",
                values,
            ).rowcount
        if changed < _CHATS_AT_ONCE:
            return


def _doomed(database: Database) -> Iterator[ConversationId]:
    for row in database.rows("SELECT id FROM conversation WHERE deleted_at = ?", _DOOMED):
        yield ConversationId(row["id"])


def _destroy(database: Database, chat: ConversationId, go_on: Callable[[], bool]) -> bool:
    """Destroy one chat; returns whether that was brought to its end."""
    while go_on():
        with database.writing() as connection:
            if not _is_doomed(connection, chat):
                return False  # somebody has asked in it meanwhile
            rest = connection.execute(
                "DELETE FROM message WHERE id IN ("
                "SELECT id FROM message WHERE conversation_id = ? LIMIT ?)",
                (chat, _MESSAGES_AT_ONCE),
            ).rowcount
            if rest < _MESSAGES_AT_ONCE:
                connection.execute("DELETE FROM conversation WHERE id = ?", (chat,))
                forget_forms_of(connection, chat)
                return True
    return False


def _is_doomed(connection: sqlite3.Connection, chat: ConversationId) -> bool:
    query = "SELECT 1 FROM conversation WHERE id = ? AND deleted_at = ?"
    return connection.execute(query, (chat, _DOOMED)).fetchone() is not None
