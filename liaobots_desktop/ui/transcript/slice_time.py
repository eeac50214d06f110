"""The time that work may take at a time: it always suffices for some of it."""

import time


class SliceTime:
    """Says when to stop and go on later; any one thread.

    However late it is, it is not over before something was done: so each slice makes headway, and
    work that is done in slices ends.
    """

    def __init__(self, seconds: float) -> None:
        self.until = time.perf_counter() + seconds
        """When it ends (`time.perf_counter`)."""
        self._has_worked = False

    def is_over_after(self, *, has_worked: bool) -> bool:
        """Take note of a step, which may have found nothing to do; return whether to stop."""
        self._has_worked |= has_worked
        return self._has_worked and time.perf_counter() > self.until
