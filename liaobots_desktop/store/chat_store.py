"""The chats in the database: the truth that every view shows."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Self

from liaobots_desktop.chat.message import EndState, MessageId
from liaobots_desktop.store import data_dir
from liaobots_desktop.store.branch_table import BranchTable
from liaobots_desktop.store.conversation_table import ConversationTable
from liaobots_desktop.store.database import PATIENCE_MS, Database
from liaobots_desktop.store.draft_table import DraftTable
from liaobots_desktop.store.errors import (
    BackupFailed,
    NotSaved,
    StoreError,
    StoreReadOnly,
    StoreTooNew,
)
from liaobots_desktop.store.listing import Listing
from liaobots_desktop.store.message_table import MessageTable, fold
from liaobots_desktop.store.queue_table import QueueTable
from liaobots_desktop.store.writer import Writer

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from liaobots_desktop.store.arranging import Arranging
    from liaobots_desktop.store.filing import Filing
    from liaobots_desktop.store.inclusion_table import InclusionTable
    from liaobots_desktop.store.prompt_table import PromptTable
    from liaobots_desktop.store.tree_merge import TreeMerge
    from liaobots_desktop.store.tree_table import TreeTable

FILE_NAME = data_dir.FILE_NAME
_NO_PATIENCE_MS = 2
"""One moment for a thread of our own that writes: what is written itself has 3 ms then."""


class ChatStore:
    """All that is stored of chats; used on the thread that opened it."""

    def __init__(self, database: Database, writer: Writer) -> None:
        self._database = database
        self._writer = writer
        self.path = database.path
        self.conversations = ConversationTable(database)
        self.messages = MessageTable(database, writer)
        self.branches = BranchTable(database)
        self.drafts = DraftTable(database)
        self.queue = QueueTable(database)
        self.listing = Listing(database)
        self.is_patient = True
        self.was_left_open = False
        """Whether the last process ended without closing the file, so that it is to be checked."""
        self.was_begun_anew = False
        """Whether a damaged file was moved aside, and its chats are not here yet."""

    @classmethod
    def open(cls, path: Path, patience_ms: int = PATIENCE_MS) -> Self:
        """Open or make the database file `path`; for reading only where it must not be written.

        `patience_ms` is how long a write waits while another program writes.

        Raises:
            StoreError: as `Database` does, if it cannot be read either.
        """
        try:
            database = Database(path, patience_ms)
        except (StoreTooNew, NotSaved, BackupFailed) as error:
            return cls.to_read(path, error)
        return cls(database, Writer(path.parent))

    @classmethod
    def open_modestly(cls, path: Path) -> Self:
        """Open the database file for long work that lets others write; raises StoreError."""
        from liaobots_desktop.store.modest_database import ModestDatabase

        return cls(ModestDatabase(path), Writer(path.parent))

    @classmethod
    def to_read(cls, path: Path, why: StoreError) -> Self:
        """Open the database file for reading only; raises `why` if it cannot be read either."""
        return cls(Database.to_read(path, why), Writer(path.parent))

    @property
    def refusal(self) -> StoreReadOnly | None:
        """Why nothing can be saved; None when it can."""
        return self._database.refusal

    def wait_for_nobody(self) -> None:
        """Write at once or raise StoreBusy, and leave the WAL to others: for the GUI thread."""
        self.is_patient = False
        self._database.leave_checkpoints()
        self._database.be_patient(_NO_PATIENCE_MS)

    def be_patient(self) -> None:
        """Wait for others that write from now on: the app is closing, and nobody sees it."""
        self.is_patient = True
        self._database.be_patient(PATIENCE_MS)

    def fold_wal(self) -> None:
        """Bring what was written into the file itself, as far as no reader is in the way."""
        self._database.fold_wal()

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()
        self._writer.close()

    @contextmanager
    def beside(self, patience_ms: int) -> Iterator[Self]:
        """Open the file once more, for another thread; what is written there has the same writer.

        Raises:
            StoreError: as `Database` does.
        """
        database = self._database.again(patience_ms)
        try:
            yield type(self)(database, self._writer)
        finally:
            database.close()

    def recover(self) -> int:
        """Mark answers whose writer is gone as interrupted; returns how many there were.

        To be called once after opening.
        """
        if self.refusal is not None:
            return 0
        unfinished = self._database.rows("SELECT id, writer FROM message WHERE ended IS NULL")
        orphans = [
            MessageId(row["id"])
            for row in unfinished
            if not self._writer.is_alive(row["writer"] or "")
        ]
        if orphans:
            with self._database.writing() as database:
                for answer_id in orphans:
                    fold(database, answer_id, EndState.INTERRUPTED)
        return len(orphans)

    @property
    def arranging(self) -> "Arranging":
        """Return what orders chats."""
        from liaobots_desktop.store.arranging import Arranging

        return Arranging(self._database)

    @property
    def filing(self) -> "Filing":
        """Return what makes and changes folders and tags."""
        from liaobots_desktop.store.filing import Filing

        return Filing(self._database)

    @property
    def prompts(self) -> "PromptTable":
        """Return what keeps prompts to be used again."""
        from liaobots_desktop.store.prompt_table import PromptTable

        return PromptTable(self._database)

    @property
    def inclusions(self) -> "InclusionTable":
        """Return what lets messages be always sent, or never."""
        from liaobots_desktop.store.inclusion_table import InclusionTable

        return InclusionTable(self._database)

    def trees(self) -> "TreeTable":
        """Return what reads whole chats for an export."""
        from liaobots_desktop.store.tree_table import TreeTable

        return TreeTable(self._database)

    def merging(self) -> "AbstractContextManager[TreeMerge]":
        """Hold one transaction in which whole chats are added, for an import."""
        from liaobots_desktop.store.tree_merge import merging

        return merging(self._database)
