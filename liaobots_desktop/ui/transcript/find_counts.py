"""How many hits every message holds, and every part of the few that are walked through."""

from liaobots_desktop.ui.transcript.heights import HeightIndex


class FindCounts:
    """Counts with sums in logarithmic time; no Qt.

    Only counts are kept: positions are found again in the few parts that are drawn. A tally holds
    the counts of a message's parts, as far as they are counted.
    """

    def __init__(self, items: int) -> None:
        self._sums = HeightIndex(items)
        self.tallies: dict[int, HeightIndex] = {}

    def __len__(self) -> int:
        return len(self._sums)

    def __getitem__(self, item: int) -> int:
        return self._sums[item]

    def __setitem__(self, item: int, count: int) -> None:
        self._sums[item] = count

    @property
    def total(self) -> int:
        """The number of all hits."""
        return self._sums.total

    def append(self) -> None:
        """Add a message without hits."""
        self._sums.append(0)

    def take(self, item: int, tally: HeightIndex) -> None:
        """Take the counts of a message's parts, which are known already."""
        self.tallies[item] = tally
        self._sums[item] = tally.total

    def before(self, item: int, part: int = 0) -> int:
        """Return the number of hits above a part; above the message if its parts are unknown."""
        tally = self.tallies.get(item)
        inside = 0 if tally is None else tally.top(min(part, len(tally)))
        return self._sums.top(item) + inside

    def beside(self, item: int, step: int) -> int | None:
        """Return the next message with hits below (1) or above (-1) one; None at the end."""
        if step > 0:
            above = self._sums.top(item + 1)
            return None if above >= self.total else self._sums.find(above)
        above = self._sums.top(item)
        return self._sums.find(above - 1) if above else None
