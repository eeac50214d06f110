"""What of a file was not understood, left out or mended, and why: counted for the report."""

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum


class Remark(StrEnum):
    """One kind of thing to tell; the text is followed by how often it happened."""

    FILES = "Pictures and other files are not imported; their places are marked"
    TOOL_STEPS = "Steps of tools (searches, results of code) are left out"
    HIDDEN = "Messages that were hidden there (instructions, thoughts, memory) are left out"
    UNKNOWN_CONTENT = "Messages with content of an unknown kind are left out"
    EMPTY_CHATS = "Chats without any message are left out"
    WITHOUT_PARENT = "Messages whose predecessor is missing begin a branch"
    MENDED_TEXT = "Texts had characters that no text can hold; they became �"
    UNNAMED_FOLDERS = "The names of folders are not in the file; they can be renamed here"
    SETTINGS = "Temperatures are not used yet; new chats keep theirs"
    SHORTENED_TITLES = "Titles were shortened"
    UNKNOWN_MEMBERS = "Unknown members of chats and messages are left out"
    IN_TRASH = "Chats that were added to are in the Trash here and stay there"
    BOTH_KEPT = "Messages have another text here; both are kept, as branches"


@dataclass(frozen=True, slots=True)
class Note:
    """A remark and how often it happened."""

    remark: Remark
    count: int

    def __str__(self) -> str:
        return f"{self.remark.value}: {self.count}"


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
