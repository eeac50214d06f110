"""What two sequences have in common is found, and never in quadratic time."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liaobots_desktop.comparison.alignment import Match, align
from tests.comparison.reading import ignore

FEW = st.lists(st.sampled_from("abcdefgh"), max_size=40)


def longest_common(old: list[str], new: list[str]) -> int:
    """Return the length of the longest common subsequence, by the table of all pairs."""
    above = [0] * (len(new) + 1)
    for entry in old:
        row = [0]
        for at, other in enumerate(new):
            row.append(above[at] + 1 if entry == other else max(above[at + 1], row[at]))
        above = row
    return above[-1]


@given(FEW, FEW)
def test_matches_are_equal_and_in_the_order_of_both(old: list[str], new: list[str]) -> None:
    at, beside = 0, 0
    for match in align(old, new, ignore):
        assert match.old >= at
        assert match.new >= beside
        assert match.length > 0
        at, beside = match.old + match.length, match.new + match.length
        assert old[match.old : at] == new[match.new : beside]
    assert at <= len(old)
    assert beside <= len(new)


@given(st.lists(st.sampled_from("ab"), max_size=12), st.lists(st.sampled_from("ab"), max_size=12))
def test_without_anchors_the_shortest_way_is_found(old: list[str], new: list[str]) -> None:
    twice_old, twice_new = ["x", *old, *old, "y"], ["z", *new, *new, "v"]  # nothing is single
    found = sum(match.length for match in align(twice_old, twice_new, ignore))

    assert found == longest_common(twice_old, twice_new)


def test_a_single_entry_holds_what_stands_around_it() -> None:
    assert align(list("abaXba"), list("bbXab"), ignore) == [
        Match(old=1, new=0, length=1),
        Match(old=3, new=2, length=1),
        Match(old=5, new=3, length=1),
    ]


@given(FEW, FEW)
def test_all_entries_of_both_are_told_of(old: list[str], new: list[str]) -> None:
    told: list[int] = []
    align(old, new, told.append)

    assert sum(told) == len(old) + len(new)


class Compared(str):
    """An entry that counts how often it is compared."""

    compared = 0
    __slots__ = ()
    __hash__ = str.__hash__

    def __eq__(self, other: object) -> bool:
        Compared.compared += 1
        return str.__eq__(self, other)


@pytest.mark.parametrize("entries", [2, 50, 100_000], ids=["two", "fifty", "nearly all single"])
def test_twice_as_many_entries_take_about_twice_as_many_comparisons(entries: int) -> None:
    chance = random.Random(7)
    counts = []
    for length in (4000, 8000):
        old, new = ([Compared(chance.randrange(entries)) for _ in range(length)] for _ in "12")
        Compared.compared = 0
        align(old, new, ignore)
        counts.append(Compared.compared)

    assert counts[1] < 2.6 * counts[0]
    assert counts[1] < 200 * 8000


@pytest.mark.parametrize("entries", [4, 50], ids=["four", "fifty"])
def test_long_texts_in_another_order_take_few_comparisons_an_entry(entries: int) -> None:
    chance = random.Random(7)
    old, new = ([Compared(chance.randrange(entries)) for _ in range(20_000)] for _ in "12")
    Compared.compared = 0
    align(old, new, ignore)

    assert Compared.compared < 9 * 40_000


def test_it_ends_where_it_is_told_to() -> None:
    def stop(_: int) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        align(list("abc"), list("xbz"), stop)
