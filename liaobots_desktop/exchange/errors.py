r"""What can keep chats from leaving or arriving, as sentences for the user.

ExchangeError                str(error) is shown to the user as it stands
├── Cancelled                the user stopped it; nothing was changed
├── ExportFailed             nothing was written
│   ├── ChatUnknown
│   ├── FileThere
│   ├── NoChats              there is nothing to write
│   ├── PaperMissing         Qt, which draws PDFs, is not there
│   └── NotWritten           the disk refused it
└── ImportRefused            the file was not taken, not even in part
    ├── FileUnreadable
    ├── NoRoom               the disk for temporary files is full
    ├── FormatUnknown
    ├── FormatTooNew
    ├── FileTooLarge
    └── FileBroken           it is damaged, or made to do harm
"""

import errno
from pathlib import Path

_REASONS = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "the disk is full",
    errno.EROFS: "the disk is read-only",
    errno.EACCES: "you may not write there",
    errno.EPERM: "you may not write there",
    errno.ENOENT: "the folder does not exist",
    errno.ENOTDIR: "a part of the path is a file",
    errno.EISDIR: "it is a folder",
    errno.ENAMETOOLONG: "the name is too long",
    errno.ELOOP: "it is a link that leads nowhere",
    errno.EIO: "the disk reported an error",
}
_NOTHING_CHANGED = "Nothing was imported."


class ExchangeError(Exception):
    """Anything that keeps chats from leaving or arriving; its text is for the user."""


class Cancelled(ExchangeError):
    """The user has stopped it; files that were begun are gone, the chats are as they were."""

    def __init__(self) -> None:
        super().__init__("This was stopped. Nothing was changed.")


class ExportFailed(ExchangeError):
    """Nothing was written; what stood there before is still there."""


class ChatUnknown(ExportFailed):
    """There is no chat with this id, or more than one whose id begins so."""

    def __init__(self, chat_id: str, *, is_ambiguous: bool) -> None:
        problem = "More than one chat has" if is_ambiguous else "There is no chat with"
        super().__init__(
            f"{problem} an id that begins with “{_shown(chat_id)}”. An export as JSON holds "
            "all ids."
        )


class FileThere(ExportFailed):
    """A file stands at the place already and was not to be replaced."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{_shown(path)} exists already and was left as it is. Choose another name."
        )


class NoChats(ExportFailed):
    """There is nothing to write."""

    def __init__(self) -> None:
        super().__init__("There are no chats to export.")


class PaperMissing(ExportFailed):
    """A PDF is wanted where nothing can draw one."""

    def __init__(self) -> None:
        super().__init__(
            "There is nothing here that draws a PDF: export it in the window, or as another format."
        )


class NotWritten(ExportFailed):
    """The system did not let the file be written."""

    def __init__(self, path: Path, error: OSError) -> None:
        super().__init__(
            f"{_shown(path)} could not be written ({reason_of(error)}). Choose another place."
        )


class ImportRefused(ExchangeError):
    """A file was not imported; the chats are as they were before."""


class FileUnreadable(ImportRefused):
    """The file cannot be opened or read."""

    def __init__(self, path: Path, error: OSError) -> None:
        reason = "there is no such file" if error.errno == errno.ENOENT else reason_of(error)
        super().__init__(f"{_shown(path)} cannot be read ({reason}). {_NOTHING_CHANGED}")


class NoRoom(ImportRefused):
    """What was read could not be kept for the moment."""

    def __init__(self, error: OSError) -> None:
        super().__init__(
            f"There is no room for temporary files ({reason_of(error)}). {_NOTHING_CHANGED}"
        )


class FormatUnknown(ImportRefused):
    """The file holds no chats in a form that is known."""

    def __init__(self) -> None:
        super().__init__(
            "This file holds no chats in a known form. Known are exports of this app (JSON), of "
            f"ChatGPT, of chatbot-ui and of Open WebUI. {_NOTHING_CHANGED}"
        )


class FormatTooNew(ImportRefused):
    """A later version of the app wrote the file."""

    def __init__(self) -> None:
        super().__init__(
            "This file was written by a newer version of this app. Install that version to import "
            f"it. {_NOTHING_CHANGED}"
        )


class FileTooLarge(ImportRefused):
    """Some measure of the file is beyond what is taken; `what` names it."""

    def __init__(self, what: str) -> None:
        super().__init__(f"This file is too large: {what}. {_NOTHING_CHANGED}")


class FileBroken(ImportRefused):
    """The file is not what it seems to be; `what` says where and why."""

    def __init__(self, what: str) -> None:
        super().__init__(f"This file cannot be imported: {what}. {_NOTHING_CHANGED}")


def _shown(name: object) -> str:
    """Return a name without characters that would control a terminal or cannot be written."""
    return "".join(letter if letter.isprintable() else "\ufffd" for letter in str(name))


def reason_of(error: OSError) -> str:
    """Return why the system refused, as a part of a sentence."""
    return _REASONS.get(error.errno or 0, error.strerror or "the system refused it")
