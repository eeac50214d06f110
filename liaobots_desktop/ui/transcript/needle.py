"""What is looked for in a chat, and where it stands in a text."""

import re

from PySide6.QtCore import QTextBoundaryFinder

_BREAKS_WORDS = re.compile(r"\]\(|\]\[|!\[|\[\^|&#?\w{1,40};")
"""What is seen there (links, pictures, footnotes, entities) is not in the source as such."""
_SIMPLE_TARGET = re.compile(r"(?<!!)\[([^\[\]]*)\]\([^()\s]*\)")
_CONTEXT = 40


class Needle:
    """A text to look for; any one thread, unless whole words are asked for (then the GUI's)."""

    def __init__(self, text: str, *, has_case: bool = False, is_word: bool = False) -> None:
        self.text = text
        self._has_case = has_case
        self._is_word = is_word
        self._folded = self._fold(text)
        letters = [re.escape(letter) for letter in self._folded if letter.isalnum()]
        self._letters = re.compile(r"[\W_]*".join(letters))

    def may_match(self, source: str) -> bool:
        """Return False only if no Markdown reading of `source` can show the text."""
        if self._letters.search(self._fold(source)):
            return True
        without = _SIMPLE_TARGET.sub(r"\1", source)
        if _BREAKS_WORDS.search(without) is not None:
            return True
        return len(without) != len(source) and bool(self._letters.search(self._fold(without)))

    def find(self, text: str) -> list[tuple[int, int]]:
        """Return where the text stands, not overlapping, in Qt's positions (UTF-16 units)."""
        found = self._matches(text)
        if self._is_word:
            found = [hit for hit in found if _is_word(text, *hit)]
        return found if text.isascii() else _in_units(text, found)

    def _fold(self, text: str) -> str:
        text = text.replace("\xa0", " ")
        return text if self._has_case else text.replace("İ", "i").casefold()

    def _matches(self, text: str) -> list[tuple[int, int]]:
        if not self._folded:
            return []
        folded = self._fold(text)
        found: list[tuple[int, int]] = []
        step = len(self._folded)
        at = folded.find(self._folded)
        while at >= 0:
            found.append((at, at + step))
            at = folded.find(self._folded, at + step)
        return found if len(folded) == len(text) else self._unfolded(text, found)

    def _unfolded(self, text: str, found: list[tuple[int, int]]) -> list[tuple[int, int]]:
        """Turn positions in a text that folding made longer (ß is ss) into those before."""
        origin: dict[int, int] = {}
        length = 0
        for number, letter in enumerate(text):
            origin[length] = number
            length += len(self._fold(letter))
        origin[length] = len(text)
        return [
            (origin[start], origin[end])
            for start, end in found
            if start in origin and end in origin
        ]


def _is_word(text: str, start: int, end: int) -> bool:
    """Whether a word begins and ends there, by Unicode's rules."""
    before = "\n" + text[max(start - _CONTEXT, 0) : start]
    around = before + text[start : end + _CONTEXT]
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Word, around)
    for piece in (before, before + text[start:end]):
        finder.setPosition(_units(piece))
        if not finder.isAtBoundary():
            return False
    return True


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _in_units(text: str, found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    if not found or max(text) <= "\uffff":
        return found
    units = [0]
    for letter in text:
        units.append(units[-1] + (2 if letter > "\uffff" else 1))
    return [(units[start], units[end]) for start, end in found]
