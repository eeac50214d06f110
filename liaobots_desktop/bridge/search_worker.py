"""The thread that searches all chats while somebody types."""

import logging
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, Signal

from liaobots_desktop.store.errors import NotRead, StoreError

if TYPE_CHECKING:
    from liaobots_desktop.store.search.search import Batch

_SHUTDOWN_WAIT_MS = 500

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Found:
    """Some hits of a search, in their order."""

    number: int
    hits: "Batch"


@dataclass(frozen=True, slots=True)
class SearchEnd:
    """There are no more hits; `error` tells why, if the chats could not be read."""

    number: int
    error: StoreError | None


@dataclass(frozen=True, slots=True)
class _Request:
    number: int
    text: str
    limit: int
    best_first: bool


class SearchWorker(QThread):
    """Searches, one query at a time: a new one ends the one before it.

    The object lives on the GUI thread, `run` on its own; the thread begins with the first search.
    Signals of an earlier search may still be on their way when a new one begins: compare numbers.

    Signals:
        found: a Found, as soon as there are some hits.
        ended: a SearchEnd, once for each search that was not cancelled or followed by another.
    """

    found = Signal(object)
    ended = Signal(object)

    def __init__(self, chats: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._chats = chats
        self._changed = threading.Condition()
        self._wanted: _Request | None = None
        self._last_number = 0
        self._is_over = False

    def search(self, text: str, limit: int = 50, *, best_first: bool = False) -> int:
        """Search for what `text` asks for (see `query.parse`); returns the search's number."""
        self._last_number += 1
        self._want(_Request(self._last_number, text, limit, best_first))
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
            end = SearchEnd(request.number, self._error_of(request))
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

    def _error_of(self, request: _Request) -> StoreError | None:
        try:
            self._run(request)
        except StoreError as error:
            return error
        except Exception as error:  # noqa: BLE001  # the thread must live on for the next search
            _log.error("A search failed: %s", type(error).__name__)
            return NotRead("the search failed")
        return None

    def _run(self, request: _Request) -> None:
        # here, so that the window does not wait for it
        from liaobots_desktop.store.search.query import parse
        from liaobots_desktop.store.search.search import Search

        search = Search(
            self._chats,
            parse(request.text),
            request.limit,
            best_first=request.best_first,
            is_cancelled=lambda: self._wanted is not request,
        )
        for batch in search.batches():
            self.found.emit(Found(request.number, batch))
