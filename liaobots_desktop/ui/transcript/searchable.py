"""What is found in a part: its text with formulas as their source, and back to positions."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from liaobots_desktop.ui.transcript.document import TextDocument
from liaobots_desktop.ui.transcript.needle import Needle

_OBJECT = "\ufffc"
_SEPARATORS = re.compile("[\u2028\u2029\ufdd0\ufdd1]+")


@dataclass(frozen=True, slots=True)
class Formula:
    """Where a source stands in the text (`start`, `end`), and its one character in the document."""

    start: int
    end: int
    position: int
    source: str


class Searchable:
    """The text of a document as it can be found; lives on the GUI thread."""

    def __init__(self, text: str, document: TextDocument | None = None) -> None:
        self.formulas: list[Formula] = []
        self.text = text
        if document is not None and _OBJECT in text:
            self._put_sources(text, document)

    @property
    def lines(self) -> str:
        r"""The text with `\n` for whatever separates lines, paragraphs and cells."""
        return _SEPARATORS.sub("\n", self.text)

    def hits(self, needle: Needle) -> list[tuple[int, int]]:
        """Return where a needle stands, in positions of the document; formulas are found whole."""
        found = needle.find(self.text)
        if not self.formulas:
            return found
        return [(self._position(start, 0), self._position(end - 1, 1)) for start, end in found]

    def between(self, start: int, end: int) -> str:
        r"""Return the text between two of its own places, in UTF-16 units; `\n` ends a line."""
        if self.text.isascii():
            return self.text[start:end]
        units = self.text.encode("utf-16-le", "surrogatepass")[2 * start : 2 * end]
        return _SEPARATORS.sub("\n", units.decode("utf-16-le", "replace"))

    def offset_of(self, position: int) -> int:
        """Return where what stands at a position of the document begins in the text."""
        shift = 0
        for formula in self.formulas:
            if formula.position >= position:
                break
            shift = formula.end - formula.position - 1
        return position + shift

    def position_of(self, offset: int) -> int:
        """Return the position in the document of what stands in the text at an offset."""
        return self._position(offset, 0)

    def _put_sources(self, text: str, document: TextDocument) -> None:
        pieces = []
        position = units = 0
        for piece in text.split(_OBJECT):
            length = _units(piece)
            position, units = position + length, units + length
            pieces.append(piece)
            if position < document.length():
                source = document.source_at(position)
                end = units + _units(source)
                self.formulas.append(Formula(units, end, position, source))
                pieces.append(source)
                units, position = end, position + 1
        self.text = "".join(pieces)

    def _position(self, at: int, step: int) -> int:
        """Return the position before (0) or behind (1) what stands in the text at `at`."""
        number = bisect_right(self.formulas, at, key=lambda formula: formula.start) - 1
        if number < 0:
            return at + step
        formula = self.formulas[number]
        if at < formula.end:
            return formula.position + step
        return at + formula.position + 1 - formula.end + step


def holds_formulas(text: str) -> bool:
    """Return whether a document's text has characters that stand for formulas."""
    return _OBJECT in text


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
