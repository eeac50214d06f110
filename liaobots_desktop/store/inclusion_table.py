"""What a person chose for single messages: always sent, never sent."""

from liaobots_desktop.chat.inclusion import Inclusion, InclusionChange
from liaobots_desktop.chat.message import ConversationId, MessageId
from liaobots_desktop.store.database import Database

_CHOSEN = """
    SELECT id, inclusion FROM message
    WHERE conversation_id = ? AND inclusion IS NOT NULL AND deleted_at IS NULL
"""
_CHOOSE = "UPDATE message SET inclusion = ? WHERE id = ?"


class InclusionTable:
    """Part of `ChatStore`; what it writes is on disk when a method returns, or raises NotSaved."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of_chat(self, conversation_id: ConversationId) -> dict[MessageId, Inclusion]:
        """Return what was chosen for messages of a chat, on any branch; others cost nothing."""
        rows = self._database.rows(_CHOSEN, conversation_id)
        return {MessageId(row["id"]): Inclusion(row["inclusion"]) for row in rows}

    def choose(self, message_id: MessageId, inclusion: Inclusion | None) -> InclusionChange:
        """Let a message be sent always, never, or as it fits (None) with later questions.

        Raises:
            KeyError: there is no such message.
            NotSaved: nothing was changed.
        """
        with self._database.writing() as database:
            row = database.execute(
                "SELECT conversation_id, inclusion FROM message WHERE id = ?", (message_id,)
            ).fetchone()
            if row is None:
                raise KeyError(message_id)
            database.execute(_CHOOSE, (inclusion, message_id))
        before = None if row[1] is None else Inclusion(row[1])
        return InclusionChange(ConversationId(row[0]), message_id, before, inclusion)

    def take_back(self, change: InclusionChange) -> None:
        """Let a message be sent as it was before; one that is gone stays gone.

        Raises:
            NotSaved: nothing was changed.
        """
        with self._database.writing() as database:
            database.execute(_CHOOSE, (change.before, change.message_id))
