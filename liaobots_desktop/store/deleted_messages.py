"""Destroys messages that were deleted in their chats: their text is in no file afterwards."""

from collections.abc import Callable

from liaobots_desktop.store.database import Database

_DOOMED = 0
"""What `deleted_at` is of a message that is being destroyed: Undo finds it no more."""
_AT_ONCE = 200
"""In one transaction, so that the window need not wait."""

# An answer that is still being written stays until it has ended, and so does what it follows.
_DOOM = f"""
    UPDATE message SET deleted_at = {_DOOMED} WHERE id IN (
        SELECT id FROM message INDEXED BY deleted_message
        WHERE deleted_at > {_DOOMED} AND deleted_at < ? AND ended IS NOT NULL LIMIT {_AT_ONCE}
    )
"""  # noqa: S608  # constants of our own
_DOOMED_ONES = f"""
    SELECT conversation_id, id, created_at, origin FROM message INDEXED BY deleted_message
    WHERE deleted_at = {_DOOMED} ORDER BY id DESC
"""  # noqa: S608
_DESTROY = f"""
    DELETE FROM message WHERE id = ? AND deleted_at = {_DOOMED}
    AND NOT EXISTS (SELECT 1 FROM message AS next WHERE next.parent_id = message.id)
"""  # noqa: S608
_ANY = "SELECT 1 FROM message INDEXED BY deleted_message WHERE deleted_at IS NOT NULL LIMIT 1"


def are_there(database: Database) -> bool:
    """Whether any message of any chat was deleted and not destroyed yet."""
    return bool(database.rows(_ANY))


def destroy(database: Database, before: int, go_on: Callable[[], bool]) -> int:
    """Destroy messages deleted before a time in milliseconds; returns how many are gone.

    What `go_on` breaks off goes on at the next call. A message that another one follows which was
    not deleted stays, for the other's sake.

    Raises:
        NotSaved: the rest is there, and is destroyed by the next call.
    """
    # not at the top of the file: hashlib and uuid take 9 ms, and the list asks only `are_there`
    from liaobots_desktop.store import message_identity
    from liaobots_desktop.store.gone_for_good import GoneForGood

    changed = _AT_ONCE
    while changed == _AT_ONCE:
        with database.writing() as connection:
            changed = connection.execute(_DOOM, (before,)).rowcount
    # ids grow along a branch: what follows a message goes before it
    found = database.rows(_DOOMED_ONES)
    GoneForGood(database.path).add(messages=(message_identity.of_row(*row) for row in found))
    doomed = [(row["id"],) for row in found]
    gone = 0
    for first in range(0, len(doomed), _AT_ONCE):
        if not go_on():
            break
        with database.writing() as connection:
            gone += connection.executemany(_DESTROY, doomed[first : first + _AT_ONCE]).rowcount
    return gone
