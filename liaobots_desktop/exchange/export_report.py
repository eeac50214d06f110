"""What chats can be written as, and what an export has written."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any


class Format(StrEnum):
    """What a chat can become. JSON keeps all of it, the others the branch that is shown.

    A PDF is drawn by the window: `ExportJob` has to be given the paper.
    """

    MARKDOWN = "markdown"
    HTML = "html"
    PDF = "pdf"
    TEXT = "text"
    JSON = "json"

    @property
    def ending(self) -> str:
        """The ending of files of this format, without a dot."""
        return {"markdown": "md", "text": "txt"}.get(self.value, self.value)


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What was written. `masked`: texts in which the auth code stood and was replaced."""

    files: tuple[Path, ...]
    chats: int
    messages: int
    masked: int

    def __str__(self) -> str:
        place = self.files[0] if len(self.files) == 1 else f"{len(self.files):,} files"
        lines = [f"Written to {place}: chats {self.chats:,}, messages {self.messages:,}."]
        if self.masked:
            lines.append(f"Texts in which your auth code stood, now masked: {self.masked:,}")
        return "\n".join(lines)

    def as_json(self) -> dict[str, Any]:
        """Return the report for a program."""
        return {
            "files": [str(file) for file in self.files],
            "chats": self.chats,
            "messages": self.messages,
            "masked": self.masked,
        }
