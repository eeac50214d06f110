"""What can be read of a damaged file is read."""

import random
from contextlib import closing
from pathlib import Path

import pytest

from liaobots_desktop.store import damage, keeping
from liaobots_desktop.store.backup_folder import BackupFolder
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.database import Database
from liaobots_desktop.store.draft_table import (
    QUICK_QUESTION,
    StoredDraft,
    prompt_form,
    queued_form,
    system_prompt_form,
)
from liaobots_desktop.store.keeping import Findings
from liaobots_desktop.store.opening import open_or_begin_anew
from liaobots_desktop.store.restore import reserve
from liaobots_desktop.store.salvage import salvage
from tests.store.damaging import make_chats, overwrite, pages_of, texts, titles
from tests.store.looking import read, write
from tests.store.mending import held, mended
from tests.store.talking import ask, shown
from tests.store.test_migration import VERSION_3_BRANCHES, VERSION_5


def test_of_a_file_whose_header_is_garbage_every_chat_is_read(path: Path) -> None:
    make_chats(path, 30)
    before = texts(path)
    overwrite(path, 1)

    assert mended(path).salvaged == 30
    assert texts(path) == before
    assert held(path) == (30, 180)


def test_what_was_imported_is_still_known_by_its_origin(path: Path) -> None:
    write(path, VERSION_5)
    origins = "SELECT id, origin FROM message WHERE origin IS NOT NULL ORDER BY id"
    of_chats = "SELECT id, origin FROM conversation ORDER BY id"
    ChatStore.open(path).close()
    before = read(path, origins), read(path, of_chats)
    overwrite(path, 1)
    mended(path)

    assert before[0] == [(14, "origin-14"), (15, "origin-15")]
    assert (read(path, origins), read(path, of_chats)) == before


def test_an_old_file_that_was_upgraded_is_read_although_its_list_of_tables_moved(
    path: Path,
) -> None:
    write(path, VERSION_3_BRANCHES)
    write(
        path,
        "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 3000)"
        " INSERT INTO message (conversation_id, parent_id, role, text, model, ended, created_at)"
        " SELECT '00000000-0000-4000-8000-000000000001', nullif(i + 12, 13), 'user', 'text ' || i,"
        " 'm', 'complete', i FROM n",  # each follows the one before: the last of version 3 is 13
    )
    with closing(ChatStore.open(path)) as store:
        store.drafts.save(None, StoredDraft("Not asked yet", 7))
        store.drafts.save(QUICK_QUESTION, StoredDraft("Nor this", 2))
        store.drafts.save(prompt_form("p", system_prompt_form("")), StoredDraft("Half filled", 0))
    before = texts(path)
    overwrite(path, 1)
    mended(path)

    assert len(before) == 3013
    assert texts(path) == before | {11: "It goes on"}  # it was being written
    drafts = read(path, "SELECT text, caret FROM draft ORDER BY caret")
    assert drafts == [("Half filled", 0), ("Nor this", 2), ("Not asked yet", 7)]


def test_what_is_written_in_the_field_of_a_waiting_question_stays_that_of_this_one(
    path: Path,
) -> None:
    with closing(ChatStore.open(path)) as store:
        chat = ask(store, "One").question.conversation_id
        sent, edited, _ = (store.queue.add(chat, text, "m") for text in ("Sent", "Two", "Three"))
        store.queue.remove(sent.id)
        store.drafts.save(queued_form(edited.id, chat), StoredDraft("Two and a half"))
    overwrite(path, 1)
    mended(path)
    with closing(ChatStore.open(path)) as store:
        waiting = store.queue.of_chat(chat)
        written = [store.drafts.find(queued_form(each.id, chat)).text for each in waiting]

    assert [each.text for each in waiting] == ["Two", "Three"]
    assert written == ["Two and a half", ""]


def test_of_a_file_with_lost_pages_all_the_other_messages_are_read(path: Path) -> None:
    make_chats(path, 60)
    before = texts(path)
    leaves = pages_of(path, "message")
    lost = random.Random(3).sample(leaves, 4)
    overwrite(path, *lost)
    damage.mark(path)
    found = mended(path)
    after = texts(path)

    assert len(found.asides) == 1
    assert after.items() <= before.items()
    assert len(leaves) == 60
    assert len(before) - 4 * 8 <= len(after) < len(before)
    assert found.salvaged == 60
    held(path)


@pytest.mark.parametrize("cut", [0.3, 0.6, 0.95])
def test_of_a_file_that_was_cut_short_the_rest_is_read(path: Path, cut: float) -> None:
    make_chats(path, 120)
    before = texts(path)
    raw = path.read_bytes()
    path.write_bytes(raw[: int(len(raw) * cut)])
    found = mended(path)
    after = texts(path)

    assert len(found.asides) == 1
    assert all(before[number].startswith(text) for number, text in after.items())
    assert len(after) >= len(before) * cut * 0.35
    held(path)


def test_a_lost_list_of_chats_is_made_anew_from_their_messages(path: Path) -> None:
    make_chats(path, 5)
    before = texts(path)
    overwrite(path, *pages_of(path, "conversation"))
    damage.mark(path)
    mended(path)

    assert texts(path) == before
    assert titles(path) == ["Chat 0", "Chat 1", "Chat 2", "Chat 3", "Chat 4"]
    with closing(ChatStore.open(path)) as store:
        (last, *_) = store.conversations.page(1)
        assert len(shown(store, last.id)) == 6


def test_of_chats_whose_messages_are_all_lost_the_titles_are_there_and_a_backup_fills_them(
    path: Path,
) -> None:
    make_chats(path, 3)
    backup = BackupFolder(path.parent).make(path)
    before = texts(path)
    overwrite(path, *pages_of(path, "message"))
    damage.mark(path)
    found = mended(path)
    salvaged = (titles(path), texts(path))
    keeping.bring_back(path, backup.path)

    assert (found.held.chats, found.held.messages) == (3, 0)
    assert salvaged == (["Chat 0", "Chat 1", "Chat 2"], {})
    assert texts(path) == before


def test_what_followed_a_lost_message_follows_the_one_before(path: Path) -> None:
    make_chats(path, 1, questions=3)
    write(path, "DELETE FROM message WHERE id = 4")
    damage.mark(path)
    mended(path)
    with closing(ChatStore.open(path)) as store:
        (chat,) = store.conversations.page(1)
        branch = store.messages.branch(chat.id)
        numbers = [len(store.messages.shown(chat.id)), store.branches.numbers(chat.id)]

    assert [message.id for message in branch] == [1, 2, 3, 5, 6]
    assert branch[3].text == "Question 0.2"
    assert numbers == [5, {}]


def test_new_messages_while_the_old_are_not_yet_read_get_in_nobodys_way(path: Path) -> None:
    make_chats(path, 3)
    before = texts(path)
    overwrite(path, 1)
    with closing(open_or_begin_anew(path)) as store:
        asked = ask(store, "Meanwhile", "Yes")
        found = keeping.look_over(path, lambda: True, thoroughly=False)

    assert found.salvaged == 3
    assert asked.question.id > 1_700_000_000_000
    assert texts(path) == {
        **before,
        asked.question.id: "Meanwhile",
        asked.answer.id: "Yes",
    }


def test_the_newest_good_backup_is_offered_and_brings_back_what_was_lost(path: Path) -> None:
    make_chats(path, 40)
    before = texts(path)
    backup = BackupFolder(path.parent).make(path)
    make_chats(path, 1)  # after the backup
    overwrite(path, *pages_of(path, "message")[5:30])
    damage.mark(path)
    found = mended(path)
    lost = len(before) - len(texts(path).keys() & before.keys())
    assert found.offer is not None
    restored = keeping.bring_back(path, found.offer[0].path)

    assert found.offer[0].path == backup.path
    assert (found.offer[1].chats, found.offer[1].messages) == (40, 240)
    assert lost > 0
    assert restored.messages == lost
    assert before.items() <= texts(path).items()
    with closing(ChatStore.open(path)) as store:
        chats = store.conversations.page(50)
        assert {len(store.messages.shown(chat.id)) for chat in chats} == {6}
    held(path)


def test_what_only_the_wal_holds_is_read_although_the_file_is_empty(path: Path) -> None:
    kept = path.with_name("kept-wal")
    with closing(ChatStore.open(path)) as store:
        ask(store, "Why?", "Because")
        kept.write_bytes(Path(f"{path}-wal").read_bytes())
    path.write_bytes(b"")
    kept.rename(f"{path}-wal")
    found = mended(path)

    assert found.salvaged == 1
    assert texts(path) == {1: "Why?", 2: "Because"}


def test_a_wal_whose_file_is_gone_is_not_given_to_a_new_one(path: Path) -> None:
    with closing(ChatStore.open(path)) as store:
        ask(store, "Why?", "Because")
        raw = Path(f"{path}-wal").read_bytes()
    path.unlink()
    Path(f"{path}-wal").write_bytes(raw)
    found = mended(path)

    assert len(found.asides) == 1
    assert texts(path) == {1: "Why?", 2: "Because"}


def test_a_flipped_letter_is_accepted(path: Path) -> None:
    make_chats(path, 1)
    raw = path.read_bytes()
    path.write_bytes(raw.replace(b"answer 0.1 ", b"answer O.1 ", 1))

    assert mended(path) == Findings()


def test_random_damage_never_stops_the_salvage_nor_invents_a_text(
    path: Path, tmp_path: Path
) -> None:
    make_chats(path, 25)
    before = set(texts(path).values())
    whole = path.read_bytes()
    for seed in range(12):
        dice = random.Random(seed)
        raw = bytearray(whole)
        for _ in range(dice.randrange(1, 30)):
            at = dice.randrange(len(raw) - 200)
            raw[at : at + dice.randrange(1, 200)] = dice.randbytes(dice.randrange(1, 200))
        path.write_bytes(raw)
        into = tmp_path / f"salvaged-{seed}.db"
        salvage(path, into)
        found = [text for text in texts(into).values() if text in before]

        assert read(into, "PRAGMA integrity_check") == [("ok",)], seed
        assert read(into, "PRAGMA foreign_key_check") == [], seed
        assert found or len(raw) != len(whole), seed


def test_rows_far_beyond_a_lost_page_are_found_although_nothing_tells_where(path: Path) -> None:
    make_chats(path, 10)
    far = 10**12
    with closing(Database(path)) as database, database.writing() as connection:
        reserve(connection, far)
    make_chats(path, 10)
    before = texts(path)
    leaves = pages_of(path, "message")
    overwrite(path, leaves[4], *pages_of(path, "sqlite_sequence"))
    damage.mark(path)
    mended(path)
    after = texts(path)

    assert after.items() <= before.items()
    assert {number for number in before if number > far + 30} <= after.keys()
    assert len(before) - 30 <= len(after) < len(before)
    held(path)


def test_messages_that_follow_each_other_in_a_circle_become_a_branch(path: Path) -> None:
    make_chats(path, 1, questions=3)
    write(path, "UPDATE message SET parent_id = 5 WHERE id = 3")
    damage.mark(path)
    mended(path)
    with closing(ChatStore.open(path)) as store:
        (chat,) = store.conversations.page(1)
        branch = [message.id for message in store.messages.branch(chat.id)]

    assert branch == [3, 4, 5, 6]
    assert len(texts(path)) == 6
