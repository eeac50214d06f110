"""The chats themselves."""

import json
from collections.abc import Collection

from liaobots_desktop.chat.message import Conversation, ConversationId
from liaobots_desktop.store.database import Database
from liaobots_desktop.store.rows import CONVERSATION_COLUMNS, storable, to_conversation


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

    def count(self, ids: Collection[ConversationId]) -> int:
        """Return how many of these chats are there, also in the Trash."""
        ((count,),) = self._database.rows(
            "SELECT count(*) FROM conversation WHERE id IN (SELECT value FROM json_each(?))",
            json.dumps(tuple(ids)),
        )
        return int(count)

    def choose_system_prompt(self, conversation_id: ConversationId, text: str) -> None:
        """Let the model be told something else before the messages of a chat, from now on."""
        with self._database.writing() as database:
            database.execute(
                "UPDATE conversation SET system_prompt = ? WHERE id = ?",
                (storable(text), conversation_id),
            )

    def choose_profile(self, conversation_id: ConversationId, profile: str) -> None:
        """Let the next questions of a chat go to another service, by the id of its profile."""
        with self._database.writing() as database:
            database.execute(
                "UPDATE conversation SET profile = ? WHERE id = ?", (profile, conversation_id)
            )

    def choose_model(self, conversation_id: ConversationId, model: str) -> None:
        """Let the next questions of a chat go to another model."""
        with self._database.writing() as database:
            database.execute(
                "UPDATE conversation SET model = ? WHERE id = ?", (model, conversation_id)
            )
