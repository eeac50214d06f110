"""The filters of a query in SQL."""

import sqlite3
from functools import lru_cache

from liaobots_desktop.store.rows import milliseconds
from liaobots_desktop.store.search.code_text import has_language
from liaobots_desktop.store.search.folding import folded
from liaobots_desktop.store.search.model_name import names_model
from liaobots_desktop.store.search.query import Query

_NOT_IN_TRASH = "c.deleted_at IS NULL AND m.deleted_at IS NULL"
_IN_TRASH = "(c.deleted_at IS NOT NULL OR m.deleted_at IS NOT NULL)"

_IN_PLACE = """(
    instr(folded(c.title), ?)
    OR c.id IN (
        SELECT conversation_id FROM main.conversation_tag WHERE instr(folded(tag), ?)
    )
    OR c.folder_id IN (
        WITH RECURSIVE place(id) AS (
            SELECT id FROM main.folder WHERE instr(folded(name), ?)
            UNION
            SELECT child.id FROM main.folder child JOIN place ON child.parent_id = place.id
        )
        SELECT id FROM place
    )
)"""


class Conditions:
    """What all must hold, and the values for the question marks in it."""

    def __init__(self) -> None:
        self.values: list[object] = []
        self._terms: list[str] = []

    def add(self, term: str, *values: object) -> None:
        """Let one more thing have to hold."""
        self._terms.append(term)
        self.values += values

    def __str__(self) -> str:
        return " AND ".join(self._terms) or "1"


def add_filters(conditions: Conditions, query: Query) -> None:
    """Add the filters that look at `m`, a message, and `c`, its chat: all but `has:code`.

    The connection must know the functions that `teach_functions` teaches.
    """
    conditions.add(_IN_TRASH if query.is_trash else _NOT_IN_TRASH)
    for model in query.models:
        conditions.add("names_model(m.model, ?)", model)
    for role in query.roles:
        conditions.add("m.role = ?", role)
    for language in query.languages:
        conditions.add("has_language(m.text, ?)", language)
    for place in query.places:
        conditions.add(_IN_PLACE, place, place, place)
    if query.is_pinned:
        conditions.add("c.pinned_at IS NOT NULL")
    if query.before is not None:
        conditions.add("m.created_at < ?", milliseconds(query.before))
    if query.since is not None:
        conditions.add("m.created_at >= ?", milliseconds(query.since))


def teach_functions(connection: sqlite3.Connection) -> None:
    """Make `folded`, `has_language` and `names_model` known to a connection.

    Many messages have the same chat, so the folded titles are remembered.
    """
    connection.create_function("folded", 1, lru_cache(4096)(folded), deterministic=True)
    connection.create_function("names_model", 2, names_model, deterministic=True)
    connection.create_function("has_language", 2, has_language, deterministic=True)
