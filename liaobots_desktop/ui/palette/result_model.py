"""The rows of the palette as a model: what a search finds, as it is found."""

import time
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from liaobots_desktop import joining
from liaobots_desktop.store.search.found import FoundChat, FoundCode, Hit
from liaobots_desktop.ui.drawing import one_line
from liaobots_desktop.ui.palette.plain_snippet import without_signs
from liaobots_desktop.ui.palette.rows import Command, Heading, MoreChats, Row
from liaobots_desktop.ui.palette.when import short_time

AnyIndex = QModelIndex | QPersistentModelIndex
_CAN_BE_CHOSEN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class ResultModel(QAbstractListModel):
    """Rows of one search; those of the one before stay until there are new ones.

    Lives on the GUI thread.

    Signals:
        more_wanted: the end of the list came into sight, and there is more to be found.
    """

    more_wanted = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []
        self.is_stale = False
        """Whether the rows are those of an earlier search."""
        self.has_more = False
        self.is_unfolded = False
        """Whether more chats were unfolded."""
        self._heading_at: int | None = None

    def begin(self) -> None:
        """Take note that another search has begun."""
        self.is_stale = True
        self.has_more = False

    def add(self, rows: Sequence[Row]) -> None:
        """Add rows at the end; the first ones of a search replace those of the one before."""
        if self.is_stale:
            self.beginResetModel()
            self.rows = list(rows)
            self.is_stale = self.is_unfolded = False
            self._heading_at = None
            self.endResetModel()
        elif rows:
            self.beginInsertRows(QModelIndex(), len(self.rows), len(self.rows) + len(rows) - 1)
            self.rows += rows
            self.endInsertRows()

    def add_hits(self, heading: str, hits: Sequence[Hit | FoundCode]) -> None:
        """Add hits, the first ones of a search below a heading."""
        is_first = self.is_stale or self._heading_at is None
        self.add([Heading(heading), *hits] if is_first else hits)
        if is_first:
            self._heading_at = len(self.rows) - len(hits) - 1

    def change_heading(self, text: str) -> None:
        """Say something else above the hits, if there are any."""
        if self._heading_at is not None and not self.is_stale:
            self.rows[self._heading_at] = Heading(text)
            index = self.index(self._heading_at)
            self.dataChanged.emit(index, index)

    def expand(self, row: int) -> None:
        """Put the chats that a row stands for in its place."""
        stands_for = self.rows[row]
        if isinstance(stands_for, MoreChats):
            self.beginResetModel()
            self.is_unfolded = True
            self.rows[row : row + 1] = stands_for.chats
            if self._heading_at is not None:
                self._heading_at += len(stands_for.chats) - 1
            self.endResetModel()

    def end(self, *, has_more: bool) -> None:
        """Take note that all of a page was found; what is of an earlier search vanishes."""
        if self.is_stale:
            self.add([])
        self.has_more = has_more

    def last_hit(self) -> Hit | FoundCode | None:
        """Return the last hit, behind which the next page begins."""
        last = self.rows[-1] if self.rows else None
        return last if isinstance(last, Hit | FoundCode) else None

    def headings(self) -> str:
        """Return what is said above the rows: of what kind they are, and how many."""
        return joining.facts(row.text for row in self.rows if isinstance(row, Heading))

    def selectable_from(self, row: int, step: int) -> int | None:
        """Return the first row that can be chosen from one on, downwards (1) or upwards (-1)."""
        while 0 <= row < len(self.rows):
            if not isinstance(self.rows[row], Heading):
                return row
            row += step
        return None

    def first_found(self) -> int | None:
        """Return the first row that can be chosen and is no command, else the first command."""
        for number, row in enumerate(self.rows):
            if not isinstance(row, Heading | Command):
                return number
        return self.selectable_from(0, 1)

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """Return the number of rows that are loaded (Qt)."""
        return 0 if parent.isValid() else len(self.rows)

    def canFetchMore(self, parent: AnyIndex) -> bool:
        """Whether there are hits that were not asked for yet (Qt)."""
        return not parent.isValid() and self.has_more and not self.is_stale

    def fetchMore(self, parent: AnyIndex) -> None:
        """Ask for another page (Qt)."""
        if self.canFetchMore(parent):
            self.has_more = False
            self.more_wanted.emit()

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Return that headings cannot be chosen (Qt)."""
        if not index.isValid() or isinstance(self.rows[index.row()], Heading):
            return Qt.ItemFlag.NoItemFlags
        return _CAN_BE_CHOSEN

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a screen reader says of a row (Qt)."""
        if not index.isValid() or role != Qt.ItemDataRole.DisplayRole:
            return None
        return _spoken(self.rows[index.row()])


def time_of(row: Row) -> str:
    """Return when a chat went on or a message was written, in short; empty for other rows."""
    if isinstance(row, Heading | MoreChats | Command):
        return ""
    moment = row.updated_at if isinstance(row, FoundChat) else row.created_at
    return _short_time(moment, int(time.time() // 60), QLocale().language())


@lru_cache(256)
def _short_time(moment: datetime, minute: int, _language: QLocale.Language) -> str:
    """Return the same for a minute of the clock: rows are drawn at each key."""
    return short_time(moment, datetime.fromtimestamp(minute * 60, UTC))


def _spoken(row: Row) -> str:
    if isinstance(row, Heading | MoreChats):
        return row.text
    if isinstance(row, Command):
        return joining.facts((row.text, row.right))
    words = [one_line(row.title), time_of(row)]
    if isinstance(row, Hit):
        words.append(without_signs(row.snippet)[0])
    elif isinstance(row, FoundCode):
        words = [row.language, *words, one_line(row.code, 200)]
    return joining.facts(words)
