"""Which messages have what is looked for, as the index knows it."""

import sqlite3
from collections.abc import Iterator, Sequence

from liaobots_desktop.store.rows import milliseconds
from liaobots_desktop.store.search import groups
from liaobots_desktop.store.search.conditions import Conditions, add_filters
from liaobots_desktop.store.search.found import Key
from liaobots_desktop.store.search.query import Query

_MOST_TERMS = 256

_FIND = """
    SELECT d.created_at, d.message_id FROM {source}
    CROSS JOIN main.message m ON m.id = d.message_id
    CROSS JOIN main.conversation c ON c.id = m.conversation_id
    WHERE {conditions} AND m.ended IS NOT NULL
    AND d.mark = (SELECT mark FROM main.text_change t WHERE t.message_id = d.message_id)
"""
_BY_NUMBER = """
    finder.folded_text CROSS JOIN finder.document d ON d.message_id = folded_text.rowid
"""
_BY_DATE = """(
        SELECT document.* FROM finder.folded_text
        CROSS JOIN finder.document ON document.message_id = folded_text.rowid
        WHERE {narrow} ORDER BY created_at DESC, message_id DESC LIMIT -1
    ) d CROSS JOIN finder.folded_text ON folded_text.rowid = d.message_id
"""
_BOUNDS = """
    SELECT coalesce(min(message_id), 1), coalesce(max(message_id), 0) FROM finder.document
    WHERE created_at < ? AND created_at >= ?
"""
_TERMS = "SELECT term FROM temp.term WHERE term >= ? AND term < ? LIMIT ?"
_FOREVER = 1 << 62


def taken_in(connection: sqlite3.Connection, query: Query) -> Iterator[Key]:
    """Yield the messages of the index that a query finds, newest first, when they are asked for.

    Raises:
        sqlite3.Error: the index is damaged, or the search was cancelled.
    """
    match = _match(connection, query.words)
    if match is None:
        return
    narrow = _narrowed(connection, query, match)
    wide = Conditions()
    for word in query.words:
        wide.add("instr(folded_text.folded, ?)", word)
    if query.has_code:
        wide.add("d.has_code")
    add_filters(wide, query)
    (is_ordered,) = connection.execute("SELECT is_ordered FROM finder.state").fetchone()
    find = _without_words if not query.words else _in_order if is_ordered else _sorted
    for row in connection.execute(find(narrow, wide), [*narrow.values, *wide.values]):
        yield Key(*row)


def _in_order(narrow: Conditions, wide: Conditions) -> str:
    """Return the query where the newest messages have the highest numbers, as they mostly do.

    Nothing is read beyond the last hit that is asked for.
    """
    find = _FIND.format(source=_BY_NUMBER, conditions=f"{narrow} AND {wide}")
    return f"{find} ORDER BY folded_text.rowid DESC"


def _sorted(narrow: Conditions, wide: Conditions) -> str:
    """Return the query where imported messages have higher numbers than newer ones.

    What FTS5 finds is sorted, then looked through as far as hits are asked for.
    """
    return _FIND.format(source=_BY_DATE.format(narrow=narrow), conditions=wide)


def _without_words(narrow: Conditions, wide: Conditions) -> str:
    find = _FIND.format(source="finder.document d", conditions=f"{narrow} AND {wide}")
    return f"{find} ORDER BY d.created_at DESC, d.message_id DESC"


def _narrowed(connection: sqlite3.Connection, query: Query, match: str) -> Conditions:
    """Return what needs no text: groups of characters, and between which numbers."""
    narrow = Conditions()
    if match:
        narrow.add("folded_text MATCH ?", match)
    if query.before is not None or query.since is not None:
        before = _FOREVER if query.before is None else milliseconds(query.before)
        since = -_FOREVER if query.since is None else milliseconds(query.since)
        bounds = connection.execute(_BOUNDS, (before, since)).fetchone()
        number = "folded_text.rowid" if query.words else "d.message_id"
        narrow.add(f"{number} BETWEEN ? AND ?", *bounds)
    return narrow


def _match(connection: sqlite3.Connection, words: Sequence[str]) -> str | None:
    """Return words as FTS5 takes them; "" if it cannot narrow them down, None if none has them."""
    if not words:
        return ""
    return groups.all_of(words) or _short_match(connection, words)


def _short_match(connection: sqlite3.Connection, words: Sequence[str]) -> str | None:
    """Return words of one or two characters as the groups that begin with the rarest of them.

    A word with more groups than can be looked up is so common that reading the newest messages
    soon finds it.
    """
    connection.execute(
        "CREATE VIRTUAL TABLE IF NOT EXISTS temp.term"
        " USING fts5vocab('finder', 'folded_text', 'row')"
    )
    beginning = [
        connection.execute(_TERMS, (word, f"{word}\U0010ffff", _MOST_TERMS + 1)).fetchall()
        for word in words
    ]
    rarest = min(beginning, key=len)
    if len(rarest) > _MOST_TERMS:
        return ""
    return groups.any_of([term for (term,) in rarest]) or None
