"""What can be chosen of an export, and where its files go."""

import os
from dataclasses import dataclass
from pathlib import Path

from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.exchange.export_report import Format


@dataclass(frozen=True, slots=True)
class Subject:
    """Chats that may be exported: no `chats` means all of them; `name` is that of their file."""

    label: str
    chats: tuple[ConversationId, ...]
    name: str

    def is_file_as(self, kind: Format) -> bool:
        """Whether they become one file, and not a folder of files."""
        return kind is Format.JSON or len(self.chats) == 1


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """What is to be exported. `may_replace`: the user has seen that the file is there."""

    chats: tuple[ConversationId, ...]
    format: Format
    target: Path
    may_replace: bool


class Place:
    """Where an export goes: a folder, and a name in it that follows the format."""

    def __init__(self, folder: Path, name: str) -> None:
        self.folder = folder
        self.name = name

    def target(self, subject: Subject, kind: Format) -> Path:
        """Return the file that is written, or the folder that is filled."""
        ending = f".{kind.ending}" if subject.is_file_as(kind) else ""
        return self.folder / f"{self.name}{ending}"

    def take(self, text: str) -> Path | None:
        """Take what was typed or chosen, also relative to the folder; return it, None if empty."""
        if not text.strip():
            return None
        target = self.folder / os.path.expanduser(text.strip())  # noqa: PTH111 - takes any name
        self.folder = target.parent
        endings = {f".{kind.ending}" for kind in Format}
        self.name = target.stem if target.suffix.lower() in endings else target.name
        return target
