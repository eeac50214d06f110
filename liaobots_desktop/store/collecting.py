"""Python collects garbage on whatever thread makes some; widgets must be destroyed on their own."""

import gc
import threading


class Uncollected:
    """A context in which no garbage is collected, on any thread; several threads may be in it."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._inside = 0
        self._collects = False

    def __enter__(self) -> None:
        with self._lock:
            if not self._inside:
                self._collects = gc.isenabled()
                gc.disable()
            self._inside += 1

    def __exit__(self, *_: object) -> None:
        with self._lock:
            self._inside -= 1
            if not self._inside and self._collects:
                gc.enable()


UNCOLLECTED = Uncollected()
"""The one of this process, as there is one collector."""
