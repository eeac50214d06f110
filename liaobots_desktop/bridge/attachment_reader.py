"""Reads what should go along with a question, on threads: a disk may be slow, a text long."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal, Slot

from liaobots_desktop.bridge.keeping_job import KeepingJob
from liaobots_desktop.composing.attachment import Attachment
from liaobots_desktop.composing.errors import NotAttached
from liaobots_desktop.composing.text_file import MOST_BYTES, read

_SHUTDOWN_WAIT_MS = 500
_SURELY_FITS = 2_000
"""Bytes of a text that fits into the smallest context whatever its tokens are."""
_MOST_COUNTED = 1024**2
"""Bytes of a text that is worth counting: more is read by no model."""


class Taken(NamedTuple):
    """What came of one call: texts, sentences about what is none, and a file of chats."""

    attachments: tuple[Attachment, ...] = ()
    refusals: tuple[str, ...] = ()
    chats: Path | None = None


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
        self._is_over = False

    def read_files(self, paths: Sequence[str]) -> int:
        """Begin to read files; a single one that holds chats is named and not read."""
        return self._begin(partial(_read_files, tuple(map(Path, paths))))

    def take_text(self, name: str, text: str) -> int:
        """Begin to make an attachment of a text."""
        return self._begin(lambda _go_on: Taken((_counted(Attachment.of(name, text)),)))

    def stop(self, call: int) -> None:
        """Give up one call; nothing is told of it any more."""
        job = self._jobs.get(call)
        if job is not None:
            job.done.disconnect(self._on_done)
            job.requestInterruption()

    def shut_down(self) -> bool:
        """Give up everything; returns whether all threads have ended."""
        self._is_over = True
        jobs = tuple(self._jobs.values())
        for job in jobs:
            job.requestInterruption()
        have_ended = [job.wait(_SHUTDOWN_WAIT_MS) for job in jobs]
        # what the threads have told is heard now: later nobody may be there any more
        QCoreApplication.sendPostedEvents(self, int(QEvent.Type.MetaCall.value))
        return all(have_ended)

    def _begin(self, work: Callable[[Callable[[], bool]], Taken]) -> int:
        self._calls += 1
        call = self._calls
        job = KeepingJob(work, self)
        self._jobs[call] = job
        job.done.connect(self._on_done)
        job.finished.connect(self._on_finished)
        job.start()
        return call

    @Slot(object)
    def _on_done(self, result: object) -> None:
        call = self._call_of(self.sender())
        if call is not None and isinstance(result, Taken):
            self.taken.emit(call, result)

    @Slot()
    def _on_finished(self) -> None:
        call = self._call_of(self.sender())
        job = self._jobs.pop(call) if call is not None else None
        # once all is over it goes with this object: an event for it, delivered after that, crashes
        if job is not None and not self._is_over:
            job.deleteLater()

    def _call_of(self, job: QObject) -> int | None:
        return next((call for call, each in self._jobs.items() if each is job), None)


def _read_files(paths: tuple[Path, ...], go_on: Callable[[], bool]) -> Taken:
    if len(paths) == 1 and _holds_chats(paths[0]):
        return Taken(chats=paths[0])
    attachments: list[Attachment] = []
    refusals: list[str] = []
    for path in paths:
        if not go_on():
            break
        try:
            attachments.append(_counted(read(path)))
        except NotAttached as error:
            refusals.append(str(error))
    return Taken(tuple(attachments), tuple(refusals))


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
