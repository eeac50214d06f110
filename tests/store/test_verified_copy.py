"""A copy of a database that counts only once it was checked."""

import os
from contextlib import closing
from pathlib import Path

import pytest

from liaobots_desktop.store import verified_copy
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.errors import BackupFailed, BackupUnusable
from liaobots_desktop.store.verified_copy import Contents, Interrupted
from tests.store.damaging import make_chats, overwrite, pages_of, texts
from tests.store.looking import mode, read, write
from tests.store.small_disk import fill, needs_a_small_disk, small_disk
from tests.store.talking import ask


@pytest.fixture
def target(tmp_path: Path) -> Path:
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    return folder / "copy.db"


def test_a_copy_holds_what_is_only_in_the_wal_so_far(path: Path, target: Path) -> None:
    with closing(ChatStore.open(path)) as store:
        ask(store, "Why?", "Because")
        verified_copy.copy(path, target)

        assert (path.parent / "chats.db-wal").stat().st_size > 0
    assert texts(target) == {1: "Why?", 2: "Because"}
    assert verified_copy.contents(target) == Contents(chats=1, messages=2, version=8)
    assert str(verified_copy.contents(target)) == "1 chat, 2 messages"


def test_a_copy_is_one_file_for_its_owner_only(path: Path, target: Path) -> None:
    make_chats(path, 2)
    before = os.umask(0o022)
    verified_copy.copy(path, target)
    os.umask(before)
    verified_copy.contents(target)

    assert mode(target) == "0600"
    assert [file.name for file in target.parent.iterdir()] == ["copy.db"]
    assert read(target, "PRAGMA journal_mode") == [("delete",)]


def test_a_copy_is_of_one_moment_while_another_connection_writes(
    path: Path, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(verified_copy, "_PAGES_AT_ONCE", 16)
    make_chats(path, 40)
    with closing(ChatStore.open(path)) as store:
        asked = 0

        def write_meanwhile() -> bool:
            nonlocal asked
            if asked < 2:
                ask(store, "Meanwhile", "x" * 20_000)
                asked += 1
            return True

        verified_copy.copy(path, target, write_meanwhile)

    assert asked == 2
    assert read(path, "SELECT count(*) FROM message WHERE text = 'Meanwhile'") == [(2,)]
    assert verified_copy.contents(target).chats == 40


def test_a_copy_that_is_given_up_leaves_nothing(path: Path, target: Path) -> None:
    make_chats(path, 3)

    with pytest.raises(Interrupted):
        verified_copy.copy(path, target, lambda: False)
    assert list(target.parent.iterdir()) == []


def test_damage_is_not_copied_over_a_good_name(path: Path, target: Path) -> None:
    make_chats(path, 20)
    overwrite(path, pages_of(path, "message")[2])

    with pytest.raises(BackupFailed, match="damaged"):
        verified_copy.copy(path, target)
    assert list(target.parent.iterdir()) == []


@needs_a_small_disk
def test_a_full_disk_is_named_and_leaves_no_part(path: Path, tmp_path: Path) -> None:
    make_chats(path, 3)
    with small_disk(tmp_path / "small") as folder:
        fill(folder).write_bytes(b"x" * (2**20 - 50_000))

        with pytest.raises(BackupFailed, match="the disk is full"):
            verified_copy.copy(path, folder / "copy.db")
        assert [file.name for file in folder.iterdir()] == ["filler"]


def test_a_folder_that_is_not_there_is_a_sentence(path: Path, tmp_path: Path) -> None:
    make_chats(path, 1)

    with pytest.raises(BackupFailed, match="there is no such file or folder"):
        verified_copy.copy(path, tmp_path / "gone" / "copy.db")


def test_an_error_of_the_disk_leaves_nothing(
    path: Path, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_chats(path, 1)

    def fail(_descriptor: int) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(os, "fsync", fail)

    with pytest.raises(BackupFailed, match="the disk reported an error"):
        verified_copy.copy(path, target)
    assert list(target.parent.iterdir()) == []


@pytest.mark.parametrize("content", [b"", b"notes " * 2000])
def test_what_is_no_backup_is_told(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "some.db").write_bytes(content)

    with pytest.raises(BackupUnusable, match=r"some\.db is not a readable backup"):
        verified_copy.contents(tmp_path / "some.db")


def test_a_database_of_another_program_is_no_backup(tmp_path: Path) -> None:
    write(tmp_path / "other.db", "CREATE TABLE bookmark (url TEXT)")

    with pytest.raises(BackupUnusable):
        verified_copy.contents(tmp_path / "other.db")
