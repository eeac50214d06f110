"""What dictionaries are called."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale


def names(tags: Sequence[str]) -> list[str]:
    """Return what those who speak them call the languages of some dictionaries."""
    plain = [_name(tag) for tag in tags]
    return [
        name if plain.count(name) == 1 else f"{name} ({tag})"
        for name, tag in zip(plain, tags, strict=True)
    ]


def _name(tag: str) -> str:
    name = QLocale(tag).nativeLanguageName() or tag
    return f"{name[:1].upper()}{name[1:]}"
