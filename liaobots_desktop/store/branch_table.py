"""The branches of a chat: counted, chosen, deleted and taken back."""

from typing import NamedTuple

from liaobots_desktop.chat.message import ConversationId, MessageId
from liaobots_desktop.store import head
from liaobots_desktop.store.database import Database
from liaobots_desktop.store.rows import now

_WITH_SIBLINGS = """
    SELECT id, parent_id FROM message
    WHERE conversation_id = ? AND has_siblings = 1 AND deleted_at IS NULL ORDER BY id
"""
_FROM_HERE_ON = """
    WITH RECURSIVE below(at) AS (
        VALUES (?)
        UNION ALL
        SELECT id FROM message JOIN below ON parent_id = at WHERE deleted_at IS NULL
    )
    SELECT at AS id FROM below
"""


class Deletion(NamedTuple):
    """Messages that were deleted together, and what it takes to bring them back.

    `parent_id` is what they followed, `head_id` the end of the branch that was shown before.
    """

    conversation_id: ConversationId
    parent_id: MessageId | None
    head_id: MessageId | None
    deleted_at: int
    messages: frozenset[MessageId]


class BranchTable:
    """Part of `ChatStore`; what it writes is on disk when a method returns, or raises NotSaved.

    Siblings are the messages that follow the same one: versions of a question, answers to it.
    Deleting destroys nothing: a deleted message is not counted, not chosen and not found.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def siblings(self, message_id: MessageId) -> list[MessageId]:
        """Return a message and those that stand in its place on other branches, oldest first.

        Raises:
            KeyError: there is no such message, or it was deleted.
        """
        conversation_id, parent_id = self._place_of(message_id)
        is_beside, value = (
            ("conversation_id = ? AND parent_id IS NULL", conversation_id)
            if parent_id is None
            else ("parent_id = ?", parent_id)
        )
        rows = self._database.rows(
            f"SELECT id FROM message WHERE {is_beside} AND deleted_at IS NULL ORDER BY id",  # noqa: S608
            value,
        )
        return [MessageId(row["id"]) for row in rows]

    def answers(self, question_id: MessageId) -> list[MessageId]:
        """Return the answers to a question that are not deleted, oldest first."""
        rows = self._database.rows(
            "SELECT id FROM message WHERE parent_id = ? AND role = 'assistant'"
            " AND deleted_at IS NULL ORDER BY id",
            question_id,
        )
        return [MessageId(row["id"]) for row in rows]

    def numbers(self, conversation_id: ConversationId) -> dict[MessageId, tuple[int, int]]:
        """Return which of how many siblings each message of a chat is, counted from 1.

        Messages without siblings are left out, and cost nothing.
        """
        families: dict[MessageId | None, list[MessageId]] = {}
        for row in self._database.rows(_WITH_SIBLINGS, conversation_id):
            families.setdefault(row["parent_id"], []).append(MessageId(row["id"]))
        return {
            message_id: (number, len(family))
            for family in families.values()
            if len(family) > 1
            for number, message_id in enumerate(family, start=1)
        }

    def ends_early(self, conversation_id: ConversationId) -> bool:
        """Return whether messages follow the end of the branch that is shown.

        An import brings them: it adds to a chat, and leaves what is shown as it is.
        """
        rows = self._database.rows(
            "SELECT 1 FROM message WHERE deleted_at IS NULL AND parent_id ="
            " (SELECT head_id FROM conversation WHERE id = ?) LIMIT 1",
            conversation_id,
        )
        return bool(rows)

    def choose(self, message_id: MessageId) -> None:
        """Show the branch of a message: what was last shown behind it, else what is newest there.

        Raises:
            KeyError: there is no such message, or it was deleted.
        """
        with self._database.writing() as database:
            conversation_id, _ = self._place_of(message_id)
            head.choose(database, conversation_id, message_id)

    def delete(self, message_id: MessageId) -> Deletion:
        """Take a message and all that follows it out of view.

        What is shown in its place is the sibling before it, else the one after it; without
        siblings the branch ends with what came before.

        Raises:
            KeyError: there is no such message, or it was deleted already.
        """
        with self._database.writing() as database:
            conversation_id, parent_id = self._place_of(message_id)
            beside = self._nearest_sibling(message_id)
            shown = self._shown_end(conversation_id)
            rows = self._database.rows(_FROM_HERE_ON, message_id)
            gone = frozenset(MessageId(row["id"]) for row in rows)
            time = self._time_for_deletion(conversation_id)
            database.executemany(
                "UPDATE message SET deleted_at = ? WHERE id = ?", [(time, at) for at in gone]
            )
            if shown in gone:
                end = parent_id if beside is None else head.leaf_below(database, beside)
                head.move(database, conversation_id, end)
        return Deletion(conversation_id, parent_id, shown, time, gone)

    def restore(self, deletion: Deletion) -> None:
        """Bring deleted messages back and show the branch that was shown before.

        Raises:
            KeyError: they were destroyed meanwhile.
        """
        with self._database.writing() as database:
            restored = database.execute(
                "UPDATE message SET deleted_at = NULL WHERE conversation_id = ? AND deleted_at = ?",
                (deletion.conversation_id, deletion.deleted_at),
            ).rowcount
            if not restored:
                raise KeyError(deletion.deleted_at)
            head.move(database, deletion.conversation_id, deletion.head_id)

    def _place_of(self, message_id: MessageId) -> tuple[ConversationId, MessageId | None]:
        rows = self._database.rows(
            "SELECT conversation_id, parent_id FROM message WHERE id = ? AND deleted_at IS NULL",
            message_id,
        )
        if not rows:
            raise KeyError(message_id)
        return ConversationId(rows[0]["conversation_id"]), rows[0]["parent_id"]

    def _nearest_sibling(self, message_id: MessageId) -> MessageId | None:
        siblings = self.siblings(message_id)
        at = siblings.index(message_id)
        return next(iter([*reversed(siblings[:at]), *siblings[at + 1 :]]), None)

    def _shown_end(self, conversation_id: ConversationId) -> MessageId | None:
        rows = self._database.rows("SELECT head_id FROM conversation WHERE id = ?", conversation_id)
        return rows[0]["head_id"] if rows else None

    def _time_for_deletion(self, conversation_id: ConversationId) -> int:
        """Return the time, moved on a little if another deletion of the chat has the same."""
        rows = self._database.rows(
            "SELECT max(deleted_at) AS last FROM message"
            " WHERE conversation_id = ? AND deleted_at IS NOT NULL",
            conversation_id,
        )
        return max(now(), (rows[0]["last"] or 0) + 1)
