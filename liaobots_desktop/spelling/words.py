"""The words of a text that a dictionary could know: none of code, of an address or a name."""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from liaobots_desktop.spelling.passages import Passages, blocks_in, pieces_in

_NOT_SPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff"
"""Scripts that write no spaces between words, or are of another kind: Thai to Chinese."""
_MARKS = "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u05b0-\u05c7\u00ad\u200c"
"""Signs within a word that are no letters: accents, vowels, and where it may be broken."""
_LETTER = rf"(?:(?![{_NOT_SPACED}])[^\W\d_])"
_WORD = re.compile(rf"{_LETTER}(?:['\u2019]?(?:{_LETTER}|[{_MARKS}]))*")
_NO_WORDS = re.compile(
    r"""[a-z][a-z0-9+.-]{0,30}://\S+        # addresses
    | (?<![\w.])www\.\S+
    | [\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)*     # of people
    | (?<!\w)[@\#$%][\w./-]+                # their names, tags, variables
    | (?<!\S)-{1,2}[^\W\d][\w-]*            # options of programs
    | (?<!\S)(?:[~.]{0,2}/|[a-z]:[\\/])\S*  # paths
    | </?[a-z][^<>\n]{0,500}>               # HTML
    | &\w+;
    """,
    re.IGNORECASE | re.VERBOSE,
)
_BEFORE = frozenset("_0123456789=/\\@#$")
_AFTER = frozenset("_0123456789=/\\(")
_LONGEST = 60
"""Letters: what is longer is no word."""
_FAR = 500
"""Characters that are read before and behind a passage for a word or an address in it."""


class Word(NamedTuple):
    """A word and where it stands, counted as Qt does, in UTF-16 units."""

    start: int
    end: int
    text: str


class SpelledText:
    """A text as it is looked at; places in it are in UTF-16 units."""

    def __init__(self, text: str) -> None:
        self.text = evened(text)
        self._blocks: Passages | None = None
        self._found: dict[tuple[int, int], tuple[Word, ...]] = {}

    def words(self, start: int, end: int) -> tuple[Word, ...]:
        """Return the words of a passage that a dictionary could know, also those at its ends."""
        if (start, end) not in self._found:
            self._found[start, end] = tuple(self._words(start, end))
        return self._found[start, end]

    def _words(self, start: int, end: int) -> Iterator[Word]:
        if self._blocks is None:
            self._blocks = blocks_in(self.text)
        pieces = pieces_in(self.text, start, end)
        first, last = self._bounds(start, end)
        others = Passages(found.span() for found in _NO_WORDS.finditer(self.text, first, last))
        for found in _WORD.finditer(self.text, first, last):
            at, behind = found.span()
            if at >= end or behind <= start or not _is_spelled(found[0]):
                continue
            is_code = self._blocks.has(at) or pieces.has(at)
            if not is_code and not others.has(at) and not self._is_part(at, found[0]):
                yield Word(at, behind, found[0])

    def _bounds(self, start: int, end: int) -> tuple[int, int]:
        """Return a longer passage whose ends are between words."""
        text, length = self.text, len(self.text)
        least, most = max(start - _FAR, 0), min(end + _FAR, length)
        while start > least and not text[start - 1].isspace():
            start -= 1
        while end < most and not text[end].isspace():
            end += 1
        return start, end

    def _is_part(self, at: int, word: str) -> bool:
        """Whether it is a part of a name, as in `file.py`, `snake_case`, `x=y` or `f(x)`."""
        before = self.text[at - 1 : at]
        behind = at + len(word)
        after = self.text[behind : behind + 1]
        if before in _BEFORE or after in _AFTER:
            return True
        joins_before = before == "." and self.text[max(at - 2, 0) : at - 1].isalnum()
        joins_after = after == "." and self.text[behind + 1 : behind + 2].isalnum()
        return joins_before or joins_after


def evened(text: str) -> str:
    """Return a text in which each character is one UTF-16 unit, at the places of the old ones."""
    if text.isascii() or max(text, default="") <= "\uffff":
        return text
    return "".join(sign if sign <= "\uffff" else "\ufffc\ufffc" for sign in text)


def plain(word: str) -> str:
    """Return a word as dictionaries write it: composed, with a straight apostrophe."""
    word = word.replace("\u00ad", "").replace("\u2019", "'")
    return unicodedata.normalize("NFC", word)


def _is_spelled(word: str) -> bool:
    """Whether it is no single letter, no abbreviation, and no name like `camelCase`."""
    if not 1 < len(word) <= _LONGEST or (word.isupper() and len(word) > 1):
        return False
    inner = word[1:]
    return inner.islower() or not any(sign.isupper() for sign in inner)
