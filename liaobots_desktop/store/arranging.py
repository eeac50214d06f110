"""Orders chats: names, pins, archives, files and tags them, and puts them into the Trash."""

from collections.abc import Collection, Sequence

from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.chat.ordering import FolderId
from liaobots_desktop.store.database import Database
from liaobots_desktop.store.rearranged import Act, Rearranged, Step, listed, step, take_back
from liaobots_desktop.store.rows import now, storable

Ids = Collection[ConversationId]
_NOT_DOOMED = " AND deleted_at IS NOT 0"
"""What is being destroyed (`trash`) does not come back in part."""


class Arranging:
    """Part of `ChatStore`. Each act is one transaction, of one chat or many, and can be taken back.

    What it writes is on disk when a method returns, or it raises NotSaved.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def rename(self, conversation_id: ConversationId, title: str) -> Rearranged:
        """Give a chat the title that the user chose."""
        title = storable(title)
        return self._set(Act.RENAMED, (conversation_id,), "title", title)

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

    def untag(self, ids: Ids, name: str) -> Rearranged:
        """Take a tag off chats."""
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
        with self._database.writing() as database:
            take_back(database, done)

    def _set(
        self, act: Act, ids: Ids, column: str, value: object, *, is_mark: bool = False
    ) -> Rearranged:
        """Give a column another value where it has one; a mark's own value does not matter."""
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
