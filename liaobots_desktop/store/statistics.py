"""Counts what was written in all chats, on whatever thread asks for it."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

from liaobots_desktop.chat.message import EndState, Role
from liaobots_desktop.chat.statistics import Count, DayCount, Statistics, sum_of
from liaobots_desktop.store.database import speaking
from liaobots_desktop.store.errors import NotRead
from liaobots_desktop.store.search.index_file import connect

_AT_ONCE = 10_000
"""Ids that are counted before the next look at whether anybody still waits; some 50 ms."""
_NO_DAY = date(1970, 1, 1)
"""The day of messages whose time is beyond all calendars."""
_KEYS = tuple[str | None, str]

# Every version of every message counts, as each was paid for, those of the archive too. What
# was deleted does not, in the Trash or out of it: then nothing changes when it is destroyed.
# An answer counts when it has ended, and not when nothing of it came.
_COUNT = f"""
    SELECT date(created_at / 1000, 'unixepoch', 'localtime'), model, role, count(*),
        sum(length(text)), coalesce(sum(question_tokens), 0), coalesce(sum(answer_tokens), 0),
        sum(question_tokens IS NOT NULL OR answer_tokens IS NOT NULL)
    FROM message
    WHERE id BETWEEN ? AND ? AND deleted_at IS NULL
        AND ended IS NOT NULL AND ended != '{EndState.FAILED}'
        AND conversation_id NOT IN (SELECT id FROM conversation WHERE deleted_at IS NOT NULL)
    GROUP BY 1, 2, 3
"""  # noqa: S608  # a constant of our own


class NotWantedAnyMore(Exception):
    """Nobody waits for the count: `go_on` said so."""


def count(
    chats: Path,
    go_on: Callable[[], bool] = lambda: True,
    tell: Callable[[float], None] = lambda _part: None,
) -> Statistics:
    """Count all messages; `chats` is the file, which is opened for this alone.

    `tell` hears how much is done, from 0 to 1.

    Raises:
        NotRead: another program has locked the file, or the disk failed.
        StoreDamaged: the file is damaged.
        NotWantedAnyMore: `go_on` returned False.
    """
    counts: dict[_KEYS, list[Count]] = {}
    with speaking(chats, NotRead), closing(connect(chats, bool)) as connection:
        first, last = connection.execute("SELECT min(id), max(id) FROM message").fetchone()
        for begin in range(first or 0, (last or -1) + 1, _AT_ONCE):
            if not go_on():
                raise NotWantedAnyMore
            _add(connection, begin, counts)
            tell(min((begin + _AT_ONCE - first) / (last + 1 - first), 1.0))
    listed = [DayCount(_day(day), model, sum_of(found)) for (day, model), found in counts.items()]
    return Statistics(tuple(sorted(listed, key=lambda one: (one.day, one.model))))


def _add(connection: sqlite3.Connection, begin: int, counts: dict[_KEYS, list[Count]]) -> None:
    """Add the messages of some ids to what was counted before."""
    for row in connection.execute(_COUNT, (begin, begin + _AT_ONCE - 1)):
        day, model, role, number, characters, *tokens = row
        is_question = role == Role.USER
        found = Count(number, 0, characters) if is_question else Count(0, number, 0, characters)
        key = day, model
        counts.setdefault(key, []).extend((found, Count(0, 0, 0, 0, *tokens)))


def _day(text: str | None) -> date:
    try:
        return date.fromisoformat(text or "")
    except ValueError:
        return _NO_DAY
