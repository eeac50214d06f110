"""Acts on thousands of chats, which let others write meanwhile."""

import threading
from collections.abc import Callable
from pathlib import Path
from time import sleep

import pytest

from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.chat.ordering import Tag
from liaobots_desktop.store import trash
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.errors import NotSaved
from liaobots_desktop.store.rearranged import Rearranged
from tests.store.looking import read, write
from tests.store.ordered import add_many

_MANY = 100_000
_FEW = 6
"""As one transaction each of the acts let a question in before and after it."""
IDS = tuple(ConversationId(f"chat {number}") for number in range(_MANY))


def stored_meanwhile(path: Path, work: Callable[[], object]) -> int:
    """Return how many questions were stored while a thread did something."""
    store, stored = ChatStore.open(path, patience_ms=30_000), 0
    thread = threading.Thread(target=work)
    thread.start()
    while thread.is_alive():
        store.messages.ask_first("Why?", "gpt-4", "")
        stored += thread.is_alive()
        sleep(0.02)
    thread.join()
    store.close()
    return stored


def test_questions_are_stored_while_thousands_of_chats_are_thrown_away_and_brought_back(
    path: Path, store: ChatStore
) -> None:
    del store  # it made the file
    add_many(path, _MANY)
    done: list[Rearranged] = []

    def delete() -> None:
        many = ChatStore.open_modestly(path)
        done.append(many.arranging.delete(IDS))
        many.close()

    def take_back() -> None:
        many = ChatStore.open_modestly(path)
        many.arranging.take_back(done[0])
        many.close()

    thrown = stored_meanwhile(path, delete)
    count = "SELECT count(*) FROM conversation WHERE deleted_at > 0"
    deleted = read(path, count)
    back = stored_meanwhile(path, take_back)

    assert min(thrown, back) > _FEW
    assert (deleted, read(path, count)) == ([(_MANY,)], [(0,)])


def test_questions_are_stored_while_thousands_of_chats_are_destroyed(
    path: Path, store: ChatStore
) -> None:
    add_many(path, 3_000)
    write(path, "UPDATE conversation SET deleted_at = 1")
    stored = stored_meanwhile(path, lambda: trash.destroy(path))

    assert stored > _FEW
    assert store.conversations.find(IDS[0]) is None


def test_what_fails_half_way_is_taken_back(path: Path, store: ChatStore) -> None:
    add_many(path, 3_000)
    store.filing.add_tag(Tag("red"))
    connection = store._database._connection
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages + 20}")  # room for some hundreds
    with pytest.raises(NotSaved, match="the disk is full"):
        store.arranging.tag(IDS[:3_000], "red")
    left = read(path, "SELECT count(*) FROM conversation_tag")
    connection.execute(f"PRAGMA max_page_count = {pages * 10}")
    done = store.arranging.tag(IDS[:3_000], "red")

    assert left == [(0,)]
    assert len(done.chats) == 3_000
    assert read(path, "SELECT count(*) FROM conversation_tag") == [(3_000,)]
