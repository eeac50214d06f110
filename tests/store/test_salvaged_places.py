"""Folders and tags of a damaged file are read, too."""

from contextlib import closing
from pathlib import Path

from liaobots_desktop.chat.ordering import FolderId, Tag
from liaobots_desktop.store import damage
from liaobots_desktop.store.chat_store import ChatStore
from tests.store.damaging import make_chats
from tests.store.looking import read, write
from tests.store.mending import mended


def test_folders_and_tags_are_read_and_what_is_lost_of_them_is_made_up_for(path: Path) -> None:
    make_chats(path, 3)
    with closing(ChatStore.open(path)) as store:
        chats = [chat.id for chat in store.conversations.page(9)]
        kept, lost = (FolderId(store.filing.add_folder(name).key) for name in ("Kept", "Lost"))
        for name in ("red", "blue"):
            store.filing.add_tag(Tag(name, name))
            store.arranging.tag(chats[:2], name)
        store.arranging.move(chats[:1], kept)
        store.arranging.move(chats[1:2], lost)
        store.arranging.pin(chats[2:], is_pinned=True)
    write(path, f"DELETE FROM folder WHERE id = '{lost}'; DELETE FROM tag WHERE name = 'blue'")
    damage.mark(path)
    mended(path)
    with closing(ChatStore.open(path)) as store:
        found = {chat.id: chat for chat in store.listing.find(chats)}
        folders, tags = store.listing.folders(), store.listing.tags()

    assert [folder.name for folder in folders] == ["Kept"]
    assert tags == [Tag("blue", "grey"), Tag("red", "red")]
    assert [found[chat].folder_id for chat in chats] == [kept, None, None]
    assert [found[chat].tags for chat in chats] == [("blue", "red"), ("blue", "red"), ()]
    assert [found[chat].is_pinned for chat in chats] == [False, False, True]
    assert read(path, "PRAGMA foreign_key_check") == []
