"""What is looked for in a chat, and where it stands in a text."""

import re
from bisect import bisect_right

_BREAKS_WORDS = re.compile(r"\]\(|\]\[|!\[|\[\^|&#?\w{1,40};")
"""What is seen there (links, pictures, footnotes, entities) is not in the source as such."""
_SIMPLE_TARGET = re.compile(r"(?<!!)\[([^\[\]]*)\]\([^()\s]*\)")
_GROWING = re.compile(
    "[\u00df\u0149\u01f0\u0390\u03b0\u0587\u1e96-\u1e9a\u1e9e\u1f50-\u1f56\u1f80-\u1ffc"
    "\ufb00-\ufb06\ufb13-\ufb17]"
)
"""Letters that may be more than one when case is ignored: ß is ss."""
_SPACELESS = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
"""Scripts without spaces between words: Thai, Lao, Burmese, Khmer, Japanese, Chinese."""
_SIGNS = (
    "\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0900-\u0963"
    "\u0970-\u0dff\u200d"
)
"""Accents and vowel signs, which belong to the word they stand in."""
_LETTER = rf"(?:[^\W{_SPACELESS}]|[{_SIGNS}])"
_IS_LETTER = re.compile(_LETTER)
_SHORT = 2
"""So few letters stand in nearly every text: it is not worth a look."""
_KNOWN = 256


class Needle:
    """A text to look for; no Qt, any one thread.

    Whole words: letters, digits and `_` on either side would make the word longer, and so would an
    apostrophe with a letter behind it. Scripts without spaces have no such sides.
    """

    def __init__(self, text: str, *, has_case: bool = False, is_word: bool = False) -> None:
        self.text = text
        self._has_case = has_case
        self._folded = self._fold(text)
        letters = [re.escape(letter) for letter in self._folded if letter.isalnum()]
        self._letters = re.compile(r"[\W_]*".join(letters))
        self._is_short = len(letters) <= _SHORT
        self._word = _word_pattern(self._folded) if is_word else None
        self._known: dict[str, list[tuple[int, int]]] = {}

    def may_match(self, source: str) -> bool:
        """Return False only if no Markdown reading of `source` can show the text."""
        if self._is_short or self._letters.search(self._fold(source)):
            return True
        without = _SIMPLE_TARGET.sub(r"\1", source)
        if _BREAKS_WORDS.search(without) is not None:
            return True
        return len(without) != len(source) and bool(self._letters.search(self._fold(without)))

    def count(self, text: str) -> int:
        """Return how often the text stands in another one, not overlapping."""
        if not self._folded:
            return 0
        folded = self._fold(text)
        if len(folded) != len(text):
            return len(self._matches(text))
        if self._word is not None:
            return sum(1 for _ in self._word.finditer(folded))
        return folded.count(self._folded)

    def find(self, text: str) -> list[tuple[int, int]]:
        """Return where the text stands, not overlapping, in Qt's positions (UTF-16 units)."""
        found = self._known.get(text)
        if found is None:
            found = self._matches(text)
            found = found if text.isascii() else in_units(text, found)
            if len(self._known) >= _KNOWN:
                self._known.clear()
            self._known[text] = found
        return found

    def _fold(self, text: str) -> str:
        text = text.replace("\xa0", " ")
        return text if self._has_case else text.replace("İ", "i").casefold()

    def _matches(self, text: str) -> list[tuple[int, int]]:
        if not self._folded:
            return []
        folded = self._fold(text)
        pattern = self._word or re.compile(re.escape(self._folded))
        found = [match.span() for match in pattern.finditer(folded)]
        return found if len(folded) == len(text) else self._unfolded(text, found)

    def _unfolded(self, text: str, found: list[tuple[int, int]]) -> list[tuple[int, int]]:
        """Turn positions in a text that folding made longer into those before.

        What begins or ends inside a letter is no hit.
        """
        ends: list[int] = [0]
        shifts: list[int] = [0]
        inside: set[int] = set()
        for match in _GROWING.finditer(text):
            start = match.start() + shifts[-1]
            length = len(self._fold(match.group()))
            inside.update(range(start + 1, start + length))
            ends.append(start + length)
            shifts.append(shifts[-1] + length - 1)

        def before(position: int) -> int:
            return position - shifts[bisect_right(ends, position) - 1]

        return [
            (before(start), before(end))
            for start, end in found
            if start not in inside and end not in inside
        ]


def _word_pattern(folded: str) -> re.Pattern[str]:
    pattern = re.escape(folded)
    if _IS_LETTER.match(folded):
        pattern = rf"(?<!{_LETTER})(?<!{_LETTER}['’]){pattern}"
    if folded and _IS_LETTER.match(folded[-1]):
        pattern = rf"{pattern}(?!{_LETTER}|['’]{_LETTER})"
    return re.compile(pattern)


def in_units(text: str, found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return places in a text, which are in characters, in Qt's positions (UTF-16 units)."""
    if not found or text.isascii() or max(text) <= "\uffff":
        return found
    units = [0]
    for letter in text:
        units.append(units[-1] + (2 if letter > "\uffff" else 1))
    return [(units[start], units[end]) for start, end in found]
