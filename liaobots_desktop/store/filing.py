"""Folders and tags themselves: made, named, moved, removed; each act can be taken back."""

import sqlite3

from liaobots_desktop.chat.letters import whole
from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.chat.ordering import LONGEST_NAME, Folder, FolderId, Tag, within
from liaobots_desktop.chat.title import on_one_line
from liaobots_desktop.store.arranging import AT_ONCE
from liaobots_desktop.store.database import Database
from liaobots_desktop.store.rearranged import Act, Rearranged, Step, step
from liaobots_desktop.store.rows import storable

ADD_FOLDER = "INSERT OR IGNORE INTO folder (id, name, parent_id, is_open) VALUES (?, ?, ?, ?)"
REMOVE_FOLDER = "DELETE FROM folder WHERE id = ?"
ADD_TAG = "INSERT OR IGNORE INTO tag (name, color) VALUES (?, ?)"
REMOVE_TAG = "DELETE FROM tag WHERE name = ?"
_CHANGE_TAG = "UPDATE tag SET name = ?, color = ? WHERE name = ?"


class Filing:
    """Part of `ChatStore`; what it writes is on disk when a method returns, or raises NotSaved."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add_folder(self, name: str, parent_id: FolderId | None = None) -> Rearranged:
        """Make a folder, in another one or outermost; `key` of what is returned is its id."""
        import uuid  # it looks the platform over, which nobody need wait for at the start

        folder = Folder(FolderId(str(uuid.uuid4())), as_name(name), parent_id)
        with self._database.writing() as database:
            database.execute(ADD_FOLDER, (folder.id, folder.name, parent_id, False))
        undo = step(REMOVE_FOLDER, [(folder.id,)])
        return Rearranged(Act.FOLDER_ADDED, (), undo, folder.name, folder.id)

    def rename_folder(self, folder_id: FolderId, name: str) -> Rearranged:
        """Give a folder another name; an empty one changes nothing."""
        return self._set_folder(Act.FOLDER_RENAMED, folder_id, "name", as_name(name) or None)

    def move_folder(self, folder_id: FolderId, parent_id: FolderId | None) -> Rearranged:
        """Put a folder into another one, or outermost; into itself it does not go."""
        with self._database.writing() as database:
            if parent_id is not None and parent_id in within(_folders(database), folder_id):
                return Rearranged(Act.FOLDER_MOVED, (), (), "", folder_id)
            return _set_folder(database, Act.FOLDER_MOVED, folder_id, ("parent_id", parent_id))

    def open_folder(self, folder_id: FolderId, *, is_open: bool) -> None:
        """Remember whether the chats of a folder are listed."""
        with self._database.writing(is_lasting=False) as database:
            database.execute("UPDATE folder SET is_open = ? WHERE id = ?", (is_open, folder_id))

    def remove_folder(self, folder_id: FolderId) -> Rearranged:
        """Remove a folder; what is in it moves to where it stood."""
        from liaobots_desktop.store import refiling

        return refiling.remove_folder(self._database, folder_id)

    def add_tag(self, tag: Tag) -> Rearranged:
        """Make a tag; one of that name, in whatever case, stays as it is and is named."""
        with self._database.writing() as database:
            name = as_name(tag.name)
            there = _tag_like(database, name)
            if there is not None or not name:
                return Rearranged(Act.TAG_ADDED, (), (), there.name if there else "")
            database.execute(ADD_TAG, (name, tag.color))
        return Rearranged(Act.TAG_ADDED, (), step(REMOVE_TAG, [(name,)]), name)

    def change_tag(self, name: str, to: Tag) -> Rearranged:
        """Give a tag another name or colour; a name that another tag has changes nothing."""
        new_name = as_name(to.name)
        with self._database.writing() as database:
            old = _tag_like(database, name)
            in_the_way = _tag_like(database, new_name)
            is_taken = in_the_way is not None and in_the_way.name != name
            if old is None or is_taken or not new_name or old == Tag(new_name, to.color):
                return Rearranged(Act.TAG_CHANGED, (), (), name)
            chats = _tagged(database, old.name)
            if new_name == old.name or len(chats) < AT_ONCE:
                database.execute(_CHANGE_TAG, (new_name, to.color, old.name))
                undo = step(_CHANGE_TAG, [(old.name, old.color, new_name)])
                return Rearranged(Act.TAG_CHANGED, chats, undo, new_name)
        from liaobots_desktop.store import refiling

        return refiling.rename_tag(self._database, old, Tag(new_name, to.color))

    def remove_tag(self, name: str) -> Rearranged:
        """Remove a tag, from all chats that have it."""
        found = self._database.rows("SELECT name, color FROM tag WHERE name = ?", name)
        if not found:
            return Rearranged(Act.TAG_REMOVED, (), ())
        from liaobots_desktop.store import refiling

        return refiling.remove_tag(self._database, Tag(*found[0]))

    def _set_folder(
        self, act: Act, folder_id: FolderId, column: str, value: str | None
    ) -> Rearranged:
        with self._database.writing() as database:
            if value is None:
                return Rearranged(act, (), (), "", folder_id)
            return _set_folder(database, act, folder_id, (column, value))


def as_name(text: str) -> str:
    """Return the name of a folder or tag: one line, not too long; "" if nothing is seen of it."""
    return on_one_line(whole(on_one_line(storable(text)), LONGEST_NAME))


def _set_folder(
    database: sqlite3.Connection, act: Act, folder_id: FolderId, change: tuple[str, str | None]
) -> Rearranged:
    column, value = change
    rows = database.execute(
        f"SELECT {column}, name FROM folder WHERE id = ? AND {column} IS NOT ?",  # noqa: S608
        (folder_id, value),
    ).fetchall()
    statement = f"UPDATE folder SET {column} = ? WHERE id = ?"  # noqa: S608
    database.execute(statement, (value, folder_id))
    undo: tuple[Step, ...] = step(statement, ((old, folder_id) for old, _ in rows))
    return Rearranged(act, (), undo, rows[0][1] if rows else "", folder_id)


def _folders(database: sqlite3.Connection) -> list[Folder]:
    rows = database.execute("SELECT id, name, parent_id, is_open FROM folder")
    return [Folder(row[0], row[1], row[2], is_open=bool(row[3])) for row in rows]


def _tag_like(database: sqlite3.Connection, name: str) -> Tag | None:
    """Return the tag of a name, in whatever case it is written."""
    rows = database.execute("SELECT name, color FROM tag").fetchall()
    same = [Tag(*row) for row in rows if row[0].casefold() == name.casefold()]
    return next((tag for tag in same if tag.name == name), same[0] if same else None)


def _tagged(database: sqlite3.Connection, name: str) -> tuple[ConversationId, ...]:
    rows = database.execute("SELECT conversation_id FROM conversation_tag WHERE tag = ?", (name,))
    return tuple(ConversationId(row[0]) for row in rows)
