"""How many hits every message and every part of it holds."""

from liaobots_desktop.ui.transcript.heights import HeightIndex

PartPlace = tuple[int, int]
"""The numbers of a message and of one of its parts."""


class FindCounts:
    """Counts by message and part, with sums in logarithmic time; no Qt.

    Only counts are kept: positions are found again in the few parts that are drawn.
    """

    def __init__(self, items: int) -> None:
        self._sums = HeightIndex()
        self._parts: list[dict[int, int]] = []
        for _ in range(items):
            self.append()

    def __len__(self) -> int:
        return len(self._parts)

    @property
    def total(self) -> int:
        """The number of all hits."""
        return self._sums.total

    def append(self) -> None:
        """Add a message without hits."""
        self._parts.append({})
        self._sums.append(0)

    def put(self, item: int, part: int, count: int) -> None:
        """Say how many hits a part holds."""
        parts = self._parts[item]
        self._sums[item] += count - parts.get(part, 0)
        if count:
            parts[part] = count
        else:
            parts.pop(part, None)

    def forget(self, item: int, first_part: int) -> None:
        """Forget the hits of a message from one of its parts on."""
        for part in [number for number in self._parts[item] if number >= first_part]:
            self.put(item, part, 0)

    def before(self, item: int, part: int) -> int:
        """Return the number of hits above a part."""
        parts = self._parts[item]
        return self._sums.top(item) + sum(parts[number] for number in parts if number < part)

    def following(self, item: int, part: int) -> PartPlace | None:
        """Return the next part with hits below one; None at the end."""
        later = [number for number in self._parts[item] if number > part]
        if later:
            return item, min(later)
        above = self._sums.top(item + 1)
        if above == self.total:
            return None
        found = self._sums.find(above)
        return found, min(self._parts[found])

    def preceding(self, item: int, part: int) -> PartPlace | None:
        """Return the nearest part with hits above one; None at the start."""
        earlier = [number for number in self._parts[item] if number < part]
        if earlier:
            return item, max(earlier)
        above = self._sums.top(item)
        if not above:
            return None
        found = self._sums.find(above - 1)
        return found, max(self._parts[found])

    def first(self) -> PartPlace | None:
        """Return the first part with hits."""
        if not self.total:
            return None
        found = self._sums.find(0)
        return found, min(self._parts[found])

    def last(self) -> PartPlace | None:
        """Return the last part with hits."""
        if not self.total:
            return None
        found = self._sums.find(self.total - 1)
        return found, max(self._parts[found])
