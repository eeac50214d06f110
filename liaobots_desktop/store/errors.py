r"""What can go wrong with what is kept on disk, as sentences for the user.

StoreError
├── DataDirUnusable      the folder cannot be made or written to
├── StoreTooNew          the chats were written by a newer version of the app
├── StoreDamaged         the file of the chats is damaged
│   ├── StoreOfAnotherKind   it is another program's, or no file at all
│   └── PromptsDamaged       the same, where prompts were to be read
├── StoreReadOnly        the chats can be read, but nothing can be saved
├── NotRead              something could not be read now: locked, or the disk failed
│   └── PromptsNotRead       the same, where prompts were to be read
├── NotSaved             something could not be written: full, read-only or locked
│   ├── StoreBusy        another program was writing too long
│   └── StoreGone        the file was moved or deleted while it was open
├── BackupFailed         no backup could be made
├── BackupUnusable       a backup cannot be read
└── ChatUnknown          a backup holds no chat of this id
"""

from pathlib import Path

from liaobots_desktop.speech import translate


class StoreError(Exception):
    """Anything that keeps the app from reading or writing its files; its text is for the user."""


class DataDirUnusable(StoreError):
    """The data directory cannot be made or written to."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            translate(
                "Store",
                "The folder {0} cannot be used to keep your chats. Make it writable, or start "
                "the app with --data-dir and the path of another folder.",
            ).format(folder)
        )


class StoreTooNew(StoreError):
    """The database has a schema of a later version; it was not touched."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            translate(
                "Store",
                "The chats in {0} were written by a newer version of this app and were left as "
                "they are. Install that version, or start with --data-dir and another folder.",
            ).format(path)
        )


class StoreDamaged(StoreError):
    """The database cannot be read; it was not touched. What is opened next moves it aside."""

    def __init__(self, path: Path) -> None:
        super().__init__(self._told().format(path))
        self.path = path

    def _told(self) -> str:
        return translate(
            "Store",
            "The chats in {0} cannot be read: the file is damaged. It was left as it is. Quit the "
            "app and start it again: it brings back what can be read and offers a backup.",
        )


class StoreOfAnotherKind(StoreDamaged):
    """What stands in the place of the database is none of ours; it was not touched."""

    def _told(self) -> str:
        return translate(
            "Store",
            "The chats in {0} cannot be read: the file is damaged or of another kind. It was "
            "left as it is. See what helps with: liaobots-desktop doctor. Or start with "
            "--data-dir and another folder.",
        )


class PromptsDamaged(StoreDamaged):
    """The database cannot be read, of which the prompts are a part."""

    def _told(self) -> str:
        return translate(
            "Store",
            "The prompts in {0} cannot be read: the file is damaged. It was left as it is. Quit "
            "the app and start it again: it brings back what can be read and offers a backup.",
        )


class StoreReadOnly(StoreError):
    """The chats can be read, searched and exported; nothing new is saved."""

    def __init__(self, path: Path, why: StoreError) -> None:
        if isinstance(why, StoreTooNew):
            text = translate(
                "Store",
                "The chats in {0} were written by a newer version of this app. They can be read, "
                "searched and exported, but nothing new is saved here. Install that version to go "
                "on.",
            )
        else:
            text = translate(
                "Store",
                "The chats in {0} can be read, searched and exported, but nothing new can be "
                "saved there. Make the folder writable and make room on the disk, then start "
                "again.",
            )
        super().__init__(text.format(path))


class NotRead(StoreError):
    """A read failed; nothing was changed."""

    def __init__(self, reason: str) -> None:
        super().__init__(self._told().format(reason))
        self.reason = reason

    def _told(self) -> str:
        return translate(
            "Store",
            "The chats cannot be read now ({0}). Nothing was changed. Close other programs "
            "that use the chats, then try again.",
        )


class PromptsNotRead(NotRead):
    """Prompts could not be read."""

    def _told(self) -> str:
        return translate(
            "Store",
            "The prompts cannot be read now ({0}). Nothing was changed. Close other programs "
            "that use them, then try again.",
        )


class NotSaved(StoreError):
    """A write failed; what was saved before is still there."""

    def __init__(self, reason: str | OSError) -> None:
        super().__init__(
            translate(
                "Store",
                "This could not be saved ({0}). What was saved before is safe. Make room or "
                "close other programs that use the chats, then try again.",
            ).format(_told(reason))
        )


class StoreBusy(NotSaved):
    """Another program or process was writing all the time that a write may wait."""


class StoreGone(NotSaved):
    """The file was moved or deleted while it was open: what would be written would be lost."""

    def __init__(self, path: Path) -> None:
        StoreError.__init__(
            self,
            translate(
                "Store",
                "The file {0} was moved or deleted while it was open, so nothing is saved. What "
                "is open can still be read and copied. Put the file back, or start the app again.",
            ).format(path),
        )


class BackupFailed(StoreError):
    """No backup was made; the chats are as they were."""

    def __init__(self, reason: str | OSError) -> None:
        super().__init__(
            translate("Store", "No backup was made ({0}). The chats are as they were.").format(
                _told(reason)
            )
        )


class BackupUnusable(StoreError):
    """A backup is missing, damaged or none of ours; nothing was changed."""

    def __init__(self, path: Path) -> None:
        self.path = path
        super().__init__(
            translate(
                "Store",
                "{0} is not a readable backup: it is missing, damaged or of another kind. "
                "Nothing was changed. Choose another one.",
            ).format(path)
        )


class BackupsUnseen(StoreError):
    """The folder of the backups is there and cannot be looked into."""

    def __init__(self, folder: Path, reason: OSError) -> None:
        super().__init__(
            translate("Store", "The folder of the backups, {0}, cannot be read: {1}.").format(
                folder, _told(reason)
            )
        )


class ChatUnknown(StoreError):
    """A backup holds no chat of this id; nothing was changed."""

    def __init__(self, chat: str) -> None:
        super().__init__(
            translate(
                "Store", "The backup holds no chat with the id {0}. Nothing was changed."
            ).format(chat)
        )


def of_prompts(error: StoreError) -> StoreError:
    """Return what a failure is called where prompts were read or written."""
    if type(error) is StoreDamaged:
        return PromptsDamaged(error.path)
    if type(error) is NotRead:
        return PromptsNotRead(error.reason)
    return error


def _told(reason: str | OSError) -> str:
    """Return why something failed, as a part of a sentence."""
    if isinstance(reason, str):
        return reason
    from liaobots_desktop.refusal import reason_of

    return reason_of(reason)
