"""The folder of backups."""

import os
import shutil
import time
from contextlib import closing
from pathlib import Path

import pytest

from liaobots_desktop.store.backup_folder import Backup, BackupFolder
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.store.errors import BackupFailed
from tests.store.damaging import make_chats
from tests.store.looking import mode, read, write
from tests.store.small_disk import needs_a_small_disk, small_disk
from tests.store.talking import ask
from tests.store.test_migration import VERSION_1

HOUR = 3600


@pytest.fixture
def folder(tmp_path: Path) -> BackupFolder:
    return BackupFolder(tmp_path)


def age(backup: Backup, seconds: float) -> None:
    """Let a backup be older than it is."""
    then = time.time() - seconds
    os.utime(backup.path, (then, then))


def rename(backup: Backup, name: str) -> Path:
    return backup.path.rename(backup.path.with_name(name))


def test_without_chats_none_is_due(path: Path, folder: BackupFolder) -> None:
    assert not folder.is_due(path)
    assert folder.all() == []
    assert folder.newest_good() is None


def test_the_first_is_due_at_once_and_the_next_an_hour_after_a_change(
    path: Path, folder: BackupFolder
) -> None:
    with closing(ChatStore.open(path)) as store:
        ask(store, "Why?")
        first = folder.is_due(path)
        made = folder.make(path)
        unchanged = folder.is_due(path)
        ask(store, "And?")
        too_early = folder.is_due(path)
        age(made, HOUR + 1)
        later = folder.is_due(path)

    assert (first, unchanged, too_early, later) == (True, False, False, True)


def test_a_clock_that_was_turned_back_does_not_put_backups_off(
    path: Path, folder: BackupFolder
) -> None:
    make_chats(path, 1)
    ahead = folder.make(path)
    age(ahead, -2 * HOUR)
    of_another_year = rename(ahead, "chats-29990101-000000-000000.db")
    write(path, "UPDATE conversation SET title = 'Written with the right clock'")
    is_due = folder.is_due(path)
    right = folder.make(path)

    assert is_due
    assert not folder.is_due(path)
    assert [backup.path for backup in folder.all()] == [right.path, of_another_year]


def test_only_the_owner_may_look_into_it(path: Path, folder: BackupFolder) -> None:
    make_chats(path, 1)
    before = os.umask(0o022)
    made = folder.make(path)
    os.umask(before)

    assert mode(made.path.parent) == "0700"
    assert mode(made.path) == "0600"
    assert made.size == made.path.stat().st_size


def test_a_backup_of_the_same_is_not_kept_twice(path: Path, folder: BackupFolder) -> None:
    make_chats(path, 3)
    first = folder.make(path)
    age(first, 2 * HOUR)
    with closing(ChatStore.open(path)) as store:  # writes the file without changing anything
        store.recover()
    same = folder.make(path)

    assert same.path == first.path
    assert [backup.path for backup in folder.all()] == [first.path]
    assert not folder.is_due(path)


def test_a_change_of_one_letter_makes_another_one(path: Path, folder: BackupFolder) -> None:
    make_chats(path, 3)
    first = folder.make(path)
    write(path, "UPDATE conversation SET title = 'Chat X' WHERE title = 'Chat 1'")
    second = folder.make(path)

    assert [backup.path for backup in folder.all()] == [second.path, first.path]


def test_the_newest_good_one_is_found_behind_broken_and_empty_ones(
    path: Path, folder: BackupFolder
) -> None:
    make_chats(path, 3)
    good = folder.make(path)
    empty = path.with_name("empty.db")
    ChatStore.open(empty).close()
    folder.make(empty)
    (good.path.parent / "chats-29991231-000000-000000.db").write_bytes(b"garbage" * 1000)
    (good.path.parent / "chats-20261399-000000-000000.db").write_bytes(b"no such day")
    (good.path.parent / "notes.txt").write_text("mine")
    newest = folder.newest_good()

    assert newest is not None
    assert newest[0].path == good.path
    assert (newest[1].chats, newest[1].messages) == (3, 18)
    assert len(folder.all()) == 3


def test_old_ones_go_and_foreign_files_stay(path: Path, folder: BackupFolder) -> None:
    make_chats(path, 1)
    made = folder.make(path)
    other_days = [f"chats-2020010{day}-0{hour}0000-000000.db" for day in (1, 2) for hour in (1, 2)]
    for name in other_days:
        shutil.copy(made.path, made.path.with_name(name))
    (made.path.parent / "notes.txt").write_text("mine")
    write(path, "UPDATE conversation SET title = 'Another'")
    newest = folder.make(path)

    assert sorted(file.name for file in made.path.parent.iterdir()) == [
        made.path.name,
        newest.path.name,
        "notes.txt",
    ]


def test_what_a_killed_process_left_is_removed_a_day_later(
    path: Path, folder: BackupFolder
) -> None:
    make_chats(path, 1)
    made = folder.make(path)
    old, young = (made.path.with_name(f".backup-{name}.part") for name in ("old", "young"))
    for part in (old, young):
        part.write_bytes(b"half")
    os.utime(old, (time.time() - 25 * HOUR,) * 2)
    folder.make(path)

    assert (old.exists(), young.exists()) == (False, True)
    assert folder.all() == [made]


@needs_a_small_disk
def test_chats_go_before_backups_where_there_is_little_room(tmp_path: Path) -> None:
    with small_disk(tmp_path / "small", "4m") as disk:
        make_chats(disk / "chats.db", 1)

        with pytest.raises(BackupFailed, match="too little room"):
            BackupFolder(disk).make(disk / "chats.db")
        assert BackupFolder(disk).all() == []


def test_a_file_in_the_place_of_the_folder_is_a_sentence(path: Path, folder: BackupFolder) -> None:
    make_chats(path, 1)
    (path.parent / "backups").write_text("in the way")

    with pytest.raises(BackupFailed, match="No backup was made"):
        folder.make(path)
    assert folder.all() == []


def test_before_an_upgrade_a_backup_of_the_old_version_is_made(
    path: Path, folder: BackupFolder
) -> None:
    write(path, VERSION_1)
    ChatStore.open(path).close()
    (backup,) = folder.all()

    assert backup.before_version == 8
    assert read(backup.path, "PRAGMA user_version") == [(1,)]
    assert read(backup.path, "SELECT count(*) FROM message") == [(7,)]


def test_an_upgrade_that_fails_again_and_again_keeps_one_backup(
    path: Path, folder: BackupFolder
) -> None:
    write(path, VERSION_1)
    write(path, "CREATE INDEX deleted_message ON message(model)")  # in the way of a step
    for _ in range(4):
        with pytest.raises(Exception, match="already exists"):
            ChatStore.open(path)

    (backup,) = folder.all()
    assert backup.before_version == 8
    assert read(backup.path, "SELECT count(*) FROM message") == [(7,)]


def test_that_backup_is_not_thinned_before_the_third_good_start(
    path: Path, folder: BackupFolder
) -> None:
    write(path, VERSION_1)
    ChatStore.open(path).close()
    (backup,) = folder.all()
    old = rename(backup, "before-7-20200101-000000-000000.db")
    write(path, f"UPDATE conversation SET updated_at = {time.time_ns() // 1_000_000}")
    versions = []
    for _ in range(3):
        write(path, "UPDATE message SET model = model || '.'")
        folder.make(path)
        versions.append(old.exists())
        folder.started_well()
    write(path, "UPDATE message SET model = model || '.'")
    folder.make(path)

    assert versions == [True, True, True]
    assert {backup.before_version for backup in folder.all()} == {0}
    assert "chats-20200101-000000-000000.db" not in [file.path.name for file in folder.all()]
    assert not (old.parent / "good-starts").exists()
