"""Finds chats by their titles, and those that were used last."""

from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.store.database import speaking
from liaobots_desktop.store.errors import NotRead
from liaobots_desktop.store.rows import moment
from liaobots_desktop.store.search import index_file
from liaobots_desktop.store.search.conditions import Conditions, add_filters, teach_functions
from liaobots_desktop.store.search.folding import folded
from liaobots_desktop.store.search.found import FoundChat, FoundChats
from liaobots_desktop.store.search.hit import marks_of
from liaobots_desktop.store.search.query import Query

_FIND = """
    SELECT c.id, c.title, c.model, c.updated_at FROM conversation c
    WHERE {conditions} ORDER BY c.updated_at DESC
"""
# most titles need no folding in Python: SQLite's `lower` does the same to ASCII
_HAS_WORD = "instr(iif(c.title GLOB '*[^ -~]*', folded(c.title), lower(c.title)), ?)"
_Row = tuple[str, str, str, int]
_HAS_SUCH_MESSAGE = "EXISTS (SELECT 1 FROM message m WHERE m.conversation_id = c.id AND {filters})"


def find_chats(
    chats: Path, query: Query, limit: int, is_cancelled: Callable[[], bool] = lambda: False
) -> FoundChats:
    """Return the chats whose titles have all the words, the last used first.

    One whose whole title was typed comes before all others.

    Filters must hold for one of a chat's messages. Those that are about messages only (`role:`,
    `has:`, `lang:`) find no chats. An empty query finds all.

    Raises:
        NotRead, StoreDamaged: the chats cannot be read.
        sqlite3.OperationalError: it was cancelled.
    """
    if query.roles or query.has_code:
        return FoundChats()
    conditions = _conditions(query)
    with speaking(chats, NotRead), closing(index_file.connect(chats, is_cancelled)) as connection:
        teach_functions(connection)
        sql = _FIND.format(conditions=conditions)
        rows = connection.execute(sql, conditions.values)
        whole: list[_Row] = []
        others: list[_Row] = []
        more = 0
        for row in rows:
            if _is_whole(row[1], query.words):
                whole.append(row)
            elif len(others) < limit:
                others.append(row)
            else:
                more += 1
        found = tuple(
            FoundChat(
                ConversationId(chat), title, model, moment(time), marks_of(title, query.words)
            )
            for chat, title, model, time in (*whole, *others)[:limit]
        )
        return FoundChats(found, len(whole) + len(others) + more)


def _is_whole(title: str, words: Sequence[str]) -> bool:
    """Whether a title has these words, in this order, and nothing else."""
    length = sum(map(len, words)) + len(words) - 1
    return (
        length > 0
        and len(title) < 2 * length + 2
        and folded(title).split() == [part for word in words for part in word.split()]
    )


def _conditions(query: Query) -> Conditions:
    conditions = Conditions()
    conditions.add(f"c.deleted_at IS {'NOT NULL' if query.is_trash else 'NULL'}")
    for word in query.words:
        conditions.add(_HAS_WORD, word)
    if replace(query, words=(), is_trash=False) != Query():
        filters = Conditions()
        add_filters(filters, query)
        conditions.add(_HAS_SUCH_MESSAGE.format(filters=filters), *filters.values)
    return conditions
