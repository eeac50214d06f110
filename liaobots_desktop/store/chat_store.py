"""The chats in the database: the truth that every view shows."""

from pathlib import Path
from typing import TYPE_CHECKING, Self

from liaobots_desktop.chat.message import EndState, MessageId
from liaobots_desktop.store.conversation_table import ConversationTable
from liaobots_desktop.store.database import Database
from liaobots_desktop.store.message_table import MessageTable, fold
from liaobots_desktop.store.rows import now
from liaobots_desktop.store.writer import Writer

if TYPE_CHECKING:
    from liaobots_desktop.store.search import Hit

FILE_NAME = "chats.db"

_TRASH_MS = 30 * 24 * 3600 * 1000


class ChatStore:
    """All that is stored of chats; used on the thread that opened it."""

    def __init__(self, database: Database, writer: Writer) -> None:
        self._database = database
        self._writer = writer
        self.conversations = ConversationTable(database)
        self.messages = MessageTable(database, writer)

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open or make the database file `path`.

        Raises:
            StoreError: as `Database` does.
        """
        return cls(Database(path), Writer(path.parent))

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()
        self._writer.close()

    def recover(self) -> int:
        """Mark answers whose writer is gone as interrupted, and empty the Trash of what is old.

        To be called once after opening. Returns how many answers were marked.
        """
        unfinished = self._database.rows("SELECT id, writer FROM message WHERE ended IS NULL")
        orphans = [
            MessageId(row["id"])
            for row in unfinished
            if not self._writer.is_alive(row["writer"] or "")
        ]
        oldest = now() - _TRASH_MS
        expired = self._database.rows("SELECT id FROM conversation WHERE deleted_at < ?", oldest)
        if orphans or expired:
            with self._database.writing() as database:
                for answer_id in orphans:
                    fold(database, answer_id, EndState.INTERRUPTED)
                database.execute("DELETE FROM conversation WHERE deleted_at < ?", (oldest,))
        return len(orphans)

    def search(self, text: str, limit: int = 50) -> "list[Hit]":
        """Return messages that hold `text`, whatever its case, newest first."""
        from liaobots_desktop.store.search import find_hits

        return find_hits(self._database, text, limit)
