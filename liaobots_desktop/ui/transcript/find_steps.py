"""Steps to other hits that are asked for while one is still being taken."""

from collections import deque
from collections.abc import Callable, Iterator

_MOST = 10
"""Steps that wait: a key that is held down is not followed for long after it was let go."""


class FindSteps:
    """Takes one step after the other, none of which is lost; lives on the GUI thread."""

    def __init__(self) -> None:
        self._steps: deque[int] = deque()

    def add(self, step: int) -> bool:
        """Take note of a step; returns whether nobody takes any so far."""
        if len(self._steps) < _MOST:
            self._steps.append(step)
        return len(self._steps) == 1

    def forget(self) -> None:
        """Take none of those that wait."""
        self._steps.clear()

    def take(self, walk: Callable[[int], Iterator[None]]) -> Iterator[None]:
        """Walk each of them, those too that are asked for meanwhile."""
        while self._steps:
            yield from walk(self._steps[0])
            self._steps.popleft()
