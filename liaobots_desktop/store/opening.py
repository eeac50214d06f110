"""Opens the chats whatever has happened to their file."""

from pathlib import Path

from liaobots_desktop.store import damage
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.database import PATIENCE_MS, Database
from liaobots_desktop.store.errors import StoreDamaged, StoreOfAnotherKind


def open_or_begin_anew(path: Path, patience_ms: int = PATIENCE_MS) -> ChatStore:
    """Open the chats; a damaged file is moved aside and a new one begun in its place.

    What can be read of the damaged one, and the backups, are then `damage.pending`.

    Raises:
        StoreError: the file is of another kind, damaged but open in another process, or there is
            no room for a new one.
    """
    has_crashed = damage.has_crashed(path)
    if not damage.must_be_moved(path):
        try:
            store = ChatStore.open(path, patience_ms)
            store.was_left_open = has_crashed
            return store
        except StoreOfAnotherKind:
            raise
        except StoreDamaged:
            pass  # it is moved aside below
    damage.move_aside(path)
    begin_anew(path)
    store = ChatStore.open(path, patience_ms)
    store.was_begun_anew = True
    return store


def begin_anew(path: Path) -> None:
    """Make a new database whose messages will have other ids than any before.

    What is salvaged later keeps its ids, and ids grow with time: the clock in milliseconds is
    above every id that was ever counted up.
    """
    from liaobots_desktop.store.restore import reserve
    from liaobots_desktop.store.rows import now

    database = Database(path)
    try:
        with database.writing() as connection:
            reserve(connection, now())
    finally:
        database.close()
