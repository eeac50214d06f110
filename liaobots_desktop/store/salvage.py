"""Reads what can still be read of a damaged database, row by row, into a new one."""

import sqlite3
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from liaobots_desktop.store import damaged_file, mending
from liaobots_desktop.store.verified_copy import Contents, count

_PAGE = 500
_MOST_FAILURES = 5_000
"""Reads that may fail in one table before the rest of its damaged part is given up."""
_MOST_IN_VAIN = 200
"""The same while nothing at all was found."""
_GUESS = 1_000_000
"""Ids beyond the last readable one among which others are looked for."""

_TABLES = {
    "folder": "id, name, parent_id, is_open",
    "tag": "name, color",
    "conversation": (
        "id, title, model, system_prompt, head_id, created_at, updated_at, deleted_at, origin,"
        " folder_id, pinned_at, archived_at, is_unread, profile"
    ),
    "conversation_tag": "conversation_id, tag, updated_at",
    "message": (
        "id, conversation_id, parent_id, role, text, model, ended, created_at, leaf_id, deleted_at,"
        " origin, inclusion, question_tokens, answer_tokens"
    ),
    "piece": "id, message_id, text",
    "draft": "place, text, caret, edited_id, edited_text",
    "draft_attachment": "place, number, name, text",
    "prompt_folder": "id, name, parent_id",
    "prompt": "id, name, description, content, folder_id",
    "queued_question": "id, conversation_id, text, model, created_at",
}


def salvage(damaged: Path, into: Path) -> Contents:
    """Read all that can be read of a damaged file and its WAL into the new database `into`.

    Messages whose chat is lost get one; what followed a lost message follows the one before it.
    Returns what was found. The damaged file is left as it is.

    Raises:
        OSError, StoreError: the new database could not be written.
    """
    from liaobots_desktop.store.database import Database

    new = Database(into)
    try:
        with damaged_file.opened(damaged, fresh=into) as source, new.writing() as database:
            database.execute("PRAGMA defer_foreign_keys = ON")
            for table, columns in _TABLES.items():
                _copy(source, database, table, columns)
            mending.mend(database)
            return count(database)
    finally:
        new.close()


def _copy(source: sqlite3.Connection, target: sqlite3.Connection, table: str, columns: str) -> None:
    names = columns.split(", ")
    there = _columns_there(source, table)
    wanted = [name for name in names if not there or name in there]
    places = ", ".join("?" * len(wanted))
    insert = f"INSERT OR IGNORE INTO {table} ({', '.join(wanted)}) VALUES ({places})"  # noqa: S608
    for row in _Rows(source, table, ", ".join(wanted)).all():
        with suppress(sqlite3.IntegrityError):  # no such value can stand there: it is damage
            target.execute(insert, [_readable(value) for value in row])


def _columns_there(source: sqlite3.Connection, table: str) -> set[str]:
    with suppress(sqlite3.DatabaseError):
        query = f"SELECT name FROM pragma_table_info('{table}')"  # noqa: S608
        return {name for (name,) in source.execute(query)}
    return set()


def _readable(value: Any) -> Any:
    """Return a value; of a text whose end was cut off, which SQLite fills up, what is there."""
    return value.rstrip("\0") if isinstance(value, str) else value


class _Rows:
    """The readable rows of one table of a damaged database."""

    def __init__(self, source: sqlite3.Connection, table: str, columns: str) -> None:
        self._source = source
        self._table = table
        self._select = f"SELECT rowid, {columns} FROM {table} NOT INDEXED WHERE "  # noqa: S608

    def all(self) -> Iterator[tuple[Any, ...]]:
        """Yield them: upwards to the first damage, downwards to the last, then from in between."""
        last, is_whole = 0, False
        while not is_whole:
            page = self._read("rowid > ? ORDER BY rowid LIMIT ?", last, _PAGE)
            if page is None:
                break
            for row in page:
                last = row[0]
                yield row[1:]
            is_whole = len(page) < _PAGE
        if is_whole:
            return
        first = None
        for row in self._downwards(last):
            first = row[0]
            yield row[1:]
        yield from self._between(last, first or self._beyond(last))

    def _downwards(self, last: int) -> Iterator[tuple[Any, ...]]:
        """Yield rows from the end, one after the other, as far as there is no damage."""
        at = 2**63 - 1
        while row := self._read("rowid BETWEEN ? AND ? ORDER BY rowid DESC LIMIT 1", last + 1, at):
            at = row[0][0] - 1
            yield row[0]

    def _between(self, low: int, high: int) -> Iterator[tuple[Any, ...]]:
        """Yield rows between two ids, halving the span wherever there is damage."""
        spans, failures, most = [(low + 1, high - 1)], 0, _MOST_IN_VAIN
        while spans and failures < most:
            first, last = spans.pop()
            if first > last:
                continue
            rows = self._read("rowid BETWEEN ? AND ?", first, last)
            if rows is not None:
                yield from (row[1:] for row in rows)
                most = _MOST_FAILURES if rows else most
                continue
            failures += 1
            if first < last:
                middle = (first + last) // 2
                spans += [(middle + 1, last), (first, middle)]

    def _beyond(self, last: int) -> int:
        with suppress(sqlite3.DatabaseError):
            query = "SELECT seq FROM sqlite_sequence WHERE name = ?"
            for (number,) in self._source.execute(query, (self._table,)):
                if isinstance(number, int) and number > last:
                    return number + 1
        return last + _GUESS

    def _read(self, where: str, *values: int) -> list[tuple[Any, ...]] | None:
        """Return rows in full, or None if any of them is damaged."""
        with suppress(sqlite3.DatabaseError, MemoryError):
            return self._source.execute(self._select + where, values).fetchall()
        return None
