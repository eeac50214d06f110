r"""Text as lines and words, of which nothing is lost: joined they are the text again.

A word is a run of letters, digits and marks. Where a script writes no spaces between words
(Chinese, Japanese, Thai, Khmer, Lao, Burmese) each character stands alone, with the marks upon
it. An emoji of several parts is one word. Spaces, `\n` and signs are words of their own, so that
code is compared token by token.

`finditer` and not `findall`, during which no other thread runs: with 1 MB the window would stall.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple, Self

_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"  # Thai, Lao, Burmese, Khmer
    "\u2e80-\u2fff\u3000-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef"
    "\U0001b000-\U0001b16f\U00020000-\U0003ffff"
)
_MARKS = (
    "\u0300-\u036f\u200c\u200d\ufe00-\ufe0f\U0001f3fb-\U0001f3ff\U000e0100-\U000e01ef"
    "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ecd"  # Thai, Lao
    "\u102b-\u103e\u17b4-\u17d3\u3099\u309a"  # Burmese, Khmer, kana
)
_SIGNS = (
    "\\x00-\\x1f!-/:-@\\[-^`{-\\x7f\u0080-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7"
    "\u060c\u061b\u061f\u066a-\u066d\u06d4\u2000-\u200b\u200e-\u206f\u20a0-\u20cf\u2190-\u2bff"
)
_LETTERS = rf"[^\s{_UNSPACED}{_SIGNS}]+"
_GOES_ON = rf"(?:(?<=\u200d)(?:[\u2190-\u2bff][{_MARKS}]*|{_LETTERS}))*"
"""What a joiner makes one picture with what is before it, as the heart between two people."""
_WORD = re.compile(
    rf"\n|[^\S\n]+|[{_UNSPACED}][{_MARKS}]*|(?:[{_SIGNS}][{_MARKS}]*|{_LETTERS}){_GOES_ON}"
)
_COUNTED = re.compile(
    rf"([{_UNSPACED}][{_MARKS}]*)|[^\s{_UNSPACED}{_SIGNS}]+"
    rf"(?:(?:['’.\-\u2010\u2011]|,(?=\d))[^\s{_UNSPACED}{_SIGNS}]+)*"
)
"""As a person counts: “don’t”, “well-known” and “4,000” are one word."""
_LINE = re.compile(r"[^\n]*\n|[^\n]+")


def lines_of(text: str) -> list[str]:
    r"""Return the lines of a text, each with its `\n`."""
    return [found[0] for found in _LINE.finditer(text)]


def words_of(text: str) -> Iterator[str]:
    """Yield the words of a text with all that stands between them."""
    return (found[0] for found in _WORD.finditer(text))


class Amount(NamedTuple):
    """How much text a person sees: what is but signs or pictures is none."""

    words: int = 0
    characters: int = 0
    """Letters and digits."""
    is_unspaced: bool = False
    """Whether some of it writes no spaces: nobody sees where a word of it ends."""

    def and_of(self, text: str) -> Self:
        """Return it with that of more text."""
        words, characters, is_unspaced = self
        for found in _COUNTED.finditer(text):
            seen = sum(map(str.isalnum, found[0]))
            words += seen > 0
            characters += seen
            is_unspaced = is_unspaced or (seen > 0 and found[1] is not None)
        return type(self)(words, characters, is_unspaced)


def is_blank(word: str) -> bool:
    """Whether a word is spaces or the end of a line."""
    return word.isspace()
