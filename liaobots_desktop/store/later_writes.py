"""Small files are written on a thread: the disk may be slow, and a window must not wait for it."""

import threading
from collections import deque
from collections.abc import Callable
from typing import NamedTuple

from liaobots_desktop.store.collecting import UNCOLLECTED
from liaobots_desktop.store.errors import NotSaved

_SHUTDOWN_WAIT_S = 7.0


class _Job(NamedTuple):
    of: object
    write: Callable[[], None]
    is_told: bool


class LaterWrites:
    """Writes one after the other, in the order in which that was wanted.

    The thread begins with the first write, ends after the last one that waits, and the process
    does not end before it. Everything but `failed` is called on one thread, the window's. What
    could not be written is held, to be tried again.
    """

    def __init__(self) -> None:
        self.failed: Callable[[NotSaved], None] = _nobody
        """Called on the thread with what could not be written, if that is to be told."""
        self._lock = threading.Lock()
        self._waiting: deque[_Job] = deque()
        self._thread: threading.Thread | None = None
        self._refused: dict[int, _Job] = {}

    @property
    def are_refused(self) -> bool:
        """Whether anything could not be written so far."""
        with self._lock:
            return bool(self._refused)

    def refuses(self, of: object) -> bool:
        """Whether what was last to be written of this could not be."""
        with self._lock:
            return id(of) in self._refused

    def try_again(self) -> None:
        """Let the thread try what could not be written; it is not told again."""
        with self._lock:
            refused = tuple(self._refused.values())
        for job in refused:
            self.put(job.of, job.write, is_told=False)

    def put(self, of: object, write: Callable[[], None], *, is_told: bool = True) -> None:
        """Let the thread call `write`, which may raise NotSaved.

        Of those that wait one behind the other and are `of` the same only the last is called: it
        is to write what the others would have written, too.
        """
        with self._lock:
            self._waiting.append(_Job(of, write, is_told))
        self._working()

    def finish(self, seconds: float | None = None) -> bool:
        """Wait until all is written or was refused; returns whether that took no longer."""
        while (thread := self._working()) is not None:
            thread.join(seconds)
            if thread.is_alive():
                return False
        return True

    def shut_down(self) -> bool:
        """Write what waits or was refused, as the app ends; returns whether 7 s were enough."""
        self.try_again()
        return self.finish(_SHUTDOWN_WAIT_S)

    def _working(self) -> threading.Thread | None:
        """Return the thread, which is begun if need be; None if there is nothing to write."""
        with self._lock:
            if self._thread is None and self._waiting:
                self._thread = threading.Thread(target=self._run, name="later-writes")
                self._thread.start()
            return self._thread

    def _run(self) -> None:
        try:
            while (job := self._next()) is not None:
                with UNCOLLECTED:
                    self._do(job)
        finally:
            with self._lock:  # also where a job was a fault of the program: the next goes on
                if self._thread is threading.current_thread():
                    self._thread = None

    def _next(self) -> _Job | None:
        with self._lock:
            if not self._waiting:
                self._thread = None
                return None
            job = self._waiting.popleft()
            while self._waiting and self._waiting[0].of is job.of:
                later = self._waiting.popleft()
                job = _Job(job.of, later.write, job.is_told or later.is_told)
            return job

    def _do(self, job: _Job) -> None:
        try:
            job.write()
            with self._lock:
                self._refused.pop(id(job.of), None)
        except NotSaved as error:
            with self._lock:
                self._refused[id(job.of)] = job
            if job.is_told:
                self.failed(error)


def _nobody(_error: NotSaved) -> None:
    """Nobody listens yet, or any more."""
