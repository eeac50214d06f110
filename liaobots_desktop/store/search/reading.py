"""Finds messages without the index: those that it does not have yet are read."""

import sqlite3
from collections.abc import Callable, Iterator

from liaobots_desktop.store.search.code_text import has_code
from liaobots_desktop.store.search.conditions import Conditions, add_filters
from liaobots_desktop.store.search.folding import folded
from liaobots_desktop.store.search.found import Key
from liaobots_desktop.store.search.query import Query

_STEP = 100
"""Messages that are read before a search says how far it has come."""

_ALL = "SELECT created_at, id FROM main.message ORDER BY 1 DESC, 2 DESC"
# running answers are read as well: they are taken in when they end
_NOT_TAKEN_IN = """
    SELECT created_at, id FROM main.message WHERE id IN (
        SELECT message_id FROM main.text_change WHERE number > ?
        UNION SELECT id FROM main.message WHERE ended IS NULL
    ) ORDER BY 1 DESC, 2 DESC
"""
_READ = """
    SELECT m.text FROM main.whole_message m
    JOIN main.conversation c ON c.id = m.conversation_id
    WHERE m.id = ? AND {conditions}
"""


def read_through(
    connection: sqlite3.Connection,
    query: Query,
    last_change: int | None,
    is_cancelled: Callable[[], bool],
) -> Iterator[tuple[Key, bool]]:
    """Yield the messages that are newer than a change and that a query finds, newest first.

    `last_change` None stands for all messages.

    With each one comes True; now and then one that was not found comes with False, so that the
    caller knows how far the search is. It ends early when it is cancelled.

    Raises:
        sqlite3.Error: the chats cannot be read, or the search was cancelled.
    """
    conditions = Conditions()
    add_filters(conditions, query)
    sql = _READ.format(conditions=conditions)
    sql_of_unread, values = (_ALL, ()) if last_change is None else (_NOT_TAKEN_IN, (last_change,))
    unread = connection.execute(sql_of_unread, values).fetchall()
    for number, row in enumerate(unread, start=1):
        key = Key(*row)
        found = connection.execute(sql, [key.message_id, *conditions.values]).fetchone()
        if found is not None and _holds(found[0], query):
            yield key, True
        elif number % _STEP == 0:
            yield key, False
        if is_cancelled():
            return


def _holds(text: str, query: Query) -> bool:
    if query.has_code and not has_code(text):
        return False
    compared = folded(text)
    return all(word in compared for word in query.words)
