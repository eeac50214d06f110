"""What was removed and added between two versions of a text."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import filterfalse, groupby, islice, pairwise
from typing import NamedTuple

from liaobots_desktop.comparison.alignment import Match, Pulse, align
from liaobots_desktop.comparison.words import Amount, is_blank, lines_of, words_of

_FEW = 2
"""Words between two changes that are taken to be changed too, if the changes are much longer."""
_MUCH_LONGER = 4
_MANY = 5000


class Kind(Enum):
    """Where a piece of text stands."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


class Span(NamedTuple):
    """A piece of the text of both versions, or of one of them."""

    kind: Kind
    text: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two versions in one: without what was added it is the old one, without removed the new one.

    Where both were changed, the removed text comes first. Words are counted as a person
    does: no spaces, line ends or signs; see `Amount`.
    """

    spans: tuple[Span, ...]
    removed: Amount
    added: Amount


class _Change(NamedTuple):
    """Words of the old version in whose place others stand, then words of both."""

    removed: list[str]
    added: list[str]
    same: list[str]


def compare(old: str, new: str, pulse: Pulse) -> Comparison:
    """Compare two texts line by line, and lines that differ word by word.

    `pulse` is told of all characters of both texts, part by part; what it raises passes.
    """
    spans: list[Span] = []
    removed = added = Amount()
    for change in _readable(_changes(lines_of(old), lines_of(new), pulse)):
        removed = removed.and_of("".join(change.removed))
        added = added.and_of("".join(change.added))
        parts = (change.removed, change.added, change.same)
        for kind, words in zip((Kind.REMOVED, Kind.ADDED, Kind.SAME), parts, strict=True):
            if words:
                spans.append(Span(kind, "".join(words)))
    merged = groupby(spans, key=lambda span: span.kind)
    return Comparison(
        tuple(Span(kind, "".join(span.text for span in run)) for kind, run in merged),
        removed,
        added,
    )


def _changes(old: Sequence[str], new: Sequence[str], pulse: Pulse) -> Iterator[_Change]:
    """Yield the changes between lines in order, word by word."""
    matches = align(old, new, _silent(pulse))
    for before, match in pairwise([Match(0, 0, 0), *matches, Match(len(old), len(new), 0)]):
        old_lines = old[before.old + before.length : match.old]
        new_lines = new[before.new + before.length : match.new]
        if old_lines or new_lines:
            yield from _word_changes("".join(old_lines), "".join(new_lines), pulse)
        same = list(old[match.old : match.old + match.length])
        pulse(2 * sum(map(len, same)))
        yield _Change([], [], same)


def _word_changes(old_text: str, new_text: str, pulse: Pulse) -> Iterator[_Change]:
    old, new = _listed(words_of(old_text), pulse), _listed(words_of(new_text), pulse)
    share = (len(old_text) + len(new_text)) / max(len(old) + len(new), 1)
    matches = align(old, new, lambda words: pulse(round(words * share)))
    for before, match in pairwise([Match(0, 0, 0), *matches, Match(len(old), len(new), 0)]):
        pulse(0)
        yield _Change(
            old[before.old + before.length : match.old],
            new[before.new + before.length : match.new],
            old[match.old : match.old + match.length],
        )


def _listed(words: Iterator[str], pulse: Pulse) -> list[str]:
    found: list[str] = []
    while some := list(islice(words, _MANY)):
        found += some
        pulse(0)
    return found


def _silent(pulse: Pulse) -> Pulse:
    """Return what asks whether to go on, and tells no progress."""
    return lambda _: pulse(0)


def _readable(changes: Iterable[_Change]) -> Iterator[_Change]:
    """Yield the changes; those that only spaces or few words part are one change."""
    return _joined(_joined(changes, _are_parted_by_spaces), _are_parted_by_few)


def _joined(
    changes: Iterable[_Change], are_one: Callable[[_Change, _Change], bool]
) -> Iterator[_Change]:
    open_one = _Change([], [], [])
    for change in changes:
        if not change.removed and not change.added:
            open_one.same.extend(change.same)
        elif (open_one.removed or open_one.added) and are_one(open_one, change):
            open_one.removed.extend([*open_one.same, *change.removed])
            open_one.added.extend([*open_one.same, *change.added])
            open_one = open_one._replace(same=change.same)
        else:
            yield open_one
            open_one = change
    yield open_one


def _are_parted_by_spaces(first: _Change, _: _Change) -> bool:
    return not _count(first.same) and "\n" not in first.same


def _are_parted_by_few(first: _Change, second: _Change) -> bool:
    if len(first.same) > 2 * _FEW + 1 or "\n" in first.same:
        return False
    between = _count(first.same)
    most = _MUCH_LONGER * between
    return between <= _FEW and _is_as_long(first, most) and _is_as_long(second, most)


def _is_as_long(change: _Change, words: int) -> bool:
    """Whether so many words were removed or added; not all of them are counted."""
    return any(
        sum(1 for _ in islice(filterfalse(is_blank, side), words)) == words
        for side in (change.removed, change.added)
    )


def _count(words: Iterable[str]) -> int:
    return sum(not is_blank(word) for word in words)
