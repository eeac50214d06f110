"""The columns of one table: all of its pieces have the same widths and scroll sideways as one."""

from collections.abc import Sequence
from itertools import accumulate

from liaobots_desktop.ui.transcript.sideways import Sideways
from liaobots_desktop.ui.transcript.style import CODE_PADDING
from liaobots_desktop.ui.transcript.table_measure import Measure

_READABLE = 140
"""A column of long text may become so narrow, in pixels, before the table scrolls sideways."""
_WIDEST = 320
"""The width of a column of long text in a table that scrolls sideways."""
_SMALLEST = 0.8
"""On paper a table is drawn so small before its columns become unreadable instead."""


class TableShape:
    """What the pieces of one table share; lives on the GUI thread.

    The widths are made from the source of all pieces that are there, seen or not, so that they
    do not depend on how the text came or on what was looked at. `is_source`: it is shown as its
    source, which is one column that is never wrapped. `is_paper`: it cannot be scrolled.
    """

    def __init__(self, *, is_source: bool = False, is_paper: bool = False) -> None:
        self.is_source = is_source
        self._widths_for = paper_widths if is_paper else column_widths
        self.sideways = Sideways()
        self.widths: list[int] = []
        """Of the columns, in pixels."""
        self.version = 0
        """Grows whenever the widths change."""
        self._measures: list[Measure] = []
        self._fitted: tuple[Measure, int] | None = None

    @property
    def piece_count(self) -> int:
        """How many pieces the table has."""
        return len(self._measures)

    def put(self, number: int, measure: Measure) -> None:
        """Take what a piece needs; pieces after it, if any, come again."""
        self.drop(number)
        self._measures.append(self._measures[-1].joined(measure) if number else measure)

    def drop(self, number: int) -> None:
        """Forget a piece and those after it."""
        del self._measures[number:]

    def fit(self, width: int) -> bool:
        """Work out the widths for a column of so many pixels; return whether they have changed."""
        room = width - (2 * CODE_PADDING if self.is_source else 0)
        if not self._measures or self._fitted == (self._measures[-1], room):
            return False
        self._fitted = (self._measures[-1], room)
        measure = self._measures[-1]
        widths = [max(*measure.whole, room)] if self.is_source else self._widths_for(measure, room)
        self.sideways.resize(sum(widths), room)
        if widths == self.widths:
            return False
        self.widths = widths
        self.version += 1
        return True


def column_widths(measure: Measure, room: int) -> list[int]:
    """Return widths that fill the room; more than that when columns would become unreadable."""
    readable = _readable(measure)
    if sum(readable) > room:
        return [min(whole, _WIDEST) for whole in measure.whole]
    if sum(measure.whole) <= room:
        return _filled(measure.whole, measure.whole, room)
    wishes = [whole - least for whole, least in zip(measure.whole, readable, strict=True)]
    return _filled(readable, wishes, room)


def paper_widths(measure: Measure, room: int) -> list[int]:
    """Return widths for paper, where what is wider than the room is drawn smaller.

    Columns are readable while that keeps the letters readable too, then as narrow as their longest
    words, which are never broken.
    """
    most = round(room / _SMALLEST)
    readable = _readable(measure)
    if sum(readable) <= room:
        return column_widths(measure, room)
    if sum(readable) <= most:
        return readable
    narrow = [min(whole, least) for whole, least in zip(measure.whole, measure.least, strict=True)]
    if sum(narrow) >= most:
        return narrow
    wishes = [wish - least for wish, least in zip(readable, narrow, strict=True)]
    return _filled(narrow, wishes, most)


def _readable(measure: Measure) -> list[int]:
    pairs = zip(measure.whole, measure.least, strict=True)
    return [min(whole, _WIDEST, max(least, _READABLE)) for whole, least in pairs]


def _filled(widths: Sequence[int], shares: Sequence[int], room: int) -> list[int]:
    """Return the widths with what is left of the room given out by shares, to the last pixel."""
    rest, total = room - sum(widths), max(sum(shares), 1)
    edges = [rest * share // total for share in accumulate(shares)]
    return [
        width + edge - before
        for width, edge, before in zip(widths, edges, [0, *edges], strict=False)
    ]
