"""A table as lines of text with columns of even width."""

import unicodedata
from collections.abc import Sequence

_GAP = "  "
_WIDEST = 60
"""A column is not padded beyond this."""


def in_columns(rows: Sequence[Sequence[str]]) -> list[str]:
    """Return the lines of a table whose first row is its head."""
    count = max((len(row) for row in rows), default=0)
    widths = [
        min(max(_width(row[column]) for row in rows if column < len(row)), _WIDEST)
        for column in range(count)
    ]
    lines = [_line(row, widths) for row in rows]
    rule = _GAP.join("-" * width for width in widths)
    return [*lines[:1], rule, *lines[1:]]


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = (
        cell + " " * (width - _width(cell)) for cell, width in zip(cells, widths, strict=False)
    )
    return _GAP.join(padded).rstrip()


def _width(text: str) -> int:
    """Return how many places of a terminal a text takes: Chinese letters take two."""
    return sum(_places(character) for character in text)


def _places(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
