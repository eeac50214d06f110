"""Chats come back out of backups."""

from contextlib import closing
from pathlib import Path

import pytest

from liaobots_desktop.chat.message import ConversationId, EndState, MessageId
from liaobots_desktop.store import verified_copy
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.database import Database
from liaobots_desktop.store.draft_table import StoredDraft
from liaobots_desktop.store.errors import BackupUnusable, ChatUnknown, StoreTooNew
from liaobots_desktop.store.restore import Restored, restore_chat
from tests.store.coming_back import EVERYTHING, all_back, lose, one_back
from tests.store.damaging import make_chats, texts
from tests.store.looking import read, write
from tests.store.talking import ask, shown
from tests.store.test_migration import VERSION_1


def test_a_lost_chat_comes_back_with_branches_deletions_draft_and_ids(
    path: Path, backup: Path, tree: ConversationId
) -> None:
    before = [read(path, query) for query in EVERYTHING]
    lose(path, tree)
    restored = one_back(path, backup, tree)

    assert restored == Restored(chats=1, messages=8)
    assert [read(path, query) for query in EVERYTHING] == before
    assert read(path, "PRAGMA foreign_key_check") == []


def test_a_chat_that_is_there_stays_as_it_is(
    path: Path, backup: Path, tree: ConversationId
) -> None:
    with closing(ChatStore.open(path)) as store:
        store.arranging.rename(tree, "My title")
        ask(store, "New", chat=tree)
    before = [read(path, query) for query in EVERYTHING]

    assert one_back(path, backup, tree) == Restored()
    assert all_back(path, backup) == Restored()
    assert [read(path, query) for query in EVERYTHING] == before


def test_chats_in_the_trash_are_told_and_left_there(
    path: Path, backup: Path, tree: ConversationId
) -> None:
    with closing(ChatStore.open(path)) as store:
        store.arranging.delete((tree,))

    assert one_back(path, backup, tree) == Restored(in_trash=1)
    assert all_back(path, backup) == Restored(in_trash=1)
    assert read(path, "SELECT count(*) FROM conversation WHERE deleted_at IS NULL") == [(1,)]


@pytest.mark.usefixtures("tree")
def test_all_that_is_missing_comes_back_into_an_empty_folder(
    path: Path, backup: Path, tmp_path: Path
) -> None:
    before = [read(path, query) for query in EVERYTHING]
    fresh = tmp_path / "fresh.db"
    restored = all_back(fresh, backup)

    assert restored == Restored(chats=2, messages=10)
    assert [read(fresh, query) for query in EVERYTHING] == before
    assert all_back(fresh, backup) == Restored()


def test_new_messages_get_ids_above_those_that_came_back(
    backup: Path, tree: ConversationId, tmp_path: Path
) -> None:
    fresh = tmp_path / "fresh.db"
    all_back(fresh, backup)
    with closing(ChatStore.open(fresh)) as store:
        asked = ask(store, "Next", chat=tree)

    assert (asked.question.id, asked.answer.id) == (11, 12)


def test_ids_that_are_taken_by_other_messages_are_exchanged_for_new_ones(
    path: Path, backup: Path, tree: ConversationId, tmp_path: Path
) -> None:
    with closing(ChatStore.open(path)) as store:
        before = {number: shown(store, tree) for number in store.branches.numbers(tree)}
    other = tmp_path / "other.db"
    make_chats(other, 2)
    mine = texts(other)
    restored = one_back(other, backup, tree)
    again = all_back(other, backup)
    with closing(ChatStore.open(other)) as store:
        after = shown(store, tree)
        numbers = store.branches.numbers(tree)
        store.branches.choose(min(numbers))
        first_branch = shown(store, tree)

    assert restored == Restored(chats=1, messages=8)
    assert again == Restored(chats=1, messages=2)  # the other chat of the backup
    assert all_back(other, backup) == Restored()
    assert after == before[MessageId(1)] == ["Why not?", "So"]
    assert first_branch == ["Why?", "Because", "And red?", "It is scattered less"]
    assert min(numbers) == 13
    assert mine.items() <= texts(other).items()


def test_messages_with_new_ids_are_still_known_as_the_same_everywhere(
    path: Path, backup: Path, tree: ConversationId, tmp_path: Path
) -> None:
    other = tmp_path / "other.db"
    make_chats(other, 2)
    all_back(other, backup)
    with closing(ChatStore.open(path)) as store, closing(ChatStore.open(other)) as moved:
        before, after = store.trees().read(tree), moved.trees().read(tree)

    assert after == before
    assert [number for (number,) in read(other, "SELECT id FROM message")][12:] != list(range(1, 9))


def test_a_draft_that_edits_a_question_follows_it_to_its_new_id(
    path: Path, backup: Path, tree: ConversationId, tmp_path: Path
) -> None:
    with closing(ChatStore.open(path)) as store:
        (question, *_) = store.messages.branch(tree)
        store.drafts.save(tree, StoredDraft("later", 2, question.id, "Why not at all?"))
    backup.unlink()
    verified_copy.copy(path, backup)
    other = tmp_path / "other.db"
    make_chats(other, 2)
    all_back(other, backup)
    with closing(ChatStore.open(other)) as store:
        draft = store.drafts.find(tree)
        edited = store.messages.find(MessageId(draft.edited_id or 0))

    assert draft == StoredDraft("later", 2, edited.id, "Why not at all?")
    assert (edited.text, edited.conversation_id) == ("Why not?", tree)
    assert edited.id != question.id


def test_what_comes_back_later_stands_after_what_has_moved(
    backup: Path, tree: ConversationId, tmp_path: Path
) -> None:
    other = tmp_path / "other.db"
    make_chats(other, 2)
    all_back(other, backup)
    with closing(ChatStore.open(other)) as store:
        before = store.trees().read(tree)
    write(other, f"DELETE FROM message WHERE conversation_id = '{tree}' AND depth > 1")
    write(other, "DELETE FROM message WHERE id < 10")
    restored = one_back(other, backup, tree), all_back(other, backup)
    with closing(ChatStore.open(other)) as store:
        after = store.trees().read(tree)

    assert restored == (Restored(), Restored(messages=4))
    assert before is not None
    assert after is not None
    assert {(m.id, m.parent, m.text) for m in after.messages} == {
        (m.id, m.parent, m.text) for m in before.messages
    }
    assert after.head == before.head
    assert read(other, "SELECT count(*) FROM message WHERE parent_id >= id") == [(0,)]


@pytest.mark.usefixtures("tree")
def test_messages_that_a_chat_has_lost_come_back_in_their_place(path: Path, backup: Path) -> None:
    before = read(path, "SELECT * FROM message ORDER BY id")
    write(path, "UPDATE conversation SET head_id = 6; DELETE FROM message WHERE id IN (2, 8)")
    write(path, "UPDATE message SET parent_id = 1, depth = 1 WHERE id = 3")
    restored = all_back(path, backup)

    assert restored == Restored(chats=0, messages=2)
    assert read(path, "SELECT * FROM message ORDER BY id") == before


def test_a_chat_whose_end_was_lost_shows_its_end_again(path: Path, backup: Path) -> None:
    make_chats(path, 1, questions=3)
    verified_copy.copy(path, backup)
    write(path, "DELETE FROM message WHERE id > 3; UPDATE conversation SET head_id = 3")
    all_back(path, backup)

    assert read(path, "SELECT head_id FROM conversation") == [(6,)]


def test_what_was_interrupted_goes_on_where_it_was(
    path: Path, backup: Path, tree: ConversationId, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("liaobots_desktop.store.restore._AT_ONCE", 3)
    before = [read(path, query) for query in EVERYTHING]
    lose(path, tree)
    writes = 0
    with closing(Database(path)) as target:
        writing = target.writing

        def break_off(*, is_lasting: bool = True) -> object:
            nonlocal writes
            writes += 1
            if writes == 3:
                raise OSError("broken off")
            return writing(is_lasting=is_lasting)

        monkeypatch.setattr(target, "writing", break_off)
        with pytest.raises(OSError, match="broken off"):
            restore_chat(backup, target, tree)
    half = read(path, "SELECT count(*) FROM message")
    all_back(path, backup)

    assert half == [(5,)]
    assert [read(path, query) for query in EVERYTHING] == before


def test_an_answer_that_was_being_written_comes_back_as_interrupted(
    path: Path, backup: Path, tmp_path: Path
) -> None:
    with closing(ChatStore.open(path)) as store:
        answer = store.messages.ask_first("Why?", "gpt-4", "").answer
        store.messages.append(answer.id, "Be")
        store.messages.append(answer.id, "cause")
        verified_copy.copy(path, backup)
    fresh = tmp_path / "fresh.db"
    all_back(fresh, backup)
    with closing(ChatStore.open(fresh)) as store:
        found = store.messages.find(answer.id)

    assert (found.text, found.end) == ("Because", EndState.INTERRUPTED)
    assert read(fresh, "SELECT * FROM piece") == []


def test_a_backup_of_an_older_version_gives_its_chats_to_the_newest(
    path: Path, backup: Path
) -> None:
    write(backup, VERSION_1)
    before = backup.read_bytes()
    restored = all_back(path, backup)
    with closing(ChatStore.open(path)) as store:
        texts_shown = shown(store, ConversationId("c1"))

    assert restored == Restored(chats=1, messages=7, in_trash=0).with_more(Restored(chats=1))
    assert texts_shown[2:] == ["And red?", "It is scattered less."]
    assert backup.read_bytes() == before


def test_a_backup_of_a_newer_version_is_refused(
    path: Path, backup: Path, tree: ConversationId
) -> None:
    write(backup, "PRAGMA user_version = 99")

    with pytest.raises(StoreTooNew, match="newer version"):
        one_back(path, backup, tree)


@pytest.mark.usefixtures("tree")
def test_an_unknown_chat_and_a_broken_backup_are_sentences(path: Path, backup: Path) -> None:
    with pytest.raises(ChatUnknown, match="no chat with the id nobody"):
        one_back(path, backup, "nobody")
    backup.write_bytes(b"garbage" * 1000)
    with pytest.raises(BackupUnusable):
        all_back(path, backup)
