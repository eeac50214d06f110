"""Text as it is compared: no case, no diacritics, compatible forms made one; and the way back."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate, pairwise

_PIECE = 1 << 14
"""Characters that are folded at once: a call that holds the interpreter for about 1 ms."""
_SMALL_PIECE = 128
"""Characters that are gone through one by one to tell where one of them came from."""

_IGNORED = "\u00ad\u061c\u0640\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff"
"""Soft hyphens, joiners, marks of direction, variation selectors: nobody sees or types them."""
_MARKS = (
    "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff"  # accents of Latin, Greek, Cyrillic
    "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"  # points of Hebrew
    "\u064b-\u065f\u0670"  # vowels of Arabic
)
_LETTERS_OF_THEIR_OWN = "йїўѓќ"
"""To their readers these are no accented letters, as ё is one that many write as е."""
_LATIN_GREEK_CYRILLIC = ((0xC0, 0x250), (0x370, 0x530), (0x1E00, 0x2000))
_WITHOUT_DECOMPOSITION = {"ł": "l", "ø": "o", "đ": "d", "ħ": "h", "ŧ": "t", "ı": "i", "æ": "ae"}


def _bare_letters() -> dict[str, str]:
    bare = dict(_WITHOUT_DECOMPOSITION)
    for first, end in _LATIN_GREEK_CYRILLIC:
        for letter in map(chr, range(first, end)):
            base = unicodedata.normalize("NFD", letter)[0]
            if base != letter and letter not in _LETTERS_OF_THEIR_OWN:
                bare[letter] = base
    return bare


_BARE = _bare_letters()
_SPACES = re.compile(rf"[\s\0](?:[{_IGNORED}]*[\s\0]+)*")
_NOTHING = re.compile(f"[{_IGNORED}]+")
_ACCENTS = re.compile(f"[{_MARKS}{''.join(sorted(_BARE))}]")
_CUT = re.compile(
    rf"(?<=[^\s\0{_IGNORED}])(?=[ \n])"
    "|(?=[!-~\u00c0-\u024f\u0400-\u0482\u048a-\u052f\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uac00-\ud7a3])"
)
"""Where a text can be cut so that its parts fold as the whole does: nothing joins across it."""
_PLAIN = re.compile(
    rf"(?:[!-~\u00c0-\u00c5\u00c7-\u00de\u00e0-\u00e5\u00e7-\u00ff\u0400-\u0482\u048a-\u052f«»‐-―‘-‟"
    rf"\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff]|[ \n](?![\s\0{_IGNORED}]))*"
)
"""Text of which each character becomes one: most of what is written."""
_JOINS = re.compile(f"[{_IGNORED}\u1160-\u11ff\uff9e\uff9f]")
"""Besides marks, what may become one character with the one before it."""


def folded(text: str) -> str:
    """Return `text` as it is compared and indexed.

    NFKC, no case, ё as е, no diacritics, every run of white space as one space.
    """
    return "".join(map(_folded, pieces(text)))


def pieces(text: str, size: int = _PIECE) -> Iterator[str]:
    """Yield a text in parts, of `size` characters if possible, that fold as the whole does."""
    start = 0
    while cut := _CUT.search(text, start + size):
        yield text[start : cut.start()]
        start = cut.start()
    yield text[start:]


def _folded(text: str) -> str:
    text = _SPACES.sub(" ", text)
    if text.isascii():
        return text.lower()
    text = unicodedata.normalize("NFKC", _NOTHING.sub("", text)).casefold()
    return _ACCENTS.sub(lambda accent: _BARE.get(accent[0], ""), text)


class FoldedText:
    """A text, folded, that knows where each of its characters came from."""

    def __init__(self, source: str) -> None:
        self._pieces = list(pieces(source, _SMALL_PIECE))
        parts = [_folded(piece) for piece in self._pieces]
        self.text = "".join(parts)
        self._starts = [0, *accumulate(map(len, parts))]
        self._source_starts = [0, *accumulate(map(len, self._pieces))]
        self._origins: dict[int, list[tuple[int, int]]] = {}

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """Return where a part of the folded text, at least a character, stands in the source."""
        return self._origin(start)[0], self._origin(end - 1)[1]

    def _origin(self, at: int) -> tuple[int, int]:
        piece = bisect_right(self._starts, at) - 1
        if piece not in self._origins:
            self._origins[piece] = list(_origins(self._pieces[piece]))
        start, end = self._origins[piece][at - self._starts[piece]]
        before = self._source_starts[piece]
        return before + start, before + end


def _origins(text: str) -> Iterator[tuple[int, int]]:
    """Yield for each folded character the part of the text that it came from."""
    if _PLAIN.fullmatch(text):
        yield from pairwise(range(len(text) + 1))
        return
    start = 0
    while start < len(text):
        end = _end_of_cluster(text, start)
        for _ in range(_folded_length(text[start:end])):
            yield start, end
        start = end


def _end_of_cluster(text: str, start: int) -> int:
    """Return where what folds together ends: white space, or a character and its marks."""
    spaces = _SPACES.match(text, start)
    end = spaces.end() if spaces else start + 1
    while end < len(text) and _joins(text[end]):
        end += 1
    return end


@lru_cache(4096)
def _folded_length(cluster: str) -> int:
    return len(_folded(cluster))


@lru_cache(4096)
def _joins(character: str) -> bool:
    """Whether a character may become one with the one before it."""
    return unicodedata.category(character)[0] == "M" or _JOINS.match(character) is not None
