"""Chats whose file another system has given other letters: there is never a second database."""

import os
import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from liaobots_desktop.store import data_dir
from liaobots_desktop.store.chat_store import ChatStore
from tests.store.damaging import make_chats, titles
from tests.store.talking import ask


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    chosen = tmp_path / "data"
    chosen.mkdir(mode=0o700)
    if (tmp_path / "DATA").exists():
        pytest.skip("case is ignored on this disk, so no two names can be there")
    return chosen


def databases(folder: Path) -> list[str]:
    return sorted(
        file.name for file in folder.iterdir() if file.name.lower().startswith("chats.db")
    )


@contextmanager
def copy_of_open_chats(folder: Path, name: str, *side_files: str) -> Iterator[None]:
    """Copy chats that are open, whose newest is in the WAL, to files of these names."""
    original = folder.with_name("original")
    original.mkdir()
    with closing(ChatStore.open(original / "chats.db")) as store:
        ask(store, "In the WAL")
        shutil.copy(original / "chats.db", folder / name)
        for side_file, suffix in zip(side_files, ("-wal", "-shm"), strict=False):
            shutil.copy(original / f"chats.db{suffix}", folder / side_file)
        yield


@pytest.mark.parametrize(
    ("name", "wal", "shm"),
    [
        ("Chats.db", "Chats.db-wal", "Chats.db-shm"),
        ("CHATS.DB", "CHATS.DB-WAL", "CHATS.DB-SHM"),
    ],
)
def test_chats_under_other_letters_are_found_with_what_is_in_their_wal(
    folder: Path, name: str, wal: str, shm: str
) -> None:
    with copy_of_open_chats(folder, name, wal, shm):
        found = data_dir.locate(str(folder))
        shown = titles(found / "chats.db")

    assert shown == ["In the WAL"]
    assert databases(folder) == ["chats.db"]  # the last connection has folded the WAL away


def test_a_kill_between_the_files_loses_nothing(folder: Path) -> None:
    # the WAL has its new name, the database has not
    with copy_of_open_chats(folder, "Chats.db", "chats.db-wal"):
        data_dir.locate(str(folder))
        shown = titles(folder / "chats.db")

    assert shown == ["In the WAL"]


def test_the_newest_of_several_is_taken_and_the_others_are_left(folder: Path) -> None:
    make_chats(folder / "Chats.db", 1)
    make_chats(folder / "CHATS.db", 2)
    for name, seconds in (("Chats.db", 1), ("CHATS.db", 2)):
        os.utime(folder / name, (seconds, seconds))
    data_dir.locate(str(folder))

    assert databases(folder) == ["Chats.db", "chats.db"]
    assert titles(folder / "chats.db") == ["Chat 0", "Chat 1"]


def test_beside_the_usual_name_others_are_left_alone(folder: Path) -> None:
    make_chats(folder / "chats.db", 1)
    make_chats(folder / "Chats.db", 2)
    data_dir.locate(str(folder))

    assert databases(folder) == ["Chats.db", "chats.db"]
    assert titles(folder / "chats.db") == ["Chat 0"]


def test_a_link_that_leads_nowhere_is_not_replaced(folder: Path) -> None:
    make_chats(folder / "Chats.db", 1)
    (folder / "chats.db").symlink_to(folder / "unplugged" / "chats.db")
    data_dir.locate(str(folder))

    assert (folder / "chats.db").is_symlink()


def test_other_files_keep_their_names(folder: Path) -> None:
    for name in ("Chats.db.corrupt-1", "Chats.dbx", "MyChats.db"):
        (folder / name).touch()
    (folder / "CHATS.DB").mkdir()
    before = sorted(folder.iterdir())
    data_dir.locate(str(folder))

    assert sorted(folder.iterdir()) == before


def test_where_case_is_ignored_both_names_are_the_same_chats(tmp_path: Path) -> None:
    make_chats(tmp_path / "Chats.db", 2)
    if not (tmp_path / "chats.db").exists():
        pytest.skip("case counts on this disk")
    found = data_dir.locate(str(tmp_path))

    assert titles(found / "chats.db") == ["Chat 0", "Chat 1"]
    assert len(databases(tmp_path)) == 1
