"""Waiting for what another process does, bounded by a deadline."""

import time
from collections.abc import Callable
from typing import TypeVar

_Found = TypeVar("_Found")


def wait_until(look: Callable[[], _Found | None], what: str, seconds: float = 60) -> _Found:
    """Call `look` every 20 ms until it returns something true, and return that.

    Raises:
        AssertionError: `what` has not come within `seconds`.
    """
    deadline = time.monotonic() + seconds
    while True:
        if found := look():
            return found
        if time.monotonic() > deadline:
            raise AssertionError(f"{what} has not come within {seconds} s")
        time.sleep(0.02)
