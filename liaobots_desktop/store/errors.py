r"""What can go wrong with what is kept on disk, as sentences for the user.

StoreError
├── DataDirUnusable      the folder cannot be made or written to
├── StoreTooNew          the chats were written by a newer version of the app
├── StoreDamaged         the file of the chats is damaged
│   └── StoreOfAnotherKind   it is another program's, or no file at all
├── StoreReadOnly        the chats can be read, but nothing can be saved
├── NotRead              something could not be read now: locked, or the disk failed
├── NotSaved             something could not be written: full, read-only or locked
│   ├── StoreBusy        another program was writing too long
│   └── StoreGone        the file was moved or deleted while it was open
├── BackupFailed         no backup could be made
├── BackupUnusable       a backup cannot be read
└── ChatUnknown          a backup holds no chat of this id
"""

from pathlib import Path


class StoreError(Exception):
    """Anything that keeps the app from reading or writing its files; its text is for the user."""


class DataDirUnusable(StoreError):
    """The data directory cannot be made or written to."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"The folder {folder} cannot be used to keep your chats. Make it writable, or start "
            "the app with --data-dir and the path of another folder."
        )


class StoreTooNew(StoreError):
    """The database has a schema of a later version; it was not touched."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"The chats in {path} were written by a newer version of this app and were left as "
            "they are. Install that version, or start with --data-dir and another folder."
        )


class StoreDamaged(StoreError):
    """The database cannot be read; it was not touched."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"The chats in {path} cannot be read: the file is damaged or of another kind. It was "
            "left as it is. See what helps with: liaobots-desktop doctor. Or start with --data-dir "
            "and another folder."
        )


class StoreOfAnotherKind(StoreDamaged):
    """What stands in the place of the database is none of ours; it was not touched."""


class StoreReadOnly(StoreError):
    """The chats can be read, searched and exported; nothing new is saved."""

    def __init__(self, path: Path, why: StoreError) -> None:
        is_newer = isinstance(why, StoreTooNew)
        super().__init__(
            f"The chats in {path} were written by a newer version of this app. They can be read, "
            "searched and exported, but nothing new is saved here. Install that version to go on."
            if is_newer
            else f"The chats in {path} can be read, searched and exported, but nothing new can be "
            "saved there. Make the folder writable and make room on the disk, then start again."
        )


class NotRead(StoreError):
    """A read failed; nothing was changed."""

    def __init__(self, reason: str) -> None:
        super().__init__(
            f"The chats cannot be read now ({reason}). Nothing was changed. Close other programs "
            "that use the chats, then try again."
        )


class NotSaved(StoreError):
    """A write failed; what was saved before is still there."""

    def __init__(self, reason: str) -> None:
        super().__init__(
            f"This could not be saved ({reason}). What was saved before is safe. Make room or "
            "close other programs that use the chats, then try again."
        )


class StoreBusy(NotSaved):
    """Another program or process was writing all the time that a write may wait."""


class StoreGone(NotSaved):
    """The file was moved or deleted while it was open: what would be written would be lost."""

    def __init__(self, path: Path) -> None:
        StoreError.__init__(
            self,
            f"The file {path} was moved or deleted while it was open, so nothing is saved. What "
            "is open can still be read and copied. Put the file back, or start the app again.",
        )


class BackupFailed(StoreError):
    """No backup was made; the chats are as they were."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"No backup was made ({reason}). The chats are as they were.")


class BackupUnusable(StoreError):
    """A backup is missing, damaged or none of ours; nothing was changed."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path} is no backup that can be read: it is missing, damaged or of another kind. "
            "Nothing was changed. See the others with: liaobots-desktop backups"
        )


class ChatUnknown(StoreError):
    """A backup holds no chat of this id; nothing was changed."""

    def __init__(self, chat: str) -> None:
        super().__init__(f"The backup holds no chat with the id {chat}. Nothing was changed.")
