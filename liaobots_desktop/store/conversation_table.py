"""The chats themselves: listing, naming, deleting."""

from liaobots_desktop.chat.message import Conversation, ConversationId
from liaobots_desktop.store.database import Database
from liaobots_desktop.store.rows import CONVERSATION_COLUMNS, now, storable, to_conversation


class ConversationTable:
    """Part of `ChatStore`; what it writes is on disk when a method returns, or raises NotSaved."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def page(self, limit: int, offset: int = 0) -> list[Conversation]:
        """Return chats that are not in the Trash, the last used first."""
        rows = self._database.rows(
            f"SELECT {CONVERSATION_COLUMNS} FROM conversation WHERE deleted_at IS NULL"  # noqa: S608
            " ORDER BY updated_at DESC LIMIT ? OFFSET ?",
            limit,
            offset,
        )
        return [to_conversation(row) for row in rows]

    def find(self, conversation_id: ConversationId) -> Conversation | None:
        """Return one chat, also from the Trash, or None."""
        rows = self._database.rows(
            f"SELECT {CONVERSATION_COLUMNS} FROM conversation WHERE id = ?",  # noqa: S608
            conversation_id,
        )
        return to_conversation(rows[0]) if rows else None

    def rename(self, conversation_id: ConversationId, title: str) -> None:
        """Give a chat the title that the user chose."""
        self._set("title = ?", storable(title), conversation_id)

    def choose_model(self, conversation_id: ConversationId, model: str) -> None:
        """Let the next questions of a chat go to another model."""
        self._set("model = ?", model, conversation_id)

    def delete(self, conversation_id: ConversationId) -> None:
        """Move a chat to the Trash: it is listed and found no more, and can be restored."""
        self._set("deleted_at = ?", now(), conversation_id)

    def restore(self, conversation_id: ConversationId) -> None:
        """Take a chat back out of the Trash."""
        self._set("deleted_at = ?", None, conversation_id)

    def _set(self, assignment: str, value: object, conversation_id: ConversationId) -> None:
        with self._database.writing() as database:
            database.execute(
                f"UPDATE conversation SET {assignment} WHERE id = ?",  # noqa: S608
                (value, conversation_id),
            )
