"""Finds what two sequences have in common, in about linear time and space.

What begins and ends alike is set aside. In the rest, entries that are in each sequence exactly
once are anchors, as far as they come in the same order (patience diff, Bram Cohen); between two
anchors it begins again. Where there are none, the shortest way from one sequence to the other is
looked for step by step (E. W. Myers, An O(ND) Difference Algorithm, 1986), in windows of a
limited number of steps: what is far apart is told as replaced, not searched for ever.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

_MOST_STEPS = 48
"""Insertions and deletions in a window of the search for the shortest way."""
_LONG, _FEW_STEPS = 20_000, 16
"""In gaps of more entries the windows are smaller: their cost grows by the square of the steps."""
_MOST_ROUNDS = 24
"""Rounds of anchors inside anchors; each looks at all that is left once."""

Pulse = Callable[[int], None]
"""Is called often, with so many entries of both sequences that were dealt with since; may raise."""


class Match(NamedTuple):
    """So many entries from `old` on in one sequence are those from `new` on in the other."""

    old: int
    new: int
    length: int


class _Gap(NamedTuple):
    """What lies between two matches."""

    old: int
    old_end: int
    new: int
    new_end: int
    round: int

    @property
    def size(self) -> int:
        return self.old_end - self.old + self.new_end - self.new


def align(old: Sequence[str], new: Sequence[str], pulse: Pulse) -> list[Match]:
    """Return what two sequences have in common, in order; neighbours may touch."""
    found: list[Match] = []
    waiting: list[_Gap | Match] = [_Gap(0, len(old), 0, len(new), 0)]
    while waiting:  # what comes first in the sequences is on top
        whole = waiting.pop()
        if isinstance(whole, Match):
            found.append(whole)
            continue
        begin, gap, end = _without_ends(old, new, whole)
        pulse(whole.size - gap.size)
        found += [match for match in (begin,) if match.length]
        waiting += [match for match in (end,) if match.length]
        if gap.old == gap.old_end or gap.new == gap.new_end:
            pulse(gap.size)
            continue
        anchors = _anchors(old, new, gap) if gap.round < _MOST_ROUNDS else []
        if anchors:
            waiting += reversed(list(_between(anchors, gap)))
        else:
            found += _step_by_step(old, new, gap, pulse)
    return found


def _without_ends(old: Sequence[str], new: Sequence[str], gap: _Gap) -> tuple[Match, _Gap, Match]:
    """Return what a gap begins with in both, what is left of it, and what it ends with in both."""
    start, end, new_start, new_end, number = gap
    while start < end and new_start < new_end and old[start] == new[new_start]:
        start += 1
        new_start += 1
    while start < end and new_start < new_end and old[end - 1] == new[new_end - 1]:
        end -= 1
        new_end -= 1
    return (
        Match(gap.old, gap.new, start - gap.old),
        _Gap(start, end, new_start, new_end, number),
        Match(end, new_end, gap.old_end - end),
    )


def _anchors(old: Sequence[str], new: Sequence[str], gap: _Gap) -> list[tuple[int, int]]:
    """Return the places of entries that are in each half of the gap once, in a common order."""
    in_old = _places_of_single(old, gap.old, gap.old_end)
    in_new = _places_of_single(new, gap.new, gap.new_end)
    pairs = [
        (place, in_new[entry]) for entry, place in in_old.items() if in_new.get(entry, -1) >= 0
    ]
    return _longest_rising([(place, other) for place, other in pairs if place >= 0])


def _places_of_single(entries: Sequence[str], start: int, end: int) -> dict[str, int]:
    """Return where each entry stands, -1 for what is there more than once."""
    places: dict[str, int] = {}
    for place in range(start, end):
        entry = entries[place]
        places[entry] = -1 if entry in places else place
    return places


def _longest_rising(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the most pairs whose second numbers rise; the first ones do already."""
    tops: list[int] = []
    on_top: list[int] = []
    before: list[int] = []
    for at, (_, other) in enumerate(pairs):
        pile = bisect_left(tops, other)
        before.append(on_top[pile - 1] if pile else -1)
        tops[pile : pile + 1] = [other]
        on_top[pile : pile + 1] = [at]
    chosen: list[tuple[int, int]] = []
    at = on_top[-1] if on_top else -1
    while at >= 0:
        chosen.append(pairs[at])
        at = before[at]
    return chosen[::-1]


def _between(anchors: list[tuple[int, int]], gap: _Gap) -> Iterator[_Gap]:
    """Yield the gaps that each begin with an anchor, and the one before the first."""
    start, new_start = gap.old, gap.new
    for place, other in [*anchors, (gap.old_end, gap.new_end)]:
        yield _Gap(start, place, new_start, other, gap.round + 1)
        start, new_start = place, other


def _step_by_step(
    old: Sequence[str], new: Sequence[str], gap: _Gap, pulse: Pulse
) -> Iterator[Match]:
    """Yield matches on the shortest way through a gap, one window after the other."""
    start, new_start = gap.old, gap.new
    steps = _MOST_STEPS if gap.size <= _LONG else _FEW_STEPS
    while start < gap.old_end and new_start < gap.new_end:
        window = gap._replace(old=start, new=new_start)
        way, (start, new_start) = _shortest_way(old, new, window, steps)
        yield from way
        pulse(window.size - (gap.old_end - start + gap.new_end - new_start))
    pulse(gap.old_end - start + gap.new_end - new_start)


def _shortest_way(
    old: Sequence[str], new: Sequence[str], gap: _Gap, most_steps: int
) -> tuple[list[Match], tuple[int, int]]:
    """Return the matches on the shortest way and where it ends, after `most_steps` at most.

    `ends` has how far each diagonal was followed, that of no offset at `middle`.
    """
    start, end, new_start, new_end, _ = gap
    width, height, middle = end - start, new_end - new_start, most_steps + 1
    ends = [0] * (2 * middle + 1)
    trail: list[list[int]] = []
    best, best_x, steps_to_best = 0, 0, 0
    for steps in range(most_steps + 1):
        trail.append(ends[:])
        for diagonal in range(-steps, steps + 1, 2):
            at = middle + diagonal
            x = ends[at + 1]  # an insertion from above, else a deletion
            if diagonal == steps > 0 or (diagonal != -steps and ends[at - 1] >= x):
                x = ends[at - 1] + 1
            y = x - diagonal
            while x < width and y < height and old[start + x] == new[new_start + y]:
                x += 1
                y += 1
            ends[at] = x
            if x + y >= best and x <= width and y <= height:
                best, best_x, steps_to_best = x + y, x, steps
        if best == width + height:
            break
    matches = _walked_back(trail[: steps_to_best + 1], (best_x, best - best_x), gap)
    return matches, (start + best_x, new_start + best - best_x)


def _walked_back(trail: list[list[int]], end: tuple[int, int], gap: _Gap) -> list[Match]:
    """Return the runs of equal entries on the way to an end, which is walked back."""
    x, y = end
    found: list[Match] = []
    for steps in range(len(trail) - 1, -1, -1):
        ends, diagonal = trail[steps], x - y
        at = len(ends) // 2 + diagonal
        is_from_above = diagonal == -steps or (diagonal != steps and ends[at - 1] < ends[at + 1])
        entered = ends[at + 1] if is_from_above else ends[at - 1] + 1
        if x > entered:
            found.append(Match(gap.old + entered, gap.new + entered - diagonal, x - entered))
        x = entered if is_from_above else entered - 1
        y = entered - diagonal - (1 if is_from_above else 0)
    return found[::-1]
