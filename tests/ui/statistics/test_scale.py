"""Round numbers beside a plot, and names below it that do not touch."""

from itertools import pairwise

import pytest

from liaobots_desktop.ui.statistics.scale import named, ticks


@pytest.mark.parametrize(
    ("most", "lines"),
    [
        (0, [0, 1]),
        (1, [0, 1]),
        (4, [0, 1, 2, 3, 4]),
        (7, [0, 2, 4, 6, 8]),
        (40, [0, 10, 20, 30, 40]),
        (41, [0, 10, 20, 30, 40, 50]),
        (51, [0, 20, 40, 60]),
        (792_361, [0, 200_000, 400_000, 600_000, 800_000]),
    ],
)
def test_the_lines_are_round_and_the_last_one_is_not_below_the_most(
    most: int, lines: list[int]
) -> None:
    assert ticks(most) == lines


def test_there_are_at_most_six_lines_and_the_numbers_grow_evenly() -> None:
    for most in [*range(300), 10**9, 2**63]:
        lines = ticks(most)

        assert len(lines) <= 6
        assert lines[-1] >= most
        assert {after - before for before, after in pairwise(lines)} == {lines[1]}


@pytest.mark.parametrize(
    ("bars", "room", "widest", "names"),
    [
        (7, 700, 50, [0, 1, 2, 3, 4, 5, 6]),
        (30, 700, 60, [2, 5, 8, 11, 14, 17, 20, 23, 26, 29]),
        (30, 20, 60, [29]),
        (1, 700, 60, [0]),
        (0, 700, 60, []),
    ],
)
def test_the_last_bar_is_named_and_as_many_before_it_as_have_room(
    bars: int, room: int, widest: int, names: list[int]
) -> None:
    assert list(named(bars, room, widest)) == names
