"""Acts on chats, folders and tags, and that each can be taken back."""

from collections.abc import Callable
from pathlib import Path

import pytest

from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.chat.ordering import Folder, FolderId, Tag
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.duplicate import duplicate
from liaobots_desktop.store.rearranged import Act, Rearranged
from tests.store import talking
from tests.store.looking import read, write
from tests.store.ordered import add_chats

CHATS = tuple(ConversationId(name) for name in ("first", "second", "third"))
ALL = (
    "SELECT id, title, pinned_at, archived_at, folder_id, deleted_at FROM conversation ORDER BY id",
    "SELECT conversation_id, tag, updated_at FROM conversation_tag ORDER BY 1, 2",
    "SELECT id, name, parent_id FROM folder ORDER BY id",
    "SELECT name, color FROM tag ORDER BY name",
)
OUTER, INNER, OTHER = FolderId("outer"), FolderId("inner"), FolderId("other")


@pytest.fixture
def filed(store: ChatStore, path: Path) -> ChatStore:
    """Three chats, of which the first is in nothing and the others in everything."""
    add_chats(path, *CHATS)
    write(
        path,
        "INSERT INTO folder (id, name, parent_id) VALUES ('outer', 'Work', NULL),"
        " ('inner', 'Bills', 'outer'), ('other', 'Art', NULL);"
        "INSERT INTO tag VALUES ('red', 'red'), ('blue', 'blue');"
        "UPDATE conversation SET folder_id = 'inner', pinned_at = 5, archived_at = 6"
        " WHERE id != 'first';"
        "INSERT INTO conversation_tag SELECT id, 'red', updated_at FROM conversation"
        " WHERE id != 'first'",
    )
    return store


ACTS: dict[str, Callable[[ChatStore], Rearranged]] = {
    "rename": lambda s: s.arranging.rename(CHATS[0], "Other"),
    "pin": lambda s: s.arranging.pin(CHATS, is_pinned=True),
    "unpin": lambda s: s.arranging.pin(CHATS, is_pinned=False),
    "archive": lambda s: s.arranging.archive(CHATS, is_archived=True),
    "unarchive": lambda s: s.arranging.archive(CHATS, is_archived=False),
    "move": lambda s: s.arranging.move(CHATS, OUTER),
    "move out": lambda s: s.arranging.move(CHATS, None),
    "delete": lambda s: s.arranging.delete(CHATS),
    "tag": lambda s: s.arranging.tag(CHATS, "red"),
    "untag": lambda s: s.arranging.untag(CHATS, "red"),
    "add folder": lambda s: s.filing.add_folder("New", INNER),
    "rename folder": lambda s: s.filing.rename_folder(OUTER, "Play"),
    "move folder": lambda s: s.filing.move_folder(OUTER, OTHER),
    "move folder out": lambda s: s.filing.move_folder(INNER, None),
    "remove folder": lambda s: s.filing.remove_folder(INNER),
    "remove outer folder": lambda s: s.filing.remove_folder(OUTER),
    "add tag": lambda s: s.filing.add_tag(Tag("green", "green")),
    "rename tag": lambda s: s.filing.change_tag("red", Tag("rouge", "red")),
    "colour tag": lambda s: s.filing.change_tag("red", Tag("red", "blue")),
    "remove tag": lambda s: s.filing.remove_tag("red"),
}


@pytest.mark.parametrize("name", ACTS)
def test_an_act_is_stored_and_all_of_it_can_be_taken_back(
    filed: ChatStore, path: Path, name: str
) -> None:
    before = [read(path, query) for query in ALL]
    done = ACTS[name](filed)
    after = [read(path, query) for query in ALL]
    filed.arranging.take_back(done)

    assert not done.is_nothing
    assert after != before
    assert [read(path, query) for query in ALL] == before


NOTHINGS: dict[str, Callable[[ChatStore], Rearranged]] = {
    "rename to the same": lambda s: s.arranging.rename(CHATS[0], "first"),
    "pin pinned ones": lambda s: s.arranging.pin(CHATS[1:], is_pinned=True),
    "restore what is there": lambda s: s.arranging.restore(CHATS),
    "move to where it is": lambda s: s.arranging.move(CHATS[1:], INNER),
    "tag again": lambda s: s.arranging.tag(CHATS[1:], "red"),
    "untag what has none": lambda s: s.arranging.untag(CHATS[:1], "red"),
    "delete what is not there": lambda s: s.arranging.delete([ConversationId("none")]),
    "delete none": lambda s: s.arranging.delete([]),
    "rename a folder to nothing": lambda s: s.filing.rename_folder(OUTER, " \n"),
    "rename a folder to nothing that is seen": lambda s: s.filing.rename_folder(
        OUTER, "\u200b\u2060 \u3164"
    ),
    "move a folder into itself": lambda s: s.filing.move_folder(OUTER, INNER),
    "remove a folder that is gone": lambda s: s.filing.remove_folder(FolderId("none")),
    "add a tag that is there": lambda s: s.filing.add_tag(Tag("RED", "blue")),
    "add a tag without a name": lambda s: s.filing.add_tag(Tag(" ")),
    "add a tag that is not seen": lambda s: s.filing.add_tag(Tag("\u200b\u200d")),
    "rename a tag to another": lambda s: s.filing.change_tag("red", Tag("Blue", "red")),
    "change a tag that is gone": lambda s: s.filing.change_tag("none", Tag("some")),
    "remove a tag that is gone": lambda s: s.filing.remove_tag("none"),
    "copy what is not there": lambda s: duplicate(s, ConversationId("none"), "copy"),
}


@pytest.mark.parametrize("name", NOTHINGS)
def test_what_changes_nothing_is_nothing_to_take_back(
    filed: ChatStore, path: Path, name: str
) -> None:
    before = [read(path, query) for query in ALL]
    done = NOTHINGS[name](filed)

    assert done.is_nothing
    assert [read(path, query) for query in ALL] == before


def test_an_act_names_the_chats_that_it_changed(filed: ChatStore) -> None:
    pinned = filed.arranging.pin(CHATS, is_pinned=True)
    deleted = filed.arranging.delete(CHATS[1:])
    moved = filed.filing.remove_folder(INNER)
    renamed = filed.filing.change_tag("red", Tag("rouge", "red"))

    assert (pinned.act, pinned.chats, pinned.name) == (Act.PINNED, ("first",), "first")
    assert (deleted.act, set(deleted.chats)) == (Act.DELETED, {"second", "third"})
    assert (moved.name, set(moved.chats)) == ("Bills", {"second", "third"})
    assert set(renamed.chats) == {"second", "third"}


def test_what_was_in_a_folder_that_is_removed_moves_to_where_it_stood(filed: ChatStore) -> None:
    filed.arranging.delete(CHATS[2:])
    filed.filing.remove_folder(OUTER)
    after_outer = {folder.id: folder.parent_id for folder in filed.listing.folders()}
    filed.filing.remove_folder(INNER)

    assert after_outer == {"inner": None, "other": None}
    assert {chat.folder_id for chat in filed.listing.find(CHATS)} == {None}


def test_taking_back_one_act_leaves_what_was_changed_since(filed: ChatStore) -> None:
    done = filed.arranging.move(CHATS, None)
    filed.arranging.rename(CHATS[1], "Since then")
    filed.arranging.take_back(done)
    (second,) = filed.listing.find(CHATS[1:2])

    assert (second.title, second.folder_id) == ("Since then", "inner")


def test_names_are_one_short_line(store: ChatStore) -> None:
    folder = FolderId(store.filing.add_folder(" Much\n to \ud83d do ").key)
    store.filing.open_folder(folder, is_open=True)
    store.filing.rename_folder(folder, "x" * 300)
    store.filing.add_tag(Tag("  a\tb ", "red"))

    assert store.listing.folders() == [Folder(folder, "x" * 100, is_open=True)]
    assert store.listing.tags() == [Tag("a b", "red")]


def test_a_copy_has_all_branches_and_goes_on_alone(store: ChatStore, path: Path) -> None:
    first = talking.ask(store, "Why?", "So.").answer
    talking.answer_again(store, first, "Thus.")
    chat = first.conversation_id
    folder = FolderId(store.filing.add_folder("Work").key)
    store.arranging.move([chat], folder)
    store.arranging.pin([chat], is_pinned=True)
    store.filing.add_tag(Tag("red"))
    store.arranging.tag([chat], "red")
    done = duplicate(store, chat, "Why? (copy)")
    copy = ConversationId(done.key)
    talking.ask(store, "And?", "Well.", copy)
    (found,) = store.listing.find([copy])
    texts = talking.shown(store, chat), talking.shown(store, copy)
    places = store.branches.numbers(copy)
    store.arranging.take_back(done)
    (in_trash,) = store.listing.find([copy])

    assert texts == (["Why?", "Thus."], ["Why?", "Thus.", "And?", "Well."])
    assert list(places.values()) == [(1, 2), (2, 2)]
    assert (found.title, found.folder_id, found.tags) == ("Why? (copy)", folder, ("red",))
    assert not found.is_pinned
    assert in_trash.deleted_at is not None
    assert read(path, "PRAGMA foreign_key_check") == []
