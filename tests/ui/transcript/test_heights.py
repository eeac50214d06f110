"""Sums of heights, checked against plain addition."""

from hypothesis import given
from hypothesis import strategies as st

from liaobots_desktop.ui.transcript.heights import HeightIndex


@given(
    heights=st.lists(st.integers(1, 50), min_size=1, max_size=60),
    changes=st.lists(st.tuples(st.integers(0, 59), st.integers(1, 50)), max_size=20),
    kept=st.integers(1, 60),
    filled=st.integers(0, 40),
)
def test_tops_and_finds_are_those_of_plain_sums(
    heights: list[int], changes: list[tuple[int, int]], kept: int, filled: int
) -> None:
    index = HeightIndex()
    index.fill(filled, 3)
    for height in heights:
        index.append(height)
    heights = [3] * filled + heights
    for place, height in changes:
        heights[place % len(heights)] = height
        index[place % len(heights)] = height
    index.truncate(min(kept, len(heights)))
    index.append(7)
    heights = [*heights[:kept], 7]
    tops = [sum(heights[:count]) for count in range(len(heights) + 1)]

    assert [index.top(place) for place in range(len(heights) + 1)] == tops
    assert index.total == tops[-1]
    covering = [place for place, height in enumerate(heights) for _ in range(height)]
    assert [index.find(y) for y in range(index.total)] == covering
