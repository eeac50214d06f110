"""Folders and tags of thousands of chats: renamed and removed while others write, or not at all."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from liaobots_desktop.chat.ordering import FolderId, Tag
from liaobots_desktop.store import refiling
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.errors import NotSaved
from liaobots_desktop.store.rearranged import Rearranged
from tests.store.looking import read, write
from tests.store.ordered import add_many
from tests.store.test_many_chats import stored_meanwhile

_CHATS = 3_000
_LONG = "a longer name " * 7
"""What it takes more room to store."""
_FILED = (
    "SELECT count(*) FROM conversation WHERE folder_id = 'f'",
    "SELECT tag, count(*) FROM conversation_tag GROUP BY tag",
    "SELECT name, color FROM tag ORDER BY name",
    "SELECT id, name, parent_id FROM folder ORDER BY id",
)
_BEFORE = (
    [(_CHATS,)],
    [("red", _CHATS)],
    [("blue", "blue"), ("red", "red")],
    [("f", "F", "outer"), ("inner", "I", "f"), ("outer", "O", None)],
)
ACTS: dict[str, Callable[[ChatStore], Rearranged]] = {
    "rename tag": lambda store: store.filing.change_tag("red", Tag(_LONG, "blue")),
    "remove tag": lambda store: store.filing.remove_tag("red"),
    "remove folder": lambda store: store.filing.remove_folder(FolderId("f")),
}


@pytest.fixture
def filed(store: ChatStore, path: Path) -> Path:
    """A file of thousands of chats in a folder, each with the tag `red`."""
    del store  # it made the file
    add_many(path, _CHATS)
    write(
        path,
        "INSERT INTO folder (id, name, parent_id) VALUES"
        " ('outer', 'O', NULL), ('f', 'F', 'outer'), ('inner', 'I', 'f');"
        "INSERT INTO tag VALUES ('red', 'red'), ('blue', 'blue');"
        "UPDATE conversation SET folder_id = 'f';"
        "INSERT INTO conversation_tag SELECT id, 'red', updated_at FROM conversation",
    )
    return path


def looked_at(path: Path) -> tuple[object, ...]:
    return tuple(read(path, query) for query in _FILED)


def transactions(path: Path, act: Callable[[ChatStore], Rearranged]) -> int:
    """Do an act and take it back; return how many transactions both were."""
    counted: list[str] = []
    store = ChatStore.open_modestly(path)
    connection = store._database._connection
    connection.set_trace_callback(lambda sql: counted.append(sql) if sql == "COMMIT" else None)
    store.arranging.take_back(act(store))
    store.close()
    return len(counted)


@pytest.mark.parametrize("name", ACTS)
def test_each_is_done_by_hundreds_and_taken_back_whole(filed: Path, name: str) -> None:
    assert transactions(filed, ACTS[name]) >= 2 * _CHATS / 500
    assert looked_at(filed) == _BEFORE


def test_questions_are_stored_while_a_tag_of_thousands_is_renamed(filed: Path) -> None:
    def rename() -> None:
        store = ChatStore.open_modestly(filed)
        ACTS["rename tag"](store)
        store.close()

    stored = stored_meanwhile(filed, rename)

    assert stored > 2
    assert read(filed, _FILED[1]) == [(_LONG.strip(), _CHATS)]
    assert read(filed, _FILED[2]) == [(_LONG.strip(), "blue"), ("blue", "blue")]


def test_what_is_removed_stands_outside_with_what_was_in_it(filed: Path) -> None:
    store = ChatStore.open(filed)
    done = ACTS["remove folder"](store)

    assert len(done.chats) == _CHATS
    assert read(filed, "SELECT folder_id, count(*) FROM conversation GROUP BY 1") == [
        ("outer", _CHATS)
    ]
    assert read(filed, _FILED[3]) == [("inner", "I", "outer"), ("outer", "O", None)]


def test_a_renamed_tag_takes_its_new_chats_along_when_it_gets_its_old_name_back(
    filed: Path,
) -> None:
    store = ChatStore.open(filed)
    write(filed, "DELETE FROM conversation_tag WHERE conversation_id = 'chat 7'")
    done = ACTS["rename tag"](store)
    write(filed, f"INSERT INTO conversation_tag VALUES ('chat 7', '{_LONG.strip()}', 8)")
    store.arranging.take_back(done)

    assert looked_at(filed) == _BEFORE


def test_what_a_full_disk_stops_half_way_is_taken_back(filed: Path) -> None:
    store = ChatStore.open(filed)
    connection = store._database._connection
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages + 40}")  # room for some hundreds
    with pytest.raises(NotSaved, match="the disk is full"):
        ACTS["rename tag"](store)

    assert looked_at(filed) == _BEFORE


def stop_half_way(path: Path, act: Callable[[ChatStore], object]) -> None:
    """Let an act come to 2,000 chats and no further, as if the process had ended there."""
    write(
        path,
        "CREATE TRIGGER stop BEFORE UPDATE OF tag ON conversation_tag"
        " WHEN old.conversation_id = 'chat 2000' BEGIN SELECT raise(ABORT, 'stopped'); END",
    )
    store = ChatStore.open(path)
    with pytest.raises(sqlite3.IntegrityError, match="stopped"):
        act(store)
    store.close()
    write(path, "DROP TRIGGER stop")


def test_the_next_start_ends_what_was_begun(filed: Path) -> None:
    stop_half_way(filed, ACTS["rename tag"])
    store = ChatStore.open(filed)
    between = dict(read(filed, _FILED[1]))
    shown = [tag.name for tag in store.listing.tags()]
    was_begun = refiling.finish_renames(filed)
    is_begun = refiling.finish_renames(filed)

    assert between == {"red": 1_000, _LONG.strip(): 2_000}
    assert shown == [_LONG.strip(), "blue", "red"]
    assert (was_begun, is_begun) == (True, False)
    assert read(filed, _FILED[1]) == [(_LONG.strip(), _CHATS)]
    assert read(filed, _FILED[2]) == [(_LONG.strip(), "blue"), ("blue", "blue")]


def test_the_next_start_ends_what_was_being_taken_back(filed: Path) -> None:
    store = ChatStore.open(filed)
    done = ACTS["rename tag"](store)
    stop_half_way(filed, lambda other: other.arranging.take_back(done))
    between = dict(read(filed, _FILED[1]))
    refiling.finish_renames(filed)

    assert 0 < between["red"] < _CHATS
    assert looked_at(filed) == _BEFORE
