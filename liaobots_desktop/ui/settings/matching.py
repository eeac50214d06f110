"""Finds settings by what is typed, words that are half typed or mistyped too. No Qt."""

import re
import unicodedata
from collections.abc import Sequence
from difflib import get_close_matches

from liaobots_desktop.ui.actions.other_layout import other_layouts

_LEAST_LETTERS = 4
"""Letters from which on a word may be mistyped, and be meant: shorter ones are close to many."""
_CLOSE = 0.75
"""How alike two words are that are taken for the same, as difflib counts it."""
_WORD = re.compile(r"\w+")


def found(typed: str, entries: Sequence[Sequence[str]]) -> list[int]:
    """Return which entries all typed words are in; those nearly the same only if there are none.

    An entry is found by any of its texts. Accents and case do not matter, nor does the layout of
    the keyboard where nothing is found.
    """
    for meant in (typed, *other_layouts(typed)):
        if numbers := _found(meant, entries):
            return numbers
    return []


def _found(typed: str, entries: Sequence[Sequence[str]]) -> list[int]:
    sought = _plain(typed).split()
    plain = [_plain(" \n ".join(texts)) for texts in entries]
    exact = [number for number, text in enumerate(plain) if all(word in text for word in sought)]
    if exact:
        return exact
    return [
        number for number, text in enumerate(plain) if all(_is_near(word, text) for word in sought)
    ]


def _is_near(word: str, text: str) -> bool:
    if word in text:
        return True
    if len(word) < _LEAST_LETTERS:
        return False
    words = {other for other in _WORD.findall(text) if len(other) >= _LEAST_LETTERS}
    begun = {other[: len(word)] for other in words}
    return bool(get_close_matches(word, words | begun, n=1, cutoff=_CLOSE))


def _plain(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in decomposed if not _is_beside_letters(letter))


def _is_beside_letters(character: str) -> bool:
    """Whether nobody types it: an accent, or what keeps a line from ending there."""
    return bool(unicodedata.combining(character)) or unicodedata.category(character) == "Cf"
