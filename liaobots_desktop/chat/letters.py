"""Cuts a text between letters, as a person sees them; no Qt."""

import unicodedata

_JOINER = "\u200d"
_FLAGS = ("\U0001f1e6", "\U0001f1ff")
"""The first and the last of the letters of which two make a flag."""


def whole(text: str, most: int) -> str:
    """Return the beginning of a text that has at most so many characters, and no part of a letter.

    An accent stays with its letter, and the parts of an emoji with each other: half of a flag
    would be another sign. What is one letter all along is cut all the same.
    """
    if len(text) <= most:
        return text
    end = most
    while end and _is_inside(text, end):
        end -= 1
    return text[: end or most]


def _is_inside(text: str, at: int) -> bool:
    """Whether a letter goes on at a place."""
    before, after = text[at - 1], text[at]
    if before == _JOINER or _is_joined(after):
        return True
    if not (_is_of_flag(before) and _is_of_flag(after)):
        return False
    begin = at
    while begin and _is_of_flag(text[begin - 1]):
        begin -= 1
    return (at - begin) % 2 == 1


def _is_joined(character: str) -> bool:
    """Whether a character belongs to the one before it."""
    is_skin = "\U0001f3fb" <= character <= "\U0001f3ff"
    is_tag = "\U000e0020" <= character <= "\U000e007f"
    is_joiner = character in {_JOINER, "\u200c"}
    return is_joiner or is_skin or is_tag or unicodedata.category(character)[0] == "M"


def _is_of_flag(character: str) -> bool:
    return _FLAGS[0] <= character <= _FLAGS[1]
