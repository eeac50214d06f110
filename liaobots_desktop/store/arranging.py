"""Orders chats: names, pins, archives, files and tags them, and puts them into the Trash."""

from collections.abc import Callable, Collection, Sequence

from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.chat.ordering import FolderId
from liaobots_desktop.store.database import Database
from liaobots_desktop.store.errors import NotSaved
from liaobots_desktop.store.rearranged import (
    Act,
    Rearranged,
    Step,
    joined,
    listed,
    portions,
    step,
    take_back,
)
from liaobots_desktop.store.rows import now, storable

Ids = Collection[ConversationId]
AT_ONCE = 500
"""Chats in one transaction."""
_NOT_DOOMED = " AND deleted_at IS NOT 0"
"""What is being destroyed (`trash`) does not come back in part."""


class Arranging:
    """Part of `ChatStore`. Each act, on one chat or many, can be taken back.

    What it writes is on disk when a method returns, or it raises NotSaved. Thousands of chats are
    changed by hundreds, so that others can write meanwhile; what fails half-way is taken back.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def rename(self, conversation_id: ConversationId, title: str) -> Rearranged:
        """Give a chat the title that the user chose."""
        title = storable(title)
        return self._set(Act.RENAMED, (conversation_id,), "title", title)

    def retitle(self, conversation_id: ConversationId, old: str, title: str) -> bool:
        """Give a chat a title that nobody chose; returns False if it has not the old one any more.

        It is no act of the user, so it is not taken back either.
        """
        with self._database.writing(is_lasting=False) as database:
            changed = database.execute(
                "UPDATE conversation SET title = ? WHERE id = ? AND title = ?",
                (storable(title), conversation_id, old),
            ).rowcount
        return bool(changed)

    def pin(self, ids: Ids, *, is_pinned: bool) -> Rearranged:
        """List chats above all others, or no longer."""
        act = Act.PINNED if is_pinned else Act.UNPINNED
        return self._set(act, ids, "pinned_at", now() if is_pinned else None, is_mark=True)

    def archive(self, ids: Ids, *, is_archived: bool) -> Rearranged:
        """Put chats out of the way, or back."""
        act = Act.ARCHIVED if is_archived else Act.UNARCHIVED
        return self._set(act, ids, "archived_at", now() if is_archived else None, is_mark=True)

    def move(self, ids: Ids, folder_id: FolderId | None) -> Rearranged:
        """Put chats into a folder, or None: out of theirs."""
        return self._set(Act.MOVED, ids, "folder_id", folder_id)

    def delete(self, ids: Ids) -> Rearranged:
        """Move chats to the Trash: they are listed and found no more, and can be restored."""
        return self._set(Act.DELETED, ids, "deleted_at", now(), is_mark=True)

    def restore(self, ids: Ids) -> Rearranged:
        """Take chats back out of the Trash, to where they were."""
        return self._set(Act.RESTORED, ids, "deleted_at", None, is_mark=True)

    def tag(self, ids: Ids, name: str) -> Rearranged:
        """Mark chats with a tag that there is."""
        return self._by_hundreds(ids, lambda few: self._tag(few, name))

    def untag(self, ids: Ids, name: str) -> Rearranged:
        """Take a tag off chats."""
        return self._by_hundreds(ids, lambda few: self._untag(few, name))

    def _tag(self, ids: Ids, name: str) -> Rearranged:
        with self._database.writing() as database:
            rows = database.execute(
                "INSERT OR IGNORE INTO conversation_tag (conversation_id, tag, updated_at)"
                " SELECT id, ?, updated_at FROM conversation"
                " WHERE id IN (SELECT value FROM json_each(?)) RETURNING conversation_id",
                (name, listed(ids)),
            ).fetchall()
        changed = tuple(ConversationId(row[0]) for row in rows)
        steps = step(
            "DELETE FROM conversation_tag WHERE conversation_id = ? AND tag = ?",
            ((chat, name) for chat in changed),
        )
        return Rearranged(Act.TAGGED, changed, steps, name)

    def _untag(self, ids: Ids, name: str) -> Rearranged:
        with self._database.writing() as database:
            rows = database.execute(
                "DELETE FROM conversation_tag WHERE tag = ?"
                " AND conversation_id IN (SELECT value FROM json_each(?))"
                " RETURNING conversation_id",
                (name, listed(ids)),
            ).fetchall()
        changed = tuple(ConversationId(row[0]) for row in rows)
        return Rearranged(Act.UNTAGGED, changed, tagged_again(name, changed), name)

    def mark_read(self, conversation_id: ConversationId, *, is_read: bool) -> None:
        """Take note that a chat was looked at, or has an answer that was not."""
        with self._database.writing(is_lasting=False) as database:
            database.execute(
                "UPDATE conversation SET is_unread = ? WHERE id = ?", (not is_read, conversation_id)
            )

    def take_back(self, done: Rearranged) -> None:
        """Put all that an act has changed to where it was."""
        for steps in portions(done, AT_ONCE):
            if steps:
                with self._database.writing() as database:
                    take_back(database, steps)

    def _by_hundreds(self, ids: Ids, change: Callable[[Ids], Rearranged]) -> Rearranged:
        """Change chats, all or none."""
        chats = tuple(ids)
        firsts = range(0, len(chats) or 1, AT_ONCE)
        done: list[Rearranged] = []
        try:
            done.extend(change(chats[first : first + AT_ONCE]) for first in firsts)
        except NotSaved:
            if done:
                self.take_back(joined(done))
            raise
        return joined(done)

    def _set(
        self, act: Act, ids: Ids, column: str, value: object, *, is_mark: bool = False
    ) -> Rearranged:
        """Give a column another value where it has one; a mark's own value does not matter."""
        return self._by_hundreds(
            ids, lambda few: self._set_few(act, few, (column, value), is_mark=is_mark)
        )

    def _set_few(
        self, act: Act, ids: Ids, change: tuple[str, object], *, is_mark: bool
    ) -> Rearranged:
        column, value = change
        is_other = f"{column} IS NOT :value"
        if is_mark:
            is_other = f"({column} IS NULL) IS NOT (:value IS NULL)"
        guard = _NOT_DOOMED if column == "deleted_at" else ""
        update = f"UPDATE conversation SET {column} = ? WHERE id = ?{guard}"  # noqa: S608
        with self._database.writing() as database:
            before = database.execute(
                f"SELECT {column}, id, title FROM conversation"  # noqa: S608
                f" WHERE id IN (SELECT value FROM json_each(:ids)) AND {is_other}{guard}",
                {"ids": listed(ids), "value": value},
            ).fetchall()
            database.executemany(update, ((value, chat) for _, chat, _ in before))
        return Rearranged(
            act,
            tuple(ConversationId(chat) for _, chat, _ in before),
            step(update, ((old, chat) for old, chat, _ in before)),
            before[0][2] if before else "",
        )


def tagged_again(name: str, chats: Sequence[ConversationId]) -> tuple[Step, ...]:
    """Return the step that marks chats with a tag."""
    return step(
        "INSERT OR IGNORE INTO conversation_tag (conversation_id, tag, updated_at)"
        " SELECT id, ?, updated_at FROM conversation WHERE id = ?",
        ((name, chat) for chat in chats),
    )
