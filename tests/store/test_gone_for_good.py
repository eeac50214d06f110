"""What was deleted for good stays so, though a backup holds it."""

from contextlib import closing
from pathlib import Path

from liaobots_desktop.chat.message import ConversationId
from liaobots_desktop.store import trash, verified_copy
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.kept_chats import Standing, kept_chats
from liaobots_desktop.store.restore import Restored
from tests.store.coming_back import EVERYTHING, all_back, lose, one_back
from tests.store.looking import mode, read
from tests.store.talking import ask, shown


def test_what_was_deleted_for_good_comes_back_only_if_it_is_chosen(
    path: Path, backup: Path, tree: ConversationId
) -> None:
    before = [read(path, query) for query in EVERYTHING]
    with closing(ChatStore.open(path)) as store:
        store.arranging.delete((tree,))
    trash.destroy(path, (tree,))
    kept = {chat.id: chat.standing for chat in kept_chats(backup, path)}
    all_of_it = all_back(path, backup)
    after = read(path, "SELECT count(*) FROM conversation")
    chosen = one_back(path, backup, tree)
    lose(path, tree)

    assert kept.pop(tree) is Standing.GONE
    assert list(kept.values()) == [Standing.HERE]
    assert (all_of_it, after) == (Restored(gone=1), [(1,)])
    assert chosen == Restored(chats=1, messages=8)
    assert all_back(path, backup) == Restored(chats=1, messages=8)  # it was wanted back
    assert [read(path, query) for query in EVERYTHING] == before


def test_messages_that_were_deleted_for_good_stay_gone_in_a_chat_that_stays(
    path: Path, backup: Path, tree: ConversationId
) -> None:
    trash.destroy(path)  # “Delete me” and “Gone”
    before = texts_of(path)
    restored = all_back(path, backup)
    lose(path, tree)
    with_the_chat = all_back(path, backup)

    assert "Delete me" not in before
    assert restored == Restored()
    assert with_the_chat == Restored(chats=1, messages=6)
    assert texts_of(path) == before
    assert read(path, "PRAGMA foreign_key_check") == []
    with closing(ChatStore.open(path)) as store:
        assert shown(store, tree) == ["Why not?", "So"]


def test_it_holds_when_the_file_of_the_chats_is_lost_and_tells_no_ids(
    path: Path, backup: Path, tree: ConversationId
) -> None:
    with closing(ChatStore.open(path)) as store:
        store.arranging.delete((tree,))
    trash.destroy(path)
    for file in path.parent.glob("chats.db*"):
        file.unlink()
    remembered = path.with_name("gone-for-good")
    restored = all_back(path, backup)

    assert restored == Restored(chats=1, messages=2, gone=1)
    assert tree not in remembered.read_text()
    assert mode(remembered) == "0600"


def texts_of(path: Path) -> list[str]:
    return sorted(text for (text,) in read(path, "SELECT text FROM message"))


def test_a_chat_whose_end_was_deleted_for_good_comes_back_with_what_is_left(
    path: Path, backup: Path
) -> None:
    with closing(ChatStore.open(path)) as store:
        chat = ask(store, "One", "1").answer.conversation_id
        last = ask(store, "Two", "2", chat)
        verified_copy.copy(path, backup)
        store.branches.delete(last.question.id)
    trash.destroy(path)
    lose(path, chat)
    restored = all_back(path, backup)

    assert restored == Restored(chats=1, messages=2)
    assert read(path, "PRAGMA foreign_key_check") == []
    with closing(ChatStore.open(path)) as store:
        assert shown(store, chat) == ["One", "1"]
