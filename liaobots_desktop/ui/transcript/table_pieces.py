"""Cuts a table into pieces of some rows, so that a table that grows costs the same per frame."""

import re

from liaobots_desktop.ui.transcript.outline import Item

HEAD_LINES = 2
"""Lines of a table that every piece repeats: its head and how the columns are aligned."""
MAX_COLUMNS = 20
"""A table with more columns is shown as its source: a screenful of its cells takes too long."""
_MAX_ROWS, _MAX_CELLS = 12, 48
"""Rows and cells in one piece, so that it is parsed, built and laid out in about 4 ms."""


def column_count(delimiter_line: str) -> int:
    """Return how many columns the second line of a table defines."""
    return max(len(re.findall("-+", delimiter_line)), 1)


def pieces_of_table(lines: list[str]) -> list[list[str]]:
    """Return a table's lines below its head, in pieces; at least one, perhaps empty."""
    rows = lines[HEAD_LINES:]
    size = _rows_in_piece(lines)
    return [rows[at : at + size] for at in range(0, max(len(rows), 1), size)]


def full_rows(item: Item, lines: list[str]) -> int:
    """Return the rows of an open table's full pieces; at least one row is left over."""
    rows = item.end - item.start - HEAD_LINES
    size = _rows_in_piece(lines[item.start : item.end])
    return max(rows - 1, 0) // size * size


def _rows_in_piece(lines: list[str]) -> int:
    return max(min(_MAX_ROWS, _MAX_CELLS // column_count(lines[HEAD_LINES - 1])), 1)
