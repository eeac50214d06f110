"""A damaged file: moved aside, read as far as it can be read, and never a reason to begin empty."""

import random
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from liaobots_desktop.store import damage, keeping
from liaobots_desktop.store.backup_folder import BackupFolder
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.errors import StoreDamaged, StoreOfAnotherKind
from liaobots_desktop.store.keeping import Findings
from liaobots_desktop.store.opening import open_or_begin_anew
from liaobots_desktop.store.salvage import salvage
from tests.store.damaging import make_chats, overwrite, pages_of, texts, titles
from tests.store.looking import mode, read, write
from tests.store.talking import ask, shown


def mended(path: Path) -> Findings:
    """Start as the window does: open, then look over."""
    open_or_begin_anew(path).close()
    return keeping.look_over(path, lambda: True, thoroughly=True)


def files(path: Path) -> list[str]:
    """Return the kinds of files that were moved aside."""
    found = path.parent.glob("chats.db.corrupt-*")
    return sorted(file.name.partition("corrupt-")[2][22:] for file in found)


def held(path: Path) -> tuple[int, int]:
    """Return how many chats and messages there are, after a look at all of the file."""
    assert read(path, "PRAGMA integrity_check") == [("ok",)]
    assert read(path, "PRAGMA foreign_key_check") == []
    ((chats,),) = read(path, "SELECT count(*) FROM conversation")
    ((messages,),) = read(path, "SELECT count(*) FROM message")
    return chats, messages


def test_a_garbage_file_is_moved_aside_with_its_wal_and_a_new_one_begun(path: Path) -> None:
    make_chats(path, 2)
    for side in ("-wal", "-shm"):
        Path(f"{path}{side}").write_bytes(b"side" * 100)
    path.write_bytes(b"garbage" * 10_000)
    store = open_or_begin_anew(path)
    with closing(store):
        found = store.conversations.page(10)
    (aside,) = damage.pending(path)

    assert found == []
    assert files(path) == ["", "-shm", "-wal", ".todo"]
    assert aside.path.read_bytes() == b"garbage" * 10_000
    assert aside.salvaged is None


def test_of_a_file_whose_header_is_garbage_every_chat_is_read(path: Path) -> None:
    make_chats(path, 30)
    before = texts(path)
    overwrite(path, 1)
    found = mended(path)

    assert found.salvaged == 30
    assert texts(path) == before
    assert held(path) == (30, 180)


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
    make_chats(path, 60)
    before = texts(path)
    raw = path.read_bytes()
    path.write_bytes(raw[: int(len(raw) * cut)])
    found = mended(path)
    after = texts(path)

    assert len(found.asides) == 1
    assert all(before[number].startswith(text) for number, text in after.items())
    assert len(after) >= len(before) * cut * 0.5
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


def test_an_empty_file_where_chats_were_is_damage(path: Path) -> None:
    make_chats(path, 2)
    backup = BackupFolder(path.parent).make(path)
    path.write_bytes(b"")
    found = mended(path)

    assert found.salvaged == 0
    assert found.offer is not None
    assert (found.offer[0].path, found.offer[1].chats) == (backup.path, 2)


def test_an_empty_file_where_no_chats_were_is_a_first_start(path: Path) -> None:
    path.write_bytes(b"")
    found = mended(path)

    assert found == Findings()
    assert files(path) == []


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


def test_the_wal_of_another_database_does_no_harm_that_is_not_found(
    path: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.db"
    with closing(ChatStore.open(other)) as store:
        ask(store, "Another", "x" * 20_000)
        raw = Path(f"{other}-wal").read_bytes()
    make_chats(path, 10)
    Path(f"{path}-wal").write_bytes(raw)
    first = mended(path)
    if first.is_damaged:
        mended(path)

    held(path)


def test_a_check_that_finds_damage_lets_the_next_start_mend_it(path: Path) -> None:
    make_chats(path, 30)
    overwrite(path, pages_of(path, "message")[7])
    first = mended(path)
    second = mended(path)

    assert (first.is_damaged, first.asides) == (True, ())
    assert second.salvaged == 30
    held(path)
    assert not path.with_name("chats.db.damaged").exists()


def test_a_flipped_letter_is_accepted(path: Path) -> None:
    make_chats(path, 1)
    raw = path.read_bytes()
    path.write_bytes(raw.replace(b"answer 0.1 ", b"answer O.1 ", 1))

    assert mended(path) == Findings()


@pytest.mark.parametrize("moved", [("-wal",), ("-wal", "-shm"), ()])
def test_a_start_that_ended_while_it_moved_the_file_is_gone_on_with(
    path: Path, moved: tuple[str, ...]
) -> None:
    make_chats(path, 5)
    aside = path.with_name(f"{path.name}.corrupt-20260101-000000-000000")
    aside.with_name(aside.name + ".todo").touch()
    for side in ("-wal", "-shm"):
        Path(f"{path}{side}").touch()
    for side in moved:
        Path(f"{path}{side}").rename(f"{aside}{side}")
    found = mended(path)

    assert found.asides == (damage.Aside(aside, 5),)
    assert titles(path) == ["Chat 0", "Chat 1", "Chat 2", "Chat 3", "Chat 4"]


def test_salvaging_that_was_given_up_is_done_again(path: Path) -> None:
    make_chats(path, 3)
    overwrite(path, 1)
    open_or_begin_anew(path).close()
    given_up = keeping.look_over(path, lambda: False, thoroughly=False)
    found = keeping.look_over(path, lambda: True, thoroughly=False)

    assert given_up == Findings()
    assert found.salvaged == 3
    assert [file.name for file in path.parent.glob(".salvage-*")] == []


def test_what_was_offered_is_offered_until_it_is_answered(path: Path) -> None:
    make_chats(path, 3)
    overwrite(path, 1)
    mended(path)
    again = mended(path)
    (aside,) = again.asides
    aside.close()

    assert aside.salvaged == 3
    assert mended(path) == Findings()
    assert aside.path.exists()


def test_a_new_file_that_was_only_just_begun_is_not_damage(path: Path) -> None:
    make_chats(path, 3)
    overwrite(path, 1)
    damage.move_aside(path)
    path.touch()  # killed before there was anything in it
    found = mended(path)

    assert found.salvaged == 3
    assert len(found.asides) == 1


def test_two_files_that_were_moved_aside_are_both_read(path: Path) -> None:
    make_chats(path, 3)
    overwrite(path, 1)
    open_or_begin_anew(path).close()
    make_chats(path, 2)
    overwrite(path, 1)
    found = mended(path)

    assert [aside.salvaged for aside in found.asides] == [3, 2]
    assert titles(path) == ["Chat 0", "Chat 0", "Chat 1", "Chat 1", "Chat 2"]


def test_a_file_that_another_process_has_open_stays_where_it_is(path: Path) -> None:
    make_chats(path, 1)
    script = (
        "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]);"
        "c.execute('SELECT count(*) FROM message').fetchone();"
        "print('open', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"
        is_open = damage.is_open_elsewhere(path)
        with pytest.raises(StoreDamaged):
            damage.move_aside(path)
        other.communicate()

    assert is_open
    assert not damage.is_open_elsewhere(path)
    assert path.exists()


def test_a_folder_and_another_programs_file_are_not_moved(path: Path) -> None:
    write(path, "CREATE TABLE bookmark (url TEXT)")
    before = path.read_bytes()
    with pytest.raises(StoreOfAnotherKind):
        open_or_begin_anew(path)

    assert path.read_bytes() == before
    path.unlink()
    path.mkdir()
    with pytest.raises(StoreOfAnotherKind):
        open_or_begin_anew(path)
    assert files(path) == []


def test_what_is_moved_aside_is_for_its_owner_only(path: Path) -> None:
    make_chats(path, 1)
    overwrite(path, 1)
    mended(path)

    assert {mode(file) for file in path.parent.glob("chats.db*")} == {"0600"}


def test_a_folder_that_is_full_keeps_the_damaged_file_for_later(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_chats(path, 2)
    overwrite(path, 1)
    open_or_begin_anew(path).close()

    def refuse(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as full:
        full.setattr("shutil.copyfile", refuse)
        with pytest.raises(OSError, match="No space left"):
            keeping.look_over(path, lambda: True, thoroughly=False)

    assert mended(path).salvaged == 2
    assert titles(path) == ["Chat 0", "Chat 1"]


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
