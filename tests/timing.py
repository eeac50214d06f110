"""Bars of time: what is measured against one is measured alone, and more than once before it fails.

A test that asks for the fixture `within` is a timed one: `make test` runs it when the others are
done, with nothing beside it, and tries it twice more when the bar is missed. What is slow is slow
each time; what another program took away is not. All else that fails in it fails at once.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

import pytest

Within = Callable[[float | Mapping[Any, float], float], None]
TRIES = 3


class TooSlow(AssertionError):
    """A bar was missed."""


def assert_within(took: float | Mapping[Any, float], bar: float) -> None:
    """Fail when something, or one of some steps, took as long as its bar or longer, in seconds.

    Raises:
        TooSlow: it did.
    """
    __tracebackhide__ = True
    steps = took if isinstance(took, Mapping) else {"it": took}
    slow = [f"{step} took {s * 1000:.1f} ms" for step, s in steps.items() if s >= bar]
    if slow:
        raise TooSlow(f"{', '.join(slow)}; the bar is {bar * 1000:g} ms")


def mark_timed(items: Iterable[pytest.Item]) -> None:
    """Mark the tests that measure a time for `-m timed`, and that they are tried again."""
    for item in items:
        if isinstance(item, pytest.Function) and "within" in item.fixturenames:
            item.add_marker(pytest.mark.timed)
            item.add_marker(pytest.mark.flaky(reruns=TRIES - 1, only_rerun=TooSlow))
