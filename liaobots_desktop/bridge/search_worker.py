"""The thread that searches all chats while somebody types."""

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, Signal

from liaobots_desktop.store.errors import NotRead, StoreError

if TYPE_CHECKING:
    from liaobots_desktop.store.search.found import FoundChats, FoundCode, Hit, Key
    from liaobots_desktop.store.search.query import Query
    from liaobots_desktop.store.search.search import Count

MOST_CHATS = 50
"""Chats that are handed out at most."""
_SHUTDOWN_WAIT_MS = 500

_log = logging.getLogger(__name__)


class Sought(Enum):
    """What a search is for."""

    MESSAGES = auto()
    EVERYTHING = auto()
    """Chats by their titles first, then messages, and how many of them there are."""
    CODE = auto()
    """Blocks of code."""


@dataclass(frozen=True, slots=True)
class Found:
    """Some hits of a search, in their order: messages or blocks of code."""

    number: int
    hits: "tuple[Hit, ...] | tuple[FoundCode, ...]"


@dataclass(frozen=True, slots=True)
class ChatsFound:
    """The chats of a search, MOST_CHATS at most; told if there are none, too."""

    number: int
    found: "FoundChats"


@dataclass(frozen=True, slots=True)
class Counted:
    """How many messages a search finds, and the seconds after which the first page was there."""

    number: int
    count: "Count"
    seconds: float


@dataclass(frozen=True, slots=True)
class SearchEnd:
    """There are no more hits; `error` tells why, if the chats could not be read.

    `misread` are the filters whose values were not understood, as they were typed.
    """

    number: int
    error: StoreError | None
    misread: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Request:
    number: int
    text: str
    limit: int
    sought: Sought
    best_first: bool
    after: "Key | None"


class SearchWorker(QThread):
    """Searches, one query at a time: a new one ends the one before it.

    The object lives on the GUI thread, `run` on its own; the thread begins with the first search.
    Signals of an earlier search may still be on their way when a new one begins: compare numbers.

    Signals:
        chats_found: a ChatsFound, before all hits of a search for everything.
        found: a Found, as soon as there are some hits.
        counted: a Counted, after the hits of a search for everything that asks for something.
        ended: a SearchEnd, once for each search that was not cancelled or followed by another.
    """

    chats_found = Signal(object)
    found = Signal(object)
    counted = Signal(object)
    ended = Signal(object)

    def __init__(self, chats: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._chats = chats
        self._changed = threading.Condition()
        self._wanted: _Request | None = None
        self._last_number = 0
        self._is_over = False

    def search(
        self,
        text: str,
        limit: int = 50,
        sought: Sought = Sought.MESSAGES,
        *,
        best_first: bool = False,
        after: "Key | None" = None,
    ) -> int:
        """Search for what `text` asks for (see `query.parse`); returns the search's number.

        `limit` is the greatest number of hits; `after` the last one of an earlier page.
        """
        self._last_number += 1
        self._want(_Request(self._last_number, text, limit, sought, best_first, after))
        if not self.isRunning():
            self.start()
        return self._last_number

    def cancel(self) -> None:
        """End the search that runs, if any; it does not signal its end."""
        self._want(None)

    def shut_down(self) -> bool:
        """End the thread; returns whether it has ended."""
        self._is_over = True
        self._want(None)
        return self.wait(_SHUTDOWN_WAIT_MS)

    def run(self) -> None:
        """Run the searches until the end (Qt calls this on the thread)."""
        while (request := self._next()) is not None:
            end = self._end_of(request)
            with self._changed:
                is_current = self._wanted is request
                if is_current:
                    self._wanted = None
            if is_current:
                self.ended.emit(end)

    def _want(self, request: _Request | None) -> None:
        with self._changed:
            self._wanted = request
            self._changed.notify()

    def _next(self) -> _Request | None:
        """Wait for a search; None at the end."""
        with self._changed:
            self._changed.wait_for(lambda: self._is_over or self._wanted is not None)
            return None if self._is_over else self._wanted

    def _end_of(self, request: _Request) -> SearchEnd:
        """Run a search; returns how it ended."""
        # here, so that the window does not wait for it
        from liaobots_desktop.store.search.query import parse

        query = parse(request.text)
        error: StoreError | None = None
        try:
            self._run(request, query)
        except StoreError as raised:
            error = raised
        except Exception as raised:  # noqa: BLE001  # the thread must live on for the next search
            if self._wanted is request:  # else SQLite was told to end it
                _log.error("A search failed: %s", type(raised).__name__)
            error = NotRead("the search failed")
        return SearchEnd(request.number, error, query.misread)

    def _run(self, request: _Request, query: "Query") -> None:
        def is_cancelled() -> bool:
            return self._wanted is not request

        if request.sought is Sought.CODE:
            self._list_code(request, query, is_cancelled)
            return
        begun = time.perf_counter()
        if request.sought is Sought.EVERYTHING:
            self._find_chats(request, query, is_cancelled)
        self._find_messages(request, query, is_cancelled, begun)

    def _find_chats(
        self, request: _Request, query: "Query", is_cancelled: Callable[[], bool]
    ) -> None:
        from liaobots_desktop.store.search.chat_search import find_chats

        found = find_chats(self._chats, query, MOST_CHATS, is_cancelled)
        self.chats_found.emit(ChatsFound(request.number, found))

    def _find_messages(
        self, request: _Request, query: "Query", is_cancelled: Callable[[], bool], begun: float
    ) -> None:
        from liaobots_desktop.store.search.search import Search

        search = Search(
            self._chats,
            query,
            request.limit,
            best_first=request.best_first,
            after=request.after,
            is_cancelled=is_cancelled,
        )
        for batch in search.batches():
            self.found.emit(Found(request.number, batch))
        seconds = time.perf_counter() - begun
        if request.sought is Sought.EVERYTHING and not query.is_empty:
            count = search.count()
            if count is not None:
                self.counted.emit(Counted(request.number, count, seconds))

    def _list_code(
        self, request: _Request, query: "Query", is_cancelled: Callable[[], bool]
    ) -> None:
        from liaobots_desktop.store.search.code_search import CodeSearch

        search = CodeSearch(
            self._chats, query, request.limit, after=request.after, is_cancelled=is_cancelled
        )
        for blocks in search.batches():
            self.found.emit(Found(request.number, blocks))
