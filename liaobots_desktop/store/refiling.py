"""Empties folders and tags by hundreds of chats, so that others can write meanwhile."""

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.chat.ordering import FolderId, Tag
from liaobots_desktop.store.arranging import AT_ONCE, Arranging, tagged_again
from liaobots_desktop.store.database import Database
from liaobots_desktop.store.errors import NotSaved
from liaobots_desktop.store.filing import ADD_FOLDER, ADD_TAG, REMOVE_FOLDER, REMOVE_TAG
from liaobots_desktop.store.modest_database import ModestDatabase
from liaobots_desktop.store.rearranged import Act, Rearranged, Step, step

BETWEEN = "\x1f"
"""Stands in no name. A tag called `BETWEEN old BETWEEN new` is none: it says that `old` is being
renamed, which goes on at the next start if this one ends before (docs/decisions/0088)."""

_INTO_FOLDER = "UPDATE conversation SET folder_id = ? WHERE id = ?"
_NEST_FOLDER = "UPDATE folder SET parent_id = ? WHERE id = ?"
_INNER_OUT = """
    UPDATE folder SET parent_id = (SELECT parent_id FROM folder WHERE id = ?1) WHERE parent_id = ?1
"""
_SOME_OUT = f"""
    UPDATE conversation SET folder_id = (SELECT parent_id FROM folder WHERE id = ?1)
    WHERE id IN (SELECT id FROM conversation WHERE folder_id = ?1 LIMIT {AT_ONCE}) RETURNING id
"""  # noqa: S608
_SOME = f"SELECT conversation_id FROM conversation_tag WHERE tag = ?1 LIMIT {AT_ONCE}"  # noqa: S608
_UNTAG_SOME = f"""
    DELETE FROM conversation_tag WHERE tag = ?1 AND conversation_id IN ({_SOME})
    RETURNING conversation_id
"""  # noqa: S608
_TAG_SOME_OTHERWISE = f"""
    UPDATE OR REPLACE conversation_tag SET tag = ?2
    WHERE tag = ?1 AND conversation_id IN ({_SOME}) RETURNING conversation_id
"""  # noqa: S608
_TAG_ONE_OTHERWISE = """
    UPDATE OR IGNORE conversation_tag SET tag = ? WHERE tag = ? AND conversation_id = ?
"""
_TAG_REST_OTHERWISE = "UPDATE OR IGNORE conversation_tag SET tag = ? WHERE tag = ?"

Move = Callable[[sqlite3.Connection], Sequence[ConversationId]]


def remove_folder(database: Database, folder_id: FolderId) -> Rearranged:
    """Remove a folder; what is in it moves to where it stood. Raises NotSaved: nothing did."""
    inner: list[str] = []
    found = database.rows("SELECT name, parent_id, is_open FROM folder WHERE id = ?", folder_id)
    if not found:
        return Rearranged(Act.FOLDER_REMOVED, (), ())
    name, outer, is_open = found[0]

    def end(connection: sqlite3.Connection) -> None:
        query = "SELECT id FROM folder WHERE parent_id = ?"
        inner.extend(row[0] for row in connection.execute(query, (folder_id,)))
        connection.execute(_INNER_OUT, (folder_id,))
        connection.execute(REMOVE_FOLDER, (folder_id,))

    def undo(chats: Sequence[ConversationId]) -> tuple[Step, ...]:
        return (
            *step(ADD_FOLDER, [(folder_id, name, outer, is_open)]),
            *step(_NEST_FOLDER, ((folder_id, each) for each in inner)),
            *step(_INTO_FOLDER, ((folder_id, chat) for chat in chats)),
        )

    chats = _by_hundreds(database, _mover(_SOME_OUT, folder_id), end, undo)
    return Rearranged(Act.FOLDER_REMOVED, chats, undo(chats), name, folder_id)


def remove_tag(database: Database, tag: Tag) -> Rearranged:
    """Remove a tag, from all chats that have it. Raises NotSaved: all have it still."""

    def end(connection: sqlite3.Connection) -> None:
        connection.execute(REMOVE_TAG, (tag.name,))

    def undo(chats: Sequence[ConversationId]) -> tuple[Step, ...]:
        return (*step(ADD_TAG, [tag]), *tagged_again(tag.name, chats))

    chats = _by_hundreds(database, _mover(_UNTAG_SOME, tag.name), end, undo)
    return Rearranged(Act.TAG_REMOVED, chats, undo(chats), tag.name)


def rename_tag(database: Database, old: Tag, new: Tag) -> Rearranged:
    """Give a tag a name that no other has. Raises NotSaved: it has its old name."""
    with database.writing() as connection:
        connection.execute(ADD_TAG, new)
        connection.execute(ADD_TAG, (_intent(old.name, new.name), new.color))

    def undo(chats: Sequence[ConversationId]) -> tuple[Step, ...]:
        back, forth = _intent(new.name, old.name), _intent(old.name, new.name)
        return (
            *step(ADD_TAG, [old, (back, old.color)]),
            *step(REMOVE_TAG, [(forth,)]),
            *step(_TAG_ONE_OTHERWISE, ((old.name, new.name, chat) for chat in chats)),
            *step(_TAG_REST_OTHERWISE, [(old.name, new.name)]),
            *step(REMOVE_TAG, [(new.name,), (back,)]),
        )

    chats = _by_hundreds(database, *_renaming(old.name, new.name), undo)
    return Rearranged(Act.TAG_CHANGED, chats, undo(chats), new.name)


def finish_renames(chats: Path) -> bool:
    """Go on with what an earlier start had begun; returns whether there was any.

    Raises:
        NotSaved: what is left goes on at the next call.
    """
    with closing(ModestDatabase(chats)) as database:
        intents = database.rows("SELECT name, color FROM tag WHERE instr(name, ?)", BETWEEN)
        for name, color in intents:
            _, old, new = name.split(BETWEEN)
            with database.writing() as connection:
                connection.execute(ADD_TAG, (new, color))
            _by_hundreds(database, *_renaming(old, new), lambda _: ())
        return bool(intents)


def _intent(old: str, new: str) -> str:
    return f"{BETWEEN}{old}{BETWEEN}{new}"


def _renaming(old: str, new: str) -> tuple[Move, Callable[[sqlite3.Connection], None]]:
    """Return what gives some chats the new tag instead of the old one, and the end of that."""

    def end(connection: sqlite3.Connection) -> None:
        connection.executemany(REMOVE_TAG, ((old,), (_intent(old, new),)))

    return _mover(_TAG_SOME_OTHERWISE, old, new), end


def _mover(statement: str, *names: str) -> Move:
    def move(connection: sqlite3.Connection) -> Sequence[ConversationId]:
        return [ConversationId(row[0]) for row in connection.execute(statement, names)]

    return move


def _by_hundreds(
    database: Database,
    move: Move,
    end: Callable[[sqlite3.Connection], None],
    undo: Callable[[Sequence[ConversationId]], tuple[Step, ...]],
) -> tuple[ConversationId, ...]:
    """Change AT_ONCE chats in one transaction at most, with the last ones the rest; return them.

    What fails half-way is taken back.
    """
    done: list[ConversationId] = []
    is_over = False
    try:
        while not is_over:
            with database.writing() as connection:
                some = move(connection)
                is_over = len(some) < AT_ONCE
                if is_over:
                    end(connection)
            done += some
    except NotSaved:
        Arranging(database).take_back(Rearranged(Act.MOVED, (), undo(done)))
        raise
    return tuple(done)
