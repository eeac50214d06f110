"""Runs what is typed into the palette, and puts what is found into its rows."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QTimer, Signal, Slot

from liaobots_desktop.bridge.search_worker import (
    ChatsFound,
    Counted,
    Found,
    SearchEnd,
    SearchWorker,
    Sought,
)
from liaobots_desktop.speech import number
from liaobots_desktop.store.search.found import FoundChat, FoundChats, FoundCode, Hit
from liaobots_desktop.ui.palette.commands import PREFIX, Commands
from liaobots_desktop.ui.palette.result_model import ResultModel
from liaobots_desktop.ui.palette.rows import Heading, MoreChats, Row

if TYPE_CHECKING:
    from liaobots_desktop.store.errors import StoreError
    from liaobots_desktop.store.search.search import Count

PAGE = 30
_BEST = 200
"""Hits that are shown when the best ones come first."""
_CHATS_AT_FIRST = 5
_BEAT_MS = 30
"""What comes within so many milliseconds is shown at once."""
_PATIENCE_MS = 200
"""A search that takes longer says that it goes on."""


class PaletteSearch(QObject):
    """One search after the other; lives on the GUI thread.

    Signals:
        changed: rows came, or a search has ended or takes long.
    """

    changed = Signal()

    def __init__(
        self, worker: SearchWorker, results: ResultModel, commands: Commands, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._commands = commands
        self._beside: list[Row] = []
        self.text = ""
        self.is_best_first = False
        self.is_code = False
        self.is_slow = False
        """Whether the search that runs takes longer than one waits without a word."""
        self.has_ended = False
        self.is_again = False
        """Whether it is looked once more for what was found before: nobody has asked for that."""
        self.error: StoreError | None = None
        self.misread: tuple[str, ...] = ()
        self._worker = worker
        self._results = results
        self._number = 0
        self._came = 0
        self._heading = ""
        self._chats: list[Row] = []
        self._hits: list[Hit | FoundCode] = []
        self._beat = QTimer(self, singleShot=True, interval=_BEAT_MS)
        self._beat.timeout.connect(self._on_beat)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._on_slow)
        worker.chats_found.connect(self._on_chats_found)
        worker.found.connect(self._on_found)
        worker.counted.connect(self._on_counted)
        worker.ended.connect(self._on_ended)
        results.more_wanted.connect(self._on_more_wanted)

    @property
    def is_commands(self) -> bool:
        """Whether nothing but commands is looked for."""
        return not self.is_code and self.text.startswith(PREFIX)

    def look_again(self) -> None:
        """Search for the same text, as more may be written; what is shown stays till then."""
        self._look()
        self.is_again = True

    def look_for(self, text: str) -> None:
        """Search for another text, or the same one in another way."""
        self.text = text
        self._look()

    def _look(self) -> None:
        self.is_again = False
        self._results.begin()
        if self.is_commands:
            self._list_commands()
            return
        self._beside = [] if self.is_code else self._commands.beside(self.text)
        is_best = self.is_best_first and not self.is_code
        sought = Sought.CODE if self.is_code else Sought.EVERYTHING
        limit = _BEST if is_best else PAGE
        self._heading = self.tr("Messages")
        self._begin(self._worker.search(self.text, limit, sought, best_first=is_best))

    def _list_commands(self) -> None:
        """Show commands, at once: no thread has to look for them."""
        self._begin(0)
        self._worker.cancel()
        self._end(self._commands.alone(self.text.removeprefix(PREFIX)))

    def _end(self, rows: list[Row]) -> None:
        self._patience.stop()
        self._results.add(rows)
        self.has_ended, self.error, self.misread = True, None, ()
        self._results.end(has_more=False)
        self.changed.emit()

    def stop(self) -> None:
        """End the search that runs, and forget the rows."""
        self._number = 0
        self.has_ended = self.is_slow = False
        self.error, self.misread = None, ()
        self._worker.cancel()
        self._patience.stop()
        self._beat.stop()
        self._results.begin()
        self._results.end(has_more=False)

    def _begin(self, number: int) -> None:
        self._number = number
        self._came = 0
        self._chats, self._hits = [], []
        self._beat.stop()
        self.has_ended = self.is_slow = False
        self._patience.start()

    @Slot(object)
    def _on_chats_found(self, told: ChatsFound) -> None:
        if told.number == self._number and told.found.chats:
            self._chats = self._rows_of(told.found)
            self._begin_beat()

    def _rows_of(self, found: FoundChats) -> list[Row]:
        chats = found.chats
        if not self.text.strip():
            return [Heading(self.tr("Recent chats")), *chats]
        shown, rest = chats[:_CHATS_AT_FIRST], chats[_CHATS_AT_FIRST:]
        rows: list[Row] = [Heading(self._chats_heading(found, shown)), *shown]
        if rest:
            rows.append(MoreChats(self.tr("Show %n more chats", "", len(rest)), rest))
        return rows

    def _chats_heading(self, found: FoundChats, shown: tuple[FoundChat, ...]) -> str:
        if found.total == len(shown):
            return self.tr("Chats")
        counts = map(number, (len(shown), found.total))
        return self.tr("Chats · {0} of {1}").format(*counts)

    @Slot(object)
    def _on_found(self, told: Found) -> None:
        if told.number == self._number:
            self._hits += told.hits
            self._came += len(told.hits)
            self._begin_beat()

    def _begin_beat(self) -> None:
        if not self._beat.isActive():
            self._beat.start()

    @Slot()
    def _on_beat(self) -> None:
        self._hand_over()
        self.changed.emit()

    def _hand_over(self) -> None:
        """Put what has come into the rows, all of it at once: each time the list is drawn anew."""
        self._beat.stop()
        if self._chats or self._beside:
            is_empty = not self.text.strip()
            parts = (self._beside, self._chats) if is_empty else (self._chats, self._beside)
            self._results.add([*parts[0], *parts[1]])
        if self._hits:
            heading = self.tr("Code blocks") if self.is_code else self._heading
            self._results.add_hits(heading, self._hits)
        self._chats, self._beside, self._hits = [], [], []

    @Slot(object)
    def _on_counted(self, told: Counted) -> None:
        if told.number == self._number and told.count.hits:
            self._heading = self._messages_heading(told.count, told.seconds)
            self._results.change_heading(self._heading)

    def _messages_heading(self, count: "Count", seconds: float) -> str:
        from liaobots_desktop.store.search.search import MOST_COUNTED

        locale = QLocale()
        hits, messages = locale.toString(count.hits), locale.toString(count.messages)
        milliseconds = locale.toString(max(round(seconds * 1000), 1))
        text = (
            self.tr("Messages · more than {0} of {1} in {2} ms")
            if count.hits >= MOST_COUNTED
            else self.tr("Messages · {0} of {1} in {2} ms")
        )
        return text.format(hits, messages, milliseconds)

    @Slot(object)
    def _on_ended(self, end: SearchEnd) -> None:
        if end.number != self._number:
            return
        self._hand_over()
        self._patience.stop()
        if self._results.is_stale and not self.is_code and end.error is None:
            instead = self._commands.in_place_of_hits(self.text)
            if instead:
                self._results.add(instead)
        self.has_ended, self.is_slow = True, False
        self.error, self.misread = end.error, end.misread
        is_paged = not self.is_best_first or self.is_code
        self._results.end(has_more=is_paged and self._came >= PAGE)
        self.changed.emit()

    @Slot()
    def _on_more_wanted(self) -> None:
        last = self._results.last_hit()
        if last is None:
            return
        sought = Sought.CODE if self.is_code else Sought.MESSAGES
        self._begin(self._worker.search(self.text, PAGE, sought, after=last.key))

    @Slot()
    def _on_slow(self) -> None:
        self.is_slow = True
        self.changed.emit()
