"""Round numbers for the side of a plot, and which of its bars are named below."""

from collections.abc import Iterator

_MOST_LINES = 5


def ticks(most: int) -> list[int]:
    """Return whole numbers in even steps of 1, 2 or 5 times a power of ten, from 0 to `most`.

    The last one is `most` or the next step beyond it; there are six at most.
    """
    step = next(step for step in _steps() if step * _MOST_LINES >= most)
    lines = max(-(-most // step), 1)
    return [step * number for number in range(lines + 1)]


def named(bars: int, room: float, widest: float) -> range:
    """Return the numbers of the bars that are named, so that no name touches the next.

    `room` is the width of all bars, `widest` what the longest name needs, both in pixels.
    """
    if bars == 0:
        return range(0)
    fitting = max(int(room // max(widest, 1.0)), 1)
    every = -(-bars // fitting)
    return range((bars - 1) % every, bars, every)


def _steps() -> Iterator[int]:
    power = 1
    while True:
        yield from (power, 2 * power, 5 * power)
        power *= 10
