"""A store that has an index."""

from pathlib import Path

import pytest

from liaobots_desktop.store.chat_store import ChatStore
from tests.store.search.finding import take_in
from tests.store.talking import ask


@pytest.fixture
def index(path: Path) -> Path:
    """The index's file."""
    return path.with_name("search.db")


@pytest.fixture
def filled(store: ChatStore, path: Path) -> ChatStore:
    """A store with three chats, and an index of them."""
    for word in ("needle", "Ёлка", "文章"):
        ask(store, f"About {word}?", f"So: {word}.")
    take_in(path)
    return store
