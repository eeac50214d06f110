"""Folders and tags come back with the chats that a backup brings."""

from contextlib import closing
from pathlib import Path

from liaobots_desktop.chat.ordering import FolderId, Tag
from liaobots_desktop.store import trash, verified_copy
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.database import Database
from liaobots_desktop.store.restore import restore_chat
from tests.store.damaging import make_chats
from tests.store.looking import read


def test_a_chat_comes_back_into_its_folder_with_its_tags(path: Path, tmp_path: Path) -> None:
    backup = tmp_path / "backup.db"
    make_chats(path, 1)
    with closing(ChatStore.open(path)) as store:
        (chat, *_) = store.conversations.page(1)
        outer = FolderId(store.filing.add_folder("Outer").key)
        inner = FolderId(store.filing.add_folder("Inner", outer).key)
        store.filing.add_tag(Tag("red", "red"))
        store.arranging.move([chat.id], inner)
        store.arranging.tag([chat.id], "red")
        before = store.listing.find([chat.id])
    verified_copy.copy(path, backup)
    with closing(ChatStore.open(path)) as store:
        store.arranging.delete([chat.id])
        trash.destroy(path)
        store.filing.remove_folder(inner)
        store.filing.remove_folder(outer)
        store.filing.remove_tag("red")
    with closing(Database(path)) as target:
        restore_chat(backup, target, chat.id)
    with closing(ChatStore.open(path)) as store:
        after = store.listing.find([chat.id])
        folders, tags = store.listing.folders(), store.listing.tags()

    assert after == before
    assert sorted(folder.name for folder in folders) == ["Inner", "Outer"]
    assert tags == [Tag("red", "red")]
    assert read(path, "PRAGMA foreign_key_check") == []
