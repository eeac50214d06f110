"""What of a file was not understood, left out or mended, and why: counted for the report."""

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

from liaobots_desktop import joining
from liaobots_desktop.speech import number, spoken, to_translate


class Remark(StrEnum):
    """One kind of thing to tell; the text is followed by how often it happened."""

    FILES = to_translate(
        "Exchange", "Pictures and other files are not imported; their places are marked"
    )
    TOOL_STEPS = to_translate("Exchange", "Tool steps (searches, code results) are left out")
    HIDDEN = to_translate(
        "Exchange", "Messages that were hidden there (instructions, thoughts, memory) are left out"
    )
    UNKNOWN_CONTENT = to_translate(
        "Exchange", "Messages with content of an unknown kind are left out"
    )
    EMPTY_CHATS = to_translate("Exchange", "Chats without any message are left out")
    WITHOUT_PARENT = to_translate(
        "Exchange", "Messages whose predecessor is missing begin a branch"
    )
    MENDED_TEXT = to_translate(
        "Exchange", "Some characters are not allowed in texts; they became �"
    )
    UNNAMED_FOLDERS = to_translate(
        "Exchange", "The names of folders are not in the file; they can be renamed here"
    )
    SETTINGS = to_translate("Exchange", "Temperatures are not used yet; new chats keep theirs")
    SHORTENED_TITLES = to_translate("Exchange", "Titles were shortened")
    UNKNOWN_MEMBERS = to_translate("Exchange", "Unknown members of chats and messages are left out")
    IN_TRASH = to_translate(
        "Exchange", "Chats that got new messages are in the Trash here and stay there"
    )
    BOTH_KEPT = to_translate(
        "Exchange", "Messages have another text here; both are kept, as branches"
    )


@dataclass(frozen=True, slots=True)
class Note:
    """A remark and how often it happened."""

    remark: Remark
    count: int

    def __str__(self) -> str:
        return joining.named(spoken("Exchange", self.remark.value), number(self.count))


class Remarks:
    """Counts remarks while a file is read."""

    def __init__(self) -> None:
        self._counts: Counter[Remark] = Counter()

    def add(self, remark: Remark, count: int = 1) -> None:
        """Count a remark once more, or `count` times."""
        if count:
            self._counts[remark] += count

    def notes(self) -> tuple[Note, ...]:
        """Return what is to be told, in the order in which the kinds are declared."""
        return tuple(Note(kind, self._counts[kind]) for kind in Remark if self._counts[kind])
