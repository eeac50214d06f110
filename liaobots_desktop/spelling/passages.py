"""The passages of a Markdown text that are code: what stands in them is spelt by other rules."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

_FENCE = re.compile(r"^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(`{3,}|~{3,})([^\n]*)$", re.MULTILINE)
_INDENTS = ("    ", "\t")
_INDENTED = re.compile(r"(?:\A|\n[ \t]*\n)((?:(?: {4}|\t)[^\n]*(?:\n|\Z))+)")
_TICKS = re.compile(r"`+")
_EMPTY_LINE = re.compile(r"\n[ \t]*\n")
_FAR = 5_000
"""Characters around a passage in which its paragraphs are looked for."""

Passage = tuple[int, int]
"""Where it begins, and where it has ended."""


class Passages:
    """Some passages of a text, none over another."""

    __slots__ = ("_all", "_starts")

    def __init__(self, passages: Iterable[Passage] = ()) -> None:
        self._all = sorted(passages)
        self._starts = [start for start, _end in self._all]

    def has(self, place: int) -> bool:
        """Whether the character at a place is in one of them."""
        before = bisect_right(self._starts, place) - 1
        return before >= 0 and place < self._all[before][1]


def blocks_in(text: str) -> Passages:
    """Return the blocks of code of a text; a fence that is not closed yet goes on to the end."""
    blocks = list(_fenced(text)) if "```" in text or "~~~" in text else []
    if text.startswith(_INDENTS) or any(f"\n{indent}" in text for indent in _INDENTS):
        blocks += _indented(text, Passages(blocks))
    return Passages(blocks)


def pieces_in(text: str, start: int, end: int) -> Passages:
    """Return the pieces of code in the lines of a passage, which are looked for in its paragraphs.

    One that is not closed yet goes on to the end of its line.
    """
    first, last = max(start - _FAR, 0), end + _FAR
    for found in _EMPTY_LINE.finditer(text, first, start):
        first = found.end()
    below = _EMPTY_LINE.search(text, end, last)
    last = min(last, len(text)) if below is None else below.start()
    return Passages(_pieces(text, first, last))


def _fenced(text: str) -> Iterator[Passage]:
    opened: tuple[int, str] | None = None
    for found in _FENCE.finditer(text):
        fence, rest = found.groups()
        if opened is None:
            if not (fence[0] == "`" and "`" in rest):
                opened = found.start(), fence
        elif fence.startswith(opened[1]) and not rest.strip():
            yield opened[0], found.end()
            opened = None
    if opened is not None:
        yield opened[0], len(text)


def _indented(text: str, others: Passages) -> Iterator[Passage]:
    for found in _INDENTED.finditer(text):
        if not others.has(found.start(1)):
            yield found.span(1)


def _pieces(text: str, first: int, last: int) -> Iterator[Passage]:
    runs = [found.span() for found in _TICKS.finditer(text, first, last)]
    closing = _closing(text, runs)
    at = 0
    while at < len(runs):
        start, to = runs[at][0], closing[at]
        end = text.find("\n", start) if to is None else runs[to][1]
        end = end if end >= 0 else len(text)
        yield start, end
        while at < len(runs) and runs[at][0] < end:
            at += 1


def _closing(text: str, runs: Sequence[Passage]) -> list[int | None]:
    """Return for each run of backticks the number of the next one as long, in its paragraph."""
    closing: list[int | None] = [None] * len(runs)
    last: dict[int, int] = {}
    for number in range(len(runs) - 1, -1, -1):
        start, end = runs[number]
        if number + 1 < len(runs) and _EMPTY_LINE.search(text, end, runs[number + 1][0]):
            last.clear()
        closing[number] = last.get(end - start)
        last[end - start] = number
    return closing
