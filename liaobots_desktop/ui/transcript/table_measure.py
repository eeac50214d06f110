"""How wide the columns of a table want to be, guessed from its source without parsing it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QFontMetricsF

from liaobots_desktop.ui.transcript.style import TextStyle
from liaobots_desktop.ui.transcript.table_pieces import HEAD_LINES, column_count

CELL_PADDING = 12
"""Pixels left and right of a cell's text."""
_STEP = 8
"""Widths are multiples of this many pixels, so that a table that grows seldom moves."""
_SPARE = 4
_LONGEST, _LONGEST_WORD = 200, 60
"""Characters of a cell, and of a word, that are looked at: more never fits into a column."""
_LOOKED_AT = 400
_BOLD = 1.12
_OTHER_LETTER = 16
_BAR = re.compile(r"(?<!\\)\|")
_LINK = re.compile(r"!?\[([^\[\]]*)\](?:\([^()]*\)|\[[^\[\]]*\])")
_MARKS = re.compile(r"\*\*|__|~~|`|\\(?=[^\w\s])")
_WORD = re.compile(r"[^\s\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef]+")
_UNUSUAL = re.compile(r"[\u0530-\u1fff\u2c00-\u2dff\ua000-\uabff]")
_UNUSUAL_LETTER = 10
_MOST_PAGES, _PAGE = 5, 128
"""Blocks of so many unusual letters whose fonts are looked for to measure a piece of a table."""
_RARE = re.compile(r"[\u200d\U00010000-\U0010ffff]|[\u0300-\u036f]{2}")
_RARE_OR_UNUSUAL = re.compile(f"{_RARE.pattern}|{_UNUSUAL.pattern}")


@dataclass(frozen=True, slots=True)
class Measure:
    """For each column, in pixels with padding: its widest cell on one line, its longest word."""

    whole: tuple[int, ...]
    least: tuple[int, ...]

    def joined(self, other: "Measure") -> "Measure":
        """Return what holds both."""
        return Measure(
            tuple(map(max, self.whole, other.whole)), tuple(map(max, self.least, other.least))
        )


class TableRuler:
    """Measures the cells of tables in the fonts of a style; lives on the GUI thread."""

    def __init__(self, style: TextStyle) -> None:
        self._body = QFontMetricsF(style.body_font)
        self._head = QFontMetricsF(style.head_font)
        self._code = QFontMetricsF(style.code_font)
        self._span = QFontMetricsF(style.span_font)

    def measure(self, source: str) -> Measure:
        """Return what the columns of a piece of a table need, its head included."""
        lines = source.split("\n")
        columns = column_count(lines.pop(HEAD_LINES - 1))
        return self.measure_rows(map(cells_of, lines), columns)

    def measure_rows(self, rows: Iterable[Sequence[str]], columns: int) -> Measure:
        """Return what the columns of a table need; `rows` are Markdown, the head first.

        Where there are very many scripts, their words are guessed: each costs a search for a font.
        """
        whole, least = [0] * columns, [0] * columns
        shown = [cells[:columns] for cells in rows]
        letters = {letter for cells in shown for cell in cells for letter in cell[:_LOOKED_AT]}
        pages = {ord(letter) // _PAGE for letter in letters if _UNUSUAL.match(letter)}
        slow = _RARE_OR_UNUSUAL if len(pages) > _MOST_PAGES else _RARE
        for number, cells in enumerate(shown):
            for column, cell in enumerate(cells):
                width, longest = self._cell(cell, slow, is_head=number == 0)
                whole[column] = max(whole[column], width)
                least[column] = max(least[column], longest)
        return Measure(tuple(map(_padded, whole)), tuple(map(_padded, least)))

    def measure_source(self, lines: str) -> Measure:
        """Return what lines of code need as one column."""
        longest = max(lines.split("\n"), key=len)
        width = len(longest) * _OTHER_LETTER
        if longest.isascii():
            width = round(self._code.horizontalAdvance(longest) + 0.5)
        return Measure((width,), (0,))

    def _cell(self, cell: str, slow: re.Pattern[str], *, is_head: bool) -> tuple[int, int]:
        cell = cell[:_LOOKED_AT]
        text = _MARKS.sub("", _LINK.sub(r"\1", cell))[:_LONGEST]
        found = slow.search(text)  # slow to measure, and hardly ever broken in the wrong place
        if found is not None:
            letter = _OTHER_LETTER if _RARE.match(found.group()) else _UNUSUAL_LETTER
            return len(text) * letter, letter
        metrics = self._head if is_head else self._body
        factor = _BOLD if "**" in cell or "__" in cell else 1.0
        word = max(_WORD.findall(text), key=len, default="")[:_LONGEST_WORD]
        width = metrics.horizontalAdvance(text) * factor
        longest = metrics.horizontalAdvance(word) * factor
        if "`" in cell:
            width = max(width, self._span.horizontalAdvance(text))
            longest = max(longest, self._span.horizontalAdvance(word))
        return round(width + 0.5), round(longest + 0.5)


def cells_of(line: str) -> list[str]:
    """Return the Markdown of the cells in a line of a table."""
    cells = [cell.strip(" \t") for cell in _BAR.split(line.strip(" \t"))]
    if cells and not cells[0]:
        del cells[0]
    if cells and not cells[-1]:
        del cells[-1]
    return cells


def _padded(width: int) -> int:
    """Return the width of a column, a multiple of some pixels."""
    return -(-(width + 2 * CELL_PADDING + _SPARE) // _STEP) * _STEP
