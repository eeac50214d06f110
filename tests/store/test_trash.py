"""What is deleted for good is in no file afterwards; the Trash keeps the rest for 30 days."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.chat.ordering import Place, Shelf, Tag
from liaobots_desktop.store import trash
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.search.query import parse
from liaobots_desktop.store.search.search import Search
from liaobots_desktop.store.search.upkeep import bring_up_to_date
from tests.store import talking
from tests.store.looking import read, write

TRASH = Place(Shelf.TRASH)
SECRET = "Zaphod Beeblebrox owns a spare head"
DAY = 86_400_000


def tell(store: ChatStore, question: str = SECRET) -> ConversationId:
    asked = talking.ask(store, question, f"Indeed: {question}")
    talking.answer_again(store, asked.answer, f"Again: {question}")
    return asked.answer.conversation_id


def hits(path: Path, query: str) -> int:
    return sum(len(batch) for batch in Search(path, parse(query)).batches())


def files_with(path: Path, text: bytes) -> list[str]:
    return [file.name for file in sorted(path.parent.glob("*.db*")) if text in file.read_bytes()]


def test_what_is_deleted_for_good_is_in_no_file_and_is_not_found(
    store: ChatStore, path: Path
) -> None:
    chat = tell(store)
    kept = tell(store, "Ford Prefect")
    store.filing.add_tag(Tag("red"))
    store.arranging.tag([chat], "red")
    list(bring_up_to_date(path))
    store.arranging.delete([chat])
    in_trash = hits(path, "zaphod"), hits(path, "zaphod is:trash")
    before = files_with(path, b"Zaphod"), files_with(path, b"zaphod")
    gone = trash.destroy(path, [chat])
    list(bring_up_to_date(path))
    found = hits(path, "zaphod is:trash")
    left = read(path, "SELECT count(*) FROM message")

    assert in_trash == (0, 3)
    assert before == (["chats.db-wal"], ["search.db"])
    assert (gone, found, left) == (1, 0, [(3,)])
    assert files_with(path, b"Zaphod") == files_with(path, b"zaphod") == []
    assert [chat.id for chat in store.listing.page(Place(Shelf.AT_REST), 9)] == [kept]
    assert read(path, "SELECT * FROM conversation_tag") == []
    assert read(path, "PRAGMA foreign_key_check") == []


def test_only_what_is_in_the_trash_is_destroyed(store: ChatStore, path: Path) -> None:
    kept, gone = tell(store, "kept"), tell(store, "gone")
    store.arranging.delete([gone])

    assert trash.destroy(path, [kept]) == 0
    assert trash.destroy(path) == 1
    assert [chat.id for chat in store.listing.find([kept, gone])] == [kept]


def test_the_trash_keeps_a_chat_for_thirty_days(store: ChatStore, path: Path) -> None:
    chats = [tell(store, name) for name in ("29 days", "31 days", "not deleted")]
    store.arranging.delete(chats[:2])
    now = time.time_ns() // 1_000_000
    write(path, f"UPDATE conversation SET deleted_at = {now - 29 * DAY} WHERE id = '{chats[0]}'")
    write(path, f"UPDATE conversation SET deleted_at = {now - 31 * DAY} WHERE id = '{chats[1]}'")
    gone = trash.expire(path)

    assert gone == 1
    assert {chat.id for chat in store.listing.find(chats)} == {chats[0], chats[2]}


def test_what_was_broken_off_goes_on_and_cannot_come_back_in_part(
    store: ChatStore, path: Path
) -> None:
    chats = [tell(store, name) for name in ("one", "two", "three")]
    deleted = store.arranging.delete(chats)
    steps: Iterator[bool] = iter([True, True, False])
    gone = trash.destroy(path, go_on=lambda: next(steps, False))
    listed = store.listing.page(TRASH, 9)
    restored = store.arranging.restore(chats)
    store.arranging.take_back(deleted)
    left = read(path, "SELECT count(*), max(deleted_at) FROM conversation")
    at_next_start = trash.expire(path)

    assert gone == 1
    assert listed == []
    assert restored.is_nothing
    assert left == [(2, 0)]
    assert at_next_start == 2
    assert read(path, "SELECT count(*) FROM conversation") == [(0,)]


def test_a_long_chat_is_destroyed_in_short_transactions(store: ChatStore, path: Path) -> None:
    chat = tell(store)
    write(
        path,
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000)"
        " INSERT INTO message (conversation_id, role, text, model, ended, created_at)"
        f" SELECT '{chat}', 'user', 'more ' || i, 'm', 'complete', i FROM n",
    )
    store.arranging.delete([chat])
    looks = 0

    def go_on() -> bool:
        nonlocal looks
        looks += 1
        store.messages.ask_first("Is the way free?", "gpt-4", "")  # its patience is 2 s
        return True

    gone = trash.destroy(path, [chat], go_on=go_on)

    assert gone == 1
    assert looks >= 6
    assert read(path, f"SELECT count(*) FROM message WHERE conversation_id = '{chat}'") == [(0,)]


@pytest.mark.parametrize("word", ["zaphod", "beeblebrox owns"])
def test_a_restored_chat_is_found_again(store: ChatStore, path: Path, word: str) -> None:
    chat = tell(store)
    list(bring_up_to_date(path))
    store.arranging.delete([chat])
    while_deleted = hits(path, f'"{word}"')
    store.arranging.restore([chat])

    assert while_deleted == 0
    assert hits(path, f'"{word}"') == 3
