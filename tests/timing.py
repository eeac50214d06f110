"""Bars of time: who misses one beside other tests is measured again, alone, before it fails.

A test that asks for the fixture `within` is a timed one. When it misses its bar it is tried twice
more: what is slow is slow each time; what another program took away is not. `make test`, which
runs tests side by side, names a file in `MISSED_BARS`: there the test is noted and not failed, and
`.ci/run_tests.py` runs it again with nothing beside it. All else that fails in it fails at once.
"""

import os
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest

Within = Callable[[float | Mapping[Any, float], float], None]
MISSED_BARS = "LIAOBOTS_MISSED_BARS"
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


def put_off(report: pytest.TestReport, error: BaseException | None) -> None:
    """Note a test that missed its bar where `MISSED_BARS` says, and take it for skipped."""
    notes = os.environ.get(MISSED_BARS)
    if notes and isinstance(error, TooSlow):
        with Path(notes).open("a", encoding="utf-8") as file:
            file.write(f"{report.nodeid}\n")
        report.outcome = "skipped"
        path, line, _ = report.location
        report.longrepr = (path, line or 0, f"{error}; it is measured again, alone")
