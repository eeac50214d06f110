"""The thread that asks the dictionaries: loading one takes some tenths of a second."""

import queue
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QThread, Signal

from liaobots_desktop.spelling.dictionaries import Dictionaries
from liaobots_desktop.store.errors import NotSaved
from liaobots_desktop.store.word_list import WordList

_SHUTDOWN_WAIT_MS = 5_000


@dataclass(frozen=True, slots=True)
class Found:
    """The dictionaries that there are, by their tags, and the user's own words."""

    tags: tuple[str, ...]
    own: frozenset[str]


@dataclass(frozen=True, slots=True)
class Judged:
    """What dictionaries say of words: those that none of them knows, and all that were asked."""

    tags: tuple[str, ...]
    asked: tuple[str, ...]
    unknown: frozenset[str]


@dataclass(frozen=True, slots=True)
class Suggested:
    """What may be meant by a word."""

    tags: tuple[str, ...]
    word: str
    meant: tuple[str, ...]


class SpellingWorker(QThread):
    """Does one thing after the other; the object lives on the GUI thread, `run` on its own.

    The thread begins with the first call.

    Signals:
        found: a Found.
        judged: a Judged.
        suggested: a Suggested.
        failed: the StoreError because of which a word of one's own was not saved.
    """

    found = Signal(object)
    judged = Signal(object)
    suggested = Signal(object)
    failed = Signal(object)

    def __init__(self, folder: Path, parent: QObject) -> None:
        """`folder` has the user's own words."""
        super().__init__(parent)
        self._dictionaries = Dictionaries()
        self._own = WordList(folder)
        self._work: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._is_over = False

    def find(self) -> None:
        """Look for dictionaries, and read the user's own words."""
        self._do(lambda: self.found.emit(Found(self._dictionaries.tags(), self._own.read())))

    def judge(self, words: tuple[str, ...], tags: tuple[str, ...]) -> None:
        """Look words up in dictionaries."""

        def judge() -> None:
            known = self._dictionaries.knows
            unknown = frozenset(
                word for word in words if not self._is_over and not known(word, tags)
            )
            self.judged.emit(Judged(tags, words, unknown))

        self._do(judge)

    def suggest(self, word: str, tags: tuple[str, ...]) -> None:
        """Find what may be meant by a word."""

        def suggest() -> None:
            self.suggested.emit(Suggested(tags, word, self._dictionaries.suggestions(word, tags)))

        self._do(suggest)

    def keep_only(self, tags: tuple[str, ...]) -> None:
        """Give back the memory of the other dictionaries."""
        if self.isRunning():
            self._do(lambda: self._dictionaries.keep_only(tags))

    def keep(self, word: str, *, is_known: bool) -> None:
        """Add a word to the user's own, or take it away."""

        def keep() -> None:
            try:
                self._own.change(word, is_known=is_known)
            except NotSaved as error:
                self.failed.emit(error)

        self._do(keep)

    def shut_down(self) -> bool:
        """Do what is under way to its end; returns whether the thread has ended."""
        self._is_over = True
        self._work.put(None)
        return not self.isRunning() or self.wait(_SHUTDOWN_WAIT_MS)

    def run(self) -> None:
        """Work until the end is asked for (Qt calls this on the thread)."""
        work = self._work.get()
        while work is not None:
            work()
            work = self._work.get()

    def _do(self, work: Callable[[], None]) -> None:
        if self._is_over:
            return
        self._work.put(work)
        if not self.isRunning():
            self.start(QThread.Priority.LowPriority)
