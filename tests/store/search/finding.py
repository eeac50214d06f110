"""Searches a store as the app does."""

from contextlib import closing
from pathlib import Path

from liaobots_desktop.store.search.hit import Hit
from liaobots_desktop.store.search.index import SearchIndex
from liaobots_desktop.store.search.query import parse
from liaobots_desktop.store.search.search import Search
from liaobots_desktop.store.search.upkeep import bring_up_to_date


def take_in(chats: Path, *, thoroughly: bool = False) -> int:
    """Bring the index up to date; returns how many changes were taken in."""
    steps = list(bring_up_to_date(chats, thoroughly=thoroughly))
    return steps[-1].done if steps else 0


def hits(chats: Path, text: str, limit: int = 50, *, best_first: bool = False) -> list[Hit]:
    """Return all hits of a query."""
    search = Search(chats, parse(text), limit, best_first=best_first)
    return [hit for batch in search.batches() for hit in batch]


def found(chats: Path, text: str) -> list[str]:
    """Return the snippets of a query."""
    return [hit.snippet.text for hit in hits(chats, text)]


def problem(chats: Path) -> str | None:
    """Return what a thorough comparison of the index with the chats says."""
    with closing(SearchIndex.open(chats)) as index:
        return index.problem() or (None if index.has_whole_words() else "FTS5 is damaged")
