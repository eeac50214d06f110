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

from liaobots_desktop.refusal import reason_of
from liaobots_desktop.speech import spoken, to_translate, translate

_NOT_WRITTEN = {
    errno.EACCES: to_translate("Exchange", "you may not write there"),
    errno.EPERM: to_translate("Exchange", "you may not write there"),
    errno.ENOENT: to_translate("Exchange", "the folder does not exist"),
}
"""What can be said more exactly where it is known that something was to be written."""


class ExchangeError(Exception):
    """Anything that keeps chats from leaving or arriving; its text is for the user."""


class Cancelled(ExchangeError):
    """The user has stopped it; files that were begun are gone, the chats are as they were."""

    def __init__(self) -> None:
        super().__init__(translate("Exchange", "This was stopped. Nothing was changed."))


class ExportFailed(ExchangeError):
    """Nothing was written; what stood there before is still there."""


class ChatUnknown(ExportFailed):
    """There is no chat with this id, or more than one whose id begins so."""

    def __init__(self, chat_id: str, *, is_ambiguous: bool) -> None:
        if is_ambiguous:
            text = translate(
                "Exchange",
                "More than one chat has an id that begins with “{0}”. An export as JSON holds all "
                "ids.",
            )
        else:
            text = translate(
                "Exchange",
                "There is no chat with an id that begins with “{0}”. An export as JSON holds all "
                "ids.",
            )
        super().__init__(text.format(_shown(chat_id)))


class FileThere(ExportFailed):
    """A file stands at the place already and was not to be replaced."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            translate(
                "Exchange", "{0} already exists and was left as it is. Choose another name."
            ).format(_shown(path))
        )


class NoChats(ExportFailed):
    """There is nothing to write."""

    def __init__(self) -> None:
        super().__init__(translate("Exchange", "There are no chats to export."))


class PaperMissing(ExportFailed):
    """A PDF is wanted where nothing can draw one."""

    def __init__(self) -> None:
        super().__init__(
            translate(
                "Exchange",
                "PDFs cannot be made here: export it in the window, or in another format.",
            )
        )


class NotWritten(ExportFailed):
    """The system did not let the file be written."""

    def __init__(self, path: Path, error: OSError) -> None:
        super().__init__(
            translate("Exchange", "{0} could not be written ({1}). Choose another place.").format(
                _shown(path), _why_not_written(error)
            )
        )


class ImportRefused(ExchangeError):
    """A file was not imported; the chats are as they were before."""


class FileUnreadable(ImportRefused):
    """The file cannot be opened or read."""

    def __init__(self, path: Path, error: OSError) -> None:
        missing = translate("Exchange", "there is no such file")
        reason = missing if error.errno == errno.ENOENT else reason_of(error)
        super().__init__(
            translate("Exchange", "{0} cannot be read ({1}). Nothing was imported.").format(
                _shown(path), reason
            )
        )


class NoRoom(ImportRefused):
    """What was read could not be kept for the moment."""

    def __init__(self, error: OSError) -> None:
        super().__init__(
            translate(
                "Exchange", "There is no room for temporary files ({0}). Nothing was imported."
            ).format(_why_not_written(error))
        )


class FormatUnknown(ImportRefused):
    """The file holds no chats in a form that is known."""

    def __init__(self) -> None:
        super().__init__(
            translate(
                "Exchange",
                "This file has no chats in a known format. Exports of this app (JSON), "
                "ChatGPT, chatbot-ui and Open WebUI can be imported. Nothing was imported.",
            )
        )


class FormatTooNew(ImportRefused):
    """A later version of the app wrote the file."""

    def __init__(self) -> None:
        super().__init__(
            translate(
                "Exchange",
                "This file was written by a newer version of this app. Install that version to "
                "import it. Nothing was imported.",
            )
        )


class FileTooLarge(ImportRefused):
    """Some measure of the file is beyond what is taken; `what` names it."""

    def __init__(self, what: str) -> None:
        super().__init__(
            translate("Exchange", "This file is too large: {0}. Nothing was imported.").format(what)
        )


class FileBroken(ImportRefused):
    """The file is not what it seems to be; `what` says where and why."""

    def __init__(self, what: str) -> None:
        super().__init__(
            translate(
                "Exchange", "This file cannot be imported: {0}. Nothing was imported."
            ).format(what)
        )


def _shown(name: object) -> str:
    """Return a name without characters that would control a terminal or cannot be written."""
    return "".join(letter if letter.isprintable() else "\ufffd" for letter in str(name))


def _why_not_written(error: OSError) -> str:
    """Return why the system refused to write, as a part of a sentence."""
    known = _NOT_WRITTEN.get(error.errno or 0)
    return spoken("Exchange", known) if known is not None else reason_of(error)
