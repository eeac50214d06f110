"""Chats to be ordered: with an id, a title and a time, and without messages."""

from pathlib import Path

from liaobots_desktop.chat.message import Conversation, ConversationId
from liaobots_desktop.chat.ordering import Place
from liaobots_desktop.store.chat_store import ChatStore
from tests.store.looking import write


def add_chats(path: Path, *names: str, start: int = 1_700_000_000_000) -> list[ConversationId]:
    """Store chats whose id and title are these names, the last one used last, a minute apart."""
    for number, name in enumerate(names):
        time = start + number * 60_000
        write(
            path,
            "INSERT INTO conversation (id, title, model, system_prompt, created_at, updated_at)"
            f" VALUES ('{name}', '{name}', 'gpt-4', '', {time}, {time})",  # names of our own
        )
    return [ConversationId(name) for name in names]


def add_many(path: Path, number: int, apart_ms: int = 1) -> None:
    """Store chats called `chat 0`, `chat 1` and so on, from 1970 on."""
    write(
        path,
        f"WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < {number} - 1)"
        " INSERT INTO conversation (id, title, model, system_prompt, created_at, updated_at)"
        " SELECT 'chat ' || i, 'chat ' || i, 'gpt-4', '',"
        f" 1 + i * {apart_ms}, 1 + i * {apart_ms} FROM n",
    )


def titles(chats: list[Conversation]) -> list[str]:
    return [chat.title for chat in chats]


def listed(store: ChatStore, place: Place) -> list[str]:
    """Return the titles of the first chats of a place."""
    return titles(store.listing.page(place, 10))
