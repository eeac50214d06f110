r"""What can go wrong with what is kept on disk, as sentences for the user.

StoreError
├── DataDirUnusable      the folder cannot be made or written to
├── StoreTooNew          the chats were written by a newer version of the app
├── StoreDamaged         the file of the chats is damaged or none of ours
├── NotRead              something could not be read now: locked, or the disk failed
└── NotSaved             something could not be written: full, read-only or locked
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
            "left as it is. Put a backup in its place, or start with --data-dir and another folder."
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
