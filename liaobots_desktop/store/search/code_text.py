"""Blocks of code in a message, told without a parser."""

import re

from liaobots_desktop.markup.code_language import language_of, name_of

_BLOCK = re.compile(r"^[\s>*+-]*(?:`{3}|~{3})", re.MULTILINE)
_OPENING = re.compile(r"^[\s>*+-]*(?:`{3,}|~{3,})[ \t]*([^\s`]+)", re.MULTILINE)


def has_code(text: str) -> bool:
    """Whether a message has a block of code between fences."""
    return _BLOCK.search(text) is not None


def has_language(text: str, language: str) -> bool:
    """Whether a message has a block of code in a language, named as `same_language` does."""
    return any(same_language(info[1]) == language for info in _OPENING.finditer(text))


def same_language(info: str) -> str:
    """Return one name for all names of a language: `python` for `py`, `Python` and `{.python}`."""
    return name_of(language_of(info)).lower()
