"""An index that is broken, or of other chats, is made again; the chats stay as they are."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from liaobots_desktop.chat.message import EndState
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.search import index_file
from tests.store.looking import read, write
from tests.store.search.finding import found, problem, take_in
from tests.store.talking import ask


def cut_off(index: Path) -> None:
    index.write_bytes(index.read_bytes()[:5000])


def overwrite(index: Path) -> None:
    index.write_bytes(b"garbage " * 2000)


def empty(index: Path) -> None:
    index.write_bytes(b"")


def remove(index: Path) -> None:
    index.unlink()


def damage_pages(index: Path) -> None:
    size = index.stat().st_size
    with index.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * (size - 4096))


def run(statements: str) -> Callable[[Path], None]:
    return lambda index: write(index, statements)


DAMAGE = {
    "cut off": cut_off,
    "garbage": overwrite,
    "empty": empty,
    "missing": remove,
    "pages": damage_pages,
    "no texts": run("DROP TABLE folded_text"),
    "no parts of FTS5": run("DROP TABLE folded_text_data"),
    "nothing in FTS5": run("DELETE FROM folded_text_data"),
    "no documents": run("DROP TABLE document"),
    "no state": run("DELETE FROM state"),
    "another version": run("UPDATE state SET version = '0'"),
    "ahead": run("UPDATE state SET last_change = 900"),
    "another mark": run("UPDATE document SET mark = 1"),
    "a message too few": run("DELETE FROM document WHERE message_id = 2"),
    "a message too many": run("INSERT INTO document VALUES (99, 1, 1, 0)"),
    "a text too few": run("DELETE FROM folded_text WHERE rowid = 3"),
    "a text that FTS5 misses": run("DELETE FROM folded_text_content WHERE id = 3"),
    "another program's": run("DROP TABLE state; CREATE TABLE state (a); CREATE TABLE b (c)"),
}


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE.keys())
def test_a_broken_index_is_made_again_and_the_chats_stay_as_they_are(
    path: Path, index: Path, damage: Callable[[Path], None]
) -> None:
    chats = read(path, "SELECT * FROM message"), read(path, "SELECT * FROM conversation")
    damage(index)
    take_in(path, thoroughly=True)

    assert problem(path) is None
    assert found(path, "needle") == ["So: needle.", "About needle?"]
    assert chats == (read(path, "SELECT * FROM message"), read(path, "SELECT * FROM conversation"))


FOUND_OUT_LATER = {"nothing in FTS5", "a text too few", "a message too few", "another mark"}
"""What only the comparison with every message shows."""


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize("name", sorted(DAMAGE.keys() - FOUND_OUT_LATER))
def test_a_search_over_a_broken_index_finds_what_there_is(
    path: Path, index: Path, name: str
) -> None:
    DAMAGE[name](index)

    assert found(path, "needle") == ["So: needle.", "About needle?"]


@pytest.mark.usefixtures("filled")
def test_what_a_search_finds_broken_is_made_again_by_the_next_upkeep(
    path: Path, index: Path
) -> None:
    DAMAGE["no parts of FTS5"](index)
    found(path, "needle")
    take_in(path)

    assert problem(path) is None


def test_hits_before_and_behind_a_broken_place_are_found_once(
    store: ChatStore, path: Path, index: Path
) -> None:
    texts = [f"needle {number}" for number in range(45)]
    for text in texts:
        ask(store, text)
    take_in(path)
    write(index, "DELETE FROM folded_text_content WHERE id = 21")

    assert found(path, "needle") == texts[::-1]


def test_an_index_that_is_ahead_of_the_chats_is_made_again(
    filled: ChatStore, path: Path, index: Path
) -> None:
    write(index, "UPDATE state SET last_change = 900")
    ask(filled, "More needles?")
    before = found(path, "needle")
    taken = take_in(path)

    assert before == ["More needles?", "So: needle.", "About needle?"]
    assert taken == 8
    assert found(path, "needle") == before


def test_an_index_that_is_newer_than_what_a_search_sees_of_the_chats_is_told(
    filled: ChatStore, path: Path
) -> None:
    answer = filled.messages.branch(filled.conversations.page(10)[-1].id)[-1]
    with closing(index_file.connect(path, lambda: False)) as connection:
        index_file.attach(connection, path, to_write=False)
        connection.execute("BEGIN")
        connection.execute("SELECT * FROM main.text_change").fetchall()
        filled.messages.resume(answer)
        filled.messages.finish(answer.id, EndState.COMPLETE)
        take_in(path)
        as_seen = index_file.last_change_if_agreed(connection)
        connection.execute("ROLLBACK")
        as_it_is = index_file.last_change_if_agreed(connection)

    assert (as_seen, as_it_is) == (None, 7)


def test_a_backup_in_the_place_of_the_chats_is_noticed(path: Path, tmp_path: Path) -> None:
    backup = tmp_path / "backup.db"
    with closing(ChatStore.open(path)) as store:
        ask(store, "Before")
        with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(backup)) as copy:
            source.backup(copy)
        ask(store, "Lost needle")
        ask(store, "Lost thread")
        take_in(path)
    for file in path.parent.glob("chats.db*"):
        file.unlink()
    backup.rename(path)
    with closing(ChatStore.open(path)) as store:
        ask(store, "New needle")
        after_less = found(path, "needle"), found(path, "thread"), found(path, "before")
        ask(store, "New thread")
        ask(store, "Anything else")
        after_more = found(path, "needle"), found(path, "thread"), found(path, "before")
        take_in(path)

    assert after_less == (["New needle"], [], ["Before"])
    assert after_more == (["New needle"], ["New thread"], ["Before"])
    assert problem(path) is None
    assert found(path, "lost") == []
