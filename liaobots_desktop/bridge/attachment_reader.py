"""Reads what should go along with a question, on threads: a disk may be slow, a text long."""

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import (
    QByteArray,
    QCoreApplication,
    QDeadlineTimer,
    QEvent,
    QObject,
    QTimer,
    Signal,
    Slot,
)

from liaobots_desktop.bridge.keeping_job import KeepingJob, Work
from liaobots_desktop.composing.attachment import Attachment
from liaobots_desktop.composing.errors import NotAttached
from liaobots_desktop.composing.text_file import MOST_BYTES, read

_SHUTDOWN_WAIT_MS = 2_000
"""How long the end of the app waits for a disk, so that what was attached is not lost."""
_SURELY_FITS = 2_000
"""Bytes of a text that fits into the smallest context whatever its tokens are."""
_REST_S = 0.0005
"""After each piece of a pasted text, while the window shows that it came."""
_MOST_COUNTED = 1024**2
"""Bytes of a text that is worth counting: more is read by no model."""


class Taken(NamedTuple):
    """What came of one call: texts, sentences about what is none, and a file of chats."""

    attachments: tuple[Attachment, ...] = ()
    refusals: tuple[str, ...] = ()
    chats: Path | None = None


class _Call:
    """What one call has read so far, written by its thread and looked at by the end of the app."""

    def __init__(self) -> None:
        self.read: tuple[Attachment, ...] = ()
        """What is read, not yet with its tokens; it is a whole value at any time."""
        self.is_hurried = False
        """Whether nothing is counted any more: the app is closing."""

    def counted(self, attachment: Attachment) -> Attachment:
        """Return an attachment with its tokens, unless there is no time for that."""
        return attachment if self.is_hurried else _counted(attachment)


class AttachmentReader(QObject):
    """Each call has a thread of its own, so that one slow disk keeps no other waiting.

    Lives on the GUI thread.

    Signals:
        taken: the number of the call, and what came of it, a Taken.
    """

    taken = Signal(int, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._calls = 0
        self._jobs: dict[int, KeepingJob] = {}
        self._read: dict[int, _Call] = {}
        """What each of the jobs works on, until it is told."""
        self._unstarted: list[KeepingJob] = []
        self._is_over = False

    def read_files(self, paths: Sequence[str]) -> int:
        """Begin to read files; a single one that holds chats is named and not read."""
        files = tuple(map(Path, paths))
        return self._begin(lambda call: partial(_read_files, files, call))

    def take_text(self, name: str, text: str | QByteArray) -> int:
        """Begin to make an attachment of a text, or of UTF-8."""
        return self._begin(lambda call: partial(_take_text, name, text, call))

    def stop(self, call: int) -> None:
        """Give up one call; nothing is told of it any more."""
        job = self._jobs.get(call)
        if job is not None:
            job.done.disconnect(self._on_done)
            self._read.pop(call, None)
            job.requestInterruption()

    @property
    def is_busy(self) -> bool:
        """Whether something is still being read that somebody waits for."""
        return bool(self._read)

    def shut_down(self) -> bool:
        """Tell what can be read within two seconds, give up the rest.

        Returns whether all threads have ended.
        """
        self._is_over = True
        self._start()
        for call in self._read.values():
            call.is_hurried = True
        deadline = QDeadlineTimer(_SHUTDOWN_WAIT_MS)
        jobs = tuple(self._jobs.values())
        for job in jobs:
            job.wait(deadline)
        for job in jobs:
            job.requestInterruption()
        # what the threads have told is heard now: later nobody may be there any more
        QCoreApplication.sendPostedEvents(self, int(QEvent.Type.MetaCall.value))
        for number, call in tuple(self._read.items()):
            if call.read:  # it is still being counted, or another file is being read
                self._tell(number, Taken(call.read))
        return not any(job.isRunning() for job in jobs)

    def _begin(self, work_on: Callable[[_Call], Work]) -> int:
        self._calls += 1
        number, call = self._calls, _Call()
        job = KeepingJob(work_on(call), self)
        self._jobs[number], self._read[number] = job, call
        job.done.connect(self._on_done)
        job.finished.connect(self._on_finished)
        self._unstarted.append(job)
        QTimer.singleShot(0, self._start)  # not while the window shows that something is read
        return number

    @Slot()
    def _start(self) -> None:
        for job in self._unstarted:
            job.start()
        self._unstarted.clear()

    def _tell(self, number: int, taken: Taken) -> None:
        if self._read.pop(number, None) is None:
            return
        if self._is_over:  # nothing is imported any more
            taken = taken._replace(chats=None)
        self.taken.emit(number, taken)

    @Slot(object)
    def _on_done(self, result: object) -> None:
        number = self._call_of(self.sender())
        if number is not None and isinstance(result, Taken):
            self._tell(number, result)

    @Slot()
    def _on_finished(self) -> None:
        number = self._call_of(self.sender())
        job = self._jobs.pop(number) if number is not None else None
        if number is not None:
            self._read.pop(number, None)  # given up, or a fault has ended it
        # once all is over it goes with this object: an event for it, delivered after that, crashes
        if job is not None and not self._is_over:
            job.deleteLater()

    def _call_of(self, job: QObject) -> int | None:
        return next((call for call, each in self._jobs.items() if each is job), None)


def _read_files(paths: tuple[Path, ...], call: _Call, go_on: Callable[[], bool]) -> Taken:
    if len(paths) == 1 and _holds_chats(paths[0]):
        return Taken(chats=paths[0])
    refusals: list[str] = []
    for path in paths:
        if not go_on():
            break
        try:
            call.read = (*call.read, read(path))
        except NotAttached as error:
            refusals.append(str(error))
    return Taken(tuple(map(call.counted, call.read)), tuple(refusals))


def _take_text(name: str, text: str | QByteArray, call: _Call, _go_on: Callable[[], bool]) -> Taken:
    # a copy of 10 MB would hold the window up; PySide's stubs know of no buffer
    content = text if isinstance(text, str) else memoryview(text)  # type: ignore[arg-type]
    call.read = (Attachment.of(name, content, rest=partial(time.sleep, _REST_S)),)
    return Taken(tuple(map(call.counted, call.read)))


def _counted(attachment: Attachment) -> Attachment:
    """Return an attachment with its tokens, where their bound of bytes could decide wrongly."""
    from liaobots_desktop.context.token_counter import TokenCounter

    if not _SURELY_FITS < attachment.size <= _MOST_COUNTED:
        return attachment
    counter = TokenCounter()
    counter.load()
    if not counter.is_exact:
        return attachment
    return replace(attachment, tokens=counter.count(attachment.text))


def _holds_chats(path: Path) -> bool:
    """Whether a file is an export of chats; one too large to be attached can be nothing else."""
    from liaobots_desktop.exchange.formats import holds_chats

    if path.suffix.lower() != ".json":
        return False
    try:
        return path.stat().st_size > MOST_BYTES or holds_chats(path)
    except OSError:
        return False  # the reason is told when it is read
