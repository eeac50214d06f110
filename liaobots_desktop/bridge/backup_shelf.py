"""The backups and what is in them, read and brought back on a thread."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal, SignalInstance

from liaobots_desktop.bridge.jobs import Jobs
from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.store.backup_folder import Backup, BackupFolder
from liaobots_desktop.store.chat_store import FILE_NAME
from liaobots_desktop.store.errors import BackupUnusable, StoreError

if TYPE_CHECKING:
    from liaobots_desktop.store.kept_chats import KeptChat
    from liaobots_desktop.store.restore import Restored
    from liaobots_desktop.store.verified_copy import Contents


class Described(NamedTuple):
    """A backup and what it holds; None when it cannot be read."""

    backup: Backup
    held: "Contents | None"


class Opened(NamedTuple):
    """The chats of a backup, and how many of its prompts were removed since."""

    backup: Backup
    chats: "tuple[KeptChat, ...]"
    removed_prompts: int


class BackupShelf(QObject):
    """Does one thing after the other; lives on the GUI thread.

    Signals:
        listed: a list of every Backup, newest first, not looked into yet.
        not_listed: the StoreError that says why the backups cannot be seen.
        described: a Described, for one after the other.
        opened: an Opened, after `open_backup`.
        progressed: how much is brought back of all that is missing, from 0 to 1.
        restored: a Restored, after `restore` and `restore_prompts`.
        failed: the StoreError that says why a backup was not opened, or chats not brought back.
    """

    listed = Signal(object)
    not_listed = Signal(object)
    described = Signal(object)
    opened = Signal(object)
    progressed = Signal(float)
    restored = Signal(object)
    failed = Signal(object)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        """`folder` is the data directory."""
        super().__init__(parent)
        self._folder = folder
        self._database = folder / FILE_NAME
        self._jobs = Jobs(self)
        self._is_stopped = False
        self._percent = -1

    def begin(self) -> None:
        """List the backups, then look into each."""
        self._jobs.want(lambda _go_on: BackupFolder(self._folder).looked_through(), self._on_listed)

    def open_backup(self, backup: Backup) -> None:
        """Read which chats a backup holds, before anything else that waits."""
        from liaobots_desktop.store.kept_chats import kept_chats
        from liaobots_desktop.store.restored_prompts import count_removed

        def read(_go_on: Callable[[], bool]) -> Opened:
            chats = kept_chats(backup.path, self._database)
            return Opened(backup, chats, count_removed(backup.path, self._database))

        self._jobs.want(read, partial(self._on_result, self.opened), is_next=True)

    def restore(self, backup: Backup, chat: ConversationId | None) -> None:
        """Bring back a chat, or all that is missing, before anything else that waits."""
        from liaobots_desktop.store import keeping

        self._is_stopped, self._percent = False, -1

        def bring_back(go_on: Callable[[], bool]) -> "Restored":
            def goes_on() -> bool:
                return go_on() and not self._is_stopped

            return keeping.bring_back(self._database, backup.path, goes_on, chat, self._tell)

        self._jobs.want(bring_back, partial(self._on_result, self.restored), is_next=True)

    def stop(self) -> None:
        """Bring back no more; what came back stays, and `restored` tells of it."""
        self._is_stopped = True

    def _tell(self, part: float) -> None:
        """Say how far it is, once for each percent; called on the thread."""
        if round(part * 100) != self._percent:
            self._percent = round(part * 100)
            self.progressed.emit(part)

    def restore_prompts(self, backup: Backup) -> None:
        """Bring back the prompts that were removed, before anything else that waits."""
        from liaobots_desktop.store import keeping

        def bring_back(_go_on: Callable[[], bool]) -> "Restored":
            return keeping.bring_prompts_back(self._database, backup.path)

        self._jobs.want(bring_back, partial(self._on_result, self.restored), is_next=True)

    def shut_down(self) -> bool:
        """Give up what is under way; what came back stays. Returns whether the thread has ended."""
        return self._jobs.shut_down()

    def _on_listed(self, result: object) -> None:
        if isinstance(result, StoreError):
            self.not_listed.emit(result)
        if not isinstance(result, list):
            return
        self.listed.emit(result)
        for backup in result:
            self._jobs.want(partial(_described, backup), partial(self._on_result, self.described))

    def _on_result(self, signal: SignalInstance, result: object) -> None:
        told = self.failed if isinstance(result, StoreError) else signal
        told.emit(result)


def _described(backup: Backup, _go_on: Callable[[], bool]) -> Described:
    from liaobots_desktop.store import verified_copy

    try:
        return Described(backup, verified_copy.contents(backup.path))
    except BackupUnusable:
        return Described(backup, None)
