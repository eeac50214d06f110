"""Chats are read page by page from the place where they belong."""

from pathlib import Path
from time import perf_counter

import pytest

from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.chat.ordering import Folder, FolderId, Place, Shelf, Tag, nested, within
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.listing import holds
from tests.store.looking import read, write
from tests.store.ordered import add_chats, add_many, listed, titles
from tests.timing import Within

AT_REST = Place(Shelf.AT_REST)
PINNED = Place(Shelf.PINNED)
FOLDER = Place(Shelf.FOLDER, "work")
TAG = Place(Shelf.TAG, "red")
ARCHIVE = Place(Shelf.ARCHIVE)
TRASH = Place(Shelf.TRASH)


def test_a_chat_is_listed_in_one_place_only(store: ChatStore, path: Path) -> None:
    add_chats(path, "plain", "pinned", "filed", "archived", "gone", "all at once")
    folder = FolderId(store.filing.add_folder("Work").key)
    both = ConversationId("all at once")
    store.arranging.pin([ConversationId("pinned"), both], is_pinned=True)
    store.arranging.move([ConversationId("filed"), both], folder)
    store.arranging.archive([ConversationId("archived"), both], is_archived=True)
    store.arranging.delete([ConversationId("gone"), both])
    places = (AT_REST, PINNED, Place(Shelf.FOLDER, folder), ARCHIVE, TRASH)
    deleted = [listed(store, place) for place in places]
    store.arranging.restore([both])
    restored = [listed(store, place) for place in places]
    store.arranging.archive([both], is_archived=False)
    back = [listed(store, place) for place in places]
    store.arranging.pin([both], is_pinned=False)
    unpinned = [listed(store, place) for place in places]

    assert deleted[:4] == [["plain"], ["pinned"], ["filed"], ["archived"]]
    assert sorted(deleted[4]) == ["all at once", "gone"]
    assert restored[3:] == [["all at once", "archived"], ["gone"]]
    assert back[1:4] == [["all at once", "pinned"], ["filed"], ["archived"]]
    assert unpinned[:3] == [["plain"], ["pinned"], ["all at once", "filed"]]


def test_chats_with_a_tag_are_listed_wherever_they_are_but_in_the_trash(
    store: ChatStore, path: Path
) -> None:
    chats = add_chats(path, "plain", "tagged", "archived", "gone")
    store.filing.add_tag(Tag("red", "red"))
    store.arranging.tag(chats[1:], "red")
    store.arranging.archive(chats[2:3], is_archived=True)
    store.arranging.delete(chats[3:])

    assert listed(store, Place(Shelf.TAG, "red")) == ["archived", "tagged"]
    assert store.listing.count(Place(Shelf.TAG, "red")) == 2


def test_a_tagged_chat_that_is_used_moves_to_the_front(store: ChatStore, path: Path) -> None:
    chats = add_chats(path, "first", "second")
    store.filing.add_tag(Tag("red"))
    store.arranging.tag(chats, "red")
    store.messages.ask(chats[0], "And?", "gpt-4")

    assert listed(store, Place(Shelf.TAG, "red")) == ["first", "second"]


def test_what_was_deleted_last_stands_first_in_the_trash(store: ChatStore, path: Path) -> None:
    add_chats(path, "old", "new")
    write(path, "UPDATE conversation SET deleted_at = updated_at")
    write(path, "UPDATE conversation SET deleted_at = deleted_at + 999999999 WHERE id = 'old'")

    assert listed(store, TRASH) == ["old", "new"]


def test_what_a_list_knows_of_a_chat(store: ChatStore, path: Path) -> None:
    (chat,) = add_chats(path, "chat")
    folder = FolderId(store.filing.add_folder("Work").key)
    for name in ("b, with [signs]", "a"):
        store.filing.add_tag(Tag(name))
        store.arranging.tag([chat], name)
    store.arranging.move([chat], folder)
    store.arranging.pin([chat], is_pinned=True)
    store.arranging.mark_read(chat, is_read=False)
    (found,) = store.listing.find([chat, ConversationId("none")])

    assert found == store.conversations.find(chat)
    assert found.tags == ("a", "b, with [signs]")
    assert (found.folder_id, found.is_pinned, found.is_unread) == (folder, True, True)
    assert (found.is_archived, found.deleted_at) == (False, None)
    assert holds(PINNED, found)
    assert not holds(Place(Shelf.FOLDER, folder), found)
    assert holds(Place(Shelf.TAG, "a"), found)


@pytest.mark.parametrize("place", [AT_REST, PINNED, FOLDER, TAG, ARCHIVE, TRASH])
def test_pages_join_without_a_gap_though_times_are_equal(
    store: ChatStore, path: Path, place: Place
) -> None:
    add_many(path, 95)
    columns = {Shelf.PINNED: "pinned_at", Shelf.ARCHIVE: "archived_at", Shelf.TRASH: "deleted_at"}
    write(path, "UPDATE conversation SET updated_at = updated_at / 7")
    if place.shelf in columns:
        write(path, f"UPDATE conversation SET {columns[place.shelf]} = updated_at + 1")
    elif place == FOLDER:
        write(path, "INSERT INTO folder (id, name) VALUES ('work', 'Work')")
        write(path, "UPDATE conversation SET folder_id = 'work'")
    elif place == TAG:
        store.filing.add_tag(Tag("red"))
        write(path, "INSERT INTO conversation_tag SELECT id, 'red', updated_at FROM conversation")
    found = page = store.listing.page(place, 10)
    while len(page) == 10:
        page = store.listing.page(place, 10, len(found), count=95)
        found = found + page

    assert len(found) == len({chat.id for chat in found}) == 95
    assert titles(found)[0] in {"chat 93", "chat 94"}
    assert titles(found)[-1].startswith("chat ")
    assert store.listing.count(place) == 95


def test_each_page_of_a_hundred_thousand_chats_takes_less_than_5_ms(
    store: ChatStore, path: Path, within: Within
) -> None:
    """The fastest of some tries: other programs on this computer do not count."""
    add_many(path, 100_000)
    folder = FolderId(store.filing.add_folder("Work").key)
    store.filing.add_tag(Tag("red"))
    write(
        path,
        f"UPDATE conversation SET folder_id = '{folder}' WHERE created_at % 4 = 0;"
        "UPDATE conversation SET pinned_at = 1 WHERE created_at % 4 = 1;"
        "UPDATE conversation SET deleted_at = created_at WHERE created_at % 4 = 2;"
        "INSERT INTO conversation_tag SELECT id, 'red', updated_at FROM conversation",
    )
    slowest = {}
    for place in (AT_REST, PINNED, TRASH, Place(Shelf.FOLDER, folder), Place(Shelf.TAG, "red")):
        count = store.listing.count(place)
        for part in (0, 0.5, 0.9):
            first = int(count * part)
            slowest[place, part] = min(_time(store, place, first, count) for _ in range(5))

    within({at: s for at, s in slowest.items() if at[0].shelf is not Shelf.TAG}, 0.005)


def _time(store: ChatStore, place: Place, first: int, count: int) -> float:
    begin = perf_counter()
    page = store.listing.page(place, 50, first, count=count)
    took = perf_counter() - begin
    assert len(page) == 50
    return took


def test_another_connection_that_writes_is_noticed_once(store: ChatStore, path: Path) -> None:
    store.listing.was_written_elsewhere()
    store.filing.add_folder("Mine")
    after_own = store.listing.was_written_elsewhere()
    write(path, "DELETE FROM folder")

    assert not after_own
    assert store.listing.was_written_elsewhere()
    assert not store.listing.was_written_elsewhere()


def test_folders_stand_behind_their_parents_by_name() -> None:
    folders = [
        Folder(FolderId("1"), "work"),
        Folder(FolderId("2"), "Art"),
        Folder(FolderId("3"), "Reports", FolderId("1")),
        Folder(FolderId("4"), "old", FolderId("3")),
        Folder(FolderId("5"), "Bills", FolderId("1")),
    ]
    shown = [(folder.name, depth) for folder, depth in nested(folders)]

    assert shown == [("Art", 0), ("work", 0), ("Bills", 1), ("Reports", 1), ("old", 2)]
    assert within(folders, FolderId("1")) == {"1", "3", "4", "5"}
    assert within(folders, FolderId("2")) == {"2"}


def test_folders_in_a_circle_or_without_their_parent_are_not_lost() -> None:
    folders = [
        Folder(FolderId("1"), "a", FolderId("2")),
        Folder(FolderId("2"), "b", FolderId("1")),
        Folder(FolderId("3"), "c", FolderId("gone")),
    ]
    shown = [(folder.name, depth) for folder, depth in nested(folders)]

    assert shown == [("c", 0), ("a", 0), ("b", 1)]


def test_a_folder_that_another_program_removes_leaves_its_chats(
    store: ChatStore, path: Path
) -> None:
    (chat,) = add_chats(path, "chat")
    outer = FolderId(store.filing.add_folder("Outer").key)
    inner = FolderId(store.filing.add_folder("Inner", outer).key)
    store.arranging.move([chat], outer)
    write(path, f"PRAGMA foreign_keys = ON; DELETE FROM folder WHERE id = '{outer}'")

    assert listed(store, AT_REST) == ["chat"]
    assert store.listing.folders() == [Folder(inner, "Inner")]
    assert read(path, "PRAGMA foreign_key_check") == []
