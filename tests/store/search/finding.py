"""Searches a store as the app does."""

from contextlib import closing
from pathlib import Path

from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.search.check import has_sound_words
from liaobots_desktop.store.search.found import Hit
from liaobots_desktop.store.search.index import SearchIndex
from liaobots_desktop.store.search.query import parse
from liaobots_desktop.store.search.search import Search
from liaobots_desktop.store.search.upkeep import bring_up_to_date
from tests.store.looking import write
from tests.store.talking import ask


def take_in(chats: Path, *, thoroughly: bool = False) -> int:
    """Bring the index up to date; returns how many changes were taken in."""
    steps = list(bring_up_to_date(chats, thoroughly=thoroughly))
    return steps[-1].done if steps else 0


def fill(store: ChatStore, chats: Path, messages: int) -> None:
    """Add a chat of short messages, "needle é 1" the oldest, and an empty question and answer."""
    asked = ask(store, "", "")
    last = asked.answer.id
    write(
        chats,
        f"WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < {messages})"
        " INSERT INTO message (conversation_id, parent_id, role, text, model, ended, created_at)"
        f" SELECT '{asked.answer.conversation_id}', {last - 1} + i, 'user', 'needle é ' || i,"
        " 'gpt-4', 'complete', i FROM n",
    )


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
        return index.problem() or (None if has_sound_words(chats) else "FTS5 is damaged")
