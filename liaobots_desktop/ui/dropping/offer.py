"""What would become of something that is dragged over a window."""

from collections.abc import Callable
from enum import Enum, auto
from pathlib import Path
from typing import NamedTuple

_NO_TEXTS = frozenset(
    {
        *(".avif", ".bmp", ".gif", ".heic", ".heif", ".ico", ".jpeg", ".jpg", ".png", ".psd"),
        *(".tif", ".tiff", ".webp", ".aac", ".flac", ".m4a", ".mp3", ".ogg", ".opus", ".wav"),
        *(".wma", ".avi", ".m4v", ".mkv", ".mov", ".mp4", ".webm", ".wmv", ".pdf", ".doc"),
        *(".docx", ".odp", ".ods", ".odt", ".ppt", ".pptx", ".xls", ".xlsx", ".7z", ".bz2"),
        *(".gz", ".rar", ".tar", ".xz"),
    }
)
"""Endings of files that `composing/text_file` refuses."""


class Kind(Enum):
    """What is shown of it."""

    FILES = auto()
    NO_TEXTS = auto()
    CHATS = auto()
    TEXT = auto()


class Offer(NamedTuple):
    """What is shown while it is dragged, and what is done when it is let go."""

    kind: Kind
    take: Callable[[], None]


def kind_of(files: list[str]) -> Kind:
    """Say by their names whether there can be a text among files; no disk is asked."""
    are_no_texts = all(Path(file).suffix.lower() in _NO_TEXTS for file in files)
    return Kind.NO_TEXTS if are_no_texts else Kind.FILES
