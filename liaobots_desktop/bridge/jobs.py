"""Long pieces of work on the chats, done on a thread, one after the other."""

from collections import deque
from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread, Slot

from liaobots_desktop.bridge.keeping_job import KeepingJob, Work

Then = Callable[[object], None]
"""Gets what came of a piece of work, or the StoreError that ended it."""

_SHUTDOWN_WAIT_MS = 500


class _Wanted(NamedTuple):
    work: Work
    then: Then


class Jobs(QObject):
    """Runs at most one thread at a time; lives on the GUI thread."""

    def __init__(
        self, parent: QObject, priority: QThread.Priority = QThread.Priority.InheritPriority
    ) -> None:
        super().__init__(parent)
        self._priority = priority
        self._waiting: deque[_Wanted] = deque()
        self._job: KeepingJob | None = None
        self._doing: _Wanted | None = None
        self._is_over = False

    @property
    def is_busy(self) -> bool:
        """Whether something is being done."""
        return self._job is not None

    def is_doing(self, work: Work) -> bool:
        """Whether it is this that is being done."""
        return self._doing is not None and self._doing.work == work

    def want(self, work: Work, then: Then, *, is_next: bool = False) -> None:
        """Do something after what is to be done already, or before it if it `is_next`.

        `then` is called on the GUI thread; not if the work was given up.
        """
        add = self._waiting.appendleft if is_next else self._waiting.append
        add(_Wanted(work, then))
        self._go_on()

    def give_up(self) -> None:
        """Let what is being done end soon, with nothing come of it."""
        if self._job is not None:
            self._job.requestInterruption()

    def shut_down(self) -> bool:
        """Give up everything; returns whether the thread has ended."""
        self._is_over = True
        self._waiting.clear()
        self.give_up()
        has_ended = self._job is None or self._job.wait(_SHUTDOWN_WAIT_MS)
        # what the thread has told is heard now: later nobody may be there any more
        QCoreApplication.sendPostedEvents(self, int(QEvent.Type.MetaCall.value))
        return has_ended

    def _go_on(self) -> None:
        if self._job is not None or not self._waiting or self._is_over:
            return
        self._doing = self._waiting.popleft()
        self._job = KeepingJob(self._doing.work, self)
        self._job.done.connect(self._on_done)
        self._job.finished.connect(self._on_finished)
        self._job.start(self._priority)

    @Slot(object)
    def _on_done(self, result: object) -> None:
        if self._doing is not None and not self._is_over:  # else the chats are closed by now
            self._doing.then(result)

    @Slot()
    def _on_finished(self) -> None:
        # once all is over it goes with this object: an event for it, delivered after that, crashed
        if self._job is not None and not self._is_over:
            self._job.deleteLater()
        self._job = self._doing = None
        self._go_on()
